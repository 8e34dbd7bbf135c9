"""A team that is written below its announcement without bullets."""

import pytest

from reports.readers.passage import Passage
from reports.readers.text.teams import announcement, is_team, with_team


def runs_of(*texts):
    return [[Passage(text, line)] for line, text in enumerate(texts)]


def teams(*texts):
    return [[one.text for one in run] for run in with_team(runs_of(*texts)) if is_team(run)]


ADA, BO = "Ada Brook, Director of Care, Elmshire Council", "Cllr Bo Field, Cabinet Member"


@pytest.mark.parametrize("title", ["The team:", "Our peer team", "The members of the peer team were:"])
def test_lines_of_names_and_posts_below_an_announcement_are_the_team(title):
    assert teams("Before.", title, ADA, BO, "Thanks are due to everybody.") == [[ADA, BO]]


@pytest.mark.parametrize(
    "texts",
    [
        ("The council:", ADA, BO),
        ("The team:", ADA, "They came in May."),
        ("The team:", "Ada Brook", "Bo Field"),
        ("The team:", "Ada Brook, who led it, was kind.", "Bo Field, who came too, was kind."),
        ("The team:",),
    ],
)
def test_anything_else_stays_prose(texts):
    assert with_team(runs_of(*texts)) == runs_of(*texts)


def test_a_long_paragraph_without_a_colon_announces_nothing():
    assert announcement("Many words were said of the team " * 20) == ""
