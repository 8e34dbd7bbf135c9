"""The list of one information return: looked at, taken away as a table, changed several at a time."""

from functools import cached_property

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import TemplateView, View

from assurance.actions import evidence_requests
from assurance.forms.requests import RequestFilterForm, SelectionForm
from assurance.presenters import requests as presenters
from assurance.presenters.request_selections import said
from assurance.presenters.returns import Progress, due_of
from assurance.views.return_scope import ReturnScope
from councils.permissions import Permission
from councils.spreadsheets import csv_response
from councils.workbooks import xlsx_response

PAGE_SIZE = 50


class RequestTable(ReturnScope):
    """The requests of the return, as the address filters and sorts them."""

    @cached_property
    def today(self):
        return timezone.localdate()

    @cached_property
    def filters(self) -> RequestFilterForm:
        owning = self.requests().exclude(owner=None).values("owner")
        return RequestFilterForm(self.request.GET, owners=self.owners(also=owning), statements=self.statements())

    def found(self):
        found = self.requests().with_due(today=self.today).matching(**self.filters.wanted()).with_rows()
        order = presenters.order_of(self.request.GET.get("sort", ""))
        return found.sorted_by(order[0], downwards=order[1]) if order else found.most_urgent_first()


class ReturnDetail(RequestTable, TemplateView):
    template_name = "assurance/return_detail.html"

    def get_context_data(self, **kwargs):
        page = Paginator(self.found(), PAGE_SIZE).get_page(self.request.GET.get("page"))
        numbers, late = self.requests().with_due(today=self.today).numbers()
        progress = Progress(numbers, late=late)
        rows = [
            presenters.row_of(request, url=self.url("request-edit", request.pk), today=self.today) for request in page
        ]
        may_write = self.may(Permission.EVIDENCE_WRITE)
        return super().get_context_data(
            page=page,
            rows=rows,
            progress=progress,
            due=due_of(self.place.due_on, today=self.today, is_done=progress.is_done),
            columns=presenters.columns(self.request.GET),
            filters=self.filters,
            is_filtered=bool(self.filters.wanted()),
            summary=presenters.summary(page.paginator.count, progress.total),
            selection=SelectionForm(owners=self.owners()) if may_write else None,
            asked=self.request.GET.urlencode(),
            **kwargs,
        )


class ReturnCsv(RequestTable, View):
    """What the filter shows, all pages of it."""

    def get(self, request, **kwargs):
        return csv_response(self.rows, name=self.name)

    @property
    def name(self) -> str:
        return f"{self.council.slug}-information-return-{self.place.pk}"

    @property
    def rows(self):
        return presenters.sheet_rows(self.found().with_evidence(), today=self.today)


class ReturnXlsx(ReturnCsv):
    """The same as a workbook."""

    def get(self, request, **kwargs):
        return xlsx_response(self.rows, name=self.name, title=self.place.title)


class RequestSelection(ReturnScope, View):
    """One change for all requests that were ticked in the list."""

    http_method_names = ["post"]
    permission = Permission.EVIDENCE_WRITE

    def post(self, request, **kwargs):
        form = SelectionForm(request.POST, owners=self.owners())
        if form.is_valid():
            self.change(form)
        else:
            messages.error(request, ". ".join(problem.text for problem in form.problems) + ". Nothing was changed.")
        asked = QueryDict(request.POST.get("asked", ""))
        back = self.place.get_absolute_url()
        return redirect(f"{back}?{asked.urlencode()}" if asked else back)

    def change(self, form: SelectionForm) -> None:
        versions = form.cleaned_data["picked"]
        picked = self.requests().filter(pk__in=versions)
        outcome = evidence_requests.change(requests=picked, versions=versions, by=self.request.user, **form.changes)
        done, refused = said(outcome.done, outcome.refused)
        if done:
            messages.success(self.request, done)
        if refused:
            messages.warning(self.request, refused)
