"""The published reports that stand beside the project, and what was counted in them by hand."""

import json
from functools import cache

import pytest

from reports.readers.reading import Reading
from reports.readers.text.reader import read_text
from tests.unit.reports.readers.words import ROOT, vocabulary

FOLDER = ROOT.parent / "shared" / "seeds"
needs_published = pytest.mark.skipif(
    not (FOLDER / "expected.json").exists(), reason="the published reports are not beside the project"
)
NAMES = (
    "hertfordshire_peer_challenge",
    "gloucestershire_peer_challenge",
    "devon_peer_challenge",
    "hertfordshire_cqc_assessment",
)


@cache
def expected(name: str) -> dict:
    return json.loads((FOLDER / "expected.json").read_text("utf-8"))[name]


@cache
def source(name: str) -> str:
    return (FOLDER / expected(name)["source"]).read_text("utf-8")


@cache
def reading(name: str) -> Reading:
    return read_text(source(name), vocabulary())
