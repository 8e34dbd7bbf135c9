"""What every page of an information return begins with. For a challenge's team they are not there."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse

from assurance.models import EvidenceItem, EvidenceRequest, InformationReturn
from assurance.presenters.request_page import RequestEvidence
from assurance.shelves import Shelf
from assurance.views.scope import CouncilScope
from councils.permissions import Permission


class ReturnsScope(CouncilScope):
    """A page of a council's information returns. Who sees the council, but not its evidence: 403."""

    permission = Permission.EVIDENCE_VIEW

    def load(self) -> None:
        super().load()
        # Before anything is looked up: what is there is not to be told from what is not.
        if not self.may(Permission.EVIDENCE_VIEW):
            raise PermissionDenied

    def returns(self):
        return InformationReturn.objects.visible_to(self.request.user).of_council(self.council)

    def owners(self, *, also=()):
        """People who may answer here, and those who own something already."""
        return Shelf(self.council).possible_owners(also=also)

    @property
    def trail(self) -> list[tuple[str, str]]:
        return [(self.council.name, self.council.get_absolute_url())]

    def get_context_data(self, **kwargs):
        context = {"trail": self.trail, "may_write": self.may(Permission.EVIDENCE_WRITE)}
        return super().get_context_data(**{**context, **kwargs})


class ReturnScope(ReturnsScope):
    """A page of one information return, at `<int:return_id>`: sets `place`, with its council and framework."""

    def load(self) -> None:
        super().load()
        found = self.returns().select_related("council", "framework")
        self.place = get_object_or_404(found, pk=self.kwargs["return_id"])

    def requests(self):
        return EvidenceRequest.objects.visible_to(self.request.user).filter(information_return=self.place)

    def statements(self):
        return self.place.framework.statements()

    def url(self, name: str, *keys) -> str:
        return reverse(f"assurance:{name}", args=[self.council.slug, self.place.pk, *keys])

    @property
    def trail(self):
        return [*super().trail, ("Information returns", reverse("assurance:return-list", args=[self.council.slug]))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"place": self.place, **kwargs})


class PartScope(ReturnScope):
    """A page below the list of one return."""

    @property
    def trail(self):
        return [*super().trail, (self.place.title, self.place.get_absolute_url())]


class RequestScope(PartScope):
    """A page of one request, at `<int:request_id>`: sets `asked`."""

    def load(self) -> None:
        super().load()
        found = self.requests().select_related("information_return__council", "owner").prefetch_related("statements")
        self.asked = get_object_or_404(found, pk=self.kwargs["request_id"])

    def library(self):
        """What may go with an answer: the council's own evidence, and nothing of a team's."""
        return EvidenceItem.objects.visible_to(self.request.user).of_shelf(self.council)

    @property
    def panel(self) -> RequestEvidence:
        attached = self.library().kept().answering(self.asked)
        return RequestEvidence(self.asked, self.place, attached, writes=self.may(Permission.EVIDENCE_WRITE))

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"asked": self.asked, **kwargs})
