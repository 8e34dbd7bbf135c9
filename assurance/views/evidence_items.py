from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import FormView, TemplateView, View

from assurance.actions import evidence
from assurance.actions.evidence_holding import IsTakenOut
from assurance.forms.evidence import EvidenceForm, categories_of
from assurance.models import EvidenceItem, EvidenceLink, InformationReturn
from assurance.presenters.evidence_files import ItemFiles
from assurance.presenters.evidence_history import ItemHistory
from assurance.presenters.evidence_page import EvidencePage, naming_hint, supported, why_seen
from assurance.presenters.findings import statement_groups
from assurance.presenters.uploads import limits
from assurance.views.conflicts import values_of
from assurance.views.editing import StaleSafeForm
from assurance.views.shelf_scope import ItemScope, OpenItemScope, ShelfScope
from councils.permissions import Permission
from councils.roles import ROLES

TAKEN_OUT = (
    "This was taken out of the library while you were typing, so your words could not be saved. They are still here: "
    "put it back on its page, then save again."
)
FACTS = (
    "source", "title", "category", "refers_on", "summary", "url", "text", "occasion", "is_by_those_heard", "owner",
    "review_by", "is_open_to_teams",
)  # fmt: skip
"""What the form shows of the row itself."""
OCCASIONS = 50
"""So many earlier sessions and visits are suggested."""


class EvidenceFormScope:
    """The form of one item of a shelf, and what stands beside it on the page."""

    permission = Permission.EVIDENCE_WRITE
    form_class = EvidenceForm
    template_name = "assurance/evidence_edit.html"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "shelf": self.shelf}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if form := context.get("form"):
            context["statements"] = statement_groups(form["statements"], theme_id=None)
        more = {"occasions": self.items().occasions()[:OCCASIONS], "list_url": self.list_url, "name": self.shelf.name}
        return more | context

    def hint_at_names(self, item: EvidenceItem) -> None:
        if hint := naming_hint(item):
            messages.warning(self.request, hint)


class EvidenceCreate(EvidenceFormScope, ShelfScope, FormView):
    """The address may bring what is known already: `source`, `statement`, `category` (its key)."""

    def get_initial(self):
        asked = self.request.GET
        known = {"version": 0, "owner": self.request.user, "source": asked.get("source", "")}
        category = categories_of(self.shelf).filter(key=asked.get("category", "")).first()
        return known | {"category": category, "statements": asked.getlist("statement")}

    def form_valid(self, form):
        words = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        item = evidence.add(council=self.council, review=self.review, **words, by=self.request.user)
        messages.success(self.request, f"“{item.title}” is in the library.")
        self.hint_at_names(item)
        is_going_on = self.request.POST.get("then") == "another"
        return redirect(
            self.shelf.url("evidence-create") if is_going_on else self.shelf.url("evidence-detail", item.pk)
        )

    @property
    def trail(self):
        return [*super().trail, ("Evidence", self.list_url)]


class EvidenceEdit(EvidenceFormScope, ItemScope, StaleSafeForm):
    writing = Permission.EVIDENCE_WRITE

    def get(self, request, **kwargs):
        """What was taken out is put back before it is changed."""
        return redirect(self.done()) if self.item.removed_at else super().get(request, **kwargs)

    @property
    def row(self) -> EvidenceItem:
        return self.item

    @property
    def name(self) -> str:
        return self.item.title

    @property
    def trail(self):
        return [*super().trail, (self.item.title, self.done())]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "item": self.item}

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except IsTakenOut:
            form.add_error(None, TAKEN_OUT)
            return self.form_invalid(form, status=409)

    def initial_of(self, row):
        facts = {name: getattr(row, name) for name in FACTS}
        return {**facts, "statements": list(row.statements.all()), "version": row.version}

    def conflict_of(self, form, current):
        """What the writer has left as it was follows the colleague, unless they choose otherwise."""
        conflict = super().conflict_of(form, current)
        began_with = self.item.events.filter(version=form.cleaned_data["version"]).order_by("pgh_id").last()
        if began_with:
            before = values_of(form, {name: getattr(began_with, name) for name in FACTS})
            now = values_of(form, form.cleaned_data)
            conflict.take_theirs({name for name in FACTS if name in now and now[name] == before[name]})
        return conflict

    def save(self, cleaned):
        self.item = evidence.edit(item=self.item, **cleaned, by=self.request.user)
        self.hint_at_names(self.item)
        return f"“{self.item.title}” is saved."

    def done(self):
        return self.shelf.url("evidence-detail", self.item.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(item=self.item, done_url=self.done(), **kwargs)


class EvidenceDetail(OpenItemScope, TemplateView):
    """One item for those who look: what it is, why they see it, what rests on it."""

    template_name = "assurance/evidence_detail.html"

    def get_context_data(self, **kwargs):
        user = self.request.user
        links = EvidenceLink.objects.visible_to(user).of_items([self.item])
        returns = InformationReturn.objects.visible_to(user)
        page = EvidencePage(
            self.item,
            shelf=self.shelf,
            today=timezone.localdate(),
            links=links,
            requests=self.item.requests.filter(information_return__in=returns).select_related("information_return"),
        )
        events = self.item.events.select_related("pgh_context").order_by("pgh_id")
        return super().get_context_data(
            page=page,
            item=self.item,
            files=ItemFiles(
                self.item.files.with_revisions(), item=self.item, shelf=self.shelf, may_write=self.may_write
            ),
            limits=limits(),
            history=None if self.guest_in else ItemHistory(events),
            why=why_seen(self.shelf, self.roles, guest_in=self.guest_in),
            list_url=self.list_url,
            **kwargs,
        )

    @property
    def roles(self) -> list[str]:
        members = self.review.members if self.review else self.council.memberships
        held = members.current().filter(user=self.request.user)
        return [ROLES[one.role].name for one in held]


class EvidenceRemove(ItemScope, TemplateView):
    """Says what rests on it and asks (GET), then takes it out (POST)."""

    permission = Permission.EVIDENCE_WRITE
    template_name = "assurance/evidence_take_out.html"

    @property
    def back_url(self) -> str:
        return self.shelf.url("evidence-detail", self.item.pk)

    def get_context_data(self, **kwargs):
        links = EvidenceLink.objects.visible_to(self.request.user).of_items([self.item])
        context = {"items": [self.item], "supported": supported(links), "back_url": self.back_url}
        return super().get_context_data(**context, **kwargs)

    def post(self, request, **kwargs):
        evidence.remove(item=self.item, by=request.user)
        messages.success(request, f"“{self.item.title}” is taken out of the library. You can put it back.")
        return redirect(self.back_url)


class EvidenceRestore(ItemScope, View):
    http_method_names = ["post"]
    permission = Permission.EVIDENCE_WRITE

    def post(self, request, **kwargs):
        evidence.restore(item=self.item, by=request.user)
        messages.success(request, f"“{self.item.title}” is back, with all that rested on it.")
        return redirect(self.shelf.url("evidence-detail", self.item.pk))
