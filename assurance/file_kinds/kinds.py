"""The kinds of file that are kept as evidence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """`extensions` are the ones that suit it, without the dot; a file with another is given the first."""

    name: str
    media_type: str
    extensions: tuple[str, ...]


PDF = Kind("PDF", "application/pdf", ("pdf",))

_OFFICE = "application/vnd.openxmlformats-officedocument"
WORD = Kind("Word document", f"{_OFFICE}.wordprocessingml.document", ("docx",))
EXCEL = Kind("Excel workbook", f"{_OFFICE}.spreadsheetml.sheet", ("xlsx",))
POWERPOINT = Kind("PowerPoint presentation", f"{_OFFICE}.presentationml.presentation", ("pptx",))

_OPEN = "application/vnd.oasis.opendocument"
OPEN_TEXT = Kind("OpenDocument text", f"{_OPEN}.text", ("odt",))
OPEN_SHEET = Kind("OpenDocument spreadsheet", f"{_OPEN}.spreadsheet", ("ods",))
OPEN_SLIDES = Kind("OpenDocument presentation", f"{_OPEN}.presentation", ("odp",))

PNG = Kind("PNG picture", "image/png", ("png",))
JPEG = Kind("JPEG picture", "image/jpeg", ("jpg", "jpeg", "jpe", "jfif"))
WEBP = Kind("WebP picture", "image/webp", ("webp",))
GIF = Kind("GIF picture", "image/gif", ("gif",))
PICTURES = (PNG, JPEG, WEBP, GIF)

MP3 = Kind("MP3 recording", "audio/mpeg", ("mp3",))
M4A = Kind("M4A recording", "audio/mp4", ("m4a",))
MP4 = Kind("MP4 video", "video/mp4", ("mp4", "m4v"))

OUTLOOK = Kind("Outlook e-mail", "application/vnd.ms-outlook", ("msg",))
EMAIL = Kind("E-mail", "message/rfc822", ("eml",))


def text_in(charset: str) -> Kind:
    """Plain text, tables in text (CSV) too; always shown as text, whatever it says."""
    return Kind("Text", f"text/plain; charset={charset}", ("txt", "csv", "tsv", "md"))


TEXTS = tuple(text_in(charset) for charset in ("utf-8", "utf-16", "windows-1252"))
OFFICE = (WORD, EXCEL, POWERPOINT, OPEN_TEXT, OPEN_SHEET, OPEN_SLIDES)
KINDS = (PDF, *OFFICE, *PICTURES, MP3, M4A, MP4, OUTLOOK, EMAIL, *TEXTS)
EXTENSIONS = frozenset(extension for kind in KINDS for extension in kind.extensions)


def name_of(media_type: str) -> str:
    """The kind in words, for a media type that was told once; a media type of an older list is its own name."""
    return next((kind.name for kind in KINDS if kind.media_type == media_type), media_type)
