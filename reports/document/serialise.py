"""The document tree as plain JSON values, and back, without loss.

A node is an object that names its class ("node") and holds its fields; a field that has its default value is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from typing import Any

from reports.document import nodes
from reports.document.nodes import Document, Role

SCHEMA = 1
DEEPEST = 100
"""Nodes inside one another; far more than any report has, far less than what exhausts the stack."""

_INLINES = (nodes.Text, nodes.Strong, nodes.Emphasis, nodes.Link, nodes.Break)
_BLOCKS = (nodes.Paragraph, nodes.List, nodes.Quote, nodes.Table, nodes.People, nodes.Section)


class UnreadableDocument(ValueError):
    """The values are no document of this schema. The message names the place."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"This is not a document that can be read: {place or 'at the top'}: {problem}.")


def to_json(document: Document) -> dict[str, Any]:
    """Values that `json.dumps` takes; equal documents give equal values in equal order."""
    return {"schema": SCHEMA, **_plain(document)}


def from_json(value: object) -> Document:
    """The document that `to_json` was given. Raises UnreadableDocument for anything else."""
    if not isinstance(value, Mapping):
        raise UnreadableDocument("", "expected an object")
    if value.get("schema") != SCHEMA or isinstance(value["schema"], bool):
        raise UnreadableDocument("schema", f"expected {SCHEMA}")
    content = {name: field for name, field in value.items() if name != "schema"}
    return _node(content, "", 0, (Document,))


def _plain(value: object) -> Any:
    match value:
        case tuple():
            return [_plain(child) for child in value]
        case Role():
            return value.value
        case str() | bool() | int() | None:
            return value
    written = {"node": type(value).__name__.lower()}
    for field in fields(value):
        content = getattr(value, field.name)
        if field.default is MISSING or content != field.default:
            written[field.name] = _plain(content)
    return written


def _node(value: object, place: str, depth: int, allowed: tuple[type, ...]) -> Any:
    if depth > DEEPEST:
        raise UnreadableDocument(place, f"nested more than {DEEPEST} deep")
    if not isinstance(value, Mapping):
        raise UnreadableDocument(place, "expected an object")
    by_name = {cls.__name__.lower(): cls for cls in allowed}
    name = value.get("node")
    if not isinstance(name, str) or name not in by_name:
        raise UnreadableDocument(_inside(place, "node"), f"expected one of {', '.join(by_name)}")
    return by_name[name](**_fields(value, place, depth, by_name[name]))


def _fields(value: Mapping, place: str, depth: int, cls: type) -> dict[str, Any]:
    known = {field.name: field for field in fields(cls)}
    for name in value:
        if name != "node" and name not in known:
            raise UnreadableDocument(_inside(place, str(name)[:80]), f"not a field of {cls.__name__.lower()}")
    read = {}
    for name, field in known.items():
        if name in value:
            read[name] = _READERS[field.type](value[name], _inside(place, name), depth + 1)
        elif field.default is MISSING:
            raise UnreadableDocument(_inside(place, name), "missing")
    return read


def _text(value: object, place: str, depth: int) -> str:
    if not isinstance(value, str):
        raise UnreadableDocument(place, "expected text")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise UnreadableDocument(place, "half of a character")
    return value


def _flag(value: object, place: str, depth: int) -> bool:
    if not isinstance(value, bool):
        raise UnreadableDocument(place, "expected true or false")
    return value


def _theme(value: object, place: str, depth: int) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise UnreadableDocument(place, "expected a whole number or null")
    return value


def _role(value: object, place: str, depth: int) -> Role:
    try:
        return Role(value)
    except ValueError:
        raise UnreadableDocument(place, f"expected one of {', '.join(Role)}") from None


def _maybe_role(value: object, place: str, depth: int) -> Role | None:
    return None if value is None else _role(value, place, depth)


def _tuple_of(read: Callable[[object, str, int], Any]) -> Callable[[object, str, int], tuple]:
    def read_all(value: object, place: str, depth: int) -> tuple:
        if not isinstance(value, list | tuple):
            raise UnreadableDocument(place, "expected a list")
        return tuple(read(child, f"{place}[{number}]", depth) for number, child in enumerate(value))

    return read_all


def _one_of(*allowed: type) -> Callable[[object, str, int], Any]:
    return lambda value, place, depth: _node(value, place, depth, allowed)


def _inside(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


# How a field is read, by its annotation in nodes.py: a node with fields of known types needs nothing here.
_READERS: dict[str, Callable[[object, str, int], Any]] = {
    "str": _text,
    "bool": _flag,
    "int | None": _theme,
    "Role": _role,
    "Role | None": _maybe_role,
    "tuple[str, ...]": _tuple_of(_text),
    "tuple[tuple[str, ...], ...]": _tuple_of(_tuple_of(_text)),
    "tuple[Inline, ...]": _tuple_of(_one_of(*_INLINES)),
    "tuple[Block, ...]": _tuple_of(_one_of(*_BLOCKS)),
    "tuple[Item, ...]": _tuple_of(_one_of(nodes.Item)),
    "tuple[Person, ...]": _tuple_of(_one_of(nodes.Person)),
    "tuple[Section, ...]": _tuple_of(_one_of(nodes.Section)),
}
