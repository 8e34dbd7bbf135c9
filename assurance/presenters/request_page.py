"""The page of one request, and the evidence that goes with its answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from assurance.models import EvidenceItem, EvidenceRequest, InformationReturn
from assurance.models.return_querysets import ANSWERED
from assurance.presenters.finding_evidence import described
from assurance.presenters.history import last_save
from assurance.presenters.requests import state_of
from assurance.presenters.returns import due_of
from assurance.presenters.reviews import State
from assurance.shelves import Shelf
from assurance.titles import shortened


class RequestPage:
    """`request` comes with its return."""

    def __init__(self, request: EvidenceRequest, *, today: date):
        self.text = request.text
        self.title = shortened(request.text, 90)
        self.state: State = state_of(request.status)
        due = request.due_on or request.information_return.due_on
        self.due = due_of(due, today=today, is_done=request.status in ANSWERED)
        save = last_save(request)
        self.saved = f"{'Saved' if request.version > 1 else 'Added'} by {save.who}, {save.when}"


@dataclass(frozen=True, slots=True)
class AttachedItem:
    """One item that goes with the answer. `anchor` names it on the page."""

    anchor: str
    item_id: int
    title: str
    url: str
    source: str
    kind: str
    about: str
    detach_url: str


class RequestEvidence:
    """`items` come with their categories, in the order in which they were attached."""

    def __init__(
        self, request: EvidenceRequest, place: InformationReturn, items: Iterable[EvidenceItem], *, writes: bool
    ):
        self.writes = writes
        self._request, self._place = request, place
        self.items = [self._shown(item) for item in items]

    @property
    def url(self) -> str:
        """Where evidence is looked for."""
        return self._url("request-evidence")

    @property
    def attach_url(self) -> str:
        return self._url("request-attach")

    def _shown(self, item: EvidenceItem) -> AttachedItem:
        return AttachedItem(
            f"evidence-{item.pk}",
            item.pk,
            item.title,
            Shelf(self._place.council).url("evidence-detail", item.pk),
            item.get_source_display(),
            item.source,
            described(item),
            self._url("request-detach", item.pk),
        )

    def _url(self, name: str, *keys: int) -> str:
        return reverse(f"assurance:{name}", args=[self._place.council.slug, self._place.pk, self._request.pk, *keys])
