"""Another council's name in the prose: what a text copied from the last report leaves behind.

Not meant are councils from which members of the team and contacts come, names beside the report's own council
("Torbay and Devon Safeguarding Adults Partnership"), parts of longer words, and addresses of web pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reports.checks.material import CouncilName, Material
from reports.document.addresses import ADDRESS
from reports.document.messages import Level, Message

_EVERYDAY = frozenset({"Bury", "Reading"})
"""Names that are words as well: only with "Council" behind them, or in their full form, do they mean a place."""
_JOINED = r"(?:\s*(?:,|&|and|with|or)\s+)"
_ADMINISTRATIVE = re.compile(
    r"\b(?:County|City|Metropolitan|Borough|District|Council|London|Royal|of|the|Corporation)\b", re.IGNORECASE
)


def of_others(material: Material) -> Iterator[Message]:
    """One message for a passage and a council, however often it is named there."""
    own, others = _parted(material)
    said = "\n".join(passage.text for passage in material.passages)
    others = {form: name for form, name in others.items() if form in said}
    if not others:
        return
    allowed = set(_named("\n".join(material.organisations), others, own))
    for passage in material.passages:
        for name in dict.fromkeys(_named(passage.text, others, own)):
            if name not in allowed:
                yield passage.message(Level.WARNING, f"{name} is named. The report is about {material.facts.council}.")


def _parted(material: Material) -> tuple[tuple[str, ...], dict[str, str]]:
    """The names of the report's own council, and those of all others with what to call each."""
    signed = material.facts.council
    own = {signed, _bare(signed)}
    others: dict[str, str] = {}
    for council in material.councils:
        if council.official_name == signed or council.name == signed:
            own |= _forms(council)
        else:
            others |= dict.fromkeys(_forms(council), council.name)
    return tuple(own), {form: name for form, name in others.items() if form not in own}


def _forms(council: CouncilName) -> set[str]:
    forms = {council.name, council.official_name}
    return forms - _EVERYDAY | {f"{form} Council" for form in forms & _EVERYDAY}


def _bare(official_name: str) -> str:
    """ "Devon" for "Devon County Council": the name without what kind of council it is."""
    return " ".join(_ADMINISTRATIVE.sub(" ", official_name).split())


def _named(text: str, others: dict[str, str], own: Iterable[str]) -> Iterator[str]:
    """Other councils in a text, by their names. Longer names are taken first: "North Somerset" is not "Somerset"."""
    text = ADDRESS.sub(" ", text)
    own = {form for form in own if form}
    forms = sorted({*others, *own}, key=len, reverse=True)
    present = [form for form in forms if form in text]
    if not any(form in others for form in present):
        return
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, present))})(?![\w-])")
    own_name = rf"(?:{'|'.join(map(re.escape, sorted(own, key=len, reverse=True)))})"
    for match in pattern.finditer(text):
        if match[0] in others and not _stands_beside(match, text, own_name):
            yield others[match[0]]


def _stands_beside(match: re.Match[str], text: str, own_name: str) -> bool:
    """Joined to the report's own council by one word: a partnership that the two share."""
    before, behind = text[: match.start()], text[match.end() :]
    return bool(re.search(rf"{own_name}{_JOINED}$", before) or re.match(rf"{_JOINED}{own_name}\b", behind))
