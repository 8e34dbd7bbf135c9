"""What the council's people do with a draft: read it, point at a passage, change their mind, say that they are done."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, TemplateView, View

from assurance.actions.holding import Stale
from assurance.models import EvidenceItem
from councils.words import counted
from peerchallenge import rules
from peerchallenge.actions import accuracy_comments
from peerchallenge.actions.accuracy_comments import IsSent
from peerchallenge.actions.accuracy_rounds import RoundIsClosed
from peerchallenge.models import AccuracyComment
from reports.forms.accuracy import LineForm
from reports.models import ReportRun
from reports.presenters.accuracy_draft import DraftPage
from reports.presenters.accuracy_lines import Line, named
from reports.presenters.accuracy_rounds import url_of
from reports.presenters.runs import RunPresenter
from reports.views.accuracy_scope import RoundScope

OVER = "The team takes no more comments on this draft. Nothing was saved."
OVER_KEPT = "The team has stopped taking comments. Yours could not be saved, but is still here: copy what you need."
SENT = "This comment is with the team already, so it stays as it is. You can add another one."
CHANGED = "You changed this comment somewhere else meanwhile. Below is what you typed here: save it again to keep it."


class AccuracyDraftPage(RoundScope, TemplateView):
    """The draft as it was shared, with a link beside every passage."""

    template_name = "reports/accuracy_draft.html"

    def get_context_data(self, **kwargs):
        passages = {one.anchor: one for one in self.round.passages.all()}
        numbers = self.comments.by_passage()
        own = self.comments.filter(created_by=self.request.user)
        return super().get_context_data(
            reading=DraftPage(self.draft, self.review, passages, numbers, may_comment=self.takes_comments),
            takes_comments=self.takes_comments,
            invitee=self.invitee,
            total=sum(numbers.values()),
            unsent=own.filter(sent_at=None).count(),
            version=self.version(),
            **kwargs,
        )

    def version(self) -> RunPresenter | None:
        """The version that the draft is, with its files."""
        runs = ReportRun.objects.visible_to(self.request.user).with_number().with_publication()
        run = runs.without_facts().without_files().filter(pk=self.draft.run_id).first()
        return run and RunPresenter(run, review=self.review, is_writer=False)


class InviteeOnly(RoundScope):
    """Who is asked in this round, and nobody else. `over` answers once it takes no more comments."""

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and self.invitee is None:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def refuse(self, sentence: str):
        messages.error(self.request, sentence)
        return redirect(self.page.draft_url)


class Saying(InviteeOnly, FormView):
    """A form about one passage."""

    form_class = LineForm
    template_name = "reports/accuracy_say.html"

    def get(self, request, **kwargs):
        return super().get(request, **kwargs) if self.takes_comments else self.refuse(OVER)

    def get_form_kwargs(self):
        items = EvidenceItem.objects.visible_to(self.request.user).kept().usable_in(self.review).order_by("title", "pk")
        return {**super().get_form_kwargs(), "items": items}

    def form_valid(self, form):
        try:
            sentence = self.act(form.cleaned_data)
        except RoundIsClosed:
            return self.keep(form, OVER_KEPT)
        except IsSent:
            return self.keep(form, SENT)
        messages.success(self.request, sentence)
        return redirect(f"{self.page.draft_url}#{self.passage.anchor}")

    def keep(self, form, sentence: str):
        """The page again with what was typed."""
        form.add_error(None, sentence)
        return self.render_to_response(self.get_context_data(form=form), status=409)

    def get_context_data(self, **kwargs):
        others = self.comments.filter(passage=self.passage).with_places()
        lines = [Line(one, self.review) for one in others if one.pk != self.kwargs.get("line_id")]
        return super().get_context_data(passage=self.passage, named=named(self.passage), lines=lines, **kwargs)


class AccuracySay(Saying):
    def load(self):
        super().load()
        self.passage = get_object_or_404(self.round.passages, pk=self.kwargs["passage_id"])

    def get_initial(self):
        return {"version": 0}

    def act(self, cleaned):
        said = {name: cleaned[name] for name in accuracy_comments.SAID}
        self.passage.round = self.round
        accuracy_comments.say(passage=self.passage, **said, by=self.request.user)
        if self.page.is_late:
            return "Your comment is with the team."
        return "Your comment is saved. The team sees it once you press “I have finished”."


class OwnLine(InviteeOnly):
    """One's own line; that of a colleague is read elsewhere, and not changed."""

    def load(self):
        super().load()
        self.line: AccuracyComment = get_object_or_404(self.comments.with_places(), pk=self.kwargs["line_id"])
        if self.line.created_by_id != self.request.user.pk:
            raise Http404
        self.passage = self.line.passage
        self.passage.round = self.round

    @property
    def is_changeable(self) -> bool:
        return rules.is_changeable(self.line, by=self.request.user, today=self.today)


class AccuracyLineEdit(OwnLine, Saying):
    def get(self, request, **kwargs):
        return super().get(request, **kwargs) if self.is_changeable else self.refuse(SENT)

    def get_initial(self):
        return {name: getattr(self.line, name) for name in (*accuracy_comments.SAID, "version")}

    def act(self, cleaned):
        accuracy_comments.correct(comment=self.line, **cleaned, by=self.request.user)
        return "Your comment is changed."

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except Stale as error:
            form.data = form.data.copy()
            form.data["version"] = error.current.version
            return self.keep(form, CHANGED)

    def get_context_data(self, **kwargs):
        return super().get_context_data(line=Line(self.line, self.review), **kwargs)


class AccuracyLineWithdraw(OwnLine, View):
    http_method_names = ["post"]

    def post(self, request, **kwargs):
        try:
            accuracy_comments.withdraw(comment=self.line, by=request.user)
        except RoundIsClosed:
            return self.refuse(OVER)
        except IsSent:
            return self.refuse(SENT)
        messages.success(request, "Your comment is withdrawn. The team never sees it.")
        return redirect(f"{self.page.draft_url}#{self.passage.anchor}")


class AccuracySend(InviteeOnly, View):
    http_method_names = ["post"]

    def post(self, request, **kwargs):
        try:
            sent = accuracy_comments.send(accuracy_round=self.round, by=request.user)
        except RoundIsClosed:
            return self.refuse(OVER)
        went = f"{counted(sent, 'comment')} went to the team" if sent else "The team is told that you have finished"
        messages.success(request, f"{went}. Thank you: nobody reminds you any more.")
        return redirect(url_of("draft", self.review, self.round.pk))
