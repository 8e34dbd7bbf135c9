"""The glossary as a part of a report, in all house styles."""

from dataclasses import replace

import pytest

from reports.builders import facts as f
from reports.builders.compose import compose
from reports.builders.glossary import entries
from reports.compositions import compose_deck
from reports.document.nodes import Role, Section, Table, Text
from reports.document.style import BULLETS, HOUSE_STYLES
from reports.document.words import text_of
from tests.unit.reports.builders.universe import PEER_CHALLENGE, finding

CHAPTER = f.SectionFacts(18, "prose", "Glossary", None, (f.PartFacts("glossary"),))
SAYS = "<p>The Zonal Quality Board (ZQB) met the CQC. The DASS and the XQJ did not.</p>"


def report(*, sections=(CHAPTER,), **changed):
    said = finding(1, "strength", "The ZQB meets", SAYS)
    return replace(PEER_CHALLENGE, findings=(said,), sections=(*PEER_CHALLENGE.sections, *sections), **changed)


def printed(facts, style=BULLETS):
    return [block for section in compose(facts, style).sections for block in section.blocks if isinstance(block, Table)]


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_the_last_chapter_of_every_style(style):
    chapter = compose(report(), style).sections[-1]
    assert chapter == Section(
        (Text("Glossary"),),
        (
            Table(
                "Acronyms used in this report",
                ("Acronym", "What it stands for"),
                (
                    ("CQC", "Care Quality Commission"),
                    ("DASS", "Director of Adult Social Services"),
                    ("ZQB", "Zonal Quality Board"),
                ),
                Role.GLOSSARY,
            ),
        ),
        anchor="section-18",
    )


def test_a_report_whose_outline_has_none_prints_none():
    facts = report(sections=())
    assert compose(facts, BULLETS) == compose(replace(facts, glossary=(f.GlossaryFacts("ZQB", "Typed"),)), BULLETS)
    assert "Director of Adult" not in text_of(compose(facts, BULLETS))


def test_a_heading_over_no_acronyms_is_left_out():
    facts = replace(report(), findings=(), challenge=None)
    assert "Glossary" not in text_of(compose(facts, BULLETS))


def test_with_a_title_of_its_own_and_once_only():
    part = f.PartFacts("glossary", "Short forms")
    twice = f.SectionFacts(18, "prose", "Words", None, (part, part))
    last = compose(report(sections=(twice,)), BULLETS).sections[-1]
    (inside,) = last.blocks
    assert (inside.role, inside.heading[0].text) == (Role.GLOSSARY, "Short forms")


def test_what_was_typed_and_what_is_left_out():
    decided = (f.GlossaryFacts("XQJ", "Exact queue judge"), f.GlossaryFacts("CQC", "", True))
    (table,) = [table for table in printed(report(glossary=decided)) if table.role is Role.GLOSSARY]
    assert [row[0] for row in table.rows] == ["DASS", "XQJ", "ZQB"]
    assert table.rows[1] == ("XQJ", "Exact queue judge")


def test_the_glossary_counts_no_use_of_its_own():
    facts = report()
    counts = {entry.acronym: entry.count for entry in entries(compose(facts, BULLETS), facts)}
    assert counts == {"ZQB": 2, "CQC": 1, "DASS": 1, "XQJ": 1}
    assert entries(compose(facts, BULLETS), facts) == entries(compose(report(sections=()), BULLETS), facts)


def test_the_slides_leave_it_out():
    assert compose_deck(report(), BULLETS) == compose_deck(report(sections=()), BULLETS)
