from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import FormView, TemplateView

from assurance.actions import evidence
from assurance.forms.evidence import EvidenceForm
from assurance.forms.evidence_filter import EvidenceFilterForm
from assurance.models import EvidenceItem, EvidenceLink, Finding, InformationReturn
from assurance.presenters import evidence as presenters
from assurance.presenters.evidence_history import ItemHistory
from assurance.presenters.evidence_page import EvidencePage, naming_hint, why_seen
from assurance.presenters.findings import statement_groups
from assurance.views.editing import StaleSafeForm
from assurance.views.shelf_scope import ItemScope, OpenItemScope, ShelfScope
from councils.permissions import Permission
from councils.roles import ROLES

PAGE_SIZE = 50


class EvidenceTable(ShelfScope):
    """What a library holds, as the address filters and sorts it. A team is shown what its council has opened, too."""

    def all_items(self):
        if self.review is None:
            return self.items()
        return EvidenceItem.objects.visible_to(self.request.user).usable_in(self.review)

    @property
    def findings(self):
        """Those that the person may see: only they count as uses."""
        return Finding.objects.visible_to(self.request.user).standing()

    def found(self, filters: EvidenceFilterForm):
        wanted = filters.wanted()
        found = self.all_items().matching(findings=self.findings, today=timezone.localdate(), **wanted)
        found = found.with_rows(self.findings)
        order = presenters.order_of(self.request.GET.get("sort", ""))
        return found.sorted_by(order[0], downwards=order[1]) if order else found.newest_first()


class EvidenceList(EvidenceTable, TemplateView):
    template_name = "assurance/evidence_list.html"

    def get_context_data(self, **kwargs):
        filters = EvidenceFilterForm(self.request.GET, shelf=self.shelf, items=self.all_items())
        page = Paginator(self.found(filters), PAGE_SIZE).get_page(self.request.GET.get("page"))
        total = self.all_items().kept().count()
        rows = presenters.EvidenceRows(page, shelf=self.shelf, may_write=self.may_write, today=timezone.localdate())
        return super().get_context_data(
            filters=filters,
            page=page,
            rows=list(rows),
            columns=presenters.columns(self.request.GET),
            summary=presenters.summary(page, total),
            has_any=total > 0,
            name=presenters.name_of(self.council, self.review),
            create_url=self.shelf.url("evidence-create"),
            list_url=self.list_url,
            **kwargs,
        )


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
        return {"occasions": self.items().occasions()[:50], "list_url": self.list_url, **context}

    def hint_at_names(self, item: EvidenceItem) -> None:
        if hint := naming_hint(item):
            messages.warning(self.request, hint)


class EvidenceCreate(EvidenceFormScope, ShelfScope, FormView):
    """The address may bring what is known already: `source`, `statement`, `category` (its key)."""

    def get_initial(self):
        asked = self.request.GET
        initial = {"version": 0, "owner": self.request.user, "source": asked.get("source", "")}
        return initial | {"statements": [key for key in asked.getlist("statement") if key.isdecimal()]}

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

    def initial_of(self, row):
        names = ("source", "title", "category", "refers_on", "summary", "url", "text", "occasion", "is_by_those_heard")
        more = ("owner", "review_by", "is_open_to_teams", "version")
        return {name: getattr(row, name) for name in (*names, *more)} | {"statements": list(row.statements.all())}

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
        links = EvidenceLink.objects.visible_to(user).of_item(self.item).select_related("finding__review__council")
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
