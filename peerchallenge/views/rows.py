"""One row of the team, the key facts or the contacts: add, edit, move, remove. The URLs say which list."""

from types import ModuleType

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, TemplateView, View

from assurance.actions.holding import ReviewIsFrozen
from assurance.views.editing import FROZEN, FROZEN_KEPT, StaleSafeEdit
from councils.forms import GovForm
from councils.permissions import Permission
from peerchallenge.actions import team
from peerchallenge.forms.rows import TeamMemberForm
from peerchallenge.presenters.challenge import said
from peerchallenge.presenters.listings import TEAM, Listing
from peerchallenge.views.scope import BelowChallenge


class ListScope(BelowChallenge):
    """`actions` is the module that changes the list's rows."""

    permission = Permission.FINDING_WRITE
    listing: Listing = TEAM
    form_class: type[GovForm] = TeamMemberForm
    actions: ModuleType = team

    def done(self) -> str:
        return f"{self.challenge_url}#{self.listing.anchor}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(noun=self.listing.noun, **kwargs)


class RowCreate(ListScope, FormView):
    template_name = "peerchallenge/row_edit.html"

    def get_initial(self):
        return {"version": 0}

    def form_valid(self, form):
        fields = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        try:
            self.actions.add(review=self.review, **fields, by=self.request.user)
        except ReviewIsFrozen:
            form.add_error(None, FROZEN_KEPT)
            return self.render_to_response(self.get_context_data(form=form), status=409)
        messages.success(self.request, f"The {self.listing.noun} is added at the end.")
        return redirect(self.done())


class RowScope(ListScope):
    def load(self):
        super().load()
        if self.challenge.pk is None:
            raise Http404
        rows = self.listing.rows_of(self.challenge).select_related("challenge")
        self.row = get_object_or_404(rows, pk=self.kwargs["row_id"])

    def done(self) -> str:
        return f"{self.challenge_url}#{self.listing.place_of(self.row)}"


class RowEdit(RowScope, StaleSafeEdit):
    template_name = "peerchallenge/row_edit.html"

    @property
    def name(self):
        return str(self.row)

    def initial_of(self, row):
        return {name: getattr(row, name) for name in self.form_class.base_fields}

    def save(self, cleaned):
        self.actions.edit(row=self.row, **cleaned, by=self.request.user)
        return f"The {self.listing.noun} is saved."

    def get_context_data(self, **kwargs):
        return super().get_context_data(row=self.row, **kwargs)


class RowMove(RowScope, View):
    http_method_names = ["post"]

    def post(self, request, **kwargs):
        try:
            self.actions.move(row=self.row, up=request.POST.get("way") == "up", by=request.user)
        except ReviewIsFrozen:
            messages.error(request, FROZEN)
        return redirect(self.done())


class RowRemove(RowScope, TemplateView):
    """Asks first (GET), then removes (POST)."""

    template_name = "assurance/remove.html"

    def get_context_data(self, **kwargs):
        text = said(self.listing, self.row)
        return super().get_context_data(text=text, cancel_url=self.done(), **kwargs)

    def post(self, request, **kwargs):
        try:
            self.actions.remove(row=self.row, by=request.user)
        except ReviewIsFrozen:
            messages.error(request, FROZEN)
        else:
            messages.success(request, f"The {self.listing.noun} is removed. Its text is kept in the history.")
        return redirect(f"{self.challenge_url}#{self.listing.anchor}")
