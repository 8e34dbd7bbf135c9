"""Arbitrary trees for property tests: every node, every field, any text."""

from __future__ import annotations

from hypothesis import strategies as st

from reports.document import nodes
from reports.document.nodes import Role

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
roles = st.sampled_from(Role)
hrefs = st.sampled_from(["https://example.org/a?b=c&d", "mailto:someone@example.org", "#p1"]) | words

inlines = st.recursive(
    st.builds(nodes.Text, words) | st.just(nodes.Break()),
    lambda inner: st.one_of(
        st.builds(nodes.Strong, st.lists(inner, max_size=3).map(tuple)),
        st.builds(nodes.Emphasis, st.lists(inner, max_size=3).map(tuple)),
        st.builds(nodes.Link, st.lists(inner, max_size=3).map(tuple), hrefs),
    ),
    max_leaves=6,
)
runs = st.lists(inlines, max_size=4).map(tuple)


def items(blocks: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(nodes.Item, st.lists(blocks, max_size=2).map(tuple), words, words)


def narrative_of(paragraphs: st.SearchStrategy, speakers: st.SearchStrategy) -> st.SearchStrategy:
    """Blocks that narrative may hold: paragraphs, lists and quotations inside one another."""
    return st.recursive(
        paragraphs,
        lambda inner: st.one_of(
            st.builds(nodes.List, st.lists(items(inner), max_size=3).map(tuple), st.none() | roles, st.booleans()),
            st.builds(nodes.Quote, st.lists(inner, max_size=2).map(tuple), speakers),
        ),
        max_leaves=5,
    )


people = st.builds(
    nodes.People,
    st.lists(st.builds(nodes.Person, words, words, words, words, words, words), max_size=3).map(tuple),
    roles,
)
cells = st.lists(words, max_size=3).map(tuple)
tables = st.builds(nodes.Table, words, cells, st.lists(cells, max_size=3).map(tuple), st.none() | roles)
narrative = narrative_of(st.builds(nodes.Paragraph, runs, words, words, st.none() | roles), words)
flat_blocks = narrative | people | tables


def sections(blocks: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(
        nodes.Section, runs, st.lists(blocks, max_size=3).map(tuple), roles, st.none() | st.integers(1, 9), words
    )


blocks = st.recursive(flat_blocks, sections, max_leaves=6)
documents = st.builds(
    nodes.Document, words, words, st.lists(sections(blocks), max_size=3).map(tuple), words, words, words
)
