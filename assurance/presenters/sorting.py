"""Heads of a table's columns that sort it; the order stands in the address."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class Column:
    """A sortable column's head. `direction` is that of the present order, or empty."""

    text: str
    url: str
    direction: str = ""


def heads(query: QueryDict, columns: Iterable[tuple[str, str]]) -> list[Column]:
    """From names and texts. They keep the filters; a second click on one turns its order round."""
    now = query.get("sort", "")
    found = []
    for name, text in columns:
        direction = {name: "ascending", f"-{name}": "descending"}.get(now, "")
        changed = query.copy()
        for passing in ("page", "taken"):
            changed.pop(passing, None)
        changed["sort"] = f"-{name}" if direction == "ascending" else name
        found.append(Column(text, f"?{changed.urlencode()}", direction))
    return found
