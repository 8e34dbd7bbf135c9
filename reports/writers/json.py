"""The document tree itself, for other programs."""

from __future__ import annotations

import json
from time import perf_counter

from reports.document.nodes import Document
from reports.document.serialise import to_json
from reports.document.style import HouseStyle
from reports.writers.written import Written


class JsonWriter:
    """What the report says, without how it looks: style and draft make no difference."""

    media_type = "application/json"
    extension = "json"
    takes = Document

    def write(self, document: Document, *, style: HouseStyle, draft: bool) -> Written:
        begun = perf_counter()
        text = json.dumps(to_json(document), ensure_ascii=False, indent=1)
        return Written(f"{text}\n".encode(), timings={"serialise": perf_counter() - begun})
