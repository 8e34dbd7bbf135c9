"""An invented report with something of everything, by which a house style is looked at before there is a report."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from reports.builders import facts as f

_PEOPLE, _SUPPORT = 1, 2
_FRAMEWORK = f.FrameworkFacts(
    name="Example framework",
    version="1",
    attribution="Invented for this example.",
    themes=(
        f.ThemeFacts(
            _PEOPLE,
            "Working with people",
            "This theme is about how people are met, listened to and kept well.",
            (f.StatementFacts(1, "Listening first", "We ask what matters to people and act on what they say."),),
            ("I am asked what matters to me.", "I know whom to call."),
        ),
        f.ThemeFacts(
            _SUPPORT,
            "Providing support",
            "This theme is about the care that people can choose from.",
            (f.StatementFacts(2, "Care that lasts", "We keep enough good care close to where people live."),),
            ("I can choose support that suits my life.",),
        ),
    ),
    scale=tuple(
        f.ScalePointFacts(value, meaning)
        for value, meaning in ((1, "Significant shortfalls"), (2, "Some shortfalls"), (3, "Good"), (4, "Exceptional"))
    ),
    bands=(f.BandFacts("Example", 0, 100),),
)


def _theme(ref: int, title: str, theme: int) -> f.SectionFacts:
    kinds = ("lead", "framework", "strengths", "considerations")
    return f.SectionFacts(ref, "theme", title, theme, tuple(f.PartFacts(kind) for kind in kinds))


def _prose(ref: int, title: str, *parts: f.PartFacts) -> f.SectionFacts:
    return f.SectionFacts(ref, "prose", title, None, parts)


def _finding(ref: int, kind: str, theme: int, heading: str, narrative: str, impact: str = "") -> f.FindingFacts:
    return f.FindingFacts(ref, kind, theme, None, heading, narrative, impact, (theme,), "agreed")


_CHALLENGE = f.ChallengeFacts(
    sponsor="",
    commissioner="",
    mode="",
    hours_per_day=Decimal("7.00"),
    team=(
        f.MemberFacts("Alex Example", "Lead peer", "Director of Adult Social Services", "Another council"),
        f.MemberFacts("Sam Example", "Expert by experience", "", "A lived experience group"),
    ),
    activity=(
        f.ActivityFacts("documents", "documents read", 60, "more than"),
        f.ActivityFacts("people", "people met", 140, "about"),
    ),
    key_facts=(
        f.KeyFactFacts("In figures", "", "9,400", "Adults who receive support", "March 2026", ""),
        f.KeyFactFacts("In figures", "", "£164m", "Net budget", "2026–27", ""),
    ),
    contacts=(f.ContactFacts("Kit Example", "Challenge manager", "", "kit@example.org", ""),),
)

SPECIMEN = f.Facts(
    council="Your council",
    kind="peer_challenge",
    title="Your council: an example of a report",
    starts_on=date(2026, 6, 9),
    ends_on=date(2026, 6, 12),
    status="agreed",
    is_team_owned=False,
    is_draft=False,
    framework=_FRAMEWORK,
    sections=(
        _prose(1, "Key messages", f.PartFacts("key_messages")),
        _prose(
            2,
            "Background",
            f.PartFacts("text", body="<p>The words of this report are invented. It shows how yours will look.</p>"),
            f.PartFacts("focus_areas", "Areas that the council asked the team to look at"),
            f.PartFacts("team", "The peer team"),
            f.PartFacts("activity", "What the team did"),
        ),
        _prose(3, "Key facts", f.PartFacts("key_facts")),
        _theme(4, "Working with people", _PEOPLE),
        _theme(5, "Providing support", _SUPPORT),
        _prose(6, "Recommendations", f.PartFacts("recommendations")),
        _prose(7, "Next steps", f.PartFacts("contacts", "Contact")),
    ),
    findings=(
        _finding(
            1,
            "strength",
            _PEOPLE,
            "Staff stay with a problem until it is solved.",
            "<p>People told us that the same person came back until all was in order. "
            "Their managers protect the time.</p>",
            "<p>People tell their story once.</p>",
        ),
        _finding(
            2,
            "strength",
            _PEOPLE,
            "The front door answers.",
            "<p>Most calls end with an answer, and nobody is passed on twice.</p>",
        ),
        _finding(
            3,
            "consideration",
            _PEOPLE,
            "People who wait do not hear what happens next.",
            "<p>A letter every four weeks would tell them.</p>",
        ),
        _finding(
            4,
            "strength",
            _SUPPORT,
            "Providers and council plan together.",
            "<p>They meet each month and share the same figures.</p>",
        ),
        _finding(
            5,
            "consideration",
            _SUPPORT,
            "There is little choice in the north.",
            "<p>Two providers serve nine villages. A plan for more is not yet written.</p>",
        ),
    ),
    paragraphs=(),
    key_messages=(
        f.ListedFacts("<p>Staff are the council’s greatest strength.</p>", (1,)),
        f.ListedFacts("<p>People who wait should hear from the council.</p>", (3,)),
    ),
    recommendations=(f.ListedFacts("<p>Write to everybody who waits, every four weeks.</p>", (3,)),),
    lines_of_enquiry=("How people are kept informed while they wait",),
    scores=(),
    published=None,
    challenge=_CHALLENGE,
    left_out=f.LeftOutFacts(),
)
