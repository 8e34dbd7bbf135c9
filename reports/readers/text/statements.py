"""What stands under a quality statement: its score, then prose."""

from __future__ import annotations

from reports.document.nodes import Block, Role
from reports.readers.passage import Passage
from reports.readers.text.blocks import as_list, is_list, paragraph, runs
from reports.readers.text.framework import is_we_statement
from reports.readers.text.ledger import Ledger
from reports.readers.text.signs import SCORE_LINE
from reports.readers.vocabulary import Vocabulary


def statement_blocks(passages: list[Passage], vocabulary: Vocabulary, ledger: Ledger) -> tuple[Block, ...]:
    return tuple(
        as_list(run, ledger) if is_list(run) else paragraph(run[0], ledger, _role(run[0], vocabulary))
        for run in runs(passages)
    )


def _role(passage: Passage, vocabulary: Vocabulary) -> Role | None:
    if len(passage.text) > 600 or passage.number:
        return None
    if SCORE_LINE.fullmatch(passage.text):
        return Role.SCORES
    if is_we_statement(passage.text, vocabulary):
        return Role.WE_STATEMENTS
    return Role.I_STATEMENTS if vocabulary.is_i_statement(passage.text) else None
