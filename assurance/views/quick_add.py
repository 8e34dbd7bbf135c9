from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.generic import TemplateView

from assurance.actions import finding_lists
from assurance.actions.holding import ReviewIsFrozen
from assurance.forms.quick_add import QuickAddForm, QuickLinesForm
from assurance.places import Place, read_place
from assurance.presenters.twins import Twin, twins_of
from assurance.views.editing import FROZEN
from assurance.views.workspace import FindingsScope
from councils.permissions import Permission


class FindingCreate(FindingsScope, TemplateView):
    """The line on top of a list was sent, or several lines: they are recorded at the end of that list, or none is."""

    http_method_names = ["post"]
    permission = Permission.FINDING_WRITE
    template_name = "assurance/workspace.html"

    def post(self, request, **kwargs):
        place = read_place(request.POST.get("place", ""), self.review)
        form = (QuickLinesForm if "lines" in request.POST else QuickAddForm)(request.POST)
        if place is None or not (form.is_valid() or form.problem):
            raise Http404
        if form.problem:
            return self.refuse(place, form.problem, status=422)
        kind = form.cleaned_data["kind"]
        try:
            recorded = finding_lists.record_lines(
                review=self.review, kind=kind, lines=form.headings, **place.of_new, by=request.user
            )
        except ReviewIsFrozen:
            return self.refuse(place, FROZEN, status=409)
        return self.answer(place, recorded)

    def answer(self, place: Place, recorded: list):
        last, twins = recorded[-1], self.twins(recorded)
        if self.request.htmx:
            said = f"Added: {last.heading}" if len(recorded) == 1 else f"{len(recorded)} findings added."
            return self.render_update(place, said, holding=last, only=[last.kind], twins=twins)
        for twin in twins:
            messages.warning(self.request, twin.message)
        address = self.workspace_context(place, holding=last)["here"]
        return redirect(f"{address}{'&' if '?' in address else '?'}added={last.kind}#add-{last.kind}")

    def twins(self, recorded: list) -> list[Twin]:
        """Findings that had one of these headings before: pointed out, for two people often write the same down."""
        alike = self.findings().standing().headed(*{finding.heading for finding in recorded})
        return twins_of(recorded, alike.with_places().order_by("pk"))

    def refuse(self, place: Place, sentence: str, *, status: int):
        """What was typed stays in the line, or is shown where the line is gone."""
        sent = self.request.POST
        refused = {"kind": sent.get("kind"), "sentence": sentence}
        refused |= {name: sent[name] for name in ("heading", "lines") if name in sent}
        if self.request.htmx:
            if status == 409:
                return self.render_update(place, sentence, refused=refused, problem=sentence, status=status)
            return self.render_update(place, sentence, refused=refused, only=[refused["kind"]], status=status)
        context = self.get_context_data(**self.workspace_context(place, refused=refused))
        return self.render_to_response(context, status=status)
