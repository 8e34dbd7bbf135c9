"""Writing on the card: heading and narrative, without leaving the list."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from assurance.actions import findings
from assurance.forms.findings import SAYS_NOTHING, CardForm
from assurance.presenters.twins import Twin, twins_of
from assurance.titles import title_of
from assurance.views.editing import StaleSafeEdit
from assurance.views.findings import FindingScope
from councils.permissions import Permission

WITHDRAWN = "The finding was withdrawn while you were typing. Restore it first; your words are here."


class CardEdit(FindingScope, StaleSafeEdit):
    """In place for htmx; a page of its own without script, and where two people's words must be settled."""

    permission = Permission.FINDING_WRITE
    form_class = CardForm
    template_name = "assurance/card_edit.html"
    says_nothing = ("heading", SAYS_NOTHING)

    @property
    def row(self):
        return self.finding

    @property
    def name(self):
        return title_of(self.finding)

    def get(self, request, **kwargs):
        is_open = self.is_writable and self.finding.state != "withdrawn"
        return super().get(request, **kwargs) if is_open else redirect(self.finding)

    def initial_of(self, row):
        return {"heading": row.heading, "narrative": row.narrative, "version": row.version}

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "auto_id": f"card-{self.finding.pk}-%s"}

    def save(self, cleaned):
        kept = self.finding
        self.finding = findings.edit(
            finding=kept, **cleaned, impact=kept.impact, statements=kept.statements.all(),
            i_statements=kept.i_statements.all(), line_of_enquiry=kept.line_of_enquiry, by=self.request.user,
        )  # fmt: skip
        self.is_renamed = kept.heading != self.finding.heading
        return f"“{title_of(self.finding)}” is saved."

    def show_saved(self, sentence):
        if not self.request.htmx:
            return super().show_saved(sentence)
        shown = {"holding": self.finding, "only": [self.finding.kind], "twins": self.twins()}
        return self.render_update(self.place_shown(self.place), sentence, **shown)

    def twins(self) -> list[Twin]:
        """Others with the heading that was typed."""
        if not self.is_renamed or not self.finding.heading:
            return []
        alike = self.findings().standing().headed(self.finding.heading).exclude(pk=self.finding.pk)
        return twins_of([self.finding], alike.with_places().order_by("pk"))

    def done(self):
        return f"{self.workspace_context(self.place, holding=self.finding)['here']}#finding-{self.finding.pk}"

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except findings.NotInThisState:
            form.add_error(None, WITHDRAWN)
            return self.form_invalid(form, status=409)

    def render_to_response(self, context, status=200, **kwargs):
        if not self.request.htmx:
            return super().render_to_response(context, status=status, **kwargs)
        response = render(self.request, "assurance/_partials/card_form.html", context, status=status)
        response["HX-Retarget"], response["HX-Reswap"] = f"#finding-{self.finding.pk}", "outerHTML"
        return response

    def render_conflict(self, conflict, **kwargs):
        """Two versions need a page: the card's form is then sent once more, to open it."""
        if self.request.htmx:
            return HttpResponse(status=409, headers={"HX-Reswap": "none", "HX-Trigger": "card:stale"})
        return super().render_conflict(conflict, **kwargs)

    def get_context_data(self, **kwargs):
        shown = {"finding": self.finding, "place": self.place, "here": self.back, "name": self.name}
        return super().get_context_data(**{**shown, **kwargs})
