"""The team and the contacts."""

from __future__ import annotations

from reports.document.nodes import Link, People, Person, Role, Text
from reports.writers.docx.kit import Kit
from reports.writers.docx.markup import PLAIN, Look, paragraph
from reports.writers.docx.texts import style_of_run

_BREAK = "<w:r><w:br/></w:r>"
_UNDER = 200
"""Space under a team, whose members stand close together, in twentieths of a point."""


def people(node: People, kit: Kit) -> str:
    is_team = node.role is not Role.CONTACTS
    style = kit.styles["Team Member" if is_team else "Contact"]
    looks = [PLAIN] * (len(node.people) - 1) + [Look(after=_UNDER) if is_team and kit.styles.are_own else PLAIN]
    return "".join(
        paragraph(style, _person(person, kit), look) for person, look in zip(node.people, looks, strict=False)
    )


def _person(person: Person, kit: Kit) -> str:
    """Three lines at most: who, from where, and how to reach them."""
    texts = kit.texts
    post = style_of_run(kit.styles["Person Post"])
    named = texts.run(person.name, style_of_run(kit.styles["Person Name"]))
    first = texts.run(" ").join(filter(None, (named, texts.run(person.role))))
    second = texts.run(", ".join(filter(None, (person.job_title, person.organisation))), post)
    reached = (kit.inlines.xml(_address(person.email)), texts.run(person.phone))
    return _BREAK.join(filter(None, (first, second, texts.run(", ").join(filter(None, reached)))))


def _address(email: str) -> tuple[Link | Text, ...]:
    address = email.strip()
    if "@" not in address or " " in address:
        return (Text(address),) if address else ()
    return (Link((Text(address),), f"mailto:{address}"),)
