import pytest

from reports.document.nodes import Strong, Text
from reports.readers.focus import focus_name
from reports.readers.text.titles import has_subject_in_bold, split_title
from reports.readers.titled import split_bold_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Night Nurses: They come.", "Night Nurses"),
        ("'Start Well' Approach: Staff like it.", "'Start Well' Approach"),
        ("IT Systems and Their Age: Old ones stay.", "IT Systems and Their Age"),
        ("Case Recording and an area of Legal Work: earlier we said so.", "Case Recording and an area of Legal Work"),
        ("Evidence of good support: Much was seen.", "Evidence of good support"),
        ("**Night nurses:** They come.", "Night nurses"),
        ("**Night nurses**: They come.", "Night nurses"),
        ("**Night nurses.** They come.", "Night nurses"),
        ("**Night nurses** – they come.", "Night nurses"),
        ("**Night nurses**\nThey come.", "Night nurses"),
        ("Strong leadership. Members set the tone.", "Strong leadership"),
    ],
)
def test_a_title_runs_in(text, title):
    found = split_title(text)
    assert found is not None
    assert found[0] == title


@pytest.mark.parametrize(
    "text",
    [
        "The team saw three things: a leaflet, a page and a talk.",
        "There is one plan: it is late.",
        "Staff in the east: some of them new, are tired.",
        "(NB: This is new.)",
        "Note: This is new.",
        "Much was said. Then: nothing came.",
        "A sentence without any title.",
        "Reviews **are late**: Nobody knows why.",
        "Staff feel proud. They say so.",
        "Staff need more help. They say so.",
        "The council has one plan for each of its nine districts and two towns. It is late.",
        "word " * 30 + ": Too long.",
    ],
)
def test_a_sentence_is_no_title(text):
    assert split_title(text) is None


def test_a_subject_in_bold():
    assert has_subject_in_bold("The **night nurses** come when called.")
    assert not has_subject_in_bold("The night nurses come when called.")
    assert not has_subject_in_bold("x" * 100 + " the **night nurses** come.")


@pytest.mark.parametrize(
    ("inlines", "title", "rest"),
    [
        ((Strong((Text("Nurses:"),)), Text(" they come")), "Nurses", "they come"),
        ((Strong((Text("Nurses"),)), Text(": they come")), "Nurses", "they come"),
        ((Strong((Text("Nurses."),)), Text(" "), Strong((Text("Now"),))), "Nurses", "Now"),
        ((Strong((Text("Nurses:"),)), Strong((Text("now"),))), "Nurses", "now"),
    ],
)
def test_a_bullet_sets_its_title_in_bold(inlines, title, rest):
    from reports.document.words import inline_text

    head, tail = split_bold_title(inlines)
    assert (inline_text(head), inline_text(tail)) == (title, rest)


@pytest.mark.parametrize(
    "inlines",
    [
        (Text("Nurses come."),),
        (Strong((Text("Nurses"),)),),
        (Strong((Text("Nurses"),)), Text(" come.")),
        (Text("The "), Strong((Text("nurses:"),))),
        (Strong((Text("Nurses"),)), Strong((Text("come"),))),
    ],
)
def test_a_bullet_without_a_title_is_left_whole(inlines):
    assert split_bold_title(inlines) == (inlines, ())


def test_a_focus_area_is_announced():
    assert focus_name("The council asked the team to look in particular at the area of night work") == "night work"
    assert focus_name("Line of enquiry 3 – Night work") == "Night work"
    assert focus_name("Night work") == ""
