"""Cases that the four published reports do not show, one each."""

import pytest

from reports.document.nodes import List, Paragraph, People, Role, Section, Table
from reports.document.words import inline_text, text_of
from reports.readers.accounting import unaccounted
from reports.readers.findings import findings, paragraphs
from reports.readers.lists import key_facts, key_messages, recommendations
from reports.readers.people import contacts, team
from reports.readers.planning import plan
from reports.readers.reading import Kind, Why
from reports.readers.text.reader import read_text
from reports.readers.walking import every
from tests.unit.reports.readers.words import vocabulary


def read(text):
    reading = read_text(text, vocabulary())
    assert not unaccounted(text, reading)
    return reading


def headings(text):
    return [(one.theme, one.kind.value, one.heading) for one in findings(read(text).document)]


def left_out(text, why):
    return [one.text for one in read(text).unplaced if one.why is why]


def test_chapters_by_the_level_of_their_hashes():
    text = "# Fenmarsh\n\n## Leadership\n\n### Strengths\n\n- Kind.\n\n## Use of money\n\n### Strengths\n\n- Careful."
    assert [(one.theme, one.section, one.heading) for one in findings(read(text).document)] == [
        (4, None, "Kind."),
        (None, "Use of money", "Careful."),
    ]
    assert read(text).document.title == "Fenmarsh"


def test_hashes_and_numbers_of_headings():
    text = "## 1. Working with people\n\n### Strengths\n\n- Kind."
    assert headings(text) == [(1, "strength", "Kind.")]
    assert left_out(text, Why.NUMBER) == ["1"]


def test_headings_with_numbers_that_only_this_report_has():
    text = "Background\n\n3. The town\n\nIt is old.\n\nIt is small."
    (background,) = read(text).document.sections
    assert [inline_text(child.heading) for child in background.blocks if isinstance(child, Section)] == ["The town"]


def test_numbered_lines_in_a_row_are_a_list():
    text = "Background\n\n1. The town\n\n2. The country\n\nIt is old."
    assert not list(every(read(text).document.sections[0].blocks, Section))


def test_a_theme_continued_on_the_next_page_is_the_same_theme():
    text = "Leadership\n\nStrengths\n\n- Kind.\n\nTheme 4: Leadership (continued)\n\nConsiderations\n\n- Slow."
    assert headings(text) == [(4, "strength", "Kind."), (4, "consideration", "Slow.")]
    kinds = [section.kind for section in plan(read(text).document).sections]
    assert kinds == ["theme", "prose"]


def test_a_theme_by_its_number_in_words():
    assert headings("Theme Four – People at the top\n\nStrengths\n\n- Kind.") == [(4, "strength", "Kind.")]


def test_a_theme_that_lists_its_statements_and_then_its_strengths_is_no_overview():
    text = (
        "Background\n\nProviding support\n\n- Partnerships and communities\n\nEnsuring safety\n\n- Safeguarding\n\n"
        "Strengths\n\n- Safe."
    )
    assert headings(text) == [(3, "strength", "Safe.")]


def test_an_overview_of_bare_names():
    text = (
        "Background\n\nThe themes are:\n\nWorking with people\n\nProviding support\n\nEnsuring safety\n\nLeadership\n\n"
        "So much for that.\n\nLeadership\n\nStrengths\n\n- Kind.\n\nProviding support\n\nStrengths\n\n- Near.\n\n"
        "Ensuring safety\n\nStrengths\n\n- Safe.\n\nWorking with people\n\nStrengths\n\n- Warm."
    )
    assert [one[0] for one in headings(text)] == [4, 2, 3, 1]


def test_an_overview_at_the_very_start():
    text = "Providing support\n\n- Partnerships and communities\n\nEnsuring safety\n\n- Safeguarding"
    assert next(every(read(text).document.sections, List)).role is Role.FRAMEWORK


def test_a_contents_list_at_the_very_end():
    text = "Peer challenge\n\nBackground\n\nText.\n\nContents\n\nBackground 2\nLeadership 3"
    assert left_out(text, Why.CONTENTS) == ["Contents", "Background 2", "Leadership 3"]


def test_a_contents_list_without_page_numbers():
    text = "Contents\n\nBackground\nMoney matters\n\nBackground\n\nText.\n\nMoney matters\n\nMore."
    document = read(text).document
    assert [inline_text(section.heading) for section in document.sections] == ["Background", "Money matters"]


