"""Reports in shapes that no reader was made for: invented councils, every format, each with what is read of it."""

import json
from functools import cache
from pathlib import Path

from reports.readers.files import read
from reports.readers.reading import Reading
from tests.unit.reports.readers.words import vocabulary

FOLDER = Path(__file__).parents[3] / "data" / "reports"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json"))


@cache
def expected(name: str) -> dict:
    return json.loads((FOLDER / f"{name}.expected.json").read_text("utf-8"))


@cache
def reading(name: str) -> Reading:
    return read((FOLDER / expected(name)["source"]).read_bytes(), vocabulary())
