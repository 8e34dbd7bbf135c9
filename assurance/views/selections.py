"""One step for all findings that somebody has selected: what can be done is done, what cannot is said."""

import re

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.generic import TemplateView

from assurance.actions import finding_selections, findings
from assurance.actions.finding_selections import UNCHANGED, Outcome
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.forms.selections import TagForm
from assurance.models import Finding
from assurance.places import Place, read_place
from assurance.presenters.outcomes import done_sentence, refusals_of
from assurance.titles import title_of
from assurance.views.editing import FROZEN
from assurance.views.findings import CHANGED, NOT_ANY_MORE, OWN
from assurance.views.workspace import FindingsScope
from councils.permissions import Permission

NONE_SELECTED = "Select at least one finding first."
_KEY = re.compile(r"(\d{1,18})-(\d{1,9})")


class SelectionStep(FindingsScope, TemplateView):
    """The findings come as keys of cards: which, and the version that was shown. `place` is the tab they were on."""

    http_method_names = ["post"]
    permission = Permission.FINDING_WRITE
    template_name = "assurance/selection.html"
    panel_template_name = "assurance/_partials/selection_form.html"
    place: Place
    versions: dict[int, int]
    selected: list[Finding]

    def act(self):
        """Call the action; gives the response."""
        raise NotImplementedError

    def post(self, request, **kwargs):
        self.place = read_place(request.POST.get("place", ""), self.review) or Place(self.review)
        self.versions = dict(self.keys())
        self.selected = self.load_selected()
        if not self.selected:
            return self.refuse(NONE_SELECTED)
        try:
            return self.act()
        except ReviewIsFrozen:
            return self.refuse(FROZEN)
        except findings.NotInThisState as now:
            return self.refuse(reason_of(now))

    def keys(self):
        for key in self.request.POST.getlist("finding"):
            if found := _KEY.fullmatch(key):
                yield int(found[1]), int(found[2])

    def load_selected(self) -> list[Finding]:
        """In the order in which they were sent, which is that of the page."""
        rows = self.findings().with_places().in_bulk(self.versions)
        if len(rows) != len(self.versions):
            raise Http404
        return [rows[key] for key in self.versions]

    def answer(self, said: str, **shown):
        if self.request.htmx:
            response = self.render_update(self.place, said, **shown)
            # Not before: the button that asked must be on the page for htmx to find what it draws anew.
            response["HX-Trigger-After-Settle"] = "selection:done"
            return response
        messages.success(self.request, said)
        for refusal in shown.get("refusals", ()):
            messages.error(self.request, str(refusal))
        return redirect(self.back or self.place.url)

    def refuse(self, sentence: str):
        if self.request.htmx:
            return self.render_update(self.place, sentence, problem=sentence, status=409)
        messages.error(self.request, sentence)
        return redirect(self.back or self.place.url)

    def tell(self, outcome: Outcome, what: str):
        said = done_sentence(outcome.done, what)
        refused = refusals_of((finding, reason_of(why)) for finding, why in outcome.refused)
        return self.answer(said, told=said, refusals=refused)

    def ask(self, form, **context):
        """What else must be known: in the bar that shows the selection, or without script on a page of its own."""
        context |= {
            "form": form,
            "selected": [title_of(one) for one in self.selected],
            "place": self.place,
            "here": self.back or self.place.url,
        }
        context |= {"step_url": self.request.path, "number": len(self.selected), "versions": self.versions}
        status = 422 if form.is_bound else 200
        if not self.request.htmx:
            return self.render_to_response(self.get_context_data(**context), status=status)
        response = render(self.request, self.panel_template_name, self.get_context_data(**context), status=status)
        response["HX-Retarget"], response["HX-Reswap"] = "#selection-panel", "innerHTML"
        return response


def reason_of(refusal: Exception) -> str:
    """Why a step could not be taken, as a sentence."""
    if isinstance(refusal, findings.AgreedByItsAuthor):
        return OWN
    if isinstance(refusal, Stale):
        return CHANGED
    return NOT_ANY_MORE.format(state=dict(Finding.state.field.choices)[refusal.state].lower())


class SelectionReview(SelectionStep):
    def act(self):
        outcome = finding_selections.mark_for_review(findings=self.selected, by=self.request.user)
        return self.tell(outcome, "marked for review")


class SelectionAgree(SelectionStep):
    permission = Permission.FINDING_AGREE

    def act(self):
        outcome = finding_selections.agree(findings=self.selected, versions=self.versions, by=self.request.user)
        return self.tell(outcome, "agreed")


class SelectionWithdraw(SelectionStep):
    def act(self):
        outcome = finding_selections.withdraw(findings=self.selected, by=self.request.user)
        return self.tell(outcome, "withdrawn")


class SelectionTag(SelectionStep):
    def act(self):
        form = TagForm(self.request.POST if "chosen" in self.request.POST else None, review=self.review, tied=self.tied)
        if not form.is_valid():
            return self.ask(form, title="Tags", verb="Save the tags")
        outcome = finding_selections.tag(
            findings=self.selected, **form.changes(unchanged=UNCHANGED), by=self.request.user
        )
        return self.tell(outcome, "tagged")

    @property
    def tied(self) -> list:
        """Statements that any of the selected findings is tied to."""
        statements = self.review.framework.statements()
        return list(statements.filter(pk__in=self.findings().filter(pk__in=self.versions).values("statements")))
