"""A printed glossary becomes rows where ours would print all of it, and stays prose otherwise."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.acronyms.glossary import glossary
from reports.builders.glossary import table
from reports.document.nodes import Break, Document, Item, Link, List, Paragraph, Quote, Role, Section, Table, Text
from reports.document.style.words import WORDS
from reports.document.words import text_of
from reports.importing.glossary import with_glossary
from reports.readers.planning import plan
from reports.readers.reading import Why
from reports.readers.wording import words
from tests.unit.reports.readers.words import vocabulary

USED = "The DASS asked the ZQB what the CQC would say."
MEANINGS = {"DASS": "Director of adult social services", "ZQB": "Zonal Quality Board"}


def line(text, *more):
    return Paragraph((Text(text), *more))


def items(*texts):
    return List(tuple(Item((line(text),)) for text in texts))


def report(*blocks, title="Glossary", used=USED):
    chapters = (("Background", (line(used),)), (title, blocks))
    return Document("Council", "Report", tuple(Section((Text(name),), inside) for name, inside in chapters))


def taken(document, known=None):
    return with_glossary(plan(document), document, known or vocabulary())


def parts(rows):
    return [(part.kind, part.body) for part in rows.sections[-1].parts]


ROWS = [f"{acronym} – {meaning}" for acronym, meaning in MEANINGS.items()]


@pytest.mark.parametrize(
    "blocks",
    [
        tuple(map(line, ROWS)),
        (line(ROWS[0], Break(), Text(ROWS[1])),),
        (line("DASS – Director of adult", Break(), Text("social services"), Break(), Text(ROWS[1])),),
        (items(*ROWS),),
        (line(ROWS[0]), items(ROWS[1])),
        (Table("", (), tuple(MEANINGS.items())),),
        tuple(line(f"{acronym}: {meaning}") for acronym, meaning in MEANINGS.items()),
        tuple(line(f"{acronym} - {meaning}") for acronym, meaning in MEANINGS.items()),
    ],
    ids=["paragraphs", "one paragraph", "lines that go on", "list", "both", "table", "colons", "hyphens"],
)
def test_lines_of_an_acronym_and_its_meaning_are_rows(blocks):
    rows, found = taken(report(*blocks))
    assert (found, parts(rows), rows.homeless) == (MEANINGS, [("glossary", "")], ())


def test_heads_of_a_table_are_named_as_such_and_ours_are_printed_anew():
    ours = table(glossary([USED], typed=MEANINGS), WORDS)
    rows, found = taken(report(*ours))
    assert found.items() >= MEANINGS.items()
    assert [(one.text, one.why) for one in rows.homeless] == [
        ("Acronyms used in this report", Why.COLUMN),
        ("Acronym: What it stands for", Why.COLUMN),
    ]
    assert parts(rows) == [("glossary", "")]


def test_words_before_the_rows_stay_before_them():
    rows, found = taken(report(line("Words of the sector."), items("How to read them", *ROWS)))
    assert found == MEANINGS
    before = "<p>Words of the sector.</p><ul><li><p>How to read them</p></li></ul>"
    assert parts(rows) == [("text", before), ("glossary", "")]


def test_a_chapter_is_known_by_what_the_council_calls_it():
    known = replace(vocabulary(), headings=(("Our short words", Role.GLOSSARY),))
    document = report(items(*ROWS), title="Our Short Words")
    assert taken(document, known)[1] == MEANINGS
    assert taken(document)[1] == {}


LINK = Link((Text("the Board"),), "https://example.org/")


@pytest.mark.parametrize(
    "blocks",
    [
        (items(*ROWS), line("Ask us for others.")),
        (items(*ROWS), line("ABX – used nowhere else in the report")),
        (items(ROWS[0]),),
        (items(*ROWS, ROWS[0]),),
        (items(*ROWS, "CQC – " + "x" * 301),),
        (items(*ROWS, "C" * 21 + " – too long"),),
        (items(*ROWS), Paragraph((Text("CQC – "), LINK))),
        (items(*ROWS), Quote((line("CQC – quoted"),))),
        (items(*ROWS), List((Item((line("CQC – in two"), line("paragraphs"))),))),
        (items(*ROWS, "A&E – Accident and emergency"),),
        (items(*ROWS), Section((Text("More"),), (line("CQC – Care Quality Commission"),))),
        (line("Nothing of the kind."),),
        (),
    ],
    ids=["words behind", "used nowhere", "only one", "twice", "long meaning", "long acronym", "a link", "a quotation",
         "two paragraphs", "a sign", "a heading inside", "no row", "nothing"],
)  # fmt: skip
def test_else_it_stays_prose(blocks):
    document = report(*blocks)
    assert taken(document) == (plan(document), {})


def test_two_chapters_of_the_name_stay_prose():
    document = report(items(*ROWS))
    document = replace(document, sections=(*document.sections, document.sections[-1]))
    assert taken(document)[1] == {}


LINES = st.sampled_from(
    [*ROWS, "CQC: The regulator", "Words about it.", "ABX – nowhere", "Acronym: Meaning", "DASS – other"]
)


@given(st.lists(LINES, max_size=6), st.booleans())
def test_no_word_is_lost(texts, as_list):
    document = report(*([items(*texts)] if as_list and texts else map(line, texts)))
    rows, found = taken(document)
    kept = Counter(words(" ".join(part.body for part in rows.sections[-1].parts).replace("<", " <")))
    for text in (*(f"{acronym} {meaning}" for acronym, meaning in found.items()), *(one.text for one in rows.homeless)):
        kept.update(words(text))
    source = Counter(words(" ".join(map(text_of, document.sections[-1].blocks))))
    assert source - kept == Counter()
