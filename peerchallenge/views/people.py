"""Who works in a challenge: its manager admits people and ends their access."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, View

from assurance.actions import members
from assurance.actions.holding import ReviewIsFrozen
from councils.actions.people import AccountIsClosed, HasAccessAlready
from councils.permissions import Permission
from councils.roles import ROLES
from councils.views.people import accept_at
from peerchallenge.forms.people import TeamInviteForm, TeamRoleForm
from peerchallenge.views.challenges import CLOSED
from peerchallenge.views.scope import BelowChallenge

THERE = "This person works in the challenge already. You can change their role on the challenge’s page."
PUBLISHED = "The review is published, so nobody new is admitted to it. Nobody was invited."
LAST = "Nobody else could manage the challenge then. Make another person challenge manager first, and let them sign in."


class PeopleScope(BelowChallenge):
    permission = Permission.REVIEW_MOVE

    def done(self) -> str:
        return f"{self.challenge_url}#people"


class PersonInvite(PeopleScope, FormView):
    form_class = TeamInviteForm
    template_name = "peerchallenge/person_invite.html"

    def form_valid(self, form):
        try:
            member = members.invite(
                review=self.review, **form.cleaned_data, accept_at=accept_at(self.request), by=self.request.user
            )
        except HasAccessAlready:
            return self.refuse(form, THERE)
        except AccountIsClosed:
            return self.refuse(form, CLOSED)
        except ReviewIsFrozen:
            form.add_error(None, PUBLISHED)
            return self.render_to_response(self.get_context_data(form=form), status=409)
        messages.success(self.request, f"{member.user.name} has been invited by e-mail.")
        return redirect(self.done())

    def refuse(self, form, sentence: str):
        form.add_error("email", sentence)
        return self.form_invalid(form)


class PersonScope(PeopleScope):
    """A page about one of the people who work in the challenge now."""

    def load(self):
        super().load()
        people = self.review.members.current().select_related("user", "review__council")
        self.member = get_object_or_404(people, pk=self.kwargs["member_id"])

    @property
    def is_waiting(self) -> bool:
        """Whether the invitation has not been accepted yet."""
        return not self.member.user.has_usable_password()

    def refuse(self):
        messages.error(self.request, LAST)
        return redirect(self.done())


class PersonEdit(PersonScope, FormView):
    form_class = TeamRoleForm
    template_name = "peerchallenge/person_edit.html"

    def get_initial(self):
        return {"role": self.member.role}

    def form_valid(self, form):
        role = form.cleaned_data["role"]
        try:
            members.change_role(member=self.member, role=role, by=self.request.user)
        except members.LastToManageTeam:
            return self.refuse()
        messages.success(self.request, f"{self.member.user.name} is now {ROLES[role].name.lower()}.")
        return redirect(self.done())

    def get_context_data(self, **kwargs):
        return super().get_context_data(member=self.member, is_waiting=self.is_waiting, **kwargs)


class PersonEnd(PersonScope, View):
    http_method_names = ["post"]

    def post(self, request, **kwargs):
        try:
            members.end_access(member=self.member, by=request.user)
        except members.LastToManageTeam:
            return self.refuse()
        messages.success(request, f"{self.member.user.name} has no access any more. What they wrote is kept.")
        return redirect("assurance:home" if self.member.user == request.user else self.done())


class PersonInviteAgain(PersonScope, View):
    http_method_names = ["post"]

    def post(self, request, **kwargs):
        if not self.is_waiting:
            raise Http404
        members.invite_again(member=self.member, accept_at=accept_at(request), by=request.user)
        messages.success(request, f"A new link is on its way to {self.member.user.email}. Older ones are void.")
        return redirect(self.done())
