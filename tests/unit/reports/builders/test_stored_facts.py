"""A run of an older release, made again from the facts that were stored with it, says what it said."""

import json
import re
from pathlib import Path

import pytest

from reports.builders.compose import compose
from reports.builders.facts import Facts
from reports.checks.checking import check
from reports.document.style import BULLETS
from reports.document.words import pieces

FOLDER = Path(__file__).parents[3] / "golden"
RELEASES = ["2026_2"]
"""Of the builders. A release that changes the facts adds its own; none is ever written anew."""


_LABEL = re.compile(r"^(?:Theme \d+: |\d+\. )")
"""What stands before a theme's name belongs to the house style of the day, not to the facts."""


def _plain(line):
    return _LABEL.sub("", line)


@pytest.mark.parametrize("release", RELEASES)
def test_the_text_is_the_same(release):
    stored = json.loads((FOLDER / f"stored_facts_{release}.json").read_text("utf-8"))
    said = (FOLDER / f"stored_facts_{release}.txt").read_text("utf-8").splitlines()
    document = compose(Facts.from_json(stored), BULLETS)
    assert [_plain(line) for line in pieces(document)] == [_plain(line) for line in said]


@pytest.mark.parametrize("release", RELEASES)
def test_it_can_be_checked(release):
    facts = Facts.from_json(json.loads((FOLDER / f"stored_facts_{release}.json").read_text("utf-8")))
    messages = check(facts, compose(facts, BULLETS))
    assert "evidence" not in {message.check for message in messages}
    assert "agreement" in {message.check for message in messages}
