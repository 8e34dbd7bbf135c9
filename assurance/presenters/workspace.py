"""The page on which findings of one tab are recorded: its lanes, and what is shown of how many."""

from collections.abc import Collection, Iterable
from functools import cached_property

from django.http import QueryDict

from assurance.lanes import KEYS, WITHDRAWN, Lanes, Page
from assurance.models import Paragraph
from assurance.models.finding import FindingKind
from assurance.places import Place
from assurance.presenters.cards import Card, Viewer
from assurance.presenters.lanes import LANES, Lane, Pager, pager_of
from assurance.presenters.paragraphs import ParagraphList, paragraph_lists


class Workspace:
    """`asked` is the query of the page's address: the filter, and the page of each list.

    `only` are the kinds whose lists are drawn anew; empty for the whole page.
    """

    def __init__(
        self,
        place: Place,
        lanes: Lanes,
        paragraphs: Iterable[Paragraph],
        *,
        viewer: Viewer,
        asked: QueryDict,
        only: Collection[str] = (),
    ):
        self.place = place
        self.viewer = viewer
        self.is_whole = not only
        self._lanes = lanes
        self._paragraphs = paragraphs
        self._asked = asked
        self._only = only or FindingKind.values

    @property
    def is_filtered(self) -> bool:
        return self._lanes.is_filtered

    @cached_property
    def lanes(self) -> list[Lane]:
        """Strengths and considerations; observations where there are any."""
        has_observations = self._lanes.standing(FindingKind.OBSERVATION) > 0
        lanes = [lane for lane in (LANES if has_observations else LANES[:2]) if lane[0] in self._only]
        pages = self._lanes.pages([kind for kind, *_ in lanes])
        return [self._lane(*lane, page=pages[lane[0]]) for lane in lanes]

    def _lane(self, kind: FindingKind, title: str, look: str, add_label: str, *, page: Page) -> Lane:
        count = f"{page.found:,} of {page.standing:,}" if self.is_filtered else f"{page.standing:,}"
        pager = self._pager(page, kind, title.lower())
        return Lane(kind.value, title, look, add_label, count, self._cards(page), pager, page.following or "")

    @cached_property
    def withdrawn(self) -> list[Card]:
        return self._cards(self._lanes.withdrawn)

    @property
    def withdrawn_count(self) -> int:
        return self._lanes.standing(WITHDRAWN)

    @property
    def withdrawn_pager(self) -> Pager | None:
        return self._pager(self._lanes.withdrawn, WITHDRAWN, "withdrawn findings")

    @property
    def shows_withdrawn(self) -> bool:
        """Whether somebody turns the pages of what was withdrawn."""
        return WITHDRAWN in self._asked

    @property
    def summary(self) -> str:
        standing = sum(self._lanes.standing(kind) for kind in FindingKind.values)
        found = sum(self._lanes.found(kind) for kind in FindingKind.values)
        return f"{found:,} of {standing:,} shown." if self.is_filtered else f"{standing:,} shown."

    @cached_property
    def paragraphs(self) -> list[ParagraphList]:
        return paragraph_lists(self.place, self._paragraphs)

    @property
    def url(self) -> str:
        """Of what is shown now: the filter, and every list at its page."""
        return self._url({key: self._lanes.number_of(key) for key in KEYS})

    def _cards(self, page: Page) -> list[Card]:
        return [
            Card(finding, review=self.place.review, number=getattr(finding, "number", None), viewer=self.viewer)
            for finding in page.findings
        ]

    def _pager(self, page: Page, key: str, noun: str) -> Pager | None:
        numbers = {one: self._lanes.number_of(one) for one in KEYS}
        return pager_of(page, noun, lambda number: f"{self._url({**numbers, key: number})}#list-{key}")

    def _url(self, numbers: dict[str, int]) -> str:
        asked = self._asked.copy()
        for key in KEYS:
            asked.pop(key, None)
        asked.update({key: str(number) for key, number in numbers.items() if number > 1})
        return f"{self.place.url}?{asked.urlencode()}" if asked else self.place.url
