import json

from reports.document.serialise import from_json
from reports.document.style import BULLETS
from reports.writers.json import JsonWriter
from tests.unit.reports.kitchen_sink import KITCHEN_SINK


def test_the_document_can_be_read_back():
    written = JsonWriter().write(KITCHEN_SINK, style=BULLETS, draft=False)
    assert from_json(json.loads(written.data)) == KITCHEN_SINK
    assert written.messages == ()
    assert "£418.2m".encode() in written.data
