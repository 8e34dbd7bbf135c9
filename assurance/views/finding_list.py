"""Findings over a whole review as a table that can be filtered, sorted, searched and downloaded; and over a council."""

from functools import cached_property

from django.core.paginator import Page, Paginator
from django.views.generic import TemplateView, View

from assurance.forms.finding_filters import FilterForm, FindingListFilterForm
from assurance.models import Finding, Review
from assurance.models.finding import FindingState
from assurance.places import Place
from assurance.presenters import finding_list as presenters
from assurance.presenters.sorting import heads
from assurance.presenters.table import csv_rows
from assurance.presenters.tabs import places_of
from assurance.views.scope import CouncilScope, ReviewScope
from councils.permissions import Permission
from councils.spreadsheets import AT_ONCE, csv_response
from councils.workbooks import xlsx_response

PAGE_SIZE = 50


class Paged:
    def page_of(self, findings) -> Page:
        """The page that the address asks for, with what its rows show; the last one for a number beyond it."""
        return Paginator(findings.with_rows(), PAGE_SIZE).get_page(self.request.GET.get("page"))


class FindingTable(Paged, ReviewScope):
    """A review's findings as the address filters and sorts them."""

    @cached_property
    def all(self):
        return Finding.objects.visible_within(self.request.user, [self.review])

    @cached_property
    def filters(self) -> FindingListFilterForm:
        return FindingListFilterForm(
            self.request.GET,
            review=self.review,
            places=places_of(Place(self.review), self.review.framework.themes.all(), self.review.chapters()),
            authors=self.all.authors(),
            sees_evidence=self.sees_evidence,
        )

    @cached_property
    def sees_evidence(self) -> bool:
        return self.may(Permission.EVIDENCE_VIEW)

    @cached_property
    def wanted(self) -> dict:
        return self.filters.wanted()

    def found(self):
        """Withdrawn ones only where they are asked for."""
        findings = self.all if self.wanted.get("state") == FindingState.WITHDRAWN else self.all.standing()
        return findings.matching(**self.wanted)

    def sorted(self):
        return self.found().sorted_by(self.request.GET.get("sort", ""))

    @property
    def file_name(self) -> str:
        return f"{self.council.slug}-findings-{self.review.pk}"


class FindingList(FindingTable, TemplateView):
    template_name = "assurance/finding_list.html"

    def get_context_data(self, **kwargs):
        page, words = self.page_of(self.sorted()), self.wanted.get("words", "")
        return super().get_context_data(
            filters=self.filters,
            sees_evidence=self.sees_evidence,
            is_filtered=bool(self.wanted),
            page=page,
            rows=presenters.rows_of(page, words=words, snippets=self.all.snippets(words, of=page)),
            columns=heads(self.request.GET, presenters.HEADS),
            summary=presenters.summary(page, of=self.all.standing().count() if self.wanted else None),
            **kwargs,
        )


class FindingCsv(FindingTable, View):
    """What the list shows, all pages of it."""

    def get(self, request, **kwargs):
        return csv_response(csv_rows(self.sorted().with_cards().with_ties().iterator(AT_ONCE)), name=self.file_name)


class FindingXlsx(FindingTable, View):
    def get(self, request, **kwargs):
        rows = csv_rows(self.sorted().with_cards().with_ties().iterator(AT_ONCE))
        return xlsx_response(rows, name=self.file_name, title=f"Findings: {self.review.title}")


class FindingSearch(Paged, CouncilScope, TemplateView):
    """Words over all reviews of a council, in whatever of them the person may see."""

    template_name = "assurance/finding_search.html"

    def get_context_data(self, **kwargs):
        form = FilterForm(self.request.GET)
        words = form.wanted().get("words", "")
        open_to_them = list(Review.objects.visible_to(self.request.user).of_council(self.council))
        all_of_council = Finding.objects.visible_within(self.request.user, open_to_them).standing()
        found = all_of_council.saying(words).sorted_by("-changed") if words else all_of_council.none()
        page = self.page_of(found)
        return super().get_context_data(
            filters=form,
            words=words,
            page=page,
            rows=presenters.rows_of(page, words=words, snippets=all_of_council.snippets(words, of=page)),
            summary=presenters.summary(page),
            **kwargs,
        )
