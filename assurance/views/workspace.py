from functools import cached_property
from urllib.parse import urlsplit

from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView, View

from assurance import rules
from assurance.actions import findings
from assurance.actions.holding import ReviewIsFrozen
from assurance.forms.finding_filters import FindingFilterForm
from assurance.forms.findings import QuickAddForm
from assurance.models import Finding, Paragraph
from assurance.places import Place, read_place
from assurance.presenters import workspace as presenters
from assurance.presenters.cards import Viewer
from assurance.presenters.table import csv_rows
from assurance.views.editing import FROZEN
from assurance.views.scope import ReviewScope
from councils.permissions import Permission
from councils.spreadsheets import csv_response


class FindingsScope(ReviewScope):
    """Pages and steps that show the lists of one place of the review."""

    def findings(self):
        return Finding.objects.visible_to(self.request.user).of_review(self.review)

    @cached_property
    def viewer(self) -> Viewer:
        agrees = not rules.is_frozen(self.review) and self.may(Permission.FINDING_AGREE)
        return Viewer(self.request.user, writes=self.is_writable, agrees=agrees)

    @property
    def back(self) -> str:
        """The page that sent the form, by its own word; empty unless that is a page of ours."""
        address = self.request.POST.get("next", "")
        is_ours = url_has_allowed_host_and_scheme(address, {self.request.get_host()}, self.request.is_secure())
        return address if is_ours and address.startswith("/") else ""

    @property
    def asked(self) -> QueryDict:
        """The filter in the address of the page that is shown, or of the one that sent the form."""
        return self.request.GET if self.request.method == "GET" else QueryDict(urlsplit(self.back).query)

    def here(self, place: Place) -> str:
        """The address of a place with the filter that is set now."""
        asked = self.asked.copy()
        asked.pop("added", None)
        return f"{place.url}?{asked.urlencode()}" if asked else place.url

    def workspace_context(self, place: Place, **context) -> dict:
        found = self.findings().of_list(self.review, **place.of_list)
        filters = FindingFilterForm(self.asked, place=place, authors=found.authors())
        wanted = filters.wanted()
        matching = set(found.standing().matching(**wanted).values_list("pk", flat=True)) if wanted else None
        paragraphs = Paragraph.objects.visible_to(self.request.user).of_list(self.review, **place.of_list)
        page = presenters.Workspace(
            place,
            found.with_cards().order_by("kind", "theme__number", "position"),
            paragraphs.select_related("finding"),
            viewer=self.viewer,
            matching=matching,
        )
        shown = {"page": page, "place": place, "filters": filters, "tabs": self.tabs(place), "here": self.here(place)}
        return shown | context

    def tabs(self, place: Place) -> list[presenters.Tab]:
        standing = self.findings().standing()
        counts = standing.numbers_by("theme_id", "section_id", "kind")
        return presenters.tabs(place, self.review.framework.themes.all(), self.review.chapters(), counts)

    def render_update(self, place: Place, said: str, *, status: int = 200, **context):
        """The parts of the workspace that a step may have changed, for htmx to put in their places."""
        context = self.workspace_context(place, said=said, is_update=True, **context)
        template = "assurance/_partials/workspace_update.html"
        response = render(self.request, template, self.get_context_data(**context), status=status)
        response["HX-Reswap"] = "none settle:0ms"
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


class FindingCreate(FindingsScope, TemplateView):
    """The line on top of a list was sent: the finding is recorded at the end of that list."""

    http_method_names = ["post"]
    permission = Permission.FINDING_WRITE
    template_name = "assurance/workspace.html"

    def post(self, request, **kwargs):
        place = read_place(request.POST.get("place", ""), self.review)
        form = QuickAddForm(request.POST)
        if place is None or not (form.is_valid() or "heading" in form.errors):
            raise Http404
        if not form.is_valid():
            return self.refuse(place, form.errors["heading"][0], status=422)
        try:
            finding = findings.record(review=self.review, **form.cleaned_data, **place.of_new, by=request.user)
        except ReviewIsFrozen:
            return self.refuse(place, FROZEN, status=409)
        if request.htmx:
            return self.render_update(place, f"Added: {finding.heading}")
        address = self.here(place)
        return redirect(f"{address}{'&' if '?' in address else '?'}added={finding.kind}#add-{finding.kind}")

    def refuse(self, place: Place, sentence: str, *, status: int):
        """What was typed stays in the line, or is shown where the line is gone."""
        sent = self.request.POST
        refused = {"kind": sent.get("kind"), "heading": sent.get("heading", ""), "sentence": sentence}
        if self.request.htmx:
            problem = sentence if status == 409 else ""
            return self.render_update(place, sentence, refused=refused, problem=problem, status=status)
        context = self.get_context_data(**self.workspace_context(place, refused=refused))
        return self.render_to_response(context, status=status)


class FindingsCsv(FindingsScope, View):
    """All findings of the review as a table, withdrawn ones too."""

    def get(self, request, **kwargs):
        rows = csv_rows(self.findings().with_cards().with_ties().in_order())
        return csv_response(rows, name=f"{self.council.slug}-findings-{self.review.pk}")
