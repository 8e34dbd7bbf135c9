"""A document with every node and every role, about a council that does not exist: what every writer is tried on.

It also shows how a report is put together: what stands in which section, and where notes, numbers and anchors go.
"""

from __future__ import annotations

from reports.document.nodes import (
    Break,
    Document,
    Emphasis,
    Item,
    Link,
    List,
    Paragraph,
    People,
    Person,
    Quote,
    Role,
    Section,
    Strong,
    Table,
    Text,
)


def say(*children: object, **fields: object) -> Paragraph:
    return Paragraph(tuple(Text(child) if isinstance(child, str) else child for child in children), **fields)


def head(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def bullets(*texts: str, role: Role | None = None) -> List:
    return List(tuple(Item((say(text),)) for text in texts), role)


def see(number: int) -> Paragraph:
    return say("See ", Link((Text(f"paragraph {number}"),), f"#p{number}"), ".", role=Role.NOTE)


def numbered(number: int, text: str) -> Paragraph:
    return say(text, number=str(number), anchor=f"p{number}")


KEY_MESSAGES = Section(
    head("Summary of key findings"),
    (
        say("The team would like these findings to be remembered before any other."),
        List(
            (
                Item((say("Lanternshire’s staff stay with a problem until it is solved."), see(1)), "1", "key-1"),
                Item((say("Nobody who waits should have to ask what happens next."), see(3)), "2", "key-2"),
                Item((say("The market cannot plan from what the council has not yet written down."),), "3"),
            ),
            Role.KEY_MESSAGES,
            ordered=True,
        ),
    ),
    Role.KEY_MESSAGES,
    anchor="key-findings",
)

TEAM = Section(
    head("The peer team"),
    (
        People(
            (
                Person("Rosalind Ember", "Lead peer", "Director of Adult Social Services", "Saltmarsh Borough Council"),
                Person("Dr Ọláyínká Adéyẹmí", "Health peer", "Director of Place", "Wold and Fen Care Board"),
                Person("Siân Gŵyll", "Expert by experience", organisation="Southfold Lived Experience Panel"),
                Person("Marek Łosiński", "Commissioning peer"),
            ),
            Role.TEAM,
        ),
    ),
    Role.TEAM,
)

ACTIVITY = Section(
    head("What the team did"),
    (
        Table(
            "Activity before and during the visit",
            ("Figure", "What it counts"),
            (
                ("more than 60", "documents read, the self-assessment among them"),
                ("12", "case files audited"),
                ("at least 236", "different people met"),
            ),
            Role.ACTIVITY,
        ),
        say("372 hours ÷ 7 hours a day = 53.1, rounded up to 54 working days.", role=Role.NOTE),
    ),
    Role.ACTIVITY,
)

BACKGROUND = Section(
    head("Background"),
    (
        say(
            "Lanternshire asked for a look by ",
            Strong((Text("critical friends"), Emphasis((Text(", not inspectors"),)))),
            ". The method is described ",
            Link((Text("on the programme’s page"),), "https://example.org/method?a=1&b=2"),
            ".",
            Break(),
            "It is not complete, and does not claim to be.",
        ),
        Section(
            head("Areas that the council asked about"),
            (bullets("Co-production", "Waiting well", role=Role.FOCUS_AREAS),),
            Role.FOCUS_AREAS,
        ),
        TEAM,
        ACTIVITY,
    ),
    anchor="background",
)

KEY_FACTS = Section(
    head("Key facts"),
    (
        Table(
            "Adult social care in figures",
            ("Figure", "What it is", "Period", "Compared with"),
            (
                ("£418.2m", "Net budget for adult social care", "2026–27", "38 per cent of the council’s net budget"),
                ("c. 27,600", "Adults in contact with the service at any one time", "March 2026", ""),
                ("84.1%", "Providers rated good or outstanding", "May 2026", "80.6% in the region; 82.3% in England"),
            ),
            Role.KEY_FACTS,
        ),
        Table(
            "Main reason for long-term support",
            ("Main reason", "Share", "Change"),
            (("Older people", "56%", "+2"), ("Learning disability and autism", "24%", "–1"), ("All", "100%", "")),
            Role.SHARES,
        ),
        Table(
            "Scores of the self-assessment",
            ("Quality statement", "Score", "Why"),
            (
                ("Assessing needs", "3", "Waits are falling"),
                ("Governance", "2", "Too many plans, and no order in them"),
            ),
            Role.SCORES,
        ),
        Table("A table without a header row", (), (("One", "1"), ("Two", "2"))),
    ),
    Role.KEY_FACTS,
    anchor="key-facts",
)

FRAMEWORK = Section(
    head("What the framework asks"),
    (
        Section(
            head("We statements"),
            (
                List(
                    (Item((say(Strong((Text("Assessing needs."),)), " We look at needs together with people."),)),),
                    Role.WE_STATEMENTS,
                ),
            ),
            Role.WE_STATEMENTS,
        ),
        Section(
            head("I statements"),
            (bullets("I can find out what I need to know.", "I am asked what a good day is.", role=Role.I_STATEMENTS),),
            Role.I_STATEMENTS,
        ),
        say("Source: an invented framework.", role=Role.NOTE),
    ),
    Role.FRAMEWORK,
)

THEME_1 = Section(
    head("Theme 1: Working with people"),
    (
        say("Assessing needs; living healthier lives; information and advice.", role=Role.LEAD),
        FRAMEWORK,
        Section(
            head("Strengths"),
            (
                bullets("Staff are proud to work here.", "The first call is answered by a person.", role=Role.POINTS),
                numbered(1, "Staff at every level spoke with pride. Fish & chips were offered, and 3 < 4 was agreed."),
                List(
                    (
                        Item((say("Calls:"), bullets("in the morning", "in the evening"))),
                        Item((say("Visits."), say("They take an hour."))),
                        Item((say("Letters."),)),
                    ),
                ),
                Paragraph(
                    (Text("Reablement starts within two days in all seven districts, which few councils can say."),),
                    "2",
                    "p2",
                ),
                List(
                    (
                        Item((say("first, with a call;"), bullets("by a named person", "on the same day")), "1"),
                        Item((say("then, with a visit."), say("The visit takes an hour.")), "2"),
                    ),
                    ordered=True,
                ),
            ),
            Role.STRENGTHS,
        ),
        Quote(
            (say("“I was asked what a good day looks like.”"), say("“Nobody had asked me that before.”")),
            "Lived experience group",
        ),
        Section(
            head("For consideration"),
            (
                bullets("People who wait should know where they stand.", role=Role.POINTS),
                numbered(
                    3, "Several people had heard nothing since their first call. A welcome letter would cost little."
                ),
            ),
            Role.CONSIDERATIONS,
        ),
        Section(
            head("Observations"),
            (numbered(4, "The team saw a building that opened last week."),),
            Role.OBSERVATIONS,
        ),
        Section(
            head("Focus area 1: Co-production"),
            (
                say("The council asked how people shape services.", role=Role.LEAD),
                Section(
                    head("Strengths"),
                    (
                        bullets("The board has influence.", role=Role.POINTS),
                        numbered(5, "Members named three decisions."),
                    ),
                    Role.STRENGTHS,
                ),
                Section(
                    head("For consideration"),
                    (
                        bullets("A policy on paying people is overdue.", role=Role.POINTS),
                        numbered(6, "Some are paid and some are thanked."),
                    ),
                    Role.CONSIDERATIONS,
                ),
            ),
            Role.FOCUS_AREA,
            anchor="focus-1",
        ),
    ),
    Role.THEME,
    theme=1,
    anchor="theme-1",
)

RECOMMENDATIONS = Section(
    head("Recommendations"),
    (
        say("Each rests on the findings named beneath it."),
        List(
            (
                Item(
                    (
                        say("Agree one plan, with an owner and a date for each priority."),
                        say("Rests on ", Link((Text("paragraph 3"),), "#p3"), ".", role=Role.NOTE),
                    ),
                    "1",
                    "recommendation-1",
                ),
                Item((say("Publish a standard for waiting well."),), "2"),
            ),
            Role.RECOMMENDATIONS,
            ordered=True,
        ),
    ),
    Role.RECOMMENDATIONS,
    anchor="recommendations",
)

CONTACTS = Section(
    head("Contact"),
    (
        People(
            (
                Person(
                    "Jo Winterbourne",
                    "Challenge manager",
                    "Programme manager",
                    "Peer challenge programme",
                    "peer.challenge@example.org",
                    "01632 960 123",
                ),
            ),
            Role.CONTACTS,
        ),
        say("The team is glad to remain in touch.", role=Role.NOTE),
    ),
    Role.CONTACTS,
)

KITCHEN_SINK = Document(
    "Lanternshire County Council",
    "Preparation for assurance peer challenge report",
    (KEY_MESSAGES, BACKGROUND, KEY_FACTS, THEME_1, RECOMMENDATIONS, CONTACTS),
    date="July 2026",
    status="Draft for factual accuracy",
)
