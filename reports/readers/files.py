"""A file of any format that a reader takes → transcript. The format is told by the content, never by the name."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from reports.readers.decode import NotReadable, decode
from reports.readers.docx.reader import transcribe as from_docx
from reports.readers.html.reader import transcribe as from_html
from reports.readers.kinds import FileKind, kind_of
from reports.readers.pdf.reader import transcribe as from_pdf
from reports.readers.reading import Reading
from reports.readers.text.reader import transcribe as from_text
from reports.readers.text.size import check_text, check_transcript
from reports.readers.transcript import Transcript
from reports.readers.understanding import understand
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import words


def read(data: bytes, vocabulary: Vocabulary) -> Reading:
    """Raises NotReadable, TooMuch."""
    return understand(transcribe(data, vocabulary), vocabulary)


def transcribe(data: bytes, vocabulary: Vocabulary) -> Transcript:
    """Raises NotReadable, or TooMuch for what no report is by its size: one sentence each."""
    transcript = _READERS[kind_of(data)](data, vocabulary)
    if not any(words(one.text) or one.grid for one in transcript.passages):
        raise NotReadable(
            "There is no text in the file. A scan is a picture of text: choose the file it was made from."
        )
    check_transcript(transcript)
    return transcript


def _text(data: bytes, vocabulary: Vocabulary) -> Transcript:
    text = decode(data)
    check_text(text)
    return from_text(text, vocabulary)


_READERS: MappingProxyType[FileKind, Callable[[bytes, Vocabulary], Transcript]] = MappingProxyType(
    {
        FileKind.TEXT: _text,
        FileKind.HTML: lambda data, _: from_html(data),
        FileKind.DOCX: lambda data, _: from_docx(data),
        FileKind.PDF: from_pdf,
    }
)
