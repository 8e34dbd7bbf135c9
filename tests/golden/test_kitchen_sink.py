"""What the writers make of every node. Run with ``--write-goldens`` after a change that is meant, and read the diff."""

from pathlib import Path

import pytest

from reports.document.style import BULLETS
from reports.writers.html import HtmlWriter
from reports.writers.json import JsonWriter
from tests.unit.reports.kitchen_sink import KITCHEN_SINK

FOLDER = Path(__file__).parent


@pytest.mark.parametrize("writer", [HtmlWriter(), JsonWriter()], ids=["html", "json"])
def test_the_file_is_the_one_that_was_reviewed(writer, request):
    written = _body(writer.write(KITCHEN_SINK, style=BULLETS, draft=True).data.decode())
    path = FOLDER / f"kitchen_sink.{writer.extension}"
    if request.config.getoption("--write-goldens"):
        path.write_text(written, "utf-8")
    assert written == path.read_text("utf-8")


def _body(text: str) -> str:
    """Without the head of a page: the stylesheets in it are files of their own."""
    _, body, rest = text.partition("<body")
    return body + rest if body else text
