"""What a text says that an acronym stands for: letters must match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.acronyms.explaining import explained, explanations, same, stands_for


@pytest.mark.parametrize(
    ("line", "acronym", "meaning"),
    [
        ("an Approved Mental Health Professional (AMHP) came", "AMHP", "Approved Mental Health Professional"),
        ("AMHP (Approved Mental Health Professional) rota", "AMHP", "Approved Mental Health Professional"),
        ("Approved Mental Health Professionals (AMHPs)", "AMHP", "Approved Mental Health Professional"),
        ("the Deprivation of Liberty Safeguards (DoLS)", "DoLS", "Deprivation of Liberty Safeguards"),
        ("the Multi-Agency Safeguarding Hub (the “MASH”)", "MASH", "Multi-Agency Safeguarding Hub"),
        ("a voluntary and social enterprise (VSE)", "VSE", "voluntary and social enterprise"),
        ("NHS Continuing Healthcare (CHC)", "CHC", "Continuing Healthcare"),
        ("when people Discharge to Assess (D2A)", "D2A", "Discharge to Assess"),
        ("under section 117 aftercare rules; Section 117 (S117)", "S117", "Section 117"),
        ("the Care Quality Commission’s (CQC) report", "CQC", "Care Quality Commission"),
        ("CQC: the Care Quality Commission", "CQC", "Care Quality Commission"),
        ("LPS – Liberty Protection Safeguards", "LPS", "Liberty Protection Safeguards"),
        ("a Principal Social Worker (PSW, part time)", "PSW", "Principal Social Worker"),
        ("PSW (principal social worker, part time)", "PSW", "principal social worker"),
        ("seen in accident and emergency (A&E)", "A&E", "accident and emergency"),
        ("A&E (Accident & Emergency) departments", "A&E", "Accident & Emergency"),
        ("East and North Hexshire (E&NH) beds", "E&NH", "East and North Hexshire"),
        ("Risk and Quality and Safety (R&Q&S)", "R&Q&S", "Risk and Quality and Safety"),
        ("the improved Better Care Fund (iBCF)", "iBCF", "improved Better Care Fund"),
    ],
)
def test_explained_in_the_text(line, acronym, meaning):
    assert explanations([line], {acronym}) == {acronym: [meaning]}


@pytest.mark.parametrize(
    ("line", "acronym"),
    [
        ("the front door of the hub (MASH)", "MASH"),
        ("AMHP (see the chapter on mental health)", "AMHP"),
        ("Northshire Health Service of Newhouses. (NHS)", "NHS"),
        ("Newhouses (NHS)", "NHS"),
        ("(CQC)", "CQC"),
        ("CQC ()", "CQC"),
        ("approved estates (A&E)", "A&E"),
        ("approved and other estates (A&E)", "A&E"),
        ("and emergencies (A&E)", "A&E"),
        ("E&NH (National Health)", "NH"),
        ("CQC: they came again", "CQC"),
        ("Care, Quality and many Commissions (CQC)", "CQC"),
    ],
)
def test_letters_must_match(line, acronym):
    assert explanations([line], {acronym}) == {}


def test_every_different_explanation_once():
    lines = [
        "Adult Social Care (ASC)",
        "adult social care (ASC)",
        "ASC (Autism Spectrum Condition)",
        "the autism spectrum conditions (ASCs)",
    ]
    assert explanations(lines, {"ASC"}) == {"ASC": ["Adult Social Care", "Autism Spectrum Condition"]}


def test_nothing_to_explain():
    assert explanations(["Adult Social Care (ASC)"], set()) == {}
    assert explained("Adult Social Care (ASC)", set()) == set()


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Multi-agency safeguarding hub", "Multi Agency Safeguarding Hubs", True),
        ("Person’s representative", "person's representative", True),
        ("Continuing healthcare", "Continuing care", False),
    ],
)
def test_the_same_meaning(one, other, is_same):
    assert same(one, other) is is_same


LETTERS = st.sampled_from("BCDEGHJKLMNPQRSUVXYZ")
WORDS = st.lists(st.tuples(LETTERS, st.text("bcdeghjklmnpqrsuvxyz", min_size=2, max_size=6)), min_size=2, max_size=6)


@given(WORDS)
def test_the_first_letters_of_words_stand_for_them(words):
    acronym = "".join(letter for letter, _ in words)
    meaning = " ".join(letter + rest for letter, rest in words)
    assert stands_for(acronym, meaning)
    assert stands_for(acronym, meaning.lower())
    assert not stands_for(f"{acronym}W", meaning)
    assert explanations([f"We met the {meaning} ({acronym})."], {acronym}).keys() == {acronym}


@given(WORDS, WORDS, st.sampled_from(["and", "&", "AND"]))
def test_words_on_either_side_of_a_sign(before, after, sign):
    acronym = "&".join("".join(letter for letter, _ in words) for words in (before, after))
    sides = [" ".join(letter + rest for letter, rest in words) for words in (before, after)]
    assert stands_for(acronym, f"{sides[0]} {sign} {sides[1]}")
    assert not stands_for(acronym, f"{sides[0]} {sides[1]}")
    assert not stands_for(acronym, f"{sides[0]} {sign} {sides[1]} and further")
    assert explained(f"We met {sides[0]} {sign} {sides[1]} ({acronym}).", {acronym}) == {acronym}


@given(st.text(max_size=60), st.sampled_from(["CQC", "DoLS", "S117", "D2A", "A&E", "iBCF"]))
def test_no_text_breaks_it(text, acronym):
    for said in explanations([text, f"{text} ({acronym})", f"{acronym} ({text})"], {acronym}).get(acronym, []):
        assert said in text
