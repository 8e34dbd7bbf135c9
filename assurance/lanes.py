"""The lists of one tab of the workspace, page by page. No more is fetched than is shown; the numbers come from SQL."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from assurance.models import Finding
from assurance.models.finding import FindingKind
from assurance.places import Place

PAGE = 25
"""Findings on one page of one list."""
WITHDRAWN = "withdrawn"
"""Names the list of what was withdrawn, beside the kinds."""
KEYS = (*FindingKind.values, WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown of a list. `standing` counts all that stand in it, `found` what a filter leaves of them.

    `following` is the first finding of the next page, which is where a card goes that is put at the end of this one.
    """

    findings: list[Finding]
    number: int
    found: int
    standing: int
    following: Finding | None = None

    @property
    def last(self) -> int:
        return pages_of(self.found)

    @property
    def first_shown(self) -> int:
        return (self.number - 1) * PAGE + 1

    @property
    def last_shown(self) -> int:
        return min(self.number * PAGE, self.found)


class Lanes:
    """`findings` are all that somebody sees of the review; `wanted` is the filter, `asked` the page of each list."""

    def __init__(self, place: Place, findings, *, wanted: Mapping | None = None, asked: Mapping[str, int]):
        self.is_filtered = bool(wanted)
        self._of_place = findings.of_list(place.review, **place.of_list)
        self._standing = self._of_place.standing()
        self._found = self._standing.matching(**wanted) if wanted else self._standing
        self._asked = asked
        self._pages: dict[str, Page] = {}

    def page(self, key: str) -> Page:
        """Of a kind, or of what was withdrawn; a number beyond the last page gives the last."""
        if key not in self._pages:
            self._pages[key] = self._fetched(key)
        return self._pages[key]

    def number_of(self, key: str) -> int:
        """Of the page that is shown; 1 where the list has only one."""
        return max(1, min(self._asked.get(key, 1), pages_of(self.found(key))))

    def standing(self, key: str) -> int:
        return self._counts[key]

    def found(self, key: str) -> int:
        return self._found_counts[key] if self.is_filtered and key != WITHDRAWN else self._counts[key]

    def show(self, finding: Finding) -> None:
        """Turn its list to the page on which it is; where a filter leaves it out, or it is elsewhere, to none."""
        if number := _number(finding, self._found):
            self._asked = {**self._asked, finding.kind: pages_of(number)}
            self._pages.pop(finding.kind, None)

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

    def _fetched(self, key: str) -> Page:
        number = self.number_of(key)
        rows = list(self._rows(key)[(number - 1) * PAGE : number * PAGE + 1])
        following = rows[PAGE] if len(rows) > PAGE else None
        return Page(rows[:PAGE], number, self.found(key), self.standing(key), following)

    def _rows(self, key: str):
        if key == WITHDRAWN:
            return self._of_place.withdrawn().order_by("-withdrawn_at", "-pk")
        ordered = self._standing.filter(kind=key).in_list_order()
        return self._found.filter(kind=key).with_cards().with_marks().numbered_in(ordered).in_list_order()


def _number(finding: Finding, rows) -> int:
    of_kind = rows.filter(kind=finding.kind)
    numbered = of_kind.numbered_in(of_kind.in_list_order()).filter(pk=finding.pk)
    return numbered.values_list("number", flat=True).first() or 0


def pages_of(number: int) -> int:
    """How many pages hold that many findings; an empty list has one."""
    return max(1, -(-number // PAGE))
