"""Numbers that Word counts and no text holds."""

import pytest
from lxml import etree

from reports.readers.docx.numbering import Numbering

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def level(at, form="decimal", text="%1.", start="1"):
    said = "".join(f'<w:{name} w:val="{value}"/>' for name, value in (("start", start), ("numFmt", form)))
    return f'<w:lvl w:ilvl="{at}">{said}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels, override=""):
    definition = f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
    lists = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="7"/>{more}</w:num>'
        for key, more in (("1", ""), ("2", override))
    )
    return Numbering(etree.fromstring(f'<w:numbering xmlns:w="{_W}">{definition}{lists}</w:numbering>'))


def taken(counted, *steps):
    return [counted.take(*step).number for step in steps]


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("decimal", ["1", "2", "3", "4"]),
        ("lowerLetter", ["a", "b", "c", "d"]),
        ("lowerRoman", ["i", "ii", "iii", "iv"]),
        ("bullet", ["", "", "", ""]),
    ],
)
def test_forms_of_numbers(form, printed):
    assert taken(numbering(level(0, form)), *[("1", 0)] * 4) == printed


@pytest.mark.parametrize(
    ("form", "start", "printed"), [("lowerLetter", "26", ["z", "27"]), ("upperRoman", "39", ["xxxix", "40"])]
)
def test_far_along_the_figure_is_printed(form, start, printed):
    assert taken(numbering(level(0, form, start=start)), *[("1", 0)] * 2) == printed


def test_levels_begin_again_under_the_next_of_the_level_above():
    counted = numbering(level(0), level(1, text="%1.%2"))
    assert taken(counted, ("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)) == ["1", "1.1", "1.2", "2", "2.1"]


def test_two_lists_of_one_definition_count_on_unless_one_says_where_it_begins():
    assert taken(numbering(level(0)), ("1", 0), ("2", 0)) == ["1", "2"]
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    assert taken(numbering(level(0), override=anew), ("1", 0), ("2", 0), ("1", 0)) == ["1", "5", "2"]


def test_a_list_may_have_a_level_of_its_own():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "(%1)")}</w:lvlOverride>'
    assert taken(numbering(level(0), override=own), ("2", 0)) == ["a"]


def test_a_list_that_is_not_there_carries_nothing():
    assert Numbering(None).take("1", 0) is None
    assert numbering(level(0)).take("9", 0) is None
    assert numbering(level(0)).take("1", 3) is None
