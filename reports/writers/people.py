"""The team and the contacts as HTML."""

from __future__ import annotations

from reports.document.nodes import People, Person, Role
from reports.writers.escaping import escaped


def people(node: People) -> str:
    if not node.people:
        return ""
    if node.role is Role.CONTACTS:
        return "\n".join(map(_contact, node.people))
    return f'<ul class="team">\n{"".join(map(_member, node.people))}</ul>'


def _member(person: Person) -> str:
    name = f"<strong>{escaped(person.name)}</strong>" if person.name else ""
    role = f'<span class="role">{escaped(person.role)}</span>' if person.role else ""
    rest = ", ".join(filter(None, (_post(person), _email(person), escaped(person.phone))))
    below = f'<span class="org">{rest}</span>' if rest else ""
    return f"<li>{' '.join(filter(None, (name, role, below)))}</li>\n"


def _contact(person: Person) -> str:
    name = f"<strong>{escaped(person.name)}</strong>" if person.name else ""
    reached = ", ".join(filter(None, (_email(person), escaped(person.phone))))
    lines = (" ".join(filter(None, (name, escaped(person.role)))), _post(person), reached)
    return f'<p class="contact">{"<br>".join(filter(None, lines))}</p>'


def _post(person: Person) -> str:
    return escaped(", ".join(filter(None, (person.job_title, person.organisation))))


def _email(person: Person) -> str:
    address = person.email.strip()
    if not address:
        return ""
    words = escaped(address)
    return f'<a href="mailto:{words}">{words}</a>' if "@" in address and " " not in address else words
