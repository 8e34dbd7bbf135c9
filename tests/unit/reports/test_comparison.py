from dataclasses import replace

import pytest
from hypothesis import given, settings

from reports.builders.compose import compose
from reports.comparison import compare, lines_of
from reports.document.nodes import Document, Paragraph, Section, Text
from reports.document.style import BULLETS
from reports.presenters.comparisons import Comparison
from tests.unit.reports.builders import strategies, universe
from tests.unit.reports.kitchen_sink import KITCHEN_SINK

PEER = universe.PEER_CHALLENGE


def saying(*paragraphs, heading="Background"):
    blocks = tuple(Paragraph((Text(text),), number=str(at)) for at, text in enumerate(paragraphs))
    return Document("Lanternshire", "Peer challenge", (Section((Text(heading),), blocks),))


def shown(before, after):
    return Comparison(compare(before, after), before="Draft 1", after="Draft 2")


@settings(max_examples=30)
@given(strategies.facts, strategies.facts)
def test_both_versions_can_be_read_out_of_the_comparison(one, other):
    before, after = compose(one, BULLETS), compose(other, BULLETS)
    pairs = [pair for stretch in compare(before, after) for pair in stretch.pairs]
    assert [pair.before for pair in pairs if pair.before] == list(lines_of(before))
    assert [pair.after for pair in pairs if pair.after] == list(lines_of(after))


def test_every_node_can_be_compared():
    (same,) = compare(KITCHEN_SINK, KITCHEN_SINK)
    assert same.is_same
    assert len(same.pairs) > 60


def test_a_node_that_nobody_told_of_is_refused():
    with pytest.raises(TypeError, match="str"):
        list(lines_of(replace(saying(), sections=("text",))))


def test_the_same_twice():
    both = shown(compose(PEER, BULLETS), compose(PEER, BULLETS))
    assert (both.is_same, both.summary) == (True, "")
    assert "paragraphs unchanged" in both.stretches[0].folded


def test_words_put_in_and_taken_out():
    both = shown(saying("Waits are long.", "Stays.", "Goes & goes."), saying("Waits are very long.", "Stays."))
    assert both.summary == "1 changed and 1 taken out, counted in headings, paragraphs and rows."
    assert [[line.html for line in stretch.lines] for stretch in both.stretches] == [
        ["Lanternshire", "Peer challenge", "Background"],
        ['Waits are <ins class="cf-ins">very</ins> long. '],
        ["Stays."],
        ['<del class="cf-del">Goes &amp; goes.</del> '],
    ]
    assert [stretch.under for stretch in both.stretches] == ["", "Background", "", "Background"]


def test_a_number_that_moved_is_no_change():
    both = shown(
        saying("One is here.", "Two is there."), saying("A new one, of other words.", "One is here.", "Two is there.")
    )
    assert both.summary == "1 put in, counted in headings, paragraphs and rows."


def test_what_stayed_is_folded_where_it_is_long():
    long = [f"Paragraph {number} stays." for number in range(9)]
    both = shown(saying(*long, "Old."), saying(*long, "New."))
    assert [stretch.folded for stretch in both.stretches] == ["12 paragraphs unchanged", ""]


def test_a_paragraph_that_became_a_heading_has_changed():
    both = shown(saying("Waits."), saying(heading="Waits."))
    assert not both.is_same
