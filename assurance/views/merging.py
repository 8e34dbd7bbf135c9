"""Several findings into one: every word and every piece of evidence stays."""

from assurance.actions import finding_merges
from assurance.forms.selections import MergeForm
from assurance.places import place_of
from assurance.titles import title_of
from assurance.views.selections import SelectionStep

TOO_FEW = "Select at least two findings to merge into one."


class SelectionMerge(SelectionStep):
    def act(self):
        if len(self.selected) < 2:
            return self.refuse(TOO_FEW)
        form = MergeForm(self.request.POST if "chosen" in self.request.POST else None, findings=self.selected)
        if not form.is_valid():
            return self.ask(form, title="Merge into one", verb="Merge")
        kept = next(one for one in self.selected if str(one.pk) == form.cleaned_data["into"])
        others = [one for one in self.selected if one.pk != kept.pk]
        kept = finding_merges.merge(into=kept, others=others, by=self.request.user)
        holding = kept if place_of(kept).key == self.place.key else None
        said = f"{len(self.selected)} findings are one now: “{title_of(kept)}”. The others are withdrawn."
        return self.answer(said, holding=holding)
