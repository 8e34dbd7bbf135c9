"""The people whom a report names on purpose: its team, and whom to turn to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reports.document.nodes import Block, Document, Paragraph, People, Person, Role, Section
from reports.document.words import inline_text
from reports.readers.walking import every
from reports.readers.wording import ends_sentence

_EXPERT = re.compile(r"\b(expert|peer|person) (by|with) (lived )?experience\b|\blived experience\b", re.IGNORECASE)
_EMAIL = re.compile(r"(?:e-?mail)\s*:\s*(?P<email>\S.*)", re.IGNORECASE)
_PHONE = re.compile(r"(?:tel|telephone|phone|mobile|t|m)\s*[:.]\s*(?P<phone>[+(0-9][0-9 ()+-]{6,24})", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"(?:there is (?:also )?)?(?P<name>(?-i:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){1,3}))"
    r"(?:,\s*(?P<job>[^.:]{3,80}?))?\s*,?\s+"
    r"(?:is the (?:main )?contact|is your (?:main )?contact|who can be contacted|can be contacted)\b.*",
    re.DOTALL | re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_LONGEST_LINE = 100


def team(document: Document) -> tuple[Person, ...]:
    """Members of the peer team, in the order of the report."""
    groups = (block for block in every(document.sections, People) if block.role is Role.TEAM)
    return tuple(person for group in groups for person in group.people)


def is_expert_by_experience(person: Person) -> bool:
    return bool(_EXPERT.search(f"{person.role} {person.job_title}"))


def contacts(document: Document) -> tuple[Person, ...]:
    """Whom the report says to turn to: whoever stands above an e-mail address or a number, or is introduced before it.

    What a published report hides ("[email protected]") is no address and is left empty.
    """
    found: list[Person] = []
    for section in document.sections:
        if section.role in {Role.CONTACTS, Role.PROSE}:
            found += _contacts(list(_lines(section.blocks)))
    return tuple(found)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield from inline_text(children).split("\n")
            case Section(blocks=inside):
                yield from _lines(inside)


def _contacts(lines: list[str]) -> Iterator[Person]:
    """Name and posts gather until a way to reach the person is read; the next line that is none ends the contact."""
    above: list[str] = []
    ways = Person("")
    for line in [*lines, ""]:
        email, phone = _EMAIL.fullmatch(line.strip()), _PHONE.fullmatch(line.strip())
        if email:
            ways = replace(ways, email=email["email"] if "@" in email["email"] else "")
        if phone:
            ways = replace(ways, phone=phone["phone"].strip())
        if email or phone:
            ways = replace(ways, role="reached")
            continue
        if ways.role:
            yield from _person(above, replace(ways, role=""))
            above, ways = [], Person("")
        above.append(line.strip())


def _person(above: list[str], ways: Person) -> Iterator[Person]:
    """Nobody where no name can be told: a number alone is no contact."""
    if above and (found := _introduced(above[-1])):
        yield replace(ways, name=found["name"], job_title=found["job"] or "")
        return
    posts: list[str] = []
    for line in reversed(above):
        if len(line) > _LONGEST_LINE or ends_sentence(line) or line.endswith(":") or not line:
            break
        posts.insert(0, line)
    if posts:
        name, *rest = posts
        yield replace(ways, name=name, job_title=", ".join(rest[:1]), organisation=", ".join(rest[1:]))


def _introduced(text: str) -> re.Match[str] | None:
    """The last sentence that introduces somebody, in a paragraph right above a way to reach them."""
    found = (_INTRODUCED.fullmatch(sentence) for sentence in reversed(_SENTENCES.split(text)))
    return next((match for match in found if match), None)
