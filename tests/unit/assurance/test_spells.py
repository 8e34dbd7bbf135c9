from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.spells import BREAK, Step, spells

START = datetime(2026, 11, 3, 10, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def steps(*said):
    """Of pairs: minutes since the start, and what differs from a save by person 1."""
    for number, (minutes, words) in enumerate(said, start=1):
        base = {"who": 1, "what": "edited it", "version": number, "is_save": True}
        yield Step(number, START + minutes * MINUTE, **(base | words))


def versions(*said):
    return [[step.version for step in one] for one in spells(steps(*said))]


def test_saves_that_follow_each_other_are_one_spell():
    assert versions((0, {}), (10, {}), (20, {})) == [[1, 2, 3]]


@pytest.mark.parametrize(
    "second", [(11, {}), (1, {"who": 2}), (1, {"what": "agreed it"}), (1, {"is_save": False})], ids=str
)
def test_a_break_another_person_and_another_step_begin_a_new_one(second):
    assert versions((0, {}), second) == [[1], [2]]


def test_whoever_is_not_known_may_be_two_people():
    assert versions((0, {"who": None}), (1, {"who": None})) == [[1], [2]]


def test_nothing_was_done():
    assert spells([]) == []


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 2), st.booleans()), max_size=12))
def test_nothing_is_lost_or_put_in_another_order(said):
    done, at = [], START
    for key, (minutes, who, is_save) in enumerate(said):
        at += minutes * MINUTE
        done.append(Step(key, at, who, "edited it", key, is_save))
    found = spells(done)
    assert [step for one in found for step in one] == done
    for one in found:
        assert len({step.who for step in one}) == 1
        assert all(after.at - before.at <= BREAK for before, after in pairwise(one))
