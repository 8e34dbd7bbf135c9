"""What a deck says of its own, where the review has no words for it."""

THANKS = "Thank you"
THANKS_SAID = (
    "Thank you to the people who draw on care and support, unpaid carers, staff, councillors and partners who gave "
    "their time and spoke openly."
)
ASKED = "What the council asked us to look at"
FRAMEWORK = "What the framework looks at"
TEAM = "The peer team"
TEAM_COLUMNS = ("Name", "Who they are")
ACTIVITY = "What we did"
SCORES = "Scores"
NEXT_STEPS = "Next steps"
NEXT_STEPS_SAID = (
    "The team writes its report.",
    "The council checks the facts in the draft before the report is final.",
    "The council decides what to do about the findings, and who does it by when.",
)
CONTACTS = "Contacts"
OTHER_CHAPTERS = "Also looked at"
THEME = "Theme"
NOT_AGREED = "Not agreed yet."


def more(number: int, shown: int) -> str:
    """What stands below a list that is longer than its slides."""
    if not shown:
        return "This is told in the speaker’s notes and in the report."
    return f"{number} more {'is' if number == 1 else 'are'} in the speaker’s notes and in the report."
