"""Frozen dataclasses to values that JSON knows, and back, by their annotations alone.

Known are str, int, bool, date, Decimal, tuples of one kind, dataclasses and "or None". A field with a default may be
absent: what was stored before there was such a field is still read.
"""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints


class Malformed(ValueError):
    """Stored facts are not of the shape that this version reads."""


def dump(value: Any) -> Any:
    match value:
        case tuple():
            return [dump(item) for item in value]
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case _ if dataclasses.is_dataclass(value):
            return {name: dump(getattr(value, name)) for name in _fields(type(value))}
        case _:
            return value


def load(kind: Any, value: Any) -> Any:
    """A value of `kind`, an annotation. Raises Malformed, naming the place, where the value does not fit."""
    if isinstance(kind, UnionType):
        (inner,) = (arm for arm in get_args(kind) if arm is not NoneType)
        return None if value is None else load(inner, value)
    if get_origin(kind) is tuple:
        return tuple(load(get_args(kind)[0], item) for item in _expect(list, value))
    if dataclasses.is_dataclass(kind):
        return _load_dataclass(kind, _expect(dict, value))
    if kind in (date, Decimal):
        return _parse(kind, _expect(str, value))
    return _expect(kind, value)


def _load_dataclass(kind: type, value: dict) -> Any:
    """A field with a default may be missing: it came after the value was stored."""
    fields = _fields(kind)
    if not _needed(kind) <= value.keys() <= fields.keys():
        raise Malformed(f"{kind.__name__} has other fields than {', '.join(sorted(value))}.")
    return kind(**{name: load(fields[name], stored) for name, stored in value.items()})


def _parse(kind: type, text: str) -> date | Decimal:
    try:
        return date.fromisoformat(text) if kind is date else Decimal(text)
    except (ValueError, InvalidOperation) as error:
        raise Malformed(f"{text!r} is not a {kind.__name__.lower()}.") from error


def _expect(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise Malformed(f"Expected {kind.__name__}, found {type(value).__name__}.")
    return value


@cache
def _needed(kind: type) -> frozenset[str]:
    fields = dataclasses.fields(kind)
    return frozenset(field.name for field in fields if field.default is dataclasses.MISSING)


@cache
def _fields(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
