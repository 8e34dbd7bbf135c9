"""Word files whose body is written by hand, for what no program would write."""

import io
import zipfile

import docx

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)


def word_file(body: str) -> bytes:
    """A Word file with these elements as its body."""
    plain, out = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                content = f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>".encode()
            after.writestr(name, content)
    return out.getvalue()
