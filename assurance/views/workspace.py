from functools import cached_property
from urllib.parse import urlsplit

from django.http import QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView

from assurance import rules
from assurance.forms.finding_filters import FindingFilterForm
from assurance.lanes import KEYS, Lanes
from assurance.models import Finding, Paragraph
from assurance.places import Place, read_place
from assurance.presenters import tabs
from assurance.presenters import workspace as presenters
from assurance.presenters.cards import Viewer
from assurance.presenters.lanes import place_in_list
from assurance.presenters.selections import selection_steps
from assurance.views.scope import ReviewScope
from councils.permissions import Permission


class FindingsScope(ReviewScope):
    """Pages and steps that show the lists of one place of the review."""

    def findings(self):
        return Finding.objects.visible_within(self.request.user, [self.review])

    @cached_property
    def viewer(self) -> Viewer:
        agrees = not rules.is_frozen(self.review) and self.may(Permission.FINDING_AGREE)
        return Viewer(
            self.request.user, writes=self.is_writable, agrees=agrees,
            sees_evidence=self.may(Permission.EVIDENCE_VIEW), sees_comments=self.may(Permission.FINDING_COMMENT),
        )  # fmt: skip

    @property
    def back(self) -> str:
        """The page that sent the form, by its own word; empty unless that is a page of ours."""
        if self.request.htmx and self.request.htmx.current_url_abs_path:
            return self.request.htmx.current_url_abs_path
        address = self.request.POST.get("next", "")
        is_ours = url_has_allowed_host_and_scheme(address, {self.request.get_host()}, self.request.is_secure())
        return address if is_ours and address.startswith("/") else ""

    @cached_property
    def asked(self) -> QueryDict:
        """Filter and pages in the address of the page that is shown, or of the one that sent the form."""
        asked = self.request.GET if self.request.method == "GET" else QueryDict(urlsplit(self.back).query)
        asked = asked.copy()
        asked.pop("added", None)
        return asked

    def lanes(self, place: Place, wanted: dict | None = None) -> Lanes:
        numbers = {key: int(asked) for key in KEYS if (asked := self.asked.get(key, "")).isdecimal() and len(asked) < 9}
        return Lanes(place, self.findings(), wanted=wanted, asked=numbers)

    def place_shown(self, otherwise: Place) -> Place:
        """The tab from which the form was sent, by its own word."""
        return read_place(self.request.POST.get("place", ""), self.review) or otherwise

    def workspace_context(self, place: Place, *, holding: Finding | None = None, only=(), **context) -> dict:
        """`holding` is a finding that must be in sight; `only` the kinds to show, all if empty."""
        authors = self.findings().of_list(self.review, **place.of_list).authors()
        filters = FindingFilterForm(self.asked, place=place, authors=authors, sees_evidence=self.viewer.sees_evidence)
        lanes = self.lanes(place, filters.wanted())
        if holding:
            lanes.show(holding)
        paragraphs = Paragraph.objects.visible_to(self.request.user).of_list(self.review, **place.of_list)
        page = presenters.Workspace(
            place, lanes, paragraphs.select_related("finding"), viewer=self.viewer, asked=self.asked, only=only
        )
        shown = {"page": page, "place": place, "filters": filters, "tabs": self.tabs(place), "here": page.url}
        return shown | {"selection_steps": selection_steps(self.review, viewer=self.viewer)} | context

    def tabs(self, place: Place) -> list[tabs.Tab]:
        counts = self.findings().standing().numbers_by("theme_id", "section_id", "kind")
        return tabs.tabs(place, self.places, counts)

    @cached_property
    def places(self) -> list[Place]:
        """Everywhere in this review where findings may stand."""
        return tabs.places_of(Place(self.review), self.review.framework.themes.all(), self.review.chapters())

    def place_in_list(self, finding: Finding, place: Place) -> str:
        """ "2 of 9 strengths", for saying where a finding has moved to."""
        return place_in_list(finding, self.lanes(place).place_of(finding))

    def render_update(self, place: Place, said: str, *, status: int = 200, **context):
        """The parts of the workspace that a step may have changed, for htmx to put in their places."""
        context = self.workspace_context(place, said=said, is_update=True, **context)
        template = "assurance/_partials/workspace_update.html"
        response = render(self.request, template, self.get_context_data(**context), status=status)
        response["HX-Reswap"] = "none settle:0ms"
        response["HX-Replace-Url"] = context["here"]
        return response


class Workspace(FindingsScope, TemplateView):
    """Findings of one theme, or of those across themes (number 0)."""

    template_name = "assurance/workspace.html"

    def load(self):
        super().load()
        self.place = self.find_place()

    def find_place(self) -> Place:
        number = self.kwargs["number"]
        theme = get_object_or_404(self.review.framework.themes, number=number) if number else None
        return Place(self.review, theme)

    def get_context_data(self, **kwargs):
        added = self.request.GET.get("added", "")
        return super().get_context_data(**self.workspace_context(self.place, added=added, **kwargs))


class SectionWorkspace(Workspace):
    """Findings of a focus area, or of another chapter that has its own."""

    def find_place(self):
        section = get_object_or_404(self.review.sections.select_related("theme"), pk=self.kwargs["section_id"])
        return Place(self.review, section=section)
