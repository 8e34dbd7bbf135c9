from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reports.builders import activity, dates, figures, listed
from reports.builders import facts as f
from reports.builders.compose import compose, subtitle
from reports.builders.plan import plan
from reports.builders.references import Reference
from reports.document.nodes import Role, Section
from reports.document.style import BULLETS
from reports.document.words import inline_text, text_of
from tests.unit.reports.builders import universe
from tests.unit.reports.builders.test_compose import walk

WORDS = BULLETS.words
PEER, SELF = universe.PEER_CHALLENGE, universe.SELF_ASSESSMENT


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, ""),
        (date(2026, 6, 9), None, "9 June 2026"),
        (None, date(2026, 6, 9), "9 June 2026"),
        (date(2026, 6, 9), date(2026, 6, 9), "9 June 2026"),
        (date(2026, 6, 9), date(2026, 6, 12), "9 to 12 June 2026"),
        (date(2026, 6, 30), date(2026, 7, 2), "30 June to 2 July 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 December 2025 to 2 January 2026"),
    ],
)
def test_days_in_words(first, last, words):
    assert dates.in_words(first, last) == words


@pytest.mark.parametrize(
    ("hours", "per_day", "sentence"),
    [
        (190, "7", "190 hours ÷ 7 hours a day = 27.1, rounded up to 28 working days."),
        (462, "7.00", "462 hours ÷ 7 hours a day = 66 working days."),
        (1, "7.5", "1 hour ÷ 7.5 hours a day = 0.1, rounded up to 1 working day."),
        (1401, "7", "1,401 hours ÷ 7 hours a day = 200.1, rounded up to 201 working days."),
    ],
)
def test_the_sum_behind_the_working_days(hours, per_day, sentence):
    challenge = replace(
        PEER.challenge, activity=(f.ActivityFacts("hours", "", hours, ""),), hours_per_day=Decimal(per_day)
    )
    assert activity.working_days_note(challenge) == sentence


@pytest.mark.parametrize("kinds", [("documents",), ("hours", "working_days"), ()])
def test_no_sum_where_there_is_nothing_to_work_out(kinds):
    challenge = replace(PEER.challenge, activity=tuple(f.ActivityFacts(kind, kind, 66, "") for kind in kinds))
    assert activity.working_days_note(challenge) == ""
    assert len(activity.activity(challenge, WORDS)) == bool(kinds)


def fact(value, label="label", **fields):
    return f.KeyFactFacts(
        **{"panel": "", "qualifier": "", "period": "", "comparator": ""} | fields, value=value, label=label
    )


@pytest.mark.parametrize(
    ("facts", "are_shares"),
    [
        ([fact("59 per cent"), fact("34%"), fact("4 %"), fact("3 per cent")], True),
        ([fact("59.5%"), fact("40.5%")], True),
        ([fact("59%"), fact("40%")], False),
        ([fact("100%")], False),
        ([fact("59"), fact("41")], False),
        ([fact("59%", period="2026"), fact("41%")], False),
        ([fact("59%", comparator="60%"), fact("41%")], False),
        ([fact("59%", qualifier="c."), fact("41%")], False),
    ],
)
def test_shares_are_percentages_of_one_whole(facts, are_shares):
    assert figures.are_shares(tuple(facts)) is are_shares
    (table,) = figures.key_facts(tuple(facts), WORDS)
    assert (table.role is Role.SHARES) is are_shares
    assert table.caption == "The council in figures"


def test_columns_that_say_nothing_are_left_out():
    (table,) = figures.key_facts((fact("1", period="2026"), fact("2", qualifier="c.")), WORDS)
    assert table.header == ("Figure", "What it is", "Period")
    assert table.rows == (("1", "label", "2026"), ("c. 2", "label", ""))


def test_nobody_and_nothing_is_not_printed():
    challenge = replace(PEER.challenge, team=(), contacts=())
    assert figures.team(challenge) == figures.contacts(challenge) == listed.focus_areas(()) == ()


def test_a_key_message_points_at_the_paragraphs_behind_it_once_and_in_order():
    row = f.ListedFacts("<p>Said.</p>", (1, 2, 3))
    twelve, two, nine = (Reference(f"p{number}", number) for number in (12, 2, 9))
    (messages,) = listed.key_messages((row,), {1: (twelve, two), 2: (two, nine)}, BULLETS)
    assert text_of(messages) == "1. Said. See paragraphs 2, 9 and 12."


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Lanternshire County Council: peer challenge 2026", "Peer challenge 2026"),
        ("Lanternshire County Council peer challenge", "Peer challenge"),
        ("Lanternshire County Council", "Lanternshire County Council"),
        ("Peer challenge", "Peer challenge"),
        ("Report, Lanternshire County Council, May 2026", "Report, May 2026"),
    ],
)
def test_the_subtitle_does_not_say_the_council_twice(title, words):
    assert subtitle(replace(PEER, title=title)) == words


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, "Draft for factual accuracy"),
        ({"status": "drafting"}, "Draft, not agreed"),
        ({"kind": "self_assessment"}, "Draft, not agreed"),
        ({"is_draft": False}, ""),
    ],
)
def test_the_cover_says_how_far_it_has_come(changes, status):
    assert compose(replace(PEER, **changes), BULLETS).status == status


