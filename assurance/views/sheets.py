"""Taking findings and evidence in from a spreadsheet."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import FormView, View

from assurance.actions import sheets
from assurance.actions.holding import ReviewIsFrozen
from assurance.forms.sheets import SheetForm
from assurance.sheets import evidence, findings, guides
from assurance.tables.reading import NotReadable, Table
from assurance.views.editing import FROZEN
from assurance.views.scope import ReviewScope
from assurance.views.shelf_scope import ShelfScope
from councils.permissions import Permission
from councils.words import counted
from councils.workbooks import MEDIA_TYPE


class SheetUpload(FormView):
    """Reads the table and takes all of it in; or says, cell by cell, what is to be mended, and takes nothing in.

    A subclass gives `read`, `take_in`, `done`, and what it is about.
    """

    form_class = SheetForm
    template_name = "assurance/sheet_upload.html"
    noun = ""
    plural = ""

    def read(self, data: bytes) -> tuple[list, Table]:
        raise NotImplementedError

    def take_in(self, lines: list[dict]) -> int:
        """Call the action; gives how many rows there are now."""
        raise NotImplementedError

    def done(self) -> str:
        """Where what was taken in stands."""
        raise NotImplementedError

    def form_valid(self, form):
        try:
            lines, table = self.read(form.cleaned_data["sheet"].read())
        except NotReadable as problem:
            form.add_error("sheet", str(problem))
            return self.form_invalid(form)
        if table.problems:
            return self.render_to_response(self.get_context_data(table=table), status=422)
        try:
            number = self.take_in([line.words for line in lines])
        except ReviewIsFrozen:
            form.add_error(None, FROZEN)
            return self.form_invalid(form, status=409)
        messages.success(self.request, " ".join([f"Added: {counted(number, self.noun, self.plural)}.", *table.notices]))
        return redirect(self.done())

    def form_invalid(self, form, status: int = 422):
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def get_context_data(self, **kwargs):
        context = {"place_name": self.place_name, "template_url": self.template_url, "back": self.done()}
        return super().get_context_data(**{**context, **kwargs})


def workbook(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=MEDIA_TYPE, headers={"Content-Disposition": f'attachment; filename="{name}.xlsx"'}
    )


class FindingUpload(ReviewScope, SheetUpload):
    permission = Permission.FINDING_WRITE
    noun, plural = "finding", "findings"
    extra_context = {"title": "Findings from a spreadsheet", "what": "findings"}

    @property
    def place_name(self) -> str:
        return self.review.title

    @property
    def template_url(self) -> str:
        return reverse("assurance:finding-template", args=[self.council.slug, self.review.pk])

    def read(self, data):
        return findings.read(data, self.review)

    def take_in(self, lines):
        return len(sheets.take_in_findings(review=self.review, lines=lines, by=self.request.user))

    def done(self):
        return reverse("assurance:findings", args=[self.council.slug, self.review.pk])


class FindingTemplate(ReviewScope, View):
    permission = Permission.FINDING_WRITE

    def get(self, request, **kwargs):
        return workbook(guides.of_findings(self.review), f"{self.council.slug}-findings-to-fill-in")


class EvidenceUpload(ShelfScope, SheetUpload):
    permission = Permission.EVIDENCE_WRITE
    noun, plural = "item", "items"
    extra_context = {"title": "Evidence from a spreadsheet", "what": "evidence"}

    @property
    def place_name(self) -> str:
        return self.shelf.name

    @property
    def template_url(self) -> str:
        return self.shelf.url("evidence-template")

    def read(self, data):
        return evidence.read(data, self.shelf.framework)

    def take_in(self, lines):
        return len(sheets.take_in_evidence(shelf=self.shelf, lines=lines, by=self.request.user))

    def done(self):
        return self.list_url


class EvidenceTemplate(ShelfScope, View):
    permission = Permission.EVIDENCE_WRITE

    def get(self, request, **kwargs):
        return workbook(guides.of_evidence(self.shelf.framework), f"{self.council.slug}-evidence-to-fill-in")
