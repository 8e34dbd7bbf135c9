"""One finding becomes two, cut where the cursor is, or after a paragraph chosen on a page of its own."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.generic import FormView

from assurance.actions import finding_merges
from assurance.actions.finding_merges import NothingToSplit
from assurance.actions.findings import NotInThisState
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.cuts import cuts
from assurance.forms.splitting import SplitForm
from assurance.titles import title_of
from assurance.views.editing import FROZEN
from assurance.views.findings import FindingScope
from councils.permissions import Permission

DONE = "The finding is split. This is its second part: give it a heading. To undo it, merge the two in their list."
CHANGED = "Somebody saved the finding in the meantime, so it was not split. Read it again first."
WITHDRAWN = "The finding is withdrawn, so it was not split. Restore it first."
NOTHING = "There are no words on one side of that place, so there is nothing to split."


class FindingSplit(FindingScope, FormView):
    permission = Permission.FINDING_WRITE
    form_class = SplitForm
    template_name = "assurance/finding_split.html"

    @property
    def trail(self):
        own = (title_of(self.finding), self.finding.get_absolute_url())
        return [*super().trail, (self.place.name, self.place.url), own]

    def get_initial(self):
        return {"version": self.finding.version}

    def get_form_kwargs(self):
        places = cuts(self.finding.narrative, has_heading=bool(self.finding.heading))
        return {**super().get_form_kwargs(), "cuts": places}

    def form_valid(self, form):
        try:
            _, second = finding_merges.split(finding=self.finding, **form.cleaned_data, by=self.request.user)
        except Stale:
            return self.refuse(CHANGED)
        except NotInThisState:
            return self.refuse(WITHDRAWN)
        except ReviewIsFrozen:
            return self.refuse(FROZEN)
        except NothingToSplit:
            return self.refuse(NOTHING)
        messages.success(self.request, DONE)
        return redirect(second)

    def refuse(self, sentence: str):
        messages.error(self.request, sentence)
        return redirect(self.finding)

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs):
        context = {"finding": self.finding, "name": title_of(self.finding), "is_open": self.is_writable}
        return super().get_context_data(**context, **kwargs)
