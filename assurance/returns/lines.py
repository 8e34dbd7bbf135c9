"""One line of a list of requests, before it is a request. Plain values only."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Line:
    """`statements` are numbers in the return's framework. A line without statements or a day says nothing of them."""

    reference: str
    text: str
    statements: tuple[int, ...] = ()
    due_on: date | None = None

    @property
    def key(self) -> str:
        return key_of(self.reference)

    def differs_from(self, present: "Line") -> bool:
        """Whether it says something else than what is there. What it does not speak of is no difference."""
        return (
            " ".join(self.text.split()) != " ".join(present.text.split())
            or (bool(self.statements) and set(self.statements) != set(present.statements))
            or (self.due_on is not None and self.due_on != present.due_on)
        )


def key_of(reference: str) -> str:
    """References that differ only in case and blanks are one reference."""
    return " ".join(reference.split()).casefold()


def seen_key(request) -> str:
    """What the box for one request sends: which it is, and in which version it was seen, such as ``12:3``."""
    return f"{request.pk}:{request.version}"


def to_plain(lines: Iterable[Line]) -> list[dict]:
    """As JSON takes it."""
    return [{**asdict(line), "due_on": line.due_on.isoformat() if line.due_on else None} for line in lines]


def from_plain(data: list[dict]) -> list[Line]:
    """Raises ValueError, TypeError or KeyError for anything that `to_plain` did not write."""
    return [
        Line(
            str(one["reference"]), str(one["text"]), tuple(int(number) for number in one["statements"]),
            date.fromisoformat(one["due_on"]) if one["due_on"] else None,
        )
        for one in data
    ]  # fmt: skip
