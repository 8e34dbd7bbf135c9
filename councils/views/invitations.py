from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import FormView

from councils.actions import people
from councils.forms.people import FirstPasswordForm


@method_decorator([login_not_required, never_cache], name="dispatch")
class InvitationAccept(FormView):
    """Open to whoever holds the link. A wrong, a used and an old link look the same, so nothing can be learnt here."""

    form_class = FirstPasswordForm
    template_name = "councils/invitation_accept.html"

    def dispatch(self, request, *args, **kwargs):
        self.invitation = people.open_invitation(kwargs["token"])
        if self.invitation is None:
            return self.over()
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "user": self.invitation.user}

    def form_valid(self, form):
        user = self.invitation.user
        try:
            people.accept_invitation(invitation=self.invitation, password=form.cleaned_data["password"], by=user)
        except people.InvitationIsOver:
            return self.over()
        login(self.request, user)
        return redirect("assurance:home")

    def over(self):
        return render(self.request, "councils/invitation_over.html", status=404)

    def get_context_data(self, **kwargs):
        return super().get_context_data(invited=self.invitation.user, **kwargs)
