"""Whole trees, reviewed as a diff: run with ``--write-goldens`` after a change that is meant."""

import json
from pathlib import Path

import pytest

from reports.builders.compose import compose
from reports.document.serialise import to_json
from reports.document.style import HOUSE_STYLES
from tests.unit.reports.builders import universe

FOLDER = Path(__file__).parents[3] / "golden"


@pytest.mark.parametrize("style", HOUSE_STYLES)
@pytest.mark.parametrize("name", ["peer_challenge", "self_assessment"])
def test_the_tree_is_the_one_that_was_reviewed(name, style, request):
    tree = to_json(compose(getattr(universe, name.upper()), HOUSE_STYLES[style]))
    path = FOLDER / f"{style}_{name}.json"
    if request.config.getoption("--write-goldens"):
        path.write_text(json.dumps(tree, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert tree == json.loads(path.read_text("utf-8"))