def test_the_cover_of_a_draft_in_a_factual_accuracy_round_says_until_when():
    asked = replace(PEER, accuracy_due_on=date(2026, 7, 3))
    assert compose(asked, BULLETS).status == "Draft for factual accuracy: comments by 3 July 2026"
    assert compose(replace(asked, status="drafting"), BULLETS).status == "Draft, not agreed"
    assert compose(replace(asked, is_draft=False), BULLETS).status == ""


def test_a_peer_challenge_prints_no_score():
    document = compose(PEER, BULLETS)
    assert "Overall:" not in text_of(document)


def test_no_rating_before_all_statements_are_scored():
    words = text_of(compose(replace(SELF, scores=SELF.scores[:2]), BULLETS))
    assert "2 of 3 quality statements are scored. Until all are, there is no overall rating." in words
    assert "On the way" not in words


def test_an_edited_lead_and_box_stand_as_they_were_typed():
    parts = (
        f.PartFacts("lead", body="<p>Our lead.</p><ul><li>a</li></ul>"),
        f.PartFacts("framework", body="<p>Our box.</p>"),
    )
    section = f.SectionFacts(1, "theme", "Meeting people", 1, parts)
    words = text_of(compose(replace(SELF, sections=(section,), findings=(), scores=()), BULLETS))
    assert "Our lead." in words
    assert "Our box." in words
    assert "We answer" not in words


def test_impact_that_begins_with_a_list_keeps_its_label():
    finding = replace(SELF.findings[0], impact="<ul><li>waits</li></ul>")
    assert "What difference it makes: waits" in text_of(compose(replace(SELF, findings=(finding,)), BULLETS))


def test_a_style_may_leave_impact_out():
    finding = replace(SELF.findings[0], impact="<p>Fewer waits.</p>")
    document = compose(replace(SELF, findings=(finding,)), replace(BULLETS, prints_impact=False))
    assert "Fewer waits." not in text_of(document)


def test_a_focus_area_stands_inside_its_theme_and_alone_without_it():
    inside = compose(PEER, BULLETS)
    theme = next(section for section in inside.sections if section.theme == 1)
    assert any(isinstance(block, Section) and block.role is Role.FOCUS_AREA for block in theme.blocks)
    own = tuple(finding for finding in PEER.findings if finding.section == 14)
    sections = tuple(section for section in PEER.sections if section.kind != "theme")
    alone = compose(replace(PEER, sections=sections, findings=own, paragraphs=()), BULLETS)
    assert "Waiting well" in [section.heading[0].text for section in alone.sections]


def test_what_the_outline_forgets_comes_before_the_recommendations():
    without = tuple(section for section in PEER.sections if section.title not in ("Background", "Recommendations"))
    titles = [section.title for section in plan(replace(PEER, sections=without), BULLETS)]
    assert titles == [
        "Summary of key findings",
        "Key facts",
        "Meeting people",
        "Leading",
        "Areas that the council asked the team to look at",
        "The peer team",
        "Across the themes",
        "Recommendations",
        "Next steps",
    ]


def headings(facts):
    return [inline_text(node.heading) for node in walk(compose(facts, BULLETS)) if isinstance(node, Section)]


def test_observations_need_a_heading_only_beside_something_else():
    section = f.SectionFacts(10, "prose", "Preparing", None, (f.PartFacts("observations"),))
    seen = universe.finding(1, "observation", "", "<p>Seen.</p>", theme=None, section=10)
    alone = replace(SELF, sections=(section,), findings=(seen,), paragraphs=(), scores=(), key_messages=())
    assert "Observations" not in headings(alone)
    strength = universe.finding(2, "strength", "Good", theme=None, section=10)
    assert "Observations" in headings(replace(alone, findings=(seen, strength)))


def test_an_address_as_a_paragraph_belongs_to_the_one_before():
    narrative = '<p>See their page.</p><p><a href="https://example.org/">https://example.org/</a></p><p>Next.</p>'
    facts = replace(SELF, findings=(universe.finding(1, "strength", "One", narrative),), paragraphs=())
    printed = [node for node in walk(compose(facts, BULLETS)) if getattr(node, "anchor", "").startswith("p")]
    assert [text_of(node) for node in printed if node.number] == ["1. See their page.", "2. Next."]


def test_a_heading_that_promises_an_empty_list_is_not_printed():
    empty = f.SectionFacts(1, "prose", "Recommendations", None, (f.PartFacts("recommendations"),))
    bare = f.SectionFacts(2, "prose", "Report", None, ())
    titled = f.SectionFacts(3, "prose", "Thanks", None, (f.PartFacts("text", "To everybody"),))
    document = compose(replace(SELF, sections=(empty, bare, titled), findings=(), scores=()), BULLETS)
    assert text_of(document.sections) == "Report Thanks To everybody"


def test_an_unknown_part_is_an_error_and_not_a_gap():
    section = f.SectionFacts(1, "prose", "Odd", None, (f.PartFacts("odd"),))
    with pytest.raises(ValueError, match="No such part of a report: odd"):
        compose(replace(PEER, sections=(section,)), BULLETS)
