"""The three house styles side by side: how the same findings are laid out, numbered and pointed at."""

from dataclasses import replace

import pytest

from reports.builders import facts as f
from reports.builders.compose import compose
from reports.document.nodes import People, Role, Section
from reports.document.style import BULLETS, HOUSE_STYLES, NARRATIVE, TITLED
from reports.document.words import inline_text, text_of
from tests.unit.reports.builders import universe
from tests.unit.reports.builders.test_compose import walk

PEER, SELF = universe.PEER_CHALLENGE, universe.SELF_ASSESSMENT
THEME = f.SectionFacts(1, "theme", "Meeting people", 1, (f.PartFacts("strengths"), f.PartFacts("considerations")))


def printed(style, *findings, **changes):
    """What a report of one theme with these findings says, one line a block."""
    facts = replace(SELF, **{"sections": (THEME,), "findings": findings, "scores": ()} | changes)
    return list(lines(compose(facts, style).sections))


def lines(blocks):
    for block in blocks:
        if isinstance(block, Section):
            yield f"# {inline_text(block.heading)}" if block.heading else "#"
            yield from lines(block.blocks)
        elif hasattr(block, "items"):
            yield from (f"- {text_of(item)}" for item in block.items)
        else:
            yield text_of(block)


SHORT, ELEVEN = ["# In short", "# For consideration"], "- Eleven. See paragraph 2."
GOOD = universe.finding(1, "strength", "Staff stay", "<p>They stayed.</p><p>For years.</p>")
BETTER = universe.finding(2, "consideration", "Who waits?", "<ul><li>in the north</li></ul><p>Nobody knew.</p>")


def test_bullets_and_then_the_paragraphs():
    assert printed(BULLETS, GOOD, BETTER) == [
        "# 1. Meeting people",
        "# Strengths",
        "- Staff stay",
        "1. They stayed.",
        "2. For years.",
        "# For consideration",
        "- Who waits? in the north",
        "3. Nobody knew.",
    ]


def test_titles_run_into_their_paragraphs_without_numbers():
    bare = universe.finding(3, "consideration", "", "<p>Without a title.</p>")
    short = universe.finding(4, "consideration", "There are eleven plans.")
    assert printed(TITLED, GOOD, BETTER, bare, short) == [
        "# Theme 1: Meeting people",
        "# Strengths",
        "Staff stay: They stayed.",
        "For years.",
        "# Considerations",
        "Who waits?",
        "- in the north",
        "Nobody knew.",
        "Without a title.",
        "There are eleven plans.",
    ]


def test_prose_closes_with_what_it_came_to_in_short():
    seen = universe.finding(3, "observation", "Files", "<p>Twelve were read.</p>")
    assert printed(NARRATIVE, GOOD, BETTER, seen)[-10:] == [
        "1. They stayed.",
        "2. For years.",
        "3. Nobody knew.",
        "# Observations",
        "4. Files: Twelve were read.",
        "# In short",
        "# Strengths",
        "- Staff stay. See paragraphs 1 and 2.",
        "# For consideration",
        "- Who waits? See paragraph 3. in the north",
    ]


@pytest.mark.parametrize(
    ("style", "rows"),
    [
        (BULLETS, ["# Carers", "- Who waits?", "1. Nobody.", "# Plans", "- Eleven", "2. Loose."]),
        (TITLED, ["# Considerations", "# Carers", "Who waits? Nobody.", "# Plans", "Eleven", "Loose."]),
        (NARRATIVE, ["2. Loose.", *SHORT, "# Carers", "- Who waits? See paragraph 1.", "# Plans", ELEVEN]),
    ],
)
def test_a_topic_stands_over_its_neighbours(style, rows):
    carers = replace(universe.finding(1, "consideration", "Who waits?", "<p>Nobody.</p>"), topic="Carers")
    plans = replace(universe.finding(2, "consideration", "Eleven"), topic="Plans")
    loose = f.ParagraphFacts("consideration", 1, None, "<p>Loose.</p>", 2)
    assert printed(style, carers, plans, paragraphs=(loose,))[-len(rows) :] == rows


def test_a_paragraph_that_expands_no_finding_follows_them_all():
    rows = tuple(f.ParagraphFacts("strength", 1, None, f"<p>{text}</p>", ref) for text, ref in [("A", 9), ("B", 1)])
    assert printed(TITLED, GOOD, paragraphs=rows)[-4:] == ["Staff stay: They stayed.", "For years.", "B", "A"]


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_a_paragraph_without_a_heading_has_one_number_however_long(style):
    seen = universe.finding(1, "observation", "", "<p>One.</p><p>More of it.</p>")
    said = printed(style, seen, universe.finding(2, "observation", "", "<p>Two.</p>"))
    assert said[-3:] == (["One.", "More of it.", "Two."] if style is TITLED else ["1. One.", "More of it.", "2. Two."])


