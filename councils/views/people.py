from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView, View

from councils.actions import people
from councils.forms.people import InviteForm, RoleForm
from councils.permissions import Permission
from councils.presenters.people import PeoplePresenter
from councils.views.scope import CouncilScope

LAST = "Nobody else could manage people then. Give another person that role first; {name} keeps theirs until you do."


def accept_at(request):
    """A function from an invitation's token to the full address of the page that accepts it."""
    return lambda token: request.build_absolute_uri(reverse("councils:invitation-accept", args=[token]))


class PeopleList(CouncilScope, TemplateView):
    template_name = "councils/people.html"

    def get_context_data(self, **kwargs):
        memberships = self.council.memberships.current().with_people()
        manages = self.may(Permission.PEOPLE_MANAGE)
        page = PeoplePresenter(self.council, memberships, viewer=self.request.user, manages=manages)
        return super().get_context_data(page=page, **kwargs)


class PersonInvite(CouncilScope, FormView):
    permission = Permission.PEOPLE_MANAGE
    form_class = InviteForm
    template_name = "councils/person_invite.html"

    def form_valid(self, form):
        try:
            membership = people.invite(
                council=self.council, **form.cleaned_data, accept_at=accept_at(self.request), by=self.request.user
            )
        except people.HasAccessAlready:
            return self.refuse(form, "This person has access already. You can change their role on the people page.")
        except people.AccountIsClosed:
            return self.refuse(form, "The account with this address has been closed. Enter another address.")
        messages.success(self.request, f"{membership.user.name} has been invited by e-mail.")
        return redirect("councils:people", slug=self.council.slug)

    def refuse(self, form, sentence: str):
        form.add_error("email", sentence)
        return self.form_invalid(form)


class PersonScope(CouncilScope):
    """A page about one present membership of the council."""

    permission = Permission.PEOPLE_MANAGE

    def load(self):
        super().load()
        memberships = self.council.memberships.current().select_related("user", "council")
        self.membership = get_object_or_404(memberships, pk=self.kwargs["membership_id"])

    def refuse(self):
        messages.error(self.request, LAST.format(name=self.membership.user.name))
        return redirect("councils:people", slug=self.council.slug)


class PersonEdit(PersonScope, FormView):
    form_class = RoleForm
    template_name = "councils/person_edit.html"

    def get_initial(self):
        return {"role": self.membership.role}

    def form_valid(self, form):
        try:
            changed = people.change_role(
                membership=self.membership, role=form.cleaned_data["role"], by=self.request.user
            )
        except people.LastToManagePeople:
            return self.refuse()
        messages.success(self.request, f"{changed.user.name} is now {changed.role_name}.")
        return redirect("councils:people", slug=self.council.slug)

    def get_context_data(self, **kwargs):
        is_waiting = not self.membership.user.has_usable_password()
        return super().get_context_data(membership=self.membership, is_waiting=is_waiting, **kwargs)


class PersonEnd(PersonScope, View):
    http_method_names = ["post"]

    def post(self, request, **kwargs):
        try:
            people.end_access(membership=self.membership, by=request.user)
        except people.LastToManagePeople:
            return self.refuse()
        name = self.membership.user.name
        messages.success(request, f"{name} has no access any more. What they wrote is kept.")
        if self.membership.user == request.user:
            return redirect("assurance:home")
        return redirect("councils:people", slug=self.council.slug)


class PersonInviteAgain(PersonScope, View):
    http_method_names = ["post"]

    def post(self, request, **kwargs):
        if self.membership.user.has_usable_password():
            raise Http404
        people.invite_again(membership=self.membership, accept_at=accept_at(request), by=request.user)
        messages.success(request, f"A new link is on its way to {self.membership.user.email}. Older ones are void.")
        return redirect("councils:people", slug=self.council.slug)