def test_contents_that_are_no_list():
    assert left_out("Contents\n\nThis is about what is in it.", Why.CONTENTS) == []


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


def test_tables_left_by_a_converter():
    text = "Background\n\nBoth:\t\nOne<br>two\t<ul><li>three</li><li>four</ul>\t<b>five</b>six"
    assert text_of(read(text).document).split() == "Background Both: One two three four five six".split()


def test_hyphens_at_a_page_break():
    assert "self-assessment was" in text_of(read("Background\n\nThe self-\n\n\f\n\nassessment was read.").document)


def test_a_sentence_that_leans_on_the_next_page():
    text = "Background\n\nIt was asked for by the\n\nGloucester team."
    assert "by the Gloucester team." in text_of(read(text).document)


def test_lists_inside_lists():
    text = "Background\n\n- one\n  - two\n    - three\n  - four\n- five"
    (outer,) = (block for block in read(text).document.sections[0].blocks if isinstance(block, List))
    inner = outer.items[0].blocks[1]
    assert [len(outer.items), len(inner.items), len(inner.items[0].blocks[1].items)] == [2, 2, 1]


def test_what_follows_a_bullet_without_indent_is_a_paragraph():
    text = "Background\n\n- one\nThis is said of all of them.\n- two"
    assert [type(block) for block in read(text).document.sections[0].blocks] == [List, Paragraph, List]


def test_shares_are_a_table():
    text = "Background\n\nSupport by need\n\n- 60% Older people\n- 40% Others"
    table = next(every(read(text).document.sections, Table))
    assert (table.role, table.rows[0]) == (Role.SHARES, ("60%", "Older people"))


@pytest.mark.parametrize("line", ["Share this page", "Back to top", "Home > Councils > Fenmarsh", "Menu"])
def test_parts_of_a_web_page(line):
    assert left_out(f"Fenmarsh\n\n{line}\n\nBackground\n\nText.", Why.WEB_PAGE) == [line]


def test_a_repeated_sub_heading_is_no_running_line():
    text = "".join(f"\n\n{name}\n\nNights\n\nText about {name}." for name in ("Background", "Leadership", "Conclusion"))
    assert left_out(text, Why.RUNNING_LINE) == []


def test_a_figure_that_stands_alone_is_no_page_number():
    assert left_out("Background\n\n12\n\npeople came.\n\n40\n\npeople went.", Why.PAGE_NUMBER) == []


def test_a_council_after_the_words_of_a_title():
    assert read("Review Report of Fenmarsh County Council\n\nBackground\n\nText.").found.council_name == (
        "Fenmarsh County Council"
    )


def test_a_paragraph_right_under_a_marked_heading():
    assert headings("## Leadership\n### Strengths\n- Kind.\n### Considerations\nSlow work: People wait.") == [
        (4, "strength", "Kind."),
        (4, "consideration", "Slow work"),
    ]


def test_bullets_alone_are_one_observation():
    assert headings("Leadership\n\n- One of them.\n- Two of them.") == [(4, "observation", "")]


def test_the_balance_shows_what_was_made_up():
    reading = read("Leadership\n\nIt leads.")
    assert unaccounted("Leadership\n\nIt", reading) == {"leads": -1}


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


def test_a_page_number_that_comes_again_late_does_not_break_the_run():
    text = "Background\n\n" + "".join(f"Text of a page.\n\n{number}\n\n" for number in (1, 2, 2, 3, 4))
    assert left_out(text, Why.PAGE_NUMBER) == ["1", "2", "3", "4"]


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


def test_the_name_of_a_council_may_run_over_two_lines_of_the_title():
    text = "Fenmarsh Metropolitan\nBorough Council\n\nPeer challenge\n\nBackground\n\nThe Borough Council asked."
    assert read(text).found.council_name == "Fenmarsh Metropolitan Borough Council"


def test_a_short_sentence_under_a_heading_of_its_own_is_no_title():
    start = "# Fenmarsh\n\n## Leadership\n\n### Strengths\n\n#### Ringing back\n\n"
    assert headings(f"{start}Nobody rings twice. A call is enough.") == [(4, "strength", "Ringing back")]
    assert headings(f"{start}**Night calls.** One was made.") == [(4, "strength", "Night calls")]
    titled = f"{start}Night calls. One was made.\n\nDay calls. Two were made."
    assert headings(titled) == [(4, "strength", "Night calls"), (4, "strength", "Day calls")]
