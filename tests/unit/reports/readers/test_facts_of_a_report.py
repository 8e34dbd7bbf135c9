"""Kind, council, scores, days and people, in cases that the published reports do not show."""

import pytest

from reports.document.nodes import People
from reports.readers.findings import findings
from reports.readers.people import contacts, team
from reports.readers.planning import plan
from reports.readers.reading import Kind
from tests.unit.reports.readers.cases import read


def test_a_statement_with_its_score_is_a_chapter_of_its_theme():
    text = "A local authority assessment\n\nSafeguarding\n\nScore: 3\n\nPeople are safe.\n\nSecond thing."
    reading = read(text)
    assert [(one.theme, one.group) for one in findings(reading.document)] == [(3, "Safeguarding")] * 2
    assert reading.found.scores == {"safeguarding": 3}
    assert [section.kind for section in plan(reading.document).sections] == ["focus_area"]


def test_a_score_outside_the_scale_is_none():
    text = (
        "A local authority assessment\n\nQuality statement scores\n\n- Safeguarding\n  Score: 9\n- Assessing needs: 2"
    )
    assert read(text).found.scores == {"assessing-needs": 2}


@pytest.mark.parametrize("line", ["Rating: Good", "Overall rating for Fenmarsh: Good", "**Good**", "Good"])
def test_ratings(line):
    found = read(f"Fenmarsh Council: local authority assessment\n\nOverall summary\n\n{line}\n\nMore text.").found
    assert (found.kind, found.rating) == (Kind.CQC_ASSESSMENT, "Good")


def test_a_percent_beside_the_rating():
    text = "Fenmarsh: local authority assessment\n\nOverall summary\n\nOverall rating for Fenmarsh: 64%"
    assert read(text).found.percent == 64


def test_no_rating_and_no_percent():
    found = read("Fenmarsh: local authority assessment\n\nOverall summary\n\nThe rating was not given.").found
    assert (found.rating, found.percent) == (None, None)


def test_kinds_by_the_first_words():
    assert read("Self-assessment of Fenmarsh").found.kind is Kind.SELF_ASSESSMENT
    assert read("Fenmarsh\n\nBackground\n\nThis case file audit came first.").found.kind is Kind.CASE_FILE_AUDIT
    assert read("Fenmarsh").found.kind is None


def test_a_team_that_no_row_holds_stays_in_the_text():
    text = f"Background\n\nThe members of the team were:\n\n- {'Verylongname' * 12}\n- Ada Quill, Director"
    document = read(text).document
    assert isinstance(document.sections[0].blocks[1], People)
    assert plan(document).team == ()
    assert "Ada Quill, Director" in plan(document).sections[0].parts[0].body


def test_members_with_only_an_organisation_or_only_a_name():
    text = "Background\n\nThe team was:\n\n- Ada Quill, Saltway City Council\n- Bo\n- Cy Marsh – Saltway NHS Trust"
    assert [(one.name, one.job_title, one.organisation) for one in team(read(text).document)] == [
        ("Ada Quill", "", "Saltway City Council"),
        ("Bo", "", ""),
        ("Cy Marsh", "", "Saltway NHS Trust"),
    ]


def test_a_number_that_belongs_to_nobody_is_no_contact():
    text = "Contact details\n\nFor more please ring. It is free.\n\nTel: 01632 960001\n\nThank you."
    assert contacts(read(text).document) == ()


def test_a_preface_stays_prose_before_the_first_chapter():
    text = "Peer challenge of Fenmarsh County Council\n\nThis is what we saw. It was good.\n\nLeadership\n\nIt leads."
    document = read(text).document
    assert document.title == "Peer challenge of Fenmarsh County Council"
    assert document.sections[0].heading == ()
    assert read(text).found.council_name == "Fenmarsh County Council"


def test_a_council_named_only_in_the_text():
    assert (
        read("Background\n\nIt was asked for by Fenmarsh County Council.").found.council_name
        == "Fenmarsh County Council"
    )


def test_a_council_after_the_words_of_a_title():
    assert read("Review Report of Fenmarsh County Council\n\nBackground\n\nText.").found.council_name == (
        "Fenmarsh County Council"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Peers were in the county from 29 September to 2 October 2031.",
        "They came from 29 September to 2 October 2031 and asked much.",
        "We were with you between 29 September and 2 October 2031.",
    ],
)
def test_days_on_site_in_other_words(sentence):
    text = f"Fenmarsh Council peer challenge\n\nBackground\n\nThe plan ran from 1 to 5 May 2031. {sentence}"
    assert [str(day) for day in read(text).found.on_site] == ["2031-09-29", "2031-10-02"]


def test_the_name_of_a_council_may_run_over_two_lines_of_the_title():
    text = "Fenmarsh Metropolitan\nBorough Council\n\nPeer challenge\n\nBackground\n\nThe Borough Council asked."
    assert read(text).found.council_name == "Fenmarsh Metropolitan Borough Council"
