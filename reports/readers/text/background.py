"""Prose chapters, and the lists in them that have a meaning: the team, focus areas, key facts, shares, scores."""

from __future__ import annotations

import re

from reports.document.nodes import Block, People, Role, Table
from reports.readers.passage import Passage
from reports.readers.text.blocks import as_list, is_list, paragraph, runs
from reports.readers.text.ledger import Ledger
from reports.readers.text.panels import is_in_panel, panel_of, share_of
from reports.readers.text.people import read_person
from reports.readers.text.scores import scored_statement, with_scores
from reports.readers.text.teams import announcement, announces_team, is_team, with_team
from reports.readers.vocabulary import Vocabulary

_FOCUS = re.compile(
    r"\b(ask(ed)?|request(ed)?|invited|seeking|wanted|agreed)\b.*\b"
    r"(comment|look|focus|reference|advice|view|areas?|explore)\b"
    r"|\b(particular reference|areas? of focus|focus areas?|lines? of enquiry|key questions|scope)\b"
)


def background(passages: list[Passage], role: Role, vocabulary: Vocabulary, ledger: Ledger) -> tuple[Block, ...]:
    """Blocks of a prose chapter. `role` KEY_FACTS reads lines of values and labels as a table."""
    blocks: list[Block] = []
    panel: list[Passage] = []
    announced = ""
    for run in with_team(list(runs(with_scores(passages, vocabulary)))):
        if role is Role.KEY_FACTS and is_in_panel(run[0]):
            panel += run
            continue
        blocks += panel_of(panel, ledger)
        panel = []
        if is_team(run):
            blocks.append(People(tuple(read_person(passage, ledger) for passage in run), Role.TEAM))
        elif is_list(run):
            blocks.append(_special(run, announced, vocabulary, ledger) or as_list(run, ledger))
        else:
            blocks.append(paragraph(run[0], ledger))
        announced = "" if is_list(run) else announcement(run[0].text)
    return (*blocks, *panel_of(panel, ledger))


def _special(run: list[Passage], announced: str, vocabulary: Vocabulary, ledger: Ledger) -> Block | None:
    flat = all(passage.depth == run[0].depth for passage in run)
    if run[0].role not in {None, Role.TEAM} or not flat:
        return None
    if run[0].role is Role.TEAM or announces_team(announced):
        return People(tuple(read_person(passage, ledger) for passage in run), Role.TEAM)
    scored = [scored_statement(passage.text, vocabulary) for passage in run]
    if all(scored):
        return Table("", (), tuple(scored), role=Role.SCORES)
    shares = [share_of(passage.text) for passage in run]
    if len(run) > 1 and all(shares):
        return Table("", (), tuple(shares), role=Role.SHARES)
    return as_list(run, ledger, Role.FOCUS_AREAS) if _FOCUS.search(announced) else None
