"""What people say of pieces, and what the page tells them of each."""

import pytest

from reports.document.nodes import Table
from reports.document.words import text_of
from reports.readers.accounting import tree_words
from reports.readers.corrections import corrected, corrections
from reports.readers.explaining import Sureness, explain
from reports.readers.files import transcribe
from reports.readers.findings import findings
from reports.readers.planning import plan
from reports.readers.transcripts import from_json, to_json
from reports.readers.understanding import understand
from reports.readers.walking import every
from reports.readers.wording import words
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED
from tests.unit.reports.readers.variants import FOLDER, NAMES, expected
from tests.unit.reports.readers.words import vocabulary


def written_out(name):
    return transcribe((FOLDER / expected(name)["source"]).read_bytes(), vocabulary())


@pytest.mark.parametrize("name", NAMES)
def test_a_transcript_is_kept_without_loss(name):
    transcript = written_out(name)
    assert from_json(to_json(transcript)) == transcript


@pytest.mark.parametrize("name", NAMES)
def test_every_piece_is_explained_once(name):
    transcript = written_out(name)
    told = explain(transcript, vocabulary())
    assert [one.passage.index for one in told] == list(range(len(transcript.passages)))


def explained(text):
    return [(one.what, one.sureness) for one in explain(transcribe(text.encode(), vocabulary()), vocabulary())]


def test_how_sure_it_is():
    told = explained(BULLETS)
    assert ("Heading of theme 1", Sureness.CERTAIN) in told
    assert ("Strength", Sureness.CERTAIN) in told
    assert ("More about a strength", Sureness.LIKELY) in told
    assert ("Key message", Sureness.LIKELY) in told
    told = explained(TITLED)
    assert ("Heading of considerations", Sureness.CERTAIN) in told
    assert ("Heading of a statement or a focus area", Sureness.CERTAIN) in told
    assert ("Strength, or more about the one above", Sureness.GUESSED) in told
    assert ("More about a consideration", Sureness.LIKELY) in told
    assert ("Heading", Sureness.GUESSED) in told
    assert ("Heading of a chapter", Sureness.LIKELY) in told
    assert ("Text", Sureness.CERTAIN) in explained(NARRATIVE)
    assert ("Heading of a statement or a focus area", Sureness.CERTAIN) in explained(CQC_PAGE)


@pytest.mark.parametrize("told", [*corrections({1: "Working with people", 4: "Leadership"}), ""])
@pytest.mark.parametrize("at", range(0, 40, 3))
def test_no_correction_loses_a_word(told, at):
    """Whatever is said of whichever piece, all words are in the tree or named."""
    transcript = transcribe(TITLED.encode(), vocabulary())
    before = understand(transcript, vocabulary())
    after = understand(corrected(transcript, {at: told} if told else {}), vocabulary())

    def kept(reading):
        return sorted([*tree_words(reading.document), *(word for one in reading.unplaced for word in words(one.text))])

    assert kept(after) == kept(before)


def test_every_kind_of_correction():
    transcript = transcribe(b"Peer challenge\n\nOne\n\nTwo.\n\nThree.\n", vocabulary())

    def rows(told):
        read = understand(corrected(transcript, told), vocabulary()).document
        return [(one.theme, one.kind.value, text_of(*one.blocks)) for one in findings(read)]

    assert rows({1: "theme:3", 2: "strengths"}) == [(3, "strength", "Three.")]
    assert rows({1: "theme:2", 2: "considerations"}) == [(2, "consideration", "Three.")]
    assert rows({1: "theme:2", 2: "observations"}) == [(2, "observation", "Three.")]
    assert rows({1: "theme:2", 2: "observations", 3: "text"}) == []
    assert rows({1: "chapter", 2: "heading"}) == []


def test_a_table_stays_a_table():
    transcript = written_out("wendling")
    at = next(at for at, passage in enumerate(transcript.passages) if passage.grid)
    read = understand(corrected(transcript, {at: "text"}), vocabulary())
    assert [one.caption for one in every(read.document.sections, Table)] == ["Referrals by month"]


BULLETED = b"""Peer challenge

Theme 1: Working with people

Strengths

- One is good.

- Two is good.

- Three is good.

1. It is said of the first.

2. It is said of the second.

For consideration

- Four could do better.

Next steps

Bye to all.
"""


