from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, TemplateView

from assurance.actions import paragraphs
from assurance.actions.findings import SaysNothing
from assurance.actions.holding import ReviewIsFrozen
from assurance.forms.texts import ParagraphForm
from assurance.models import Paragraph
from assurance.models.finding import FindingKind
from assurance.places import Place, place_of, read_place
from assurance.presenters.lanes import LANES
from assurance.presenters.narrative import shown
from assurance.views.editing import FROZEN, FROZEN_KEPT, StaleSafeEdit
from assurance.views.workspace import FindingsScope
from councils.permissions import Permission

TITLES = {kind: title for kind, title, *_ in LANES}


class ListScope(FindingsScope):
    """A page about the paragraphs of one list: `place` and `kind`."""

    template_name = "assurance/paragraph_edit.html"
    form_class = ParagraphForm
    place: Place
    kind: str

    @property
    def trail(self):
        return [*super().trail, (self.place.name, self.place.url)]

    def get_form_kwargs(self):
        in_list = self.findings().of_list(self.review, **self.place.of_list).standing().filter(kind=self.kind)
        return {**super().get_form_kwargs(), "findings": in_list.order_by("theme__number", "position")}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"place": self.place, "list_title": TITLES[self.kind].lower(), **kwargs})


class ParagraphCreate(ListScope, FormView):
    """At the end of the list that the address names by `place` and `kind`."""

    permission = Permission.FINDING_WRITE

    def load(self):
        super().load()
        self.place = read_place(self.request.GET.get("place", ""), self.review)
        self.kind = self.request.GET.get("kind", "")
        if self.place is None or self.kind not in FindingKind.values:
            raise Http404

    def get_initial(self):
        return {"version": 0}

    def form_valid(self, form):
        try:
            paragraphs.add(
                review=self.review, kind=self.kind, text=form.cleaned_data["text"],
                finding=form.cleaned_data["finding"], **self.place.of_new, by=self.request.user,
            )  # fmt: skip
        except ReviewIsFrozen:
            form.add_error(None, FROZEN_KEPT)
            return self.render_to_response(self.get_context_data(form=form), status=409)
        except SaysNothing:
            form.add_error("text", "Enter the paragraph")
            return self.form_invalid(form)
        messages.success(self.request, "The paragraph is added at the end of its list.")
        return redirect(f"{self.place.url}#paragraphs-{self.kind}")


class ParagraphScope(ListScope):
    def load(self):
        super().load()
        rows = Paragraph.objects.visible_to(self.request.user).of_review(self.review)
        rows = rows.select_related("review__council", "theme", "section__theme", "finding")
        self.paragraph = get_object_or_404(rows, pk=self.kwargs["paragraph_id"])
        self.place, self.kind = place_of(self.paragraph), self.paragraph.kind


class ParagraphEdit(ParagraphScope, StaleSafeEdit):
    says_nothing = ("text", "Enter the paragraph")
    name = "A numbered paragraph"

    @property
    def row(self):
        return self.paragraph

    def initial_of(self, row):
        return {"text": row.text, "finding": row.finding, "version": row.version}

    def save(self, cleaned):
        paragraphs.edit(paragraph=self.paragraph, **cleaned, by=self.request.user)
        return "The paragraph is saved."

    def done(self):
        return f"{self.place.url}#paragraph-{self.paragraph.pk}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(paragraph=self.paragraph, text=shown(self.paragraph.text), **kwargs)


class ParagraphMove(ParagraphScope, TemplateView):
    http_method_names = ["post"]
    permission = Permission.FINDING_WRITE

    def post(self, request, **kwargs):
        try:
            paragraphs.move(paragraph=self.paragraph, up=request.POST.get("way") == "up", by=request.user)
        except ReviewIsFrozen:
            messages.error(request, FROZEN)
            return redirect(self.place.url)
        if request.htmx:
            return self.render_update(self.place, "The paragraph has moved.")
        return redirect(f"{self.place.url}#paragraph-{self.paragraph.pk}")


class ParagraphRemove(ParagraphScope, TemplateView):
    """Asks first (GET), then removes (POST)."""

    permission = Permission.FINDING_WRITE
    template_name = "assurance/remove.html"

    def get_context_data(self, **kwargs):
        context = {"noun": "paragraph", "text": shown(self.paragraph.text), "cancel_url": self.place.url}
        return super().get_context_data(**context, **kwargs)

    def post(self, request, **kwargs):
        try:
            paragraphs.remove(paragraph=self.paragraph, by=request.user)
        except ReviewIsFrozen:
            messages.error(request, FROZEN)
        else:
            messages.success(request, "The paragraph is removed. Its text is kept in the history.")
        return redirect(self.place.url)
