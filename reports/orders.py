"""Orders of chapters, and of the parts of a theme, as a council changes them step by step. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from reports.builders.arranging import CHAPTERS, PARTS

USUAL = {"chapters": CHAPTERS, "parts": PARTS}


class NoSuchStep(ValueError):
    """What was asked for is no step of an order."""


def stepped(present: dict[str, list[str]], step: str) -> tuple[str, list[str]]:
    """Which order a step such as "chapters team up" or "parts reset" changes, and how it stands then.

    `present` has both orders; an empty one is the usual one, and that is what a reset gives back. A kind at the end
    stays there. Raises NoSuchStep.
    """
    match step.split(" "):
        case [key, "reset"] if key in USUAL:
            return key, []
        case [key, kind, ("up" | "down") as way] if key in USUAL and kind in USUAL[key]:
            return key, _moved(completed(present[key], USUAL[key]), kind, -1 if way == "up" else 1)
    raise NoSuchStep(step)


def completed(own: Iterable[str], usual: tuple[str, ...]) -> list[str]:
    """An order of one's own with the kinds that it does not know yet at its end; the usual one where there is none."""
    known = [kind for kind in own if kind in usual]
    return [*known, *(kind for kind in usual if kind not in known)]


def _moved(order: list[str], kind: str, by: int) -> list[str]:
    at = order.index(kind)
    to = min(max(at + by, 0), len(order) - 1)
    order.insert(to, order.pop(at))
    return order