class TestFindings:
    """A single finding is switched to another kind, joined to the one above, or made of a paragraph."""

    def rows(self, told, text=BULLETED):
        transcript = transcribe(text, vocabulary())
        read = understand(corrected(transcript, told), vocabulary())
        return plan(read.document)

    def findings(self, told, text=BULLETED):
        return [(one.kind.value, one.heading) for one in self.rows(told, text).findings]

    def test_a_bullet_of_another_kind(self):
        assert self.findings({4: "consideration"}) == [
            ("strength", "One is good."),
            ("strength", "Three is good."),
            ("consideration", "Two is good."),
            ("consideration", "Four could do better."),
        ]
        rows = self.rows({4: "observation"})
        assert [part.kind for part in rows.sections[0].parts] == ["strengths", "observations", "considerations"]

    def test_it_is_printed_in_the_list_that_has_a_heading(self):
        parts = self.rows({3: "consideration", 4: "consideration"}).sections[0].parts
        assert [(part.kind, part.title) for part in parts] == [
            ("strengths", "Strengths"),
            ("considerations", "For consideration"),
        ]

    def test_paragraphs_still_expand_the_bullets_that_are_left(self):
        rows = self.rows({5: "consideration"})
        assert [one.text for one in rows.paragraphs] == [
            "<p>It is said of the first.</p>",
            "<p>It is said of the second.</p>",
        ]
        assert self.findings({3: "consideration", 4: "consideration", 5: "consideration"})[-1][0] == "consideration"

    def test_a_paragraph_among_bullets_is_a_finding(self):
        assert self.findings({7: "strength"})[3] == ("strength", "It is said of the second.")

    def test_a_bullet_that_says_more_of_the_one_above(self):
        rows = self.rows({4: "more"})
        assert [one.heading for one in rows.findings] == ["One is good.", "Three is good.", "Four could do better."]
        assert rows.findings[0].narrative == "<ul><li><p>Two is good.</p></li></ul>"
        rows = self.rows({4: "consideration", 5: "more"})
        assert rows.findings[1].narrative == "<ul><li><p>Three is good.</p></li></ul>"

    def test_a_finding_in_a_chapter_of_prose(self):
        rows = self.rows({11: "strength"})
        assert (rows.findings[-1].kind, rows.findings[-1].heading) == ("strength", "Bye to all.")
        assert (rows.sections[1].title, rows.sections[1].kind) == ("Next steps", "focus_area")
        assert rows.findings[-1].section == 1

    def test_other_paragraphs_of_an_unsplit_theme_stay_observations(self):
        text = b"Peer challenge\n\nTheme 1: Working with people\n\nOne is seen.\n\nTwo is seen.\n\nThree is seen.\n"
        before = self.rows({}, text).findings
        assert [one.kind.value for one in before] == ["observation"] * 3
        after = self.rows({3: "strength"}, text).findings
        assert [one.kind.value for one in after] == ["observation", "observation", "strength"]

    def test_a_list_that_was_taken_for_paragraphs(self):
        text = b"Peer challenge\n\nKey messages\n\n- One is said.\n\nTwo is said.\n\nThe end\n\nBye to all.\n"
        assert self.rows({}, text).key_messages == ("<p>One is said.</p>",)
        assert self.rows({3: "bullet"}, text).key_messages == ("<p>One is said.</p>", "<p>Two is said.</p>")

    def test_a_heading_that_is_a_paragraph(self):
        assert [one.title for one in self.rows({10: "paragraph"}).sections] == ["Theme 1: Working with people"]

    def test_titled_findings(self):
        text = (
            b"Peer challenge\n\nTheme 1: Working with people\n\nStrengths\n\nCare at home: It starts soon.\n\n"
            b"It is liked by all.\n\nAdvice: It is given early.\n\n- People said so.\n\nShort and warm.\n"
        )
        assert self.findings({}, text) == [("strength", "Care at home"), ("strength", "Advice")]
        assert self.findings({4: "strength"}, text)[1] == ("strength", "It is liked by all.")
        assert self.findings({6: "strength"}, text)[2] == ("strength", "People said so.")
        assert self.findings({5: "more"}, text) == [("strength", "Care at home")]
        assert self.findings({5: "observation", 6: "more"}, text) == [
            ("strength", "Care at home"),
            ("observation", "Advice"),
        ]
        long = text.replace(b"It is liked by all.", b"It is liked by all. " * 12)
        assert [one.heading for one in self.rows({4: "consideration"}, long).findings] == ["Care at home", "Advice", ""]

    def test_under_a_heading_over_several(self):
        text = (
            b"Peer challenge\n\nTheme 1: Working with people\n\nStrengths\n\n### Care at home\n\nIt starts soon.\n\n"
            b"It is liked by all.\n\n### Advice\n\nIt is given early.\n"
        )
        assert self.findings({}, text) == [("strength", "Care at home"), ("strength", "Advice")]
        assert ("consideration", "It is liked by all.") in self.findings({5: "consideration"}, text)

    def test_what_is_near_at_hand(self):
        told = explain(transcribe(BULLETED, vocabulary()), vocabulary())
        near = {one.what: one.near for one in told}
        assert near["Strength"] == ("consideration", "observation")
        assert near["Heading of strengths"] == ("considerations", "observations")
        assert near["Heading of theme 1"] == ()
        assert {one.near for one in explain(transcribe(TITLED.encode(), vocabulary()), vocabulary())} >= {
            ("text",),
            ("more", "strength", "consideration", "observation"),
        }

    @pytest.mark.parametrize(
        "told", ["strength", "consideration", "observation", "more", "bullet", "paragraph", "text"]
    )
    @pytest.mark.parametrize(
        "report", [BULLETS, TITLED, NARRATIVE, CQC_PAGE], ids=["bullets", "titled", "prose", "cqc"]
    )
    def test_the_rows_hold_every_word(self, report, told):
        """Whatever is said of whichever piece, its words stand in a row or among what has no place."""
        transcript = transcribe(report.encode(), vocabulary())
        for at, passage in enumerate(transcript.passages):
            if passage.grid is None:
                rows = plan(understand(corrected(transcript, {at: told}), vocabulary()).document)
                assert words(passage.text)[-1] in " ".join(map(str, every_text(rows))), (at, passage.text)


def every_text(rows):
    yield rows.title
    yield from (text for one in rows.sections for part in one.parts for text in (one.title, part.title, part.body))
    yield from (text for one in rows.findings for text in (one.heading, one.narrative, one.statement, one.topic))
    yield from (one.text for one in (*rows.paragraphs, *rows.homeless))
    yield from (*rows.key_messages, *rows.recommendations, *rows.focus_areas)
    yield from (text for one in rows.team for text in (one.name, one.job_title, one.organisation))
    yield from (text for one in rows.key_facts for text in (one.panel, one.value, one.label))
