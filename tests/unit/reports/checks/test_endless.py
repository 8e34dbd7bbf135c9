"""Text that no sentence ends must not keep a page or a worker busy: the checks read it in a straight line."""

import time
from dataclasses import replace

import pytest

from reports.builders.compose import compose
from reports.checks.checking import check
from reports.document.style import BULLETS
from tests.unit.reports.builders.universe import PEER_CHALLENGE as PEER
from tests.unit.reports.builders.universe import finding

PIECES = ["x", "X", "‘", "‘ab", "“", "“ab", '"', "(", "A. ", "Ab ", "Ab Cd ", "1,", "a-", "a’", "NHS (", "@", "www."]
ENOUGH = 20
"""Seconds of the processor. Each takes well under one; before they were mended, single ones took 90."""


@pytest.mark.slow
def test_no_repetition_takes_long():
    begun = time.process_time()
    for piece in PIECES:
        text = piece * (40_000 // len(piece))
        facts = replace(PEER, findings=(finding(1, "strength", "Endless", f"<p>{text}</p>"),))
        check(facts, compose(facts, BULLETS))
        assert time.process_time() - begun < ENOUGH, piece
