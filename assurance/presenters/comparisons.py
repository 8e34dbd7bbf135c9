"""Two versions of one text or of what is ticked, side by side: what differs, whose words are where, what to keep."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Protocol

from django.http import QueryDict
from django.utils.safestring import SafeString

from assurance import settlements
from assurance.differences import Row, Side, combine, first_choices, rows, words
from assurance.presenters.narrative import number_of_words, shown
from assurance.richtext import to_plain
from assurance.typed_text import HINT


@dataclass(frozen=True, slots=True)
class RowChoice:
    """A row on the page. `name` is its field there; `side` what is chosen now."""

    row: Row
    name: str
    legend: str
    side: Side | None

    @property
    def mine(self) -> SafeString:
        return _marked(self.row, Side.MINE)

    @property
    def theirs(self) -> SafeString:
        return _marked(self.row, Side.THEIRS)

    @property
    def start(self) -> str:
        """The first words of a row that both share."""
        text = to_plain(self.row.mine).replace("\n", " ")
        return text if len(text) < 60 else text[:60].rsplit(" ", 1)[0] + "…"

    @property
    def whole(self) -> SafeString:
        return shown(self.row.mine)


def _marked(row: Row, side: Side) -> SafeString:
    """One side's words, those that only it has marked; where the words are the same, its marks."""
    mine, theirs = to_plain(row.mine), to_plain(row.theirs)
    if mine == theirs:
        return shown(getattr(row, side))
    parts = words(mine, theirs)[0 if side == Side.MINE else 1]
    marked = (f'<span class="cf-only">{escape(p.text)}</span>' if p.is_only_here else escape(p.text) for p in parts)
    return SafeString("".join(marked).replace("\n", "<br>"))


class Box(Protocol):
    """Where the text to keep is changed by hand. `draw` and `read` go by the field's name on the page; text is HTML."""

    is_rich: bool

    def draw(self, name: str, text: str) -> SafeString: ...

    def read(self, sent: QueryDict, name: str) -> str: ...


class TextComparison:
    """One text in both versions. `sent` is what the page sent back, None when it is shown first."""

    is_text = True

    def __init__(self, name: str, label: str, mine: str, theirs: str, *, box: Box, sent: QueryDict | None):
        self.name, self.label, self._box = name, label, box
        self.mine, self.theirs = mine, theirs
        self._rows = rows(mine, theirs)
        first = first_choices(self._rows)
        self.choices = self._sent_choices(sent) if sent else first
        self.built = (settlements.read(sent.get(f"built-{name}", ""), self._rows) if sent else None) or first
        self.kept = box.read(sent, f"keep-{name}") if sent else combine(self._rows, first)

    @property
    def differs(self) -> bool:
        return not all(row.is_same for row in self._rows)

    @property
    def rows(self) -> list[RowChoice]:
        numbered = enumerate(zip(self._rows, self.choices, strict=True))
        return [RowChoice(row, self._field(at), f"{self.label}, part {at + 1}", side) for at, (row, side) in numbered]

    @property
    def summary(self) -> str:
        changed = sum(row.is_choice for row in self._rows)
        alone = sum(not row.is_choice and not row.is_same for row in self._rows)
        same = len(self._rows) - changed - alone
        return f"{changed} in different words, {alone} in one version only, {same} the same."

    @property
    def lengths(self) -> tuple[int, int]:
        """Words in mine and in theirs."""
        return number_of_words(self.mine), number_of_words(self.theirs)

    @property
    def is_rich(self) -> bool:
        return self._box.is_rich

    @property
    def box(self) -> SafeString:
        return self._box.draw(f"keep-{self.name}", self.kept)

    @property
    def typed_hint(self) -> str:
        return HINT

    @property
    def built_letters(self) -> str:
        return settlements.spelled(self.built)

    @property
    def settlement(self) -> settlements.Settlement:
        return settlements.settle(self._rows, choices=self.choices, built=self.built, text=self.kept)

    def follow(self) -> None:
        """Put the text together from the choices."""
        self.kept, self.built = combine(self._rows, self.choices), self.choices

    def look_again(self) -> None:
        """The text that stands was changed by hand: from now on it goes with the choices as they are."""
        self.built = self.choices

    def _field(self, at: int) -> str:
        return f"pick-{self.name}-{at}"

    def _sent_choices(self, sent: QueryDict) -> list[Side | None]:
        return [_sent_side(row, sent.get(self._field(at), "")) for at, row in enumerate(self._rows)]


def _sent_side(row: Row, sent: str) -> Side | None:
    """A box that is not ticked sends nothing; a row that is the same has no box."""
    if sent in list(Side) and getattr(row, sent):
        return Side(sent)
    return Side.MINE if row.is_same or row.is_choice else None


class PickComparison:
    """What is ticked or picked in both versions, as keys: one is kept whole. `labels` says what each key means."""

    is_text = False

    def __init__(
        self, name: str, label: str, mine: list[str], theirs: list[str], *, labels: Mapping, sent: QueryDict | None
    ):
        self.name, self.label, self._labels = name, label, labels
        self.mine, self.theirs = mine, theirs
        picked = sent.get(f"pick-{name}") if sent else Side.MINE
        self.side = Side(picked) if picked in list(Side) else Side.MINE

    @property
    def differs(self) -> bool:
        return set(self.mine) != set(self.theirs)

    @property
    def is_single(self) -> bool:
        """Whether neither version has more than one: then it is no list."""
        return max(len(self.mine), len(self.theirs)) <= 1

    @property
    def mine_labels(self) -> list[str]:
        return [self._labels[key] for key in self.mine if key in self._labels]

    @property
    def theirs_labels(self) -> list[str]:
        return [self._labels[key] for key in self.theirs if key in self._labels]

    @property
    def kept(self) -> list[str]:
        return getattr(self, self.side)
