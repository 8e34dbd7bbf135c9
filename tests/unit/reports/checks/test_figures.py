from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerchallenge.working_days import working_days
from reports.checks.figures import contradictions
from reports.document.messages import Level
from tests.unit.reports.checks.materials import challenge, counted, prose, saying, texts


def found(*paragraphs, **figures):
    return list(contradictions(prose(*paragraphs, challenge=counted(**figures))))


def test_working_days_that_the_hours_do_not_make():
    (message,) = found(hours=190, working_days=27)
    assert message.text == (
        "The figures say 27 working days, but 190 hours ÷ 7 hours a day = 27.1, rounded up to 28 working days."
    )
    assert (message.level, message.opens.kind) == (Level.ERROR, "activity")


@given(st.integers(1, 5000), st.decimals("4", "12", places=2))
def test_working_days_by_the_rule_are_right(hours, a_day):
    by_rule = counted(hours=hours, working_days=working_days(hours, a_day))
    assert list(contradictions(saying("", challenge=challenge(activity=by_rule.activity, hours_per_day=a_day)))) == []


def test_figures_against_one_another():
    assert [message.text for message in found(people=3, meetings=9, hours=5)] == [
        "The figures say more meetings (9) than different people met (3).",
        "The figures say more meetings (9) than hours (5).",
    ]
    assert found(people=9, meetings=9, hours=9) == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The team read 80 documents.", ["The text says “80 documents”; the figures say 60 documents."]),
        ("The team read at least sixty documents.", []),
        (
            "The peers had thirty five separate meetings.",
            ["The text says “thirty five separate meetings”; the figures say 36 meetings."],
        ),
        ("The team came. It spent 1,190 hours here.", ["The text says “1,190 hours”; the figures say 190 hours."]),
        ("There are 80 documents in the archive.", []),
        ("The team spent hours on documents.", []),
    ],
)
def test_figures_in_the_prose(text, sentences):
    assert [message.text for message in found(text, documents=60, meetings=36, hours=190)] == sentences


def test_the_prose_against_itself_where_no_figure_is_recorded():
    messages = found("The team met 40 people.", "In all the team met 44 people.", "The team met 40 people.")
    assert texts(messages) == ["The text says “40 people” and “44 people”."]


def test_numbers_in_findings_are_not_the_teams_work():
    assert list(contradictions(saying("The team heard of 12 people who wait.", challenge=counted(people=90)))) == []


def test_a_review_without_a_challenge_has_no_such_figures():
    assert list(contradictions(prose("The team read 80 documents.", challenge=None))) == []


def test_hours_a_day_are_the_challenges_own():
    ours = challenge(activity=counted(hours=15, working_days=2).activity, hours_per_day=Decimal("7.5"))
    assert list(contradictions(prose("", challenge=ours))) == []
