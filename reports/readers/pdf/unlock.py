"""A program: reads an encrypted PDF from its input and writes it in the clear to its output, within narrow limits."""

import resource
import sys

import pypdfium2 as pdfium
from pypdfium2.raw import FPDF_REMOVE_SECURITY

NEEDS_PASSWORD = 3
_MEMORY, _SECONDS = 768 * 2**20, 10


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        document = pdfium.PdfDocument(sys.stdin.buffer.read())
    except pdfium.PdfiumError as error:
        sys.exit(NEEDS_PASSWORD if "password" in str(error).lower() else 1)
    document.save(sys.stdout.buffer, flags=FPDF_REMOVE_SECURITY)


if __name__ == "__main__":
    main()
