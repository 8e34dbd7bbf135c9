"""The definitions of numbers and bullets that a Word file has, and ours beside them."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

_IDS = (qn("w:abstractNumId"), qn("w:numId"))


def first_free(numbering: Any, styles: Any) -> int:
    """The first number that no definition and no instance has for its id, and that no style asks for."""
    used = [child.get(name) for child in numbering for name in _IDS if child.get(name)]
    asked = [wanted.get(qn("w:val")) for wanted in styles.iter(qn("w:numId"))]
    return max(map(int, used + asked), default=0) + 1


def add(numbering: Any, definitions: str, instances: str) -> None:
    """Definitions stand before all instances: Word reads them in that order only."""
    first = numbering.find(qn("w:num"))
    for definition in _parsed(definitions):
        numbering.append(definition) if first is None else first.addprevious(definition)
    for instance in _parsed(instances):
        numbering.append(instance)
    # what may stand behind the instances stays behind them
    for clean_up in numbering.findall(qn("w:numIdMacAtCleanup")):
        numbering.append(clean_up)


def _parsed(children: str) -> list[Any]:
    return list(parse_xml(f"<w:numbering {nsdecls('w', 'r')}>{children}</w:numbering>"))
