from functools import cached_property

from django.core.paginator import Paginator
from django.utils import timezone
from django.views.generic import TemplateView, View

from assurance.forms.evidence_filter import EvidenceFilterForm
from assurance.forms.evidence_selection import EvidenceSelectionForm
from assurance.models import EvidenceItem, Finding
from assurance.presenters import evidence as presenters
from assurance.presenters.evidence_sheet import sheet_rows
from assurance.views.shelf_scope import ShelfScope
from councils.spreadsheets import AT_ONCE, csv_response
from councils.workbooks import xlsx_response

PAGE_SIZE = 50


class EvidenceTable(ShelfScope):
    """What a library holds, as the address filters and sorts it. A team is shown what its council has opened, too."""

    def all_items(self):
        if self.review is None:
            return self.items()
        return EvidenceItem.objects.visible_to(self.request.user).usable_in(self.review)

    @cached_property
    def findings(self):
        """Those that the person may see: only they count as uses."""
        return Finding.objects.visible_to(self.request.user).standing()

    @cached_property
    def filters(self) -> EvidenceFilterForm:
        return EvidenceFilterForm(self.request.GET, shelf=self.shelf, items=self.all_items())

    def found(self):
        wanted = self.filters.wanted()
        found = self.all_items().matching(findings=self.findings, today=timezone.localdate(), **wanted)
        found = self.shown(found)
        order = presenters.order_of(self.request.GET.get("sort", ""))
        return found.sorted_by(order[0], downwards=order[1]) if order else found.newest_first()

    def shown(self, items):
        """With what is said of each."""
        return items.with_rows(self.findings)


class EvidenceList(EvidenceTable, TemplateView):
    template_name = "assurance/evidence_list.html"

    def get_context_data(self, **kwargs):
        page = Paginator(self.found(), PAGE_SIZE).get_page(self.request.GET.get("page"))
        rows = presenters.EvidenceRows(page, shelf=self.shelf, may_write=self.may_write, today=timezone.localdate())
        wanted = self.filters.wanted()
        total = self.all_items().kept().count() if wanted else page.paginator.count
        library = presenters.LibraryPage(self.shelf, page, rows, self.request.GET, wanted, total=total)
        return super().get_context_data(
            library=library,
            filters=self.filters,
            page=page,
            selection=EvidenceSelectionForm(shelf=self.shelf, items=self.items()) if library.is_pickable else None,
            taken_out=self.just_taken_out,
            **kwargs,
        )

    @property
    def just_taken_out(self) -> list[int]:
        """Keys of what this person took out a moment ago, as the address says them: it can be put back in one step."""
        keys = [key for key in self.request.GET.get("taken", "").split("-") if key.isdecimal() and len(key) < 18]
        return list(self.items().taken_out().filter(pk__in=keys).values_list("pk", flat=True)) if keys else []


class EvidenceCsv(EvidenceTable, View):
    """What the filter shows, all pages of it."""

    def get(self, request, **kwargs):
        return csv_response(self.sheet(), name=self.file_name)

    def sheet(self):
        return sheet_rows(self.found().iterator(AT_ONCE), shelf=self.shelf)

    def shown(self, items):
        return items.with_columns(self.findings)

    @property
    def file_name(self) -> str:
        return f"{self.council.slug}-evidence" + (f"-{self.review.pk}" if self.review else "")


class EvidenceXlsx(EvidenceCsv):
    def get(self, request, **kwargs):
        return xlsx_response(self.sheet(), name=self.file_name, title=f"Evidence: {self.shelf.name}")
