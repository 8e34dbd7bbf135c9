"""Quality statements as people name them in a cell: by number, by name, by one of the names they also go by."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_PARTS = re.compile(r"[;\n|]+")
_NUMBER = re.compile(r"(?:qs|quality statement|statement)?\s*(\d{1,2})")
_NUMBERED = re.compile(r"(?:qs|quality statement|statement)?\s*(\d{1,2})[.:)\s]\s*(\D.*)")


@dataclass(frozen=True, slots=True)
class Named:
    """`numbers` in the order of the cell, each once; `unknown` are the words that name no statement."""

    numbers: list[int]
    unknown: list[str]


class StatementNames:
    """From number to all names of each statement: ``StatementNames({1: ["Assessing needs", …]})``."""

    def __init__(self, names: Mapping[int, Sequence[str]]):
        self._numbers = set(names)
        self._by_name = {_key(name): number for number, some in names.items() for name in some}
        self._most_pieces = 1 + max((name.count(",") for name in self._by_name), default=0)

    @classmethod
    def of(cls, statements: Iterable) -> "StatementNames":
        """Of rows with a number, a name and aliases."""
        return cls({one.number: [one.name, *one.aliases] for one in statements})

    def read(self, cell: str) -> Named:
        """Names stand one after the other with ; or , or a new line between them, although names have commas too."""
        numbers, unknown = [], []
        for part in _PARTS.split(cell):
            for number, words in self._read_part(part):
                numbers += [number] if number and number not in numbers else []
                unknown += [] if number else [words]
        return Named(numbers, unknown)

    def _read_part(self, part: str) -> Iterable[tuple[int | None, str]]:
        """The longest run of pieces between commas that names a statement is one name."""
        pieces = [piece.strip() for piece in part.split(",")]
        while pieces:
            runs = [", ".join(pieces[:end]) for end in range(min(len(pieces), self._most_pieces), 0, -1)]
            words = next((run for run in runs if self._number(run)), pieces[0])
            if words:
                yield self._number(words), words
            pieces = pieces[words.count(", ") + 1 :]

    def _number(self, words: str) -> int | None:
        name = _key(words)
        if name in self._by_name:
            return self._by_name[name]
        if found := _NUMBER.fullmatch(name):
            return int(found[1]) if int(found[1]) in self._numbers else None
        # "4. Care provision": both must mean the same.
        found = _NUMBERED.fullmatch(name)
        if found and self._by_name.get(found[2]) == int(found[1]):
            return int(found[1])
        return None


def _key(name: str) -> str:
    """Without case, doubled blanks and the difference between kinds of apostrophe and dash."""
    name = name.casefold().replace("’", "'").replace("‘", "'").replace("–", "-").replace(" & ", " and ")
    return " ".join(name.split()).rstrip(". ")
