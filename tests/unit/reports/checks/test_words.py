"""Checks of what the text says: names, quotations, acronyms, spelling, likeness and reading age."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import councils as councils_room
from reports.builders import facts as f
from reports.checks import acronyms, alike, councils, people, quotes, reading_age, spelling
from reports.checks.listed import listed, paired
from reports.checks.material import CouncilName
from tests.unit.reports.builders.universe import finding
from tests.unit.reports.checks.materials import NOTHING_ELSE, challenge, material, prose, saying, texts

REGISTER = Path(councils_room.__file__).parent / "data" / "england-adult-social-care.csv"


def all_councils():
    with REGISTER.open(encoding="utf-8", newline="") as file:
        return tuple(CouncilName(row["name"], row["official_name"]) for row in csv.DictReader(file))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Staff in Somerset said so.", ["Somerset"]),
        ("North Somerset’s offer and Somerset’s", ["North Somerset", "Somerset"]),
        ("Somerset, and Somerset again.", ["Somerset"]),
        ("The London Borough of Barnet did it.", ["Barnet"]),
        ("Reading Borough Council has one.", ["Reading"]),
        ("Reading Council has one.", ["Reading"]),
        ("Reading documents takes long.", []),
        ("Durhamshire and the Somerset-like fields", []),
        ("Lanternshire and its Somersetshire neighbours", []),
        ("The Somerset and Lanternshire Safeguarding Partnership", []),
        ("The Lanternshire & Somerset partnership", []),
        ("See https://somerset.example/Somerset or www.Somerset.example", []),
        ("In the South West as a whole", []),
    ],
)
def test_another_councils_name(text, named):
    found = texts(councils.of_others(saying(text)))
    assert found == [f"{name} is named. The report is about Lanternshire County Council." for name in named]


def test_councils_of_the_team_may_be_named():
    member = f.MemberFacts("Rowan Ashby", "", "Lead Nurse", "Somerset Council")
    contact = f.ContactFacts("Jo", "Adviser, London Borough of Barnet", "", "", "")
    of_team = challenge(team=(member,), contacts=(contact,))
    assert list(councils.of_others(saying("Somerset and Barnet sent peers.", challenge=of_team))) == []
    assert texts(councils.of_others(saying("North Somerset did not.", challenge=of_team))) != []


def test_a_councils_own_name_in_every_form_is_its_own():
    own = [CouncilName("Durham", "Durham County Council"), CouncilName("North Durham", "North Durham Council")]
    said = saying(
        "Durham is in County Durham, says Durham County Council.", council="Durham County Council", councils=own
    )
    assert list(councils.of_others(said)) == []
    assert texts(councils.of_others(saying("North Durham", council="Durham County Council", councils=own))) != []


def test_no_council_is_known():
    assert list(councils.of_others(saying("Somerset", councils=()))) == []


@pytest.mark.parametrize("own", all_councils(), ids=lambda council: council.name)
def test_no_councils_own_name_is_anothers(own):
    said = saying(f"{own.official_name} serves {own.name}.", council=own.official_name, councils=all_councils())
    assert list(councils.of_others(said)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mrs Okafor told the team.", ["Mrs Okafor"]),
        ("Cllr J. Penhaligon spoke.", ["Cllr J. Penhaligon"]),
        ("We met Priya Raman twice, and Priya Raman again.", ["Priya Raman"]),
        ("Chukwudi Eze, Director of Care, said so.", ["Chukwudi Eze"]),
        ("Xyra Qel, Head of Service, said so.", ["Xyra Qel"]),
        ("Xyra Qel is a product.", []),
        ("The Emily Ward is full.", []),
        ("Care Act duties; Liquid Logic; Age UK; the Better Care Fund", []),
        ("Barnet House", []),
        ("nobody at all", []),
        ("Rowan Ashby led the team with Jo Winterbourne.", []),
    ],
)
def test_names_of_people(text, names):
    found = texts(people.not_named_on_purpose(saying(text)))
    assert found == [f"“{name}” looks like a person’s name. Say which post or group is meant." for name in names]


def test_the_sponsor_is_named_on_purpose():
    assert (
        list(people.not_named_on_purpose(saying("Priya Raman asked.", challenge=challenge(sponsor="Priya Raman"))))
        == []
    )
    assert texts(people.not_named_on_purpose(saying("Priya Raman asked.", challenge=None))) != []


def test_people_under_a_heading_for_contacts_are_named_on_purpose():
    assert list(people.not_named_on_purpose(prose("Priya Raman, adviser", title="Contact details"))) == []
    assert texts(people.not_named_on_purpose(prose("Priya Raman, adviser", title="Background"))) != []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("One carer said “nobody ever rings back”.", "One carer"),
        ("“Nobody ever rings back,” a senior manager told the team.", "a senior manager"),
        ("Two of the providers described it as ‘a very hard year’.", "Two of the providers"),
        ('The portfolio holder felt "well informed by staff".', "The portfolio holder"),
        ("Carers said “nobody ever rings back”.", ""),
        ("A group of carers said “nobody ever rings back”.", ""),
        ("A carers’ group said “nobody ever rings back”.", ""),
        ("One carer said that nobody rings back.", ""),
        ("A carer benefits from the “standard work” approach.", ""),
        ("One carer came. The “standard work” approach is known.", ""),
    ],
)
def test_quotations_that_point_at_few(text, who):
    found = texts(quotes.few_speakers(saying(text)))
    wanted = f"A quotation points at “{who}”: name a group of 5 or more, or take the quotation out."
    assert found == ([wanted] if who else [])


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>One carer said:</p><blockquote><p>Nobody rings.</p></blockquote>", 1),
        ("<p>Carers said:</p><blockquote><p>Nobody rings.</p></blockquote>", 0),
        ("<blockquote><p>Nobody rings.</p><p>– a carer</p></blockquote>", 1),
        ("<blockquote><p>Nobody rings.</p><p>– carers’ forum</p></blockquote>", 0),
        ("<ul><li><p>A carer told us:</p><blockquote><p>Nobody rings.</p></blockquote></li></ul>", 1),
    ],
)
def test_whole_quotations(html, found):
    said = material(findings=(finding(1, "strength", "", html),), **NOTHING_ELSE)
    assert len(texts(quotes.few_speakers(said))) == found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("The ZQB met.", "“ZQB” is used once and explained nowhere."),
        ("The ZQB met, and the ZQBs met. ZQB!", "“ZQB” is used 3 times and explained nowhere."),
        ("The Zonal Quality Board (ZQB) met. The ZQB met again.", ""),
        ("The Zonal Quality Board (the ‘ZQB’) met.", ""),
        ("ZQB (the zonal quality board) met.", ""),
        ("ZQB stands for zonal quality board.", ""),
        ("The NHS, GPs and IT in part III of WWW.ZQB.EXAMPLE", ""),
        ("ALL THIS IS SHOUTED BY THE ZQB", ""),
    ],
)
def test_acronyms(text, sentence):
    assert texts(acronyms.unexplained(saying(text))) == ([sentence] if sentence else [])


def test_no_acronym_at_all():
    assert list(acronyms.unexplained(saying("None."))) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Housing programs were organized.", ["programs", "organized"]),
        ("Programs. Programs, programs!", ["Programs", "programs"]),
        ("“Behavior” said so.", ["Behavior"]),
        ("The World Health Organization’s programme; the Center Parcs break", []),
        ("See https://example.org/programs", []),
        ("An analysis of colour-coded programmes", []),
    ],
)
def test_american_spelling(text, words):
    assert [message.text.split("”")[0][1:] for message in spelling.american(saying(text))] == words


def test_the_british_word_is_given():
    assert texts(spelling.american(saying("One program."))) == ["“program” is American spelling: “programme”."]


def test_the_list_of_spellings_leads_to_british_words():
    pairs = paired("american_spellings")
    assert len(pairs) > 500
    assert pairs.keys().isdisjoint(pairs.values())
    assert all(word == word.lower() for word in pairs)


@pytest.mark.parametrize(
    "name", ["given_names", "capitalised_words", "speakers", "few_speakers", "posts", "empty_words"]
)
def test_lists_have_entries_and_no_notes(name):
    assert len(listed(name)) > 5
    assert not any(entry.startswith("#") or entry != entry.strip() for entry in listed(name))


LONG = "Waiting lists are reviewed weekly by senior practitioners, prioritising risk, delay, safety and complexity."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (("Waits are reviewed", "By risk."), ("waits are  reviewed.", "Weekly."), 1),
        (("First", LONG), ("Second", LONG.replace("weekly", "monthly")), 1),
        (("First", LONG), ("Second", "Something else entirely about money, budgets and savings next year."), 0),
        (("Short", "By risk."), ("Brief", "By risk."), 0),
        (("", LONG), ("", f"{LONG} {' '.join(f'other{chr(97 + n)}' for n in range(26))}"), 0),
    ],
)
def test_findings_that_say_the_same(one, other, found):
    rows = tuple(finding(ref, "strength", head, f"<p>{text}</p>") for ref, (head, text) in enumerate((one, other), 1))
    messages = list(alike.saying_the_same(material(findings=rows, **NOTHING_ELSE)))
    assert len(messages) == found
    assert [message.opens.ref for message in messages] == [2] * found


def test_a_finding_of_empty_marks_is_like_none():
    rows = (finding(1, "strength", "", "<p></p>"), finding(2, "strength", "", "<p></p>"))
    assert list(alike.saying_the_same(material(findings=rows, **NOTHING_ELSE))) == []


sets = st.frozensets(st.sampled_from("abcdefghij"))


@given(sets, sets)
def test_likeness_is_a_share_that_goes_both_ways(one, other):
    share = alike.likeness(one, other)
    assert share == alike.likeness(other, one)
    assert 0 <= share <= 1
    assert (share == 1) == (one == other != frozenset())
    assert (share == 0) == one.isdisjoint(other)


@pytest.mark.parametrize(
    ("word", "number"),
    [("care", 1), ("people", 2), ("asked", 1), ("wanted", 2), ("services", 3), ("rhythm", 1), ("hm", 1), ("table", 2)],
)
def test_syllables(word, number):
    assert reading_age.syllables(word) == number


def test_reading_age_rises_with_words_and_sentences():
    simple = ["The cat sat. The dog ran."]
    hard = ["Organisational accountability necessitates comprehensive interdisciplinary communication arrangements."]
    assert reading_age.reading_age([]) == reading_age.reading_age(simple) == 5
    assert reading_age.reading_age(hard) > 18


def test_reading_age_by_hand():
    """13 words of 15 syllables in 2 sentences: 0.39 × 6.5 + 11.8 × 15 / 13 − 15.59 = 0.6, five years on is 6."""
    assert reading_age.reading_age(["We asked the people who wait for care. They told us why today."]) == 6


@given(st.lists(st.text(max_size=80), max_size=5))
def test_reading_age_of_anything_is_an_age(lines):
    assert reading_age.reading_age(lines) >= 5


HARD = "Organisational accountability necessitates comprehensive interdisciplinary communication arrangements. " * 20


def test_hard_sections_are_told():
    (message,) = reading_age.hard_sections(prose(HARD, challenge=None))
    assert message.text.startswith("Background: for readers of ")
    assert message.place == "section-10"


@pytest.mark.parametrize("text", [HARD[:200], "The cat sat. " * 60])
def test_short_or_easy_sections_are_not(text):
    assert list(reading_age.hard_sections(prose(text, challenge=None))) == []
