"""What is a finding of a theme, in cases that the published reports do not show."""

from reports.document.words import text_of
from reports.readers.findings import findings, paragraphs
from reports.readers.planning import plan
from tests.unit.reports.readers.cases import headings, read


def test_side_headings_without_a_chapter():
    assert headings("Strengths\n\n- Kind.") == [(None, "strength", "Kind.")]


def test_observations_set_apart():
    assert headings("Leadership\n\nObservations\n\nRooms were warm. People came.\n\nDoors were open.") == [
        (4, "observation", ""),
        (4, "observation", ""),
    ]


def test_prose_before_bullets_leads_in_to_them():
    text = "Leadership\n\nStrengths\n\nThe team saw:\n\n- Kind people.\n- Warm rooms."
    assert headings(text) == [(4, "strength", "Kind people."), (4, "strength", "Warm rooms.")]
    assert paragraphs(read(text).document) == ()
    assert any("The team saw:" in part.body for part in plan(read(text).document).sections[0].parts)


def test_a_list_that_a_paragraph_announces_is_part_of_it():
    text = "Leadership\n\nStrengths\n\n- Kind people.\n\n1. There are two:\n\n- Ada\n- Bo\n\n2. There is one more."
    assert headings(text) == [(4, "strength", "Kind people.")]
    first, second = paragraphs(read(text).document)
    assert text_of(*first.blocks) == "1. There are two: Ada Bo"
    assert second.number == "2"


def test_numbered_findings_in_a_tight_list():
    text = "Leadership\n\nStrengths\n\n1. Kind people.\n2. Warm rooms.\n\nIt is so."
    assert headings(text) == [(4, "strength", "Kind people."), (4, "strength", "Warm rooms.")]


def test_statements_as_groups_of_strengths():
    name = "Governance, management and sustainability"
    text = f"Leadership\n\nStrengths\n\n{name}\n\n- Clear roles.\n\nConsiderations\n\n- Slow."
    groups = [(one.group, one.heading) for one in findings(read(text).document)]
    assert groups == [(name, "Clear roles."), ("", "Slow.")]


def test_a_paragraph_right_under_a_marked_heading():
    assert headings("## Leadership\n### Strengths\n- Kind.\n### Considerations\nSlow work: People wait.") == [
        (4, "strength", "Kind."),
        (4, "consideration", "Slow work"),
    ]


def test_bullets_alone_are_one_observation():
    assert headings("Leadership\n\n- One of them.\n- Two of them.") == [(4, "observation", "")]


def test_a_short_sentence_under_a_heading_of_its_own_is_no_title():
    start = "# Fenmarsh\n\n## Leadership\n\n### Strengths\n\n#### Ringing back\n\n"
    assert headings(f"{start}Nobody rings twice. A call is enough.") == [(4, "strength", "Ringing back")]
    assert headings(f"{start}**Night calls.** One was made.") == [(4, "strength", "Night calls")]
    titled = f"{start}Night calls. One was made.\n\nDay calls. Two were made."
    assert headings(titled) == [(4, "strength", "Night calls"), (4, "strength", "Day calls")]
