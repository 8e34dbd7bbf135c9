"""Write the golden files anew from what the writers give now. Read the difference before you commit it.

python -m tests.golden.renew
"""

from __future__ import annotations

from pathlib import Path

from reports.document.style import BULLETS
from reports.writers.html import HtmlWriter
from reports.writers.json import JsonWriter
from tests.unit.reports.kitchen_sink import KITCHEN_SINK

HERE = Path(__file__).parent


def golden_files() -> dict[str, bytes]:
    """What each golden file should hold. The stylesheets are cut out of the HTML: they are files of their own."""
    html = HtmlWriter().write(KITCHEN_SINK, style=BULLETS, draft=True).data.decode()
    body = html.partition("<body")[2]
    return {
        "kitchen_sink.html": f"<body{body.removesuffix('</html>' + chr(10))}".encode(),
        "kitchen_sink.json": JsonWriter().write(KITCHEN_SINK, style=BULLETS, draft=True).data,
    }


if __name__ == "__main__":
    for name, data in golden_files().items():
        (HERE / name).write_bytes(data)
