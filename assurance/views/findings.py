from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView

from assurance import rules
from assurance.actions import comments, findings
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.forms.findings import SAYS_NOTHING, FindingForm
from assurance.models import Finding, Mention
from assurance.places import place_of
from assurance.presenters.comments import Discussion
from assurance.presenters.findings import FindingPage, i_statement_groups, statement_groups
from assurance.presenters.history import History
from assurance.presenters.twins import Twin, others_like
from assurance.titles import title_of
from assurance.views.discussions import discussion_of
from assurance.views.editing import FROZEN
from assurance.views.evidence_panel import panel_context
from assurance.views.saving import SavesAsTyped
from assurance.views.workspace import FindingsScope
from councils.permissions import Permission

NOT_ANY_MORE = "Somebody has changed the finding’s state in the meantime: it is {state} now. Nothing was done."
OWN = "You wrote some of this finding’s words, so somebody else agrees it."
CHANGED = "The finding has changed since you read it. Read it again before you agree."


class FindingScope(FindingsScope):
    """Pages and steps of one finding of the review."""

    def load(self):
        super().load()
        rows = self.findings().select_related(
            "review__council", "theme", "section__theme", "line_of_enquiry", "created_by", "updated_by", "agreed_by"
        )
        self.finding = get_object_or_404(rows, pk=self.kwargs["finding_id"])

    @property
    def place(self):
        return place_of(self.finding)

    @property
    def sent_version(self) -> int:
        """What the page said it showed; anything else is no version at all."""
        version = self.request.POST.get("version", "")
        return int(version) if version.isdecimal() and len(version) < 10 else -1


class FindingEdit(FindingScope, SavesAsTyped):
    form_class = FindingForm
    template_name = "assurance/finding_edit.html"
    says_nothing = ("heading", SAYS_NOTHING)

    @property
    def row(self) -> Finding:
        return self.finding

    @property
    def name(self) -> str:
        return title_of(self.finding)

    @property
    def trail(self):
        return [*super().trail, ("Findings", reverse("assurance:findings", args=[self.council.slug, self.review.pk])),
                (self.place.name, self.place.url)]  # fmt: skip

    def get(self, request, **kwargs):
        if Mention.objects.waiting_for(request.user).of_finding(self.finding).exists():
            comments.see(finding=self.finding, by=request.user)
        return super().get(request, **kwargs)

    def initial_of(self, row):
        return {
            "heading": row.heading,
            "narrative": row.narrative,
            "impact": row.impact,
            "statements": list(row.statements.all()),
            "i_statements": list(row.i_statements.all()),
            "line_of_enquiry": row.line_of_enquiry,
            "topic": row.topic,
            "version": row.version,
        }

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "review": self.review, "kind": self.finding.kind}

    def get_form(self, form_class=None):
        """What has no heading yet, as after a split, opens with the cursor there."""
        form = super().get_form(form_class)
        if not (form.is_bound or self.finding.heading):
            form.fields["heading"].widget.attrs["autofocus"] = True
        return form

    def save(self, cleaned):
        self.finding = findings.edit(finding=self.finding, **cleaned, by=self.request.user)
        return "The finding is saved."

    def done(self):
        return reverse("assurance:finding-edit", args=[self.council.slug, self.review.pk, self.finding.pk])

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except findings.NotInThisState:
            form.add_error(
                None, "The finding was withdrawn while you were typing. Restore it first; your words are here."
            )
            return self.form_invalid(form, status=409)

    def get_context_data(self, **kwargs):
        siblings = self.findings().of_list(self.review, **self.place.of_list).standing()
        siblings = siblings.filter(kind=self.finding.kind).in_list_order().only_titles()
        page = FindingPage(self.finding, siblings, viewer=self.viewer)
        context = super().get_context_data(page=page, history=self.history, discussion=self.discussion, **kwargs)
        context |= panel_context(self)
        context["twins"] = self.twins
        if form := context.get("form"):
            theme_id = self.finding.theme_id
            context["statements"] = statement_groups(form["statements"], theme_id=theme_id)
            context["i_statements"] = i_statement_groups(form["i_statements"], theme_id=theme_id)
        return context

    @property
    def twins(self) -> list[Twin]:
        """Other findings under the same heading; of a withdrawn one that is no news."""
        if self.finding.state == "withdrawn":
            return []
        alike = self.findings().same_heading_as(self.finding).in_order()
        return others_like(self.finding, alike.select_related("review__council", "theme", "section__theme"))

    @property
    def discussion(self) -> Discussion | None:
        if not self.may(Permission.FINDING_COMMENT):
            return None
        self.finding.review = self.review
        return discussion_of(self.finding, self.request.user)

    @property
    def history(self) -> History | None:
        if not rules.sees_versions(self.request.user, review=self.review):
            return None
        return History(self.finding)


class FindingStep(FindingScope, TemplateView):
    """One thing done to a finding, from its card or its own page."""

    http_method_names = ["post"]
    permission = Permission.FINDING_WRITE

    def act(self) -> str:
        """Call the action; gives the sentence that says what was done."""
        raise NotImplementedError

    def post(self, request, **kwargs):
        try:
            return self.answer(self.act())
        except findings.NotInThisState as now:
            return self.refuse(NOT_ANY_MORE.format(state=dict(Finding.state.field.choices)[now.state].lower()))
        except findings.AgreedByItsAuthor:
            return self.refuse(OWN)
        except Stale:
            return self.refuse(CHANGED)
        except ReviewIsFrozen:
            return self.refuse(FROZEN)

    def answer(self, said: str, **shown):
        if self.request.htmx:
            return self.render_update(self.place_shown(self.place), said, **shown)
        messages.success(self.request, said)
        return redirect(self.back or self.finding)

    def refuse(self, sentence: str):
        if self.request.htmx:
            return self.render_update(self.place_shown(self.place), sentence, problem=sentence, status=409)
        messages.error(self.request, sentence)
        return redirect(self.back or self.finding)

    @property
    def named(self) -> str:
        return f"“{title_of(self.finding)}”"


class FindingMove(FindingStep):
    """`way` says where to: up, or anything else for down."""

    def act(self):
        is_up = self.request.POST.get("way") == "up"
        findings.move(finding=self.finding, up=is_up, by=self.request.user)
        return f"{self.named} is now {self.place_in_list(self.finding, self.place)}."

    def answer(self, said):
        return super().answer(said, holding=self.finding)


class FindingReview(FindingStep):
    def act(self):
        findings.mark_for_review(finding=self.finding, by=self.request.user)
        return f"{self.named} is for review."


class FindingAgree(FindingStep):
    permission = Permission.FINDING_AGREE

    def act(self):
        findings.agree(finding=self.finding, version=self.sent_version, by=self.request.user)
        return f"{self.named} is agreed."


class FindingTakeBack(FindingStep):
    permission = Permission.FINDING_AGREE

    def act(self):
        findings.take_back(finding=self.finding, by=self.request.user)
        return f"{self.named} is for review again."


class FindingWithdraw(FindingStep):
    def act(self):
        findings.withdraw(finding=self.finding, by=self.request.user)
        return f"{self.named} is withdrawn. It can be restored."


class FindingRestore(FindingStep):
    def act(self):
        findings.restore(finding=self.finding, by=self.request.user)
        return f"{self.named} is back in its list, as a draft."
