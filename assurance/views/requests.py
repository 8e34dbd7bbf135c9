"""One request: what is asked for, who answers, how far it is."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import FormView, TemplateView

from assurance.actions import evidence_requests
from assurance.actions.evidence_requests import ReferenceTaken
from assurance.forms.requests import RequestAddForm, RequestForm
from assurance.presenters.findings import statement_groups
from assurance.presenters.request_page import RequestPage
from assurance.views.editing import StaleSafeForm
from assurance.views.return_scope import PartScope, RequestScope
from councils.permissions import Permission

TAKEN = "Another request of this return has this reference. Enter another one"


class RequestFormScope:
    """The form of a request of the return."""

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "owners": self.owners(also=self.owning), "statements": self.statements()}

    owning = ()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if form := context.get("form"):
            context["groups"] = statement_groups(form["statements"], theme_id=None)
        return context


class RequestCreate(RequestFormScope, PartScope, FormView):
    """By hand: what was asked for after the list had come."""

    permission = Permission.EVIDENCE_WRITE
    form_class = RequestAddForm
    template_name = "assurance/request_create.html"

    def form_valid(self, form):
        try:
            request = evidence_requests.add(information_return=self.place, **form.cleaned_data, by=self.request.user)
        except ReferenceTaken:
            form.add_error("reference", TAKEN)
            return self.form_invalid(form)
        messages.success(self.request, f"{request.reference} is added at the end of the list.")
        return redirect(self.url("request-edit", request.pk))


class RequestEdit(RequestFormScope, RequestScope, StaleSafeForm):
    writing = Permission.EVIDENCE_WRITE
    form_class = RequestForm
    template_name = "assurance/request_edit.html"

    @property
    def row(self):
        return self.asked

    @property
    def name(self) -> str:
        return f"Request {self.asked.reference}"

    @property
    def owning(self):
        return [self.asked.owner_id] if self.asked.owner_id else []

    def initial_of(self, row):
        names = ("status", "owner", "note", "due_on", "reference", "text", "version")
        return {name: getattr(row, name) for name in names} | {"statements": list(row.statements.all())}

    def save(self, cleaned):
        saved = evidence_requests.edit(request=self.asked, **cleaned, by=self.request.user)
        return f"{saved.reference} is saved."

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ReferenceTaken:
            form.add_error("reference", TAKEN)
            return self.form_invalid(form)

    def done(self) -> str:
        return self.url("request-edit", self.asked.pk)

    def get_context_data(self, **kwargs):
        page = RequestPage(self.asked, today=timezone.localdate())
        return super().get_context_data(page=page, evidence=self.panel, **kwargs)


class RequestRemove(RequestScope, TemplateView):
    """Asks first (GET), then removes (POST)."""

    permission = Permission.EVIDENCE_WRITE
    template_name = "assurance/request_remove.html"

    def post(self, request, **kwargs):
        evidence_requests.remove(request=self.asked, by=request.user)
        sentence = f"{self.asked.reference} is removed. Its words are kept in the history, its evidence in the library."
        messages.success(request, sentence)
        return redirect(self.place)
