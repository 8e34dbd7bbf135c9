"""Sides whose heading runs in to the first words of a finding."""

from reports.readers.passage import Passage
from reports.readers.text.marks import Mark
from reports.readers.text.runin import with_labels_apart


def apart(*texts, **said):
    return [one.text for one in with_labels_apart([Passage(text, at, **said) for at, text in enumerate(texts)])]


def test_a_heading_that_runs_in_twice_stands_by_itself():
    said = apart("**Strengths:** Calls are short.", "**Strengths:** Letters are plain.")
    assert said == ["**Strengths**", "Calls are short.", "**Strengths**", "Letters are plain."]
    assert apart("Strengths: Calls are short.", "Strengths: Letters are plain.") == said


def test_once_may_be_chance():
    assert apart("**Strengths:** Calls are short.") == ["**Strengths:** Calls are short."]


def test_bold_words_are_told_by_how_they_lean_and_others_are_not():
    assert apart("**Wins:** Calls are short.", "**Wins:** Doors open.")[0] == "**Wins**"
    assert len(apart("Wins: Calls are short.", "Wins: Doors open.")) == 2
    assert len(apart("**Carers:** Calls are short.", "**Carers:** Doors open.")) == 2


def test_an_item_of_a_list_keeps_its_title():
    items = apart("Strengths: Calls are short.", "Strengths: Doors open.", mark=Mark.BULLET)
    assert items == ["Strengths: Calls are short.", "Strengths: Doors open."]


def test_words_without_a_colon_have_no_label():
    assert apart("Calls are short.", "Calls are short.") == ["Calls are short."] * 2
