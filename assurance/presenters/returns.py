"""Information returns at a glance: how far each has come, and what is late."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from assurance.due import due_words
from assurance.models import InformationReturn
from assurance.models.information_return import RequestStatus
from councils.words import counted

# From left to right of the bar; looks are the bar's.
STEPS = (
    ("ready", (RequestStatus.SENT, RequestStatus.READY), "ready or sent"),
    ("not-held", (RequestStatus.NOT_HELD,), "not held"),
    ("begun", (RequestStatus.IN_PROGRESS,), "in progress"),
    ("to-do", (RequestStatus.TO_DO,), "not started"),
)


@dataclass(frozen=True, slots=True)
class Due:
    """`day` in full; `words` say how near it is; `is_late` when it has passed without an answer."""

    day: str
    words: str
    is_late: bool


def due_of(due: date | None, *, today: date, is_done: bool) -> Due:
    day = date_format(due, "j M Y") if due else ""
    return Due(day, due_words(due, today=today, is_done=is_done), bool(due and due < today and not is_done))


@dataclass(frozen=True, slots=True)
class Piece:
    """Of the bar: x and width in percent."""

    look: str
    words: str
    number: int
    x: str
    width: str


class Progress:
    """`numbers` are how many requests have each status, `late` how many are late."""

    def __init__(self, numbers: Mapping[str, int], *, late: int):
        self._numbers = numbers
        self.late = late
        self.total = sum(numbers.values())

    @property
    def pieces(self) -> list[Piece]:
        """Those that are not empty, side by side."""
        found, x = [], 0.0
        for look, statuses, words in STEPS:
            number = self._number(statuses)
            if number:
                width = 100 * number / self.total
                found.append(Piece(look, words, number, f"{x:.2f}%", f"{width:.2f}%"))
                x += width
        return found

    @property
    def is_done(self) -> bool:
        """Whether every request is answered."""
        return self.total > 0 and self._number([*STEPS[0][1], *STEPS[1][1]]) == self.total

    @property
    def headline(self) -> str:
        """ "18 of 38 ready or sent"."""
        return f"{self._number(STEPS[0][1])} of {self.total} ready or sent"

    @property
    def detail(self) -> str:
        """The others in words, what is late last."""
        others = [f"{self._number(statuses)} {words}" for _, statuses, words in STEPS[1:] if self._number(statuses)]
        return ", ".join([*others, *([f"{self.late} late"] if self.late else [])])

    @property
    def sentence(self) -> str:
        return f"{self.headline}, {self.detail}." if self.detail else f"{self.headline}."

    @property
    def table(self) -> list[tuple[str, int]]:
        """Every status with its number."""
        return [(status.label, self._numbers.get(status, 0)) for status in RequestStatus]

    def _number(self, statuses: Iterable[str]) -> int:
        return sum(self._numbers.get(status, 0) for status in statuses)


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    url: str
    due: Due
    progress: str
    late: str


def row_of(place: InformationReturn, *, today: date) -> Row:
    """`place` comes with its council and counts."""
    is_done = place.number > 0 and place.answered == place.number
    progress = f"{place.answered} of {place.number} answered" if place.number else "No request yet"
    late = f"{counted(place.late, 'request')} late" if place.late else ""
    return Row(
        place.title, place.get_absolute_url(), due_of(place.due_on, today=today, is_done=is_done), progress, late
    )
