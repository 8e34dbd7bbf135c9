from django.contrib import messages
from django.http import Http404, QueryDict
from django.shortcuts import redirect
from django.views.generic import TemplateView

from assurance.actions import evidence, evidence_selections
from assurance.forms.evidence_selection import EvidenceSelectionForm
from assurance.models import EvidenceLink
from assurance.presenters.evidence_page import supported
from assurance.presenters.evidence_selection import DONE, said
from assurance.views.shelf_scope import ShelfScope
from councils.permissions import Permission


class EvidenceSelection(ShelfScope, TemplateView):
    """One step for the items that were ticked in the list: `do` names it. Taking out asks first."""

    http_method_names = ["post"]
    permission = Permission.EVIDENCE_WRITE
    template_name = "assurance/evidence_take_out.html"

    def post(self, request, **kwargs):
        step = request.POST.get("do", "")
        if step not in DONE or (self.review and step in ("open", "close")):
            raise Http404
        form = EvidenceSelectionForm(request.POST, shelf=self.shelf, items=self.items(), step=step)
        if not form.is_valid():
            messages.error(request, " ".join(problem.text for problem in form.problems))
            return redirect(self.back())
        items = list(form.cleaned_data["items"])
        if step == "take-out" and "sure" not in request.POST:
            return self.render_to_response(self.get_context_data(items=items, form=None))
        number = getattr(self, f"do_{step.replace('-', '_')}")(items, form.cleaned_data)
        messages.success(request, said(step, number, of=len(items)))
        taken = "-".join(str(item.pk) for item in items) if step == "take-out" else ""
        return redirect(self.back(taken))

    def do_open(self, items, sent):
        return evidence.open_to_teams(items=items, is_open=True, by=self.request.user)

    def do_close(self, items, sent):
        return evidence.open_to_teams(items=items, is_open=False, by=self.request.user)

    def do_give(self, items, sent):
        return evidence_selections.give(items=items, owner=sent["owner"], by=self.request.user)

    def do_look(self, items, sent):
        return evidence_selections.look_again(items=items, review_by=sent["review_by"], by=self.request.user)

    def do_tag(self, items, sent):
        return evidence_selections.tag(items=items, statement=sent["statement"], by=self.request.user)

    def do_take_out(self, items, sent):
        return evidence_selections.take_out(items=items, by=self.request.user)

    def do_put_back(self, items, sent):
        return evidence_selections.put_back(items=items, by=self.request.user)

    def back(self, taken: str = "") -> str:
        """The list as it was filtered and sorted when the form was sent."""
        asked = QueryDict(self.request.POST.get("asked", ""), mutable=True)
        asked.pop("taken", None)
        if taken:
            asked["taken"] = taken
        return f"{self.list_url}?{asked.urlencode()}" if asked else self.list_url

    def get_context_data(self, items, **kwargs):
        links = EvidenceLink.objects.visible_to(self.request.user).of_items(items)
        context = {"items": items, "supported": supported(links), "is_several": True}
        asked = {"asked": self.request.POST.get("asked", ""), "back_url": self.back()}
        return super().get_context_data(**context, **asked, **kwargs)
