"""Facts of an invented council, small and with something of everything: what goldens and plain tests are made from."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from reports.builders import facts as f

FRAMEWORK = f.FrameworkFacts(
    name="Lantern framework",
    version="2026-01",
    attribution="Statements: the Lantern Office.",
    themes=(
        f.ThemeFacts(
            1,
            "Meeting people",
            "How people are met and listened to.",
            (
                f.StatementFacts(1, "First contact", "We answer, and we ask what matters."),
                f.StatementFacts(2, "Staying well", "We help people to stay well."),
            ),
            ("I know whom to ask.", "I am listened to."),
        ),
        f.ThemeFacts(2, "Leading", "", (f.StatementFacts(3, "Learning", "We learn, and say what we learnt."),), ()),
    ),
    scale=tuple(
        f.ScalePointFacts(value, meaning)
        for value, meaning in [(1, "Far from it"), (2, "Partly"), (3, "Mostly"), (4, "More than asked")]
    ),
    bands=(
        f.BandFacts("Begin again", 0, 38),
        f.BandFacts("On the way", 39, 62),
        f.BandFacts("Good", 63, 87),
        f.BandFacts("A light to others", 88, 100),
    ),
)


def finding(ref, kind, heading, narrative="", *, theme=1, section=None, impact="", state="agreed", statements=()):
    return f.FindingFacts(ref, kind, theme, section, heading, narrative, impact, statements, state)


def theme_section(ref, title, theme):
    parts = [f.PartFacts("lead"), f.PartFacts("framework")]
    parts += [f.PartFacts("strengths", "Strengths"), f.PartFacts("considerations", "For consideration")]
    return f.SectionFacts(ref, "theme", title, theme, tuple(parts))


PEER_CHALLENGE = f.Facts(
    council="Lanternshire County Council",
    kind="peer_challenge",
    title="Lanternshire County Council: peer challenge 2026",
    starts_on=date(2026, 6, 9),
    ends_on=date(2026, 6, 12),
    status="shared",
    is_team_owned=True,
    is_draft=True,
    framework=FRAMEWORK,
    sections=(
        f.SectionFacts(
            10,
            "prose",
            "Summary of key findings",
            None,
            (f.PartFacts("text", body="<p>To be remembered first.</p>"), f.PartFacts("key_messages")),
        ),
        f.SectionFacts(
            11,
            "prose",
            "Background",
            None,
            (
                f.PartFacts("focus_areas", "What the council asked"),
                f.PartFacts("team", "The peer team"),
                f.PartFacts("activity"),
            ),
        ),
        f.SectionFacts(12, "prose", "Key facts", None, (f.PartFacts("key_facts"),)),
        theme_section(13, "Meeting people", 1),
        f.SectionFacts(
            14,
            "focus_area",
            "Waiting well",
            1,
            (f.PartFacts("text", body="<p>The council asked how people wait.</p>"), f.PartFacts("strengths")),
        ),
        theme_section(15, "Leading", 2),
        f.SectionFacts(16, "prose", "Recommendations", None, (f.PartFacts("recommendations"),)),
        f.SectionFacts(17, "prose", "Next steps", None, (f.PartFacts("contacts", "Contacts"),)),
    ),
    findings=(
        finding(
            1,
            "strength",
            "Staff stay with a problem.",
            "<p>Staff at every level <strong>stayed</strong>.</p><blockquote><p>“She stayed.”</p></blockquote>"
            "<p>So did their managers.</p>",
            impact="<p>People need to tell their story once.</p>",
            statements=(1,),
        ),
        finding(2, "strength", "The drop-in works", "<ul><li>on Mondays</li><li>on Fridays</li></ul>"),
        finding(3, "consideration", "Who hears from those who wait?", "<p>Nobody could say.</p>", state="draft"),
        finding(4, "strength", "Waits are reviewed weekly.", "<p>By risk.</p>", section=14),
        finding(5, "observation", "", "<p>An observation that the outline has no place for.</p>", theme=2),
        finding(6, "consideration", "There are eleven plans.", theme=None),
    ),
    paragraphs=(
        f.ParagraphFacts("strength", 1, None, "<p>The list’s own paragraph.</p><ul><li>with a bullet</li></ul>", 2),
    ),
    key_messages=(
        f.ListedFacts("<p>Staff are the council’s greatest asset.</p>", (1, 2)),
        f.ListedFacts("<p>People who wait should hear.</p>", (3,)),
        f.ListedFacts("<p>There are many plans.</p>", (6,)),
    ),
    recommendations=(f.ListedFacts("<p>Write to everybody who waits.</p>", (3, 4)),),
    lines_of_enquiry=("How people wait",),
    scores=(),
    published=None,
    challenge=f.ChallengeFacts(
        sponsor="",
        commissioner="",
        mode="",
        hours_per_day=Decimal("7.00"),
        team=(f.MemberFacts("Rowan Ashby", "Lead peer", "Director", "Northmere Council"),),
        activity=(
            f.ActivityFacts("documents", "documents read", 60, "more than"),
            f.ActivityFacts("hours", "hours spent by the team", 190, "approximately"),
        ),
        key_facts=(
            f.KeyFactFacts("In figures", "c.", "27,600", "Adults in contact", "March 2026", ""),
            f.KeyFactFacts("In figures", "", "£418.2m", "Net budget", "", ""),
            f.KeyFactFacts("Who is supported", "", "59%", "Older people", "", ""),
            f.KeyFactFacts("Who is supported", "", "41%", "Everybody else", "", ""),
        ),
        contacts=(f.ContactFacts("Jo Winterbourne", "Challenge manager", "", "jo@example.org", "01632 960 123"),),
    ),
    left_out=f.LeftOutFacts(),
)

SELF_ASSESSMENT = replace(
    PEER_CHALLENGE,
    kind="self_assessment",
    title="Self-assessment 2026",
    starts_on=None,
    ends_on=date(2026, 3, 31),
    status="agreed",
    is_team_owned=False,
    is_draft=False,
    sections=(
        f.SectionFacts(20, "prose", "Scores", None, (f.PartFacts("scores"),)),
        theme_section(21, "Meeting people", 1),
    ),
    findings=(finding(7, "strength", "We answer the telephone.", theme=1),),
    paragraphs=(),
    key_messages=(),
    recommendations=(),
    lines_of_enquiry=(),
    scores=(f.ScoreFacts(1, 3, "Most calls are answered."), f.ScoreFacts(2, 2, ""), f.ScoreFacts(3, 2, "")),
    challenge=None,
    left_out=f.LeftOutFacts(findings=2, paragraphs=1),
)
