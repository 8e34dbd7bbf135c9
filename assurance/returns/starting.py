"""The starting list that is shipped with the product, for a council that does not have the regulator's list yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assurance.returns.lines import Line

_FILE = Path(__file__).parent.parent / "data" / "information-return-example.json"


@dataclass(frozen=True, slots=True)
class StartingList:
    title: str
    note: str
    lines: list[Line]


def starting_list(framework: str, numbers: Mapping[str, int]) -> StartingList | None:
    """`framework` is a framework's key, `numbers` those of its statements by their keys. None for another framework."""
    data = _data()
    if data["framework"] != framework:
        return None
    lines = [
        Line(one["reference"], one["text"], tuple(numbers[key] for key in one["statements"] if key in numbers))
        for one in data["requests"]
    ]
    return StartingList(data["title"], data["note"], lines)


@cache
def _data() -> dict:
    return json.loads(_FILE.read_text("utf-8"))
