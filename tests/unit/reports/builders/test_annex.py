from dataclasses import replace

import pytest

from reports.builders.annex import annex
from reports.builders.compose import compose
from reports.builders.facts import AccuracyFacts
from reports.builders.origins import findings_by_words
from reports.document.limits import Limits, check_size
from reports.document.nodes import Document, Table
from reports.document.style import BULLETS
from reports.document.words import inline_text, text_of
from tests.unit.reports.builders import universe

LINE = AccuracyFacts(
    "Paragraph 12", "All three teams.", "Wrong fact, with evidence", "There are two.", "Both teams.", "The chart.",
    "Accepted", "“Both teams”, as suggested.",
)  # fmt: skip


def composed(*lines):
    return compose(replace(universe.PEER_CHALLENGE, accuracy=lines), BULLETS)


def test_the_annex_is_the_last_section_and_prints_every_line():
    declined = replace(LINE, place="Key facts", suggestion="", evidence="", outcome="Declined", answer="As counted.")
    last = composed(LINE, declined).sections[-1]
    assert inline_text(last.heading) == "Annex: factual accuracy"
    assert "2 comments" in text_of(last)
    assert "accepted 1 and declined 1." in text_of(last)
    assert last.blocks[-1].rows == (
        (
            "Paragraph 12",
            "All three teams.",
            "Wrong fact, with evidence: There are two. Suggested wording: Both teams. Evidence: The chart.",
            "Accepted: “Both teams”, as suggested.",
        ),
        ("Key facts", "All three teams.", "Wrong fact, with evidence: There are two.", "Declined: As counted."),
    )


def test_without_lines_there_is_no_annex():
    assert composed() == compose(universe.PEER_CHALLENGE, BULLETS)


def test_lines_without_an_answer_or_a_place_are_printed_too():
    (section,) = annex((replace(LINE, place="", outcome="Not answered", answer=""),))
    assert section.blocks[-1].rows[0][0] == "–"
    assert section.blocks[-1].rows[0][-1] == "Not answered"
    assert "1 comment " in text_of(section)
    assert "1 not answered" in text_of(section)


@pytest.mark.parametrize("number", [1, 1_500, 4_000])
def test_however_much_was_said_a_writer_takes_it(number):
    words = "word " * (4_000 if number == 1 else 20)
    sections = annex((replace(LINE, text=words, answer=words, passage=words),) * number)
    check_size(Document("", "", sections), Limits())
    rows = [row for block in sections[0].blocks if isinstance(block, Table) for row in block.rows]
    assert len(rows) == number
    assert (rows[0][2][-1] == "…") == (number == 1)


def test_passages_lead_back_to_the_findings_whose_words_they_are():
    found = findings_by_words(universe.PEER_CHALLENGE)
    assert found["Staff stay with a problem."] == 1
    assert found["So did their managers."] == 1
    assert found["People need to tell their story once."] == 1
    assert found["on Fridays"] == 2
    assert found["The list’s own paragraph."] == 2
    assert "To be remembered first." not in found


def test_a_paragraph_of_the_whole_list_leads_to_no_finding():
    (paragraph,) = universe.PEER_CHALLENGE.paragraphs
    facts = replace(universe.PEER_CHALLENGE, paragraphs=(replace(paragraph, finding=None),))
    assert "The list’s own paragraph." not in findings_by_words(facts)


def test_words_of_two_findings_lead_to_neither():
    twin = replace(universe.PEER_CHALLENGE.findings[0], ref=99)
    facts = replace(universe.PEER_CHALLENGE, findings=(*universe.PEER_CHALLENGE.findings, twin))
    assert "Staff stay with a problem." not in findings_by_words(facts)
