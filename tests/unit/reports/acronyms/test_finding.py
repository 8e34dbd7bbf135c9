"""What counts as an acronym in a line of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.acronyms.finding import acronyms_in


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The DASS met the CQC.", ["DASS", "CQC"]),
        ("LPS will follow DoLS; LeDeR reviews and the CoP too.", ["LPS", "DoLS", "LeDeR", "CoP"]),
        ("AMHPs, the SAB’s chair and two PCN's", ["AMHP", "SAB", "PCN"]),
        ("Aftercare under S117, D2A and COP26", ["S117", "D2A", "COP2"][:2]),
        ("Section 42 enquiries, section 117, paper in A4, a plan B", []),
        ("NHS-funded care and CQC-rated homes", ["NHS", "CQC"]),
        ("COVID-19 and non-NHS", []),
        (
            "A&E, E&NH's hospitals, T&Cs and P&V; a SEND team and the iBCF",
            ["A&E", "E&NH", "T&C", "P&V", "SEND", "iBCF"],
        ),
        ("A&E-led, but not P&Vx, X&amp;Y, P&, &E, A & E, ABCDEF&G or an iPad", ["A&E"]),
        ("A&B&C and A&B&C&D", ["A&B&C"]),
        ("Part III and appendix IX", []),
        ("It is NOT enough and MUST change for ALL", []),
        ("ADULT SOCIAL CARE AND THE CQC", []),
        ("CQC", ["CQC"]),
        ("See https://example.org/DASS, www.CQC.org.uk and a@NHS.uk", []),
        ("A.J. Smith and J.B.", []),
        ("McDonald, iPhone, ToDo list of the Council", []),
        ("", []),
    ],
)
def test_acronyms_of_a_line(line, found):
    assert list(acronyms_in(line)) == found


@given(st.text())
def test_every_acronym_stands_in_its_line(line):
    assert all(acronym in line and acronym.isascii() for acronym in acronyms_in(line))


@given(st.lists(st.sampled_from(["CQC", "DoLS", "S117", "A&E", "iBCF", "and", "the team", "MUST", "IV"]), max_size=8))
def test_what_stands_around_an_acronym_makes_no_difference(words):
    line = "Said of " + " and of ".join(words) + " by people."
    assert list(acronyms_in(line)) == [word for word in words if word in ("CQC", "DoLS", "S117", "A&E", "iBCF")]
