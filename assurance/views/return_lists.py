"""Loading a list of requests from a spreadsheet: upload, look at what is there already with other words, load."""

from functools import cached_property

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.generic import FormView, TemplateView, View

from assurance.actions import information_returns
from assurance.actions.holding import Stale
from assurance.actions.information_returns import HasAnswers
from assurance.forms.return_lists import ListForm, TakeForm, signed
from assurance.presenters.return_lists import Comparison
from assurance.returns.lines import Line
from assurance.returns.lists import template
from assurance.statement_names import StatementNames
from assurance.views.return_scope import PartScope
from councils.permissions import Permission
from councils.spreadsheets import csv_response
from councils.words import counted
from councils.workbooks import workbook_response

AT_ONCE = 100
"""So many cells to mend are shown."""
WORKED_ON = "Somebody has worked on the list in the meantime, so it is not replaced. Choose what to do with it now."
CHANGED = "Somebody has changed a request in the meantime. Nothing was loaded yet. This is how the texts differ now."


class ListScope(PartScope):
    permission = Permission.EVIDENCE_WRITE

    @cached_property
    def present(self):
        """The requests that are there, with what a list says of each."""
        return list(self.requests().prefetch_related("statements"))

    def ask(self, lines: list[Line], *, problem: str = "", status: int = 200):
        """Show the requests that are there with other words, in both wordings."""
        context = {"comparison": Comparison(lines, self.present), "lines": signed(lines, self.place)}
        context = super().get_context_data(**context, problem=problem, form=None)
        return render(self.request, "assurance/return_take.html", context, status=status)

    @property
    def names(self) -> StatementNames:
        return StatementNames.of(self.statements())

    def load_lines(self, lines: list[Line], **how):
        """Raises Stale, HasAnswers; then nothing is loaded."""
        loaded = information_returns.load(information_return=self.place, lines=lines, **how, by=self.request.user)
        parts = [f"{counted(loaded.added, 'request')} loaded"]
        parts += [f"{loaded.changed} got the new words"] if loaded.changed else []
        parts += [f"{loaded.left} left as {'it was' if loaded.left == 1 else 'they were'}"] if loaded.left else []
        messages.success(self.request, f"{', '.join(parts)}.")
        return redirect(self.place)


class ReturnLoad(ListScope, FormView):
    form_class = ListForm
    template_name = "assurance/return_load.html"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "names": self.names, "may_replace": self.may_replace}

    @cached_property
    def may_replace(self) -> bool:
        return bool(self.present) and not self.requests().touched().exists()

    def form_valid(self, form):
        for notice in form.read.notices:
            messages.info(self.request, notice)
        lines = form.read.lines
        if not form.is_replacing and Comparison(lines, self.present).differences:
            return self.ask(lines)
        try:
            return self.load_lines(lines, is_replacing=form.is_replacing)
        except HasAnswers:
            form.add_error(None, WORKED_ON)
            return self.form_invalid(form)

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        read = context["form"] and context["form"].read
        problems = read.problems if read else []
        return {
            **context,
            "has_list": bool(self.present),
            "problems": problems[:AT_ONCE],
            "more_problems": max(len(problems) - AT_ONCE, 0),
            "read_notices": read.notices if read else [],
        }


class ReturnTake(ListScope, TemplateView):
    """The list that was looked at is loaded, with the new words where they were asked for."""

    http_method_names = ["post"]

    def post(self, request, **kwargs):
        form = TakeForm(request.POST, place=self.place)
        if not form.is_valid():
            messages.error(request, "The list could not be loaded: the page was too old. Upload it again.")
            return redirect(self.url("return-load"))
        try:
            return self.load_lines(form.cleaned_data["lines"], take=form.cleaned_data["take"])
        except Stale:
            return self.ask(form.cleaned_data["lines"], problem=CHANGED, status=409)


class ReturnTemplate(ListScope, View):
    """The empty table to fill in, as a workbook that says how."""

    def get(self, request, **kwargs):
        sheets = template((one.number, one.name) for one in self.statements())
        return workbook_response(sheets, name="information-return-list", title="Information return: list to fill in")


class ReturnTemplateCsv(ListScope, View):
    """The headings alone."""

    def get(self, request, **kwargs):
        return csv_response(template(())["Requests"], name="information-return-list")
