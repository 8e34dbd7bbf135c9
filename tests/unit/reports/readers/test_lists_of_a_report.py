"""Messages, recommendations, figures and focus areas, in cases that the published reports do not show."""

import pytest

from reports.document.nodes import Role, Table
from reports.document.words import text_of
from reports.readers.lists import key_facts, key_messages, recommendations
from reports.readers.planning import plan
from reports.readers.walking import every
from tests.unit.reports.readers.cases import read


def test_messages_without_numbers():
    text = "Key messages\n\nThese are they:\n\nPeople are kind.\n\nRooms are warm.\n\nLeadership\n\nText."
    assert [text_of(*one.blocks) for one in key_messages(read(text).document)] == [
        "People are kind.",
        "Rooms are warm.",
    ]


def test_messages_as_bullets():
    text = "Key messages\n\nThese are they:\n\n- People are kind.\n- Rooms are warm."
    assert [text_of(*one.blocks) for one in key_messages(read(text).document)] == [
        "People are kind.",
        "Rooms are warm.",
    ]


def test_a_recommendation_with_bullets_of_its_own():
    text = "Recommendations\n\n1. Set dates.\n\n2. Name owners:\n\n- of plans\n- of money"
    points = recommendations(read(text).document)
    assert text_of(*points[1].blocks) == "Name owners: of plans of money"


def test_the_last_recommendation_with_bullets_right_after_it():
    text = "Recommendations\n\n1. Name owners.\n\n- of plans"
    (point,) = recommendations(read(text).document)
    assert text_of(*point.blocks) == "Name owners. of plans"


def test_key_facts_with_words_before_the_first():
    text = "Context\n\nKey facts\n\nAll for one year\n£5m\nSpent"
    assert [(one.value, one.label) for one in key_facts(read(text).document)] == [("£5m", "Spent")]


def test_prose_among_key_facts():
    text = f"Context\n\nKey facts\n\n£5m\nSpent\n\n{'Much was said about this. ' * 8}\n\n£6m\nPlanned"
    assert [one.value for one in key_facts(read(text).document)] == ["£5m", "£6m"]


def test_figures_that_no_row_holds_stay_in_the_text():
    rows = plan(
        read(f"Context\n\nKey facts\n\n£5m\n{'spent ' * 16}\n{'again ' * 16}\n{'more ' * 20}\n{'and ' * 24}").document
    )
    assert rows.key_facts == ()
    assert "£5m" in "".join(part.body for section in rows.sections for part in section.parts)


def test_focus_areas_that_no_row_holds_stay_in_the_text():
    text = f"Background\n\nThe council asked the team to look at these areas:\n\n- {'long ' * 110}\n- short"
    rows = plan(read(text).document)
    assert rows.focus_areas == ()
    assert "short" in rows.sections[0].parts[0].body


def test_links_in_focus_areas_have_no_home():
    text = (
        "Background\n\nThe council asked the team to look at these areas:\n\n- [advice](https://example.org/a)\n"
        "- short."
    )
    rows = plan(read(text).document)
    assert rows.focus_areas == ("advice", "short")
    assert [one.text for one in rows.homeless] == ["https://example.org/a"]


def test_shares_are_a_table():
    text = "Background\n\nSupport by need\n\n- 60% Older people\n- 40% Others"
    table = next(every(read(text).document.sections, Table))
    assert (table.role, table.rows[0]) == (Role.SHARES, ("60%", "Older people"))


def test_what_stands_under_a_heading_among_the_messages_is_prose():
    text = "Key messages\n\nPeople are kind.\n\nMoney\n\nIt is tight.\n\n- Very."
    assert [text_of(*one.blocks) for one in key_messages(read(text).document)] == ["People are kind."]
    (section,) = plan(read(text).document).sections
    assert [(part.kind, part.title) for part in section.parts] == [("key_messages", ""), ("text", "Money")]


def test_figures_with_prose_beside_them_have_no_panel_of_their_own():
    text = "Context\n\nMoney in figures\n\nAll for one year.\n\n- 60% Older people\n- 40% Others"
    rows = plan(read(text).document)
    assert {fact.panel for fact in rows.key_facts} == {""}
    assert [(part.kind, part.title) for part in rows.sections[0].parts] == [
        ("text", "Money in figures"),
        ("key_facts", ""),
    ]


@pytest.mark.parametrize("heading", ["The headlines", "Our main messages", "The team's key findings"])
def test_key_messages_are_headed_in_many_ways(heading):
    text = f"Fenmarsh Council\n\n{heading}\n\n- Roads are long.\n- Carers are tired."
    assert len(key_messages(read(text).document)) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("**Message 1**\n\nRoads are long.", "**Message 2:**\n\nCarers are tired."),
        ("**Message 1:** Roads are long.", "**Message 2:** Carers are tired."),
        ("### Message 1\n\nRoads are long.", "### Message 2: Carers are tired."),
    ],
)
def test_messages_whose_labels_are_bold_or_headings(first, second):
    text = f"# Fenmarsh Council\n\n## Key messages\n\n{first}\n\n{second}"
    assert [(one.number, text_of(one.blocks)) for one in key_messages(read(text).document)] == [
        ("Message 1", "Roads are long."),
        ("Message 2", "Carers are tired."),
    ]
