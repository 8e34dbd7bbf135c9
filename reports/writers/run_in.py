"""Paragraphs that begin with a heading of their own, set in the line."""

from __future__ import annotations

from reports.document.nodes import Paragraph, Strong
from reports.document.runs import runs_of


def begins_with(node: Paragraph, label: str) -> bool:
    """Whether the strong words at the beginning are this label."""
    match node.children:
        case (Strong() as first, *_):
            return bool(label) and "".join(run.text or "" for run in runs_of(first.children)) == label
    return False


def has_heading(node: Paragraph) -> bool:
    """Whether strong words stand at the beginning, with more behind them."""
    match node.children:
        case (Strong(), _, *_):
            return True
    return False
