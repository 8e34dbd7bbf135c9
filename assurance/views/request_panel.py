"""Evidence that goes with the answer to a request: found by what one types, put to it, taken from it, put back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.generic import TemplateView
from django_htmx.http import reswap

from assurance.actions import evidence_requests
from assurance.actions.evidence_requests import NotInTheLibrary
from assurance.forms.evidence_links import AttachForm, SearchForm
from assurance.presenters.finding_evidence import AT_ONCE, Search, untied
from assurance.views.return_scope import RequestScope
from councils.permissions import Permission

GONE = "This item was taken out of the library in the meantime. Nothing was attached."


class PanelScope(RequestScope, TemplateView):
    """The evidence of a request, on a page of its own where there is no script."""

    template_name = "assurance/request_evidence.html"

    @property
    def trail(self):
        return [*super().trail, (f"Request {self.asked.reference}", self.url("request-edit", self.asked.pk))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"evidence": self.panel, **kwargs})


class RequestEvidenceList(PanelScope):
    """The page, and what a search finds (`?q=`)."""

    permission = Permission.EVIDENCE_WRITE

    def get(self, request, **kwargs):
        form = SearchForm(request.GET)
        items = self.library().kept().not_answering(self.asked)
        search = Search(form.words, items.typed_so_far(form.words, most=AT_ONCE + 1) if form.words else [])
        if request.htmx:
            return render(request, "assurance/evidence_links/_options.html", {"search": search})
        return self.render_to_response(self.get_context_data(search=search))


class PanelStep(PanelScope):
    """One thing done to the evidence of a request. In place only what changed is drawn again."""

    http_method_names = ["post"]
    permission = Permission.EVIDENCE_WRITE

    def done(self, said: str, **context):
        if not self.request.htmx:
            messages.success(self.request, said)
            return redirect(self.panel.url)
        return self.update(said, **context)

    def refuse(self, sentence: str):
        if not self.request.htmx:
            messages.error(self.request, sentence)
            return redirect(self.panel.url)
        return reswap(self.update(sentence, problem=sentence, status=409), "none")

    def update(self, said: str, *, status: int = 200, **context):
        context = {"evidence": self.panel, "said": said, "is_update": True, **context}
        return render(self.request, "assurance/request_evidence/_update.html", context, status=status)


class RequestAttach(PanelStep):
    def post(self, request, **kwargs):
        form = AttachForm(request.POST)
        if not form.is_valid():
            return self.refuse(GONE)
        item = get_object_or_404(self.library(), pk=form.cleaned_data["item"])
        try:
            evidence_requests.attach(request=self.asked, item=item, by=request.user)
        except NotInTheLibrary:
            return self.refuse(GONE)
        row = next(row for row in self.panel.items if row.item_id == item.pk)
        # What was taken away by mistake is back: the cursor stands there, and not in the search box.
        return self.done(f"Attached: {item.title}", row=row, focus="row" if "undo" in request.POST else "")


class RequestDetach(PanelStep):
    def post(self, request, *, item_id: int, **kwargs):
        item = get_object_or_404(self.library(), pk=item_id)
        evidence_requests.detach(request=self.asked, item=item, by=request.user)
        gone = untied(item, note="")
        if request.htmx:
            return self.update(f"Taken away: {item.title}", gone=gone)
        return self.render_to_response(self.get_context_data(gone=gone))
