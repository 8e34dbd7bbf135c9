"""Evidence behind one finding: a page of its own, and the steps that its panel takes in place."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.generic import TemplateView
from django_htmx.http import reswap, retarget

from assurance.actions import evidence_links
from assurance.actions.evidence_links import NoteChanged, NotTied, NotUsableHere
from assurance.actions.holding import ReviewIsFrozen
from assurance.forms.evidence_links import AttachForm, NoteForm, SearchForm
from assurance.models import EvidenceItem
from assurance.presenters.finding_evidence import AT_ONCE, FindingEvidence, Search, anchor_of, untied
from assurance.titles import title_of
from assurance.views.evidence_panel import new_evidence_form, panel_context, panel_of
from assurance.views.findings import FindingScope
from councils.permissions import Permission

FROZEN = "The review is agreed or published, so what stands behind its findings no longer changes. Nothing was done."
NOT_USABLE = (
    "This item can no longer be used here: it was taken out of the library, or closed to this team. "
    "Nothing was attached."
)
NOT_TIED = "Somebody has unlinked “{title}” in the meantime, so your note was not saved. You had typed: {note}"
NOTE_CHANGED = (
    "Somebody saved another note in the meantime: “{note}”. Yours is below. Saving it puts it in place of theirs."
)


class EvidenceScope(FindingScope, TemplateView):
    template_name = "assurance/finding_evidence.html"

    @property
    def panel(self) -> FindingEvidence:
        return panel_of(self.finding, self.review, self.request.user, is_writable=self.is_writable)

    def usable(self):
        """What this person may put behind this review's findings."""
        return EvidenceItem.objects.visible_to(self.request.user).usable_in(self.review)

    @property
    def trail(self):
        return [*super().trail, (self.place.name, self.place.url), (title_of(self.finding), self.finding_url)]

    @property
    def finding_url(self) -> str:
        return self.finding.get_absolute_url()

    def get_context_data(self, **kwargs):
        context = {**panel_context(self), "title": title_of(self.finding), "is_own_page": True}
        return super().get_context_data(**{**context, **kwargs})


class FindingEvidenceList(EvidenceScope):
    """The page, what a search finds (`?q=`), and putting one item behind the finding (POST `item`, `note`)."""

    def get(self, request, **kwargs):
        search = self.search()
        if request.htmx:
            return render(request, "assurance/evidence_links/_options.html", {"search": search})
        return self.render_to_response(self.get_context_data(search=search))

    def search(self) -> Search:
        form = SearchForm(self.request.GET)
        if not form.words or not self.is_writable:
            return Search(form.words, [])
        items = self.usable().kept().not_behind(self.finding)
        return Search(form.words, items.typed_so_far(form.words, most=AT_ONCE + 1))


class EvidenceStep(EvidenceScope):
    """One thing done to what stands behind the finding. In place only what changed is drawn again."""

    http_method_names = ["post"]
    permission = Permission.FINDING_WRITE

    def post(self, request, **kwargs):
        try:
            return self.act()
        except ReviewIsFrozen:
            return self.refuse(FROZEN)
        except NotUsableHere:
            return self.refuse(NOT_USABLE)

    def act(self):
        """Call the action and answer."""
        raise NotImplementedError

    def done(self, said: str, *, item=None, **context):
        """`item`: which line of the list is drawn, where one is; `context` says how."""
        if not self.request.htmx:
            messages.success(self.request, said)
            return redirect(self.panel.url)
        return self.update(said, item=item, **context)

    def refuse(self, sentence: str):
        if not self.request.htmx:
            messages.error(self.request, sentence)
            return redirect(self.panel.url)
        return reswap(self.update(sentence, problem=sentence, status=409), "none")

    def update(self, said: str, *, item=None, status: int = 200, **context):
        panel = self.panel
        row = next((row for row in panel.items if item and row.item_id == item.pk), None)
        context = {"evidence": panel, "row": row, "said": said, "is_update": True, **context}
        return render(self.request, "assurance/evidence_links/_update.html", context, status=status)


class FindingEvidenceAttach(EvidenceStep):
    def act(self):
        form = AttachForm(self.request.POST)
        if not form.is_valid():
            return self.refuse(next(iter(form.errors.values()))[0] if "note" in form.errors else NOT_USABLE)
        item = get_object_or_404(self.usable(), pk=form.cleaned_data["item"])
        evidence_links.link(finding=self.finding, item=item, note=form.cleaned_data["note"], by=self.request.user)
        # What was untied by mistake is back: the cursor stands there, and not in the search box.
        focus = "row" if "undo" in self.request.POST else ""
        return self.done(f"Attached: {item.title}", item=item, focus=focus)


class FindingEvidenceCreate(EvidenceStep):
    def act(self):
        form = new_evidence_form(self.review, self.request.POST)
        if not form.is_valid():
            return self.correct(form)
        link = evidence_links.add_behind(finding=self.finding, by=self.request.user, **form.cleaned_data)
        new_form = new_evidence_form(self.review)
        return self.done(f"Added and attached: {link.item.title}", item=link.item, new_form=new_form)

    def correct(self, form):
        if not self.request.htmx:
            return self.render_to_response(self.get_context_data(form=form, new_form=form), status=422)
        context = {"evidence": self.panel, "new_form": form}
        answer = render(self.request, "assurance/evidence_links/_new.html", context, status=422)
        return reswap(retarget(answer, "#evidence-new"), "outerHTML")


class ItemStep(EvidenceStep):
    """Of one item, whether or not it still stands behind the finding."""

    def post(self, request, **kwargs):
        # After the permission was asked for: whoever may not write learns nothing of the library.
        self.item = get_object_or_404(self.usable(), pk=self.kwargs["item_id"])
        return super().post(request, **kwargs)


class FindingEvidenceNote(ItemStep):
    def act(self):
        form = NoteForm(self.request.POST)
        if not form.is_valid():
            return self.correct(form.data.get("note", ""), self.before, form.errors["note"][0], status=422)
        note = form.cleaned_data["note"]
        try:
            evidence_links.describe(
                finding=self.finding, item=self.item, note=note, before=self.before, by=self.request.user
            )
        except NoteChanged as changed:
            return self.correct(note, changed.note, NOTE_CHANGED.format(note=changed.note), status=409)
        except NotTied:
            return self.refuse(NOT_TIED.format(title=self.item.title, note=note))
        return self.done(f"Note saved: {self.item.title}", item=self.item, focus="note")

    @property
    def before(self) -> str:
        return self.request.POST.get("before", "")

    def correct(self, note: str, before: str, sentence: str, *, status: int):
        """The line again, open, with what was typed and what is wrong with it."""
        typed = {"anchor": anchor_of(self.item), "note": note, "before": before, "sentence": sentence}
        if self.request.htmx:
            return self.update(sentence, item=self.item, typed=typed, status=status)
        return self.render_to_response(self.get_context_data(typed=typed), status=status)


class FindingEvidenceUnlink(ItemStep):
    def act(self):
        link = self.finding.evidence_links.filter(item=self.item).first()
        evidence_links.unlink(finding=self.finding, item=self.item, by=self.request.user)
        gone = untied(self.item, note=link.note if link else "")
        if self.request.htmx:
            return self.update(f"Unlinked: {self.item.title}", gone=gone)
        return self.render_to_response(self.get_context_data(gone=gone))
