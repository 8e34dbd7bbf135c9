"""Narratives of every shape, in canonical form."""

from hypothesis import strategies as st

from assurance.fragments import BREAK, Items, Paragraph, Quote, Run, canonical, html_of

SIGNS = st.text(alphabet="ab 1.*_[]()\\->#•&<\xa0é", min_size=1, max_size=12)
RUNS = st.builds(
    Run, SIGNS, st.booleans(), st.booleans(), st.sampled_from(["", "", "https://example.org/a?b=1", "mailto:a@b.c"])
)
PARAGRAPHS = st.lists(RUNS | st.just(BREAK), min_size=1, max_size=6).map(lambda runs: Paragraph(tuple(runs)))
BLOCKS = st.recursive(
    PARAGRAPHS,
    lambda inner: (
        st.builds(
            Items,
            st.booleans(),
            st.lists(st.lists(inner, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple),
        )
        | st.builds(Quote, st.lists(inner, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=6,
)
FRAGMENTS = st.lists(BLOCKS, max_size=5).map(lambda blocks: canonical(html_of(tuple(blocks))))
