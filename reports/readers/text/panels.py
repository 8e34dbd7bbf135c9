"""Figures that a report sets apart: a panel of values with labels, a list of shares."""

from __future__ import annotations

import re

from reports.document.nodes import Block, Role, Table
from reports.readers.passage import Passage
from reports.readers.text.blocks import paragraph
from reports.readers.text.ledger import Ledger
from reports.readers.text.marks import Mark

VALUE = re.compile(
    r"(?P<value>(?:(?:c\.?|circa|around|about|approximately|over|almost|nearly|[~<>])\s*)?[£$€]?[0-9][0-9,.]*"
    r"\s?(?:m|k|bn|million|billion|thousand|%|per cent|percent)?\+?)(?:\s+(?P<label>[^\W\d_].*))?",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?P<share>[0-9]{1,3}(?:\.[0-9]+)?\s?(?:%|per cent|percent))\s+(?P<label>\S.{1,80})", re.IGNORECASE
)
_LONGEST_LINE = 100


def is_in_panel(passage: Passage) -> bool:
    """True for a passage of short lines: prose beside a panel is not part of it."""
    return passage.mark is Mark.NONE and all(len(line) <= _LONGEST_LINE for line in passage.text.split("\n"))


def panel_of(passages: list[Passage], ledger: Ledger) -> tuple[Block, ...]:
    """A table of (value, label). A label may run over lines; lines before the first value are paragraphs."""
    intro: list[Block] = []
    rows: list[tuple[str, str]] = []
    for passage in passages:
        for line in passage.text.split("\n"):
            found = VALUE.fullmatch(line.strip())
            if found:
                rows.append(
                    (ledger.plain(found["value"], passage.line), ledger.plain(found["label"] or "", passage.line))
                )
            elif rows:
                value, label = rows[-1]
                rows[-1] = (value, f"{label} {ledger.plain(line, passage.line)}".strip())
            else:
                intro.append(paragraph(Passage(line, passage.line), ledger))
    return (*intro, Table("", (), tuple(rows), role=Role.KEY_FACTS)) if rows else tuple(intro)


def share_of(text: str) -> tuple[str, str] | None:
    """Share and label of an item such as "59 per cent older people", as printed."""
    found = _SHARE.fullmatch(text) if "*" not in text and "[" not in text and "<" not in text else None
    return (found["share"], found["label"].strip()) if found else None
