from dataclasses import replace

from reports.builders.facts import Facts, FrameworkFacts, LeftOutFacts, PartFacts, SectionFacts
from reports.builders.told import told

NOTHING = Facts(
    council="Fenmarsh County Council",
    kind="peer_challenge",
    title="A report",
    starts_on=None,
    ends_on=None,
    status="drafting",
    is_team_owned=False,
    is_draft=True,
    framework=FrameworkFacts("F", "1", "", (), (), ()),
    sections=(),
    findings=(),
    paragraphs=(),
    key_messages=(),
    recommendations=(),
    lines_of_enquiry=(),
    scores=(),
    published=None,
    challenge=None,
    left_out=LeftOutFacts(),
)


def test_a_title_by_itself():
    assert told(NOTHING) == "A report"


def test_every_mark_of_a_narrative_is_told():
    body = (
        "<p>One <strong>two <em>three</em></strong><br>four</p><blockquote><p>five</p></blockquote><ul><li>"
        '<p>six</p></li></ul><p><a href="https://example.org/a">seven</a> <a href="https://example.org/b">https://example.org/b</a></p>'
    )
    section = SectionFacts(1, "prose", "Background", None, (PartFacts("text", "Part", body), PartFacts("team", "Who")))
    assert told(replace(NOTHING, sections=(section,))).split("\n") == [
        "A report",
        "Background",
        "Part",
        "One two three",
        "four",
        "five",
        "six",
        "seven (https://example.org/a) https://example.org/b",
        "Who",
    ]
