"""What people say of pieces, and what the page tells them of each."""

import pytest

from reports.document.nodes import Table
from reports.document.words import text_of
from reports.readers.accounting import tree_words
from reports.readers.corrections import corrected, corrections
from reports.readers.explaining import Sureness, explain
from reports.readers.files import transcribe
from reports.readers.findings import findings
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
