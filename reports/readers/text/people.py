"""A line that names a member of the team → a person."""

from __future__ import annotations

import re

from reports.document.nodes import Person
from reports.readers.passage import Passage
from reports.readers.text.council import is_organisation
from reports.readers.text.ledger import Ledger

_STYLED = r"(?:Cllr|Councillor|Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms)\.?"
_ALONE = re.compile(rf"(?:{_STYLED} )?[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|van|von|al)){{1,3}}")
_OVER_POST = re.compile(rf"(?P<name>{_ALONE.pattern})[ ,]*\n\s*(?P<rest>\S.*)", re.DOTALL)
_BOLD_NAME = re.compile(r"\*\*(?P<name>[^*]{2,60}?)[\s,:–—-]*\*\*[\s,:–—-]*(?P<rest>.*)", re.DOTALL)
_NAME = re.compile(r"(?P<name>[^\s,]+(?:\s[^\s,]+){0,4}?)(?:\s*,\s*|\s{2,}|\s+[–—-]\s+)(?P<rest>\S.*)", re.DOTALL)
_UNPARTED = re.compile(
    rf"(?P<name>(?:{_STYLED}\s)?[A-Z][\w'’-]+\s[A-Z][\w'’-]+)\s"
    r"(?P<rest>(?:[A-Z]{2,}|Director|Head|Chief|Manager|Executive|Assistant|Principal|Strategic|Senior|Lead|Expert|Cabinet"
    r"|Portfolio|Deputy|Associate|Independent|Interim)\b.*)",
    re.DOTALL,
)
_LAST_PIECE = re.compile(r"(?P<before>.*\S)\s*(?:,|\s[–—-])\s+(?P<last>[^,]+)", re.DOTALL)
_PEER_TYPE = re.compile(
    r"(?P<role>(?:peer with |person with |expert (?:by|with) )(?:lived )?experience)\b[\s,;]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


def read_person(passage: Passage, ledger: Ledger) -> Person:
    """Name first, then the kind of peer where it follows, the job, and the organisation where the last words name one.

    What cannot be told apart stays in the job title: no word is lost or moved.
    """
    name, rest = _name_and_rest(passage.text)
    role = ""
    if found := _PEER_TYPE.fullmatch(rest):
        role, rest = found["role"], found["rest"]
    job, organisation = _job_and_organisation(rest)
    parts = (ledger.plain(part, passage.line) for part in (name, role, job, organisation))
    return Person(*parts)


def is_name_with_post(name: str, rest: str) -> bool:
    """True for two to four words with capitals, and a job at an organisation."""
    return bool(_ALONE.fullmatch(name)) and not is_organisation(name) and all(_job_and_organisation(rest))


def is_named_with_post(text: str) -> bool:
    """True for a line that is a name and what the person does, and no sentence."""
    name, rest = _name_and_rest(text)
    return bool(rest and _ALONE.fullmatch(name)) and not is_organisation(name) and not rest.endswith((".", ":"))


def _name_and_rest(text: str) -> tuple[str, str]:
    found = (
        _BOLD_NAME.fullmatch(text) or _OVER_POST.fullmatch(text) or _NAME.fullmatch(text) or _UNPARTED.fullmatch(text)
    )
    return (found["name"], found["rest"]) if found else (text, "")


def _job_and_organisation(text: str) -> tuple[str, str]:
    if is_organisation(text):
        return "", text
    found = _LAST_PIECE.fullmatch(text)
    return (found["before"], found["last"]) if found and is_organisation(found["last"]) else (text, "")
