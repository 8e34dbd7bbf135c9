"""The formats in words, in the order in which they are made."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Format:
    """`key` is also the file name's extension; `stage` is what the page says while it is being made."""

    key: str
    name: str
    description: str
    stage: str


DOCX = "docx"
FORMATS = MappingProxyType(
    {
        made.key: made
        for made in (
            Format("pdf", "PDF", "for reading, printing and publishing; accessible", "Laying out the pages of the PDF"),
            Format("html", "Web page", "one file that opens in any browser", "Writing the web page"),
            Format(DOCX, "Word file", "for going on with the text in Word", "Writing the Word file"),
            Format("pptx", "Slides", "for presenting the findings, with speaker’s notes", "Drawing the slides"),
            Format("json", "Data", "the report’s content for other programs", "Writing the data file"),
        )
    }
)


def in_order(keys) -> list[str]:
    """Known formats among `keys`, each once, in the order in which they are made. Raises KeyError for others."""
    wanted = {FORMATS[key].key for key in keys}
    return [key for key in FORMATS if key in wanted]
