import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.mentions import Part, find, parts

NAMES = {1: "Ruth Okonjo", 2: "Ruth Okonjo Smith", 3: "Niamh O’Brien", 4: "Zoë de la Cruz", 5: "Bo Li", 6: "Bo Li"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("@Ruth Okonjo", {1}),
        ("Ask @ruth OKONJO, please", {1}),
        ("(@Ruth Okonjo)", {1}),
        ("@Ruth Okonjo’s file", {1}),
        ("@Ruth Okonjo Smith", {2}),
        ("@Ruth Okonjo Smithers", {1}),
        ("@Ruth Okonjo-Smith", set()),
        ("@Ruth Okonjos", set()),
        ("@Ruth", set()),
        ("@Ruth\nOkonjo", {1}),
        ("@Ruth  Okonjo and @Niamh O'Brien", {1, 3}),
        ("@niamh o’brien", {3}),
        ("@zoë De La Cruz!", {4}),
        ("@Bo Li", {5, 6}),
        ("Ruth Okonjo", set()),
        ("ruth@Ruth Okonjo", set()),
        ("", set()),
    ],
)
def test_who_is_meant(text, people):
    assert find(text, NAMES).people == people


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("@Rita Dear, look", ("Rita Dear",)),
        ("@Rita Dear and @Rita Dear", ("Rita Dear",)),
        ("@rita, look", ("rita",)),
        ("@Rita Dear's", ("Rita Dear's",)),
        ("@Ruth Okonjo and @Colin", ("Colin",)),
        ("@Ruth Okonjo-Smith", ("Ruth Okonjo-Smith",)),
        ("write to rita@example.org", ()),
        ("at @10:30 or @ noon", ()),
    ],
)
def test_who_is_not_known(text, unknown):
    assert find(text, NAMES).unknown == unknown


def test_nobody_is_known():
    assert find("@Ruth Okonjo", {}).unknown == ("Ruth Okonjo",)
    assert find("@Ruth Okonjo", {1: "  "}).people == frozenset()
    assert parts("@Ruth Okonjo", []) == [Part("@Ruth Okonjo", False)]


def test_a_text_is_cut_at_its_mentions():
    assert parts("So, @Ruth Okonjo, is it?", ["Ruth Okonjo"]) == [
        Part("So, ", False),
        Part("@Ruth Okonjo", True),
        Part(", is it?", False),
    ]


LETTERS = "abÉß’'-.@( \n7"


@given(st.text(LETTERS, max_size=40), st.lists(st.text(LETTERS, max_size=8), max_size=4))
def test_cutting_leaves_nothing_out(text, names):
    assert "".join(part.text for part in parts(text, names)) == text


@given(st.sampled_from(sorted(NAMES)), st.text(LETTERS.replace("@", "").replace("-", "").replace(".", ""), max_size=20))
def test_whoever_is_named_at_the_end_is_meant(key, before):
    assert key in find(f"{before} @{NAMES[key]}", NAMES).people
