"""The lists of one tab of the workspace, page by page. No more is fetched than is shown; the numbers come from SQL."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from assurance.models import Finding
from assurance.models.finding import FindingKind
from assurance.places import Place

PAGE = 20
"""Findings on one page of one list."""
WITHDRAWN = "withdrawn"
PAGE_OF_WITHDRAWN = 5
"""They stand folded away, and it is the last few that somebody wants back."""
"""Names the list of what was withdrawn, beside the kinds."""
KEYS = (*FindingKind.values, WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown of a list. `standing` counts all that stand in it, `found` what a filter leaves of them.

    `following` is the key of the first finding of the next page: a card that is put at the end of this one goes there.
    """

    findings: list[Finding]
    number: int
    found: int
    standing: int
    size: int = PAGE
    following: int | None = None

    @property
    def last(self) -> int:
        return pages_of(self.found, self.size)

    @property
    def first_shown(self) -> int:
        return (self.number - 1) * self.size + 1

    @property
    def last_shown(self) -> int:
        return min(self.number * self.size, self.found)


class Lanes:
    """`findings` are all that somebody sees of the review; `wanted` is the filter, `asked` the page of each list."""

    def __init__(self, place: Place, findings, *, wanted: Mapping | None = None, asked: Mapping[str, int]):
        self.is_filtered = bool(wanted)
        self._of_place = findings.of_list(place.review, **place.of_list)
        self._standing = self._of_place.standing()
        self._found = self._standing.matching(**wanted) if wanted else self._standing
        self._asked = asked

    def pages(self, kinds: Iterable[str]) -> dict[str, Page]:
        """The page of each kind, all their findings fetched together; a number beyond the last page gives the last."""
        listed = {kind: self._listed(kind) for kind in kinds}
        shown = [pk for rows in listed.values() for pk, _ in rows[:PAGE]]
        cards = self._of_place.with_cards().with_marks().in_bulk(shown)
        return {kind: self._page(kind, rows, cards) for kind, rows in listed.items()}

    @cached_property
    def withdrawn(self) -> Page:
        """The last withdrawn first."""
        number, size = self.number_of(WITHDRAWN), PAGE_OF_WITHDRAWN
        rows = self._of_place.withdrawn().order_by("-withdrawn_at", "-pk")[(number - 1) * size : number * size]
        counted = self.standing(WITHDRAWN)
        return Page(list(rows), number, counted, counted, size)

    def number_of(self, key: str) -> int:
        """Of the page that is shown; 1 where the list has only one."""
        last = pages_of(self.found(key), PAGE_OF_WITHDRAWN if key == WITHDRAWN else PAGE)
        return max(1, min(self._asked.get(key, 1), last))

    def standing(self, key: str) -> int:
        return self._counts[key]

    def found(self, key: str) -> int:
        return self._found_counts[key] if self.is_filtered and key != WITHDRAWN else self._counts[key]

    def show(self, finding: Finding) -> None:
        """Turn its list to the page on which it is; where a filter leaves it out, or it is elsewhere, to none."""
        if number := _number(finding, self._found):
            self._asked = {**self._asked, finding.kind: pages_of(number)}

    def place_of(self, finding: Finding) -> tuple[int, int]:
        """Its number among those of its kind that stand, 0 where it does not; and how many these are."""
        return _number(finding, self._standing), self.standing(finding.kind)

    @cached_property
    def _counts(self) -> Counter:
        counts: Counter = Counter()
        for row in self._of_place.numbers_by("kind", "state"):
            counts[WITHDRAWN if row["state"] == WITHDRAWN else row["kind"]] += row["number"]
        return counts

    @cached_property
    def _found_counts(self) -> Counter:
        return Counter({row["kind"]: row["number"] for row in self._found.numbers_by("kind")})

    def _listed(self, kind: str) -> list[tuple[int, int]]:
        """Key and number, within all that stand, of the findings of the page and of the one that follows it."""
        start = (self.number_of(kind) - 1) * PAGE
        rows = self._found.filter(kind=kind).in_list_order()
        if not self.is_filtered:
            keys = rows.values_list("pk", flat=True)[start : start + PAGE + 1]
            return [(pk, number) for number, pk in enumerate(keys, start=start + 1)]
        numbered = rows.numbered_in(self._standing.filter(kind=kind).in_list_order())
        return list(numbered.values_list("pk", "number")[start : start + PAGE + 1])

    def _page(self, kind: str, rows: list[tuple[int, int]], cards: Mapping[int, Finding]) -> Page:
        # What somebody moved to another list since the page was counted is not in this one's cards.
        shown = [(cards[pk], number) for pk, number in rows[:PAGE] if pk in cards]
        for finding, number in shown:
            finding.number = number
        following = rows[PAGE][0] if len(rows) > PAGE else None
        return Page(
            [finding for finding, _ in shown],
            self.number_of(kind),
            self.found(kind),
            self.standing(kind),
            following=following,
        )


def _number(finding: Finding, rows) -> int:
    of_kind = rows.filter(kind=finding.kind)
    numbered = of_kind.numbered_in(of_kind.in_list_order()).filter(pk=finding.pk)
    return numbered.values_list("number", flat=True).first() or 0


def pages_of(number: int, size: int = PAGE) -> int:
    """How many pages hold that many findings; an empty list has one."""
    return max(1, -(-number // size))
