"""The team's pages of a factual accuracy round: opening it, how it stands, its last day, closing it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import FormView, TemplateView, View

from assurance.actions.holding import ReviewIsFrozen
from councils.words import counted
from peerchallenge.actions import accuracy_rounds
from peerchallenge.actions.accuracy_rounds import DayHasPassed, NotOfTheCouncil, RoundIsClosed, RoundIsOpen
from peerchallenge.rules import ROUND_RUN, people_to_invite
from peerchallenge.working_calendar import working_days_after
from reports.actions import accuracy
from reports.forms.accuracy import PAST, CloseForm, DueForm, RoundForm
from reports.presenters.accuracy_rounds import Counts, People, RoundPresenter, url_of
from reports.views.accuracy_scope import AccuracyScope, RoundScope, TeamOnly

USUAL = 10
"""Working days that the council has."""
OPEN_ALREADY = "A round is open already. Close it before you send another draft."
FROZEN = "The review is agreed or published, so its draft is not checked any more. Nothing was sent."
GONE = "Somebody on the list has no role in the council any more. Choose again; nothing was sent."
CLOSED = "The round has been closed in the meantime. This is how it stands now."


class AccuracyList(AccuracyScope, TemplateView):
    template_name = "reports/accuracy_list.html"

    def get_context_data(self, **kwargs):
        rounds = [RoundPresenter(one, today=self.today) for one in self.rounds]
        has_open = any(one.round.is_open for one in rounds)
        return super().get_context_data(rounds=rounds, has_open=has_open, **kwargs)


class AccuracyOpen(AccuracyScope, FormView):
    permission = ROUND_RUN
    form_class = RoundForm
    template_name = "reports/accuracy_open.html"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "members": people_to_invite(self.review)}

    def get_initial(self):
        return {"due_on": working_days_after(self.today, USUAL)}

    def form_valid(self, form):
        try:
            made = accuracy.open_round(
                review=self.review, **form.cleaned_data, address_of=self.address_of, by=self.request.user
            )
        except (RoundIsOpen, ReviewIsFrozen, NotOfTheCouncil, DayHasPassed) as error:
            form.add_error(None, _sentence(error))
            return self.render_to_response(self.get_context_data(form=form), status=409)
        asked = counted(len(form.cleaned_data["people"]), "person", "people")
        messages.success(self.request, f"The draft is shared, and {asked} of the council asked by e-mail to check it.")
        return redirect(url_of("detail", self.review, made.pk))

    def address_of(self, made) -> str:
        return self.request.build_absolute_uri(url_of("draft", self.review, made.pk))


def _sentence(error: Exception) -> str:
    match error:
        case RoundIsOpen():
            return OPEN_ALREADY
        case ReviewIsFrozen():
            return FROZEN
        case NotOfTheCouncil():
            return GONE
        case _:
            return PAST


class AccuracyDetail(RoundScope, TemplateView):
    """How the round stands, for the team; whom it asked are led to the draft."""

    template_name = "reports/accuracy_detail.html"

    def get(self, request, **kwargs):
        return super().get(request, **kwargs) if self.is_team else redirect(self.page.draft_url)

    def get_context_data(self, **kwargs):
        invitees = self.round.invitees.select_related("user").order_by("user__name", "pk")
        return super().get_context_data(
            people=People(invitees, self.comments.by_author(), is_late=self.page.is_late),
            counts=Counts(self.comments.order_by().values_list("kind", "outcome")),
            run=self.draft.run,
            **kwargs,
        )


class ManagerOnly(TeamOnly):
    permission = ROUND_RUN

    def done(self, sentence: str):
        messages.success(self.request, sentence)
        return redirect(self.page.url)

    def refuse(self):
        messages.error(self.request, CLOSED)
        return redirect(self.page.url)


class RoundStep(ManagerOnly, FormView):
    """A form that changes an open round."""

    def get(self, request, **kwargs):
        return super().get(request, **kwargs) if self.round.is_open else self.refuse()

    def form_valid(self, form):
        try:
            return self.done(self.act(**form.cleaned_data))
        except RoundIsClosed:
            return self.refuse()


class AccuracyDue(RoundStep):
    form_class = DueForm
    template_name = "reports/accuracy_due.html"

    def get_initial(self):
        return {"due_on": max(self.round.due_on, timezone.localdate())}

    def act(self, due_on):
        changed = accuracy_rounds.extend(accuracy_round=self.round, due_on=due_on, by=self.request.user)
        return f"The last day for comments is now {RoundPresenter(changed, today=self.today).due}."


class AccuracyClose(RoundStep):
    form_class = CloseForm
    template_name = "reports/accuracy_close.html"

    def act(self, annex):
        accuracy_rounds.close(accuracy_round=self.round, prints_annex=annex, by=self.request.user)
        return "The round is closed. Nobody is reminded any more."

    def get_context_data(self, **kwargs):
        counts = Counts(self.comments.order_by().values_list("kind", "outcome"))
        return super().get_context_data(counts=counts, **kwargs)


class AccuracyPrint(ManagerOnly, View):
    """Whether reports made from now on end with the lines of a closed round."""

    http_method_names = ["post"]

    def post(self, request, **kwargs):
        prints_annex = request.POST.get("annex") == "yes"
        try:
            accuracy_rounds.set_annex(accuracy_round=self.round, prints_annex=prints_annex, by=request.user)
        except RoundIsOpen:
            messages.error(request, "The annex is printed once the round is closed.")
            return redirect(self.page.url)
        return self.done(f"Reports made from now on {'end with' if prints_annex else 'leave out'} the annex.")
