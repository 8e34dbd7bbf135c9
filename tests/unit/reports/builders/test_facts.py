import json

import pytest
from hypothesis import given, settings

from reports.builders.facts import Facts, ScoreFacts
from reports.builders.plain import Malformed, load
from tests.unit.reports.builders import strategies, universe


@settings(max_examples=60, deadline=None)
@given(strategies.facts)
def test_stored_facts_come_back_equal(facts):
    assert Facts.from_json(json.loads(json.dumps(facts.to_json()))) == facts


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({"statement": 1, "value": 2}, "other fields"),
        ({"statement": 1, "value": 2, "rationale": "", "more": 4}, "other fields"),
        ({"statement": "1", "value": 2, "rationale": ""}, "Expected int, found str"),
        ({"statement": True, "value": 2, "rationale": ""}, "Expected int, found bool"),
        ([], "Expected dict, found list"),
    ],
)
def test_what_another_version_wrote_is_refused(value, sentence):
    with pytest.raises(Malformed, match=sentence):
        load(ScoreFacts, value)


def test_facts_from_before_a_field_came_are_read():
    stored = universe.PEER_CHALLENGE.to_json()
    del stored["findings"][0]["evidence"], stored["paragraphs"][0]["ref"]
    assert Facts.from_json(stored) == universe.PEER_CHALLENGE


def test_facts_of_before_a_field_came_say_all_they_said():
    stored = universe.PEER_CHALLENGE.to_json()
    del stored["accuracy"]
    assert Facts.from_json(stored) == universe.PEER_CHALLENGE


def test_a_field_that_every_report_needs_is_missed():
    stored = universe.PEER_CHALLENGE.to_json()
    del stored["title"]
    with pytest.raises(Malformed, match="other fields"):
        Facts.from_json(stored)


@pytest.mark.parametrize(("kind", "text"), [("starts_on", "2026-02-30"), ("starts_on", "soon")])
def test_a_day_that_is_none_is_refused(kind, text):
    with pytest.raises(Malformed, match="is not a date"):
        Facts.from_json(universe.PEER_CHALLENGE.to_json() | {kind: text})