PROSE = (
    f.PartFacts("text", "Why", "<p>We were asked.</p><ul><li>kindly</li></ul><p>We came.</p>", True),
    f.PartFacts("text", "", "<p>The team:</p>", False),
    f.PartFacts("text", "", "<p>Thank you.</p>"),
)


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (BULLETS, ["# Why", "1. We were asked.", "- kindly", "2. We came.", "The team:", "Thank you."]),
        (TITLED, ["# Why", "We were asked.", "- kindly", "We came.", "The team:", "Thank you."]),
        (NARRATIVE, ["# Why", "1. We were asked.", "- kindly", "2. We came.", "The team:", "3. Thank you."]),
    ],
)
def test_prose_is_numbered_as_it_says_and_else_as_the_style_does(style, said):
    background = f.SectionFacts(2, "prose", "Background", None, PROSE)
    assert printed(style, sections=(background,)) == ["# Background", *said]


def test_prose_counts_anew_in_each_chapter_where_the_themes_have_a_run_of_their_own():
    chapters = tuple(f.SectionFacts(ref, "prose", "Chapter", None, PROSE[:1]) for ref in (2, 3))
    said = printed(BULLETS, GOOD, sections=(*chapters, THEME))
    assert [line[:2] for line in said if line[0].isdigit()] == ["1.", "2.", "1.", "2.", "1.", "2."]


def test_one_run_of_numbers_goes_through_the_whole_report():
    document = compose(PEER, NARRATIVE)
    numbers = [node.number for node in walk(document) if getattr(node, "number", "")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert "Staff are the council’s greatest asset. See paragraphs" in text_of(document)


def test_messages_are_headed_and_name_findings_by_their_titles():
    titled = compose(PEER, TITLED)
    headings = [inline_text(node.heading) for node in walk(titled) if isinstance(node, Section)]
    assert [heading for heading in headings if heading.startswith("Message")] == ["Message 1", "Message 2", "Message 3"]
    assert "See ‘Staff stay with a problem.’ and ‘The drop-in works’." in text_of(titled)


@pytest.mark.parametrize(("style", "boxes"), [(BULLETS, 2), (TITLED, 0), (NARRATIVE, 2)])
def test_which_themes_have_a_framework_box(style, boxes):
    assert len(frames(compose(PEER, style))) == boxes


def test_a_narrative_adds_the_box_behind_the_lead_and_never_twice():
    lead = f.SectionFacts(1, "theme", "Meeting people", 1, (f.PartFacts("lead"), f.PartFacts("strengths")))
    said = printed(NARRATIVE, GOOD, sections=(lead,))
    assert said[:3] == ["# 1. Meeting people", "How people are met and listened to.", "# What the framework asks"]


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_a_typed_box_stands_in_every_style_with_no_heading_but_its_own(style):
    parts = (f.PartFacts("framework", body="<p>Our box.</p>"), f.PartFacts("framework", "Ours", "<p>Again.</p>"))
    sections = tuple(f.SectionFacts(at, "theme", "Meeting", at, (part,)) for at, part in enumerate(parts, start=1))
    document = compose(replace(SELF, sections=sections, findings=(), scores=()), style)
    assert [text_of(box).strip() for box in frames(document)] == ["Our box.", "Ours Again."]


def frames(document):
    return [node for node in walk(document) if isinstance(node, Section) and node.role is Role.FRAMEWORK]


@pytest.mark.parametrize("title", ["Theme 1: Meeting people", "1. Meeting people", "Theme 1 Meeting people"])
@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_a_theme_that_says_its_number_is_not_told_it_again(style, title):
    assert printed(style, GOOD, sections=(replace(THEME, title=title),))[0] == f"# {title}"


def test_a_role_that_the_job_names_is_not_said_twice():
    member = f.MemberFacts("Sam", "Expert by experience", "Expert by Experience, family carer", "")
    document = compose(replace(PEER, challenge=replace(PEER.challenge, team=(member,))), BULLETS)
    (team,) = [node for node in walk(document) if isinstance(node, People) and node.role is Role.TEAM]
    assert team.people[0].role == ""
