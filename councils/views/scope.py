"""What every page below a council begins with: load the council if the person may see it, or answer 404."""

from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from councils import rules
from councils.models import Council
from councils.permissions import Permission
from councils.presenters import navigation


class CouncilScope:
    """A page of one council, at `<slug:slug>`. Sets `council`; `permission` is asked for before anything else."""

    permission: Permission | None = None

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if request.user.is_authenticated:
            self.load()

    def load(self) -> None:
        self.council = get_object_or_404(Council.objects.visible_to(self.request.user), slug=self.kwargs["slug"])

    def dispatch(self, request, *args, **kwargs):
        if self.permission and not self.may(self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def may(self, permission: Permission) -> bool:
        return permission in self.council_permissions

    @cached_property
    def council_permissions(self) -> frozenset[Permission]:
        """What the person's roles in the council allow, asked for once a request."""
        return rules.permissions_in(self.council, user=self.request.user)

    @property
    def nav(self) -> navigation.Navigation:
        here = self.request.resolver_match.view_name
        return navigation.of_council(self.council, permissions=self.council_permissions, here=here)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"council": self.council, "nav": self.nav, **kwargs})
