"""Short reports whose headings of strengths and considerations are in words that no list holds."""

from reports.document.words import text_of
from reports.readers.findings import findings
from reports.readers.text.reader import read_text
from tests.unit.reports.readers.words import vocabulary

THEMES = ("Working with people", "Providing support", "Ensuring safety", "Leadership")
PRAISED = (
    ("Calls are short.", "Letters are sent in plain words."),
    ("Carers have a line of their own.", "Home care starts in two days.", "Taxis come."),
    ("Enquiries are opened on the day.", "The panel sits each week."),
    ("Members listen.", "Staff stay for years."),
)
ASKED = (
    ("Reviews in the east run over by a month.", "Tell people what happens next."),
    ("Short breaks for the under thirties.", "Landlords hear of plans by chance."),
    ("Moves between wards at weekends.", "The data on moves is kept twice.", "Doors stick."),
    ("Plans are many.", "Succession in two teams."),
)
PAIRS = [
    tuple(line.split(" | "))
    for line in """
    Glows | Grows
    Roses | Thorns
    Bright spots | Blind spots
    What impressed us? | Where next?
    Sources of pride | Work in progress
    Reasons to be proud | Reasons to think again
    On solid ground | Still to do
    What we admired | What we would question
    What is in good shape | What is not yet in shape
    Two stars | A wish
    Hold on to | Let go of or change
    Keep | Change
    Pluses | Minuses
    WWW | EBI
    Going well | Going less well
    What people told us is good | What people told us needs to change
    Shining examples | Rough edges
    Ticks | Question marks
    Assets | Gaps
    What we would keep | What we would tweak
    What is worth sharing | What is worth another look
    Working | Not working so well
    Doing it right | Doing it differently
    High points | Low points
    Things to celebrate | Things to ponder
    What gave us confidence | What left us with questions
    What reassured the team | What worried the team
    Foundations to build on | Stretching further
    Success stories | Unfinished business
    The council excels at | The council would gain from
    We liked | We wondered
    Sunshine | Clouds
    Firm footing | Shaky ground
    What lifts people up | What holds people back
    Standing out | Falling short
    Commendations | Cautions
    Thumbs up | Thumbs down
    Jewels in the crown | Loose threads
    What delights people | What frustrates people
    Already there | Not there yet
    To shout about | To sort out
    Strengths to keep | Strengths to develop
    What the council should be proud of | What the council should do next
    Wins | Watch points
    """.strip().splitlines()
    for line in [line.strip()]
]
START = ("Fenmarsh Council", "Background", "Peers came.")


def bullets(texts):
    return "\n".join(f"- {text}" for text in texts)


def paragraphs(texts):
    return "\n\n".join(texts)


def report(first, second, *, themes=3, listed=bullets, above="", lists=(PRAISED, ASKED)):
    """Themes with two labelled lists each; `above` stands before the names of themes."""
    said = [*START]
    for at in range(themes):
        said += [f"{above}{THEMES[at]}", first, listed(lists[0][at]), second, listed(lists[1][at])]
    return "\n\n".join(said) + "\n"


def found(text):
    read = findings(read_text(text, vocabulary()).document)
    return [(one.theme, one.kind.value, one.heading or text_of(*one.blocks)) for one in read]


def expected(themes=3, lists=(PRAISED, ASKED)):
    kinds = ("strength", "consideration")
    return [
        (at + 1, kind, text)
        for at in range(themes)
        for kind, texts in zip(kinds, lists, strict=True)
        for text in texts[at]
    ]


def kinds(text):
    return {said: kind for _, kind, said in found(text)}
