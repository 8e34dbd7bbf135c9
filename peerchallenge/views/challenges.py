from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, TemplateView, View

from assurance.models import Review
from assurance.presenters.history import last_save
from assurance.views.editing import StaleSafeEdit
from councils.actions.people import AccountIsClosed
from councils.permissions import Permission
from councils.views.people import accept_at
from councils.views.scope import CouncilScope
from peerchallenge.actions import activity, challenges
from peerchallenge.forms.challenges import ChallengeCreateForm, ChallengeForm
from peerchallenge.forms.figures import QUALIFIERS, FiguresForm, words_of
from peerchallenge.models.challenge import ActivityKind
from peerchallenge.presenters.asked import asked_for
from peerchallenge.presenters.challenge import ChallengePage, figures_of
from peerchallenge.views.scope import BelowChallenge, ChallengeScope
from peerchallenge.working_days import plain

CLOSED = "The account with this address has been closed. Enter another address."
OWN = "This person has a role in {council}. A challenge is run by people from elsewhere: enter another address."


class ChallengeCreate(CouncilScope, FormView):
    """A council asks for a challenge; it is its team's from the first moment."""

    permission = Permission.REVIEW_CREATE
    form_class = ChallengeCreateForm
    template_name = "peerchallenge/challenge_create.html"

    def form_valid(self, form):
        try:
            review = challenges.start(
                council=self.council, **form.cleaned_data, accept_at=accept_at(self.request), by=self.request.user
            )
        except AccountIsClosed:
            return self.refuse(form, CLOSED)
        except challenges.ManagerIsOfTheCouncil:
            return self.refuse(form, OWN.format(council=self.council.name))
        messages.success(
            self.request,
            f"“{review.title}” is started and its challenge manager invited by e-mail. "
            "It stands in this list once they have shared the draft.",
        )
        return redirect("assurance:review-list", slug=self.council.slug)

    def refuse(self, form, sentence: str):
        form.add_error("manager_email", sentence)
        return self.form_invalid(form)

    def get_context_data(self, **kwargs):
        reviews = Review.objects.asked_for_by(self.request.user).of_council(self.council).select_related("council")
        asked = asked_for(reviews.prefetch_related("members__user__invitations").order_by("-pk"))
        return super().get_context_data(asked=asked, **kwargs)


class ManagerInviteAgain(CouncilScope, View):
    """For who asked for a challenge whose manager has not come in yet."""

    http_method_names = ["post"]
    permission = Permission.REVIEW_CREATE

    def post(self, request, **kwargs):
        reviews = Review.objects.asked_for_by(request.user).of_council(self.council).select_related("council")
        review = get_object_or_404(reviews, pk=kwargs["review_id"])
        try:
            manager = challenges.invite_manager_again(review=review, accept_at=accept_at(request), by=request.user)
        except challenges.ManagerIsIn:
            messages.error(request, "The challenge manager has come in already. No link was sent.")
        else:
            messages.success(request, f"A new link is on its way to {manager.user.email}. Older ones are void.")
        return redirect("peerchallenge:challenge-create", slug=self.council.slug)


class ChallengeDetail(ChallengeScope, TemplateView):
    template_name = "peerchallenge/challenge_detail.html"

    def get_context_data(self, **kwargs):
        members = self.review.members.current().with_people()
        page = ChallengePage(self.review, self.challenge, members, manages=self.may(Permission.REVIEW_MOVE))
        return super().get_context_data(page=page, **kwargs)


class ChallengeEdit(BelowChallenge, StaleSafeEdit):
    permission = Permission.FINDING_WRITE
    form_class = ChallengeForm
    template_name = "peerchallenge/challenge_edit.html"
    name = "About the challenge"

    @property
    def row(self):
        return self.challenge

    def initial_of(self, row):
        values = {name: getattr(row, name) for name in ("sponsor", "commissioner", "mode", "version")}
        return values | {"hours_per_day": plain(row.hours_per_day)}

    def save(self, cleaned):
        challenges.edit(review=self.review, **cleaned, by=self.request.user)
        return "What the challenge is has been saved."


class FiguresEdit(BelowChallenge, StaleSafeEdit):
    permission = Permission.FINDING_WRITE
    form_class = FiguresForm
    template_name = "peerchallenge/figures_edit.html"
    name = "What the team did"

    @property
    def row(self):
        return self.challenge

    def initial_of(self, row):
        values = {"version": row.figures_version}
        for kind, count in figures_of(row).items():
            values[kind.value], values[words_of(kind)] = (count.value, count.qualifier) if count else (None, "")
        return values

    def save_of(self, row):
        return last_save(row, counter="figures_version")

    def save(self, cleaned):
        figures = {kind: _figure(cleaned[kind.value], cleaned[words_of(kind)]) for kind in ActivityKind}
        activity.set_figures(review=self.review, version=cleaned["version"], figures=figures, by=self.request.user)
        return "What the team did is saved."

    def done(self):
        return f"{self.challenge_url}#activity"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(qualifiers=QUALIFIERS, **kwargs)
        if form := context.get("form"):
            context["pairs"] = form.pairs()
        return context


def _figure(value: int | None, qualifier: str) -> activity.Figure | None:
    return None if value is None else activity.Figure(value, qualifier)
