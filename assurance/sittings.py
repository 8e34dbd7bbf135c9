"""Which page's typing a save came from, so that a page never takes its own earlier save for a colleague's.

A save's answer can be lost on the way: the page then sends newer words over a version that it does not know of, and
that are its own. The history row of every save therefore names the page and how many changes had been made on it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

_PAGE = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Sitting:
    """`page` is a key that the page in the browser made up, empty for none; `turn` counts the changes made on it."""

    page: str = ""
    turn: int = 0

    def goes_on_from(self, saves: Iterable["Sitting"]) -> bool:
        """Whether all of these, oldest first, are earlier saves of the same page."""
        saves = list(saves)
        return bool(self.page and saves) and {one.page for one in saves} == {self.page} and saves[-1].turn < self.turn

    @property
    def facts(self) -> dict:
        """For the history row of the save."""
        return asdict(self) if self.page else {}


def read(sent: Mapping[str, str]) -> Sitting:
    """Of a form or a history row; anything malformed is no sitting."""
    page, turn = sent.get("page", ""), str(sent.get("turn", ""))
    if not (isinstance(page, str) and _PAGE.fullmatch(page) and turn.isdecimal() and len(turn) < 10):
        return Sitting()
    return Sitting(page, int(turn))


def saves_since(row, version: int) -> list[Sitting]:
    """Where the versions after this one came from, oldest first. `row` is of a model that counts versions."""
    events = row.events.filter(version__gt=version).select_related("pgh_context")
    firsts = events.order_by("version", "pgh_id").distinct("version")
    return [read(event.pgh_context.metadata if event.pgh_context else {}) for event in firsts]
