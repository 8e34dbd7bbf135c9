import pghistory
from django.db import models
from django.db.models.functions import Now

from councils.models.council import Council
from councils.models.user import User
from councils.roles import COUNCIL, ROLES, choices


class MembershipQuerySet(models.QuerySet):
    def current(self):
        return self.filter(models.Q(expires_at=None) | models.Q(expires_at__gt=Now()))

    def with_people(self):
        """With user and invitations, in the order of names."""
        return self.select_related("user").prefetch_related("user__invitations").order_by("user__name", "pk")


@pghistory.track()
class Membership(models.Model):
    """One role of one person in one council; ends at `expires_at`, never when that is empty."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=40, choices=choices(COUNCIL))
    expires_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "council", "role"], name="%(app_label)s_%(class)s_once"),
            models.CheckConstraint(
                condition=models.Q(role__in=[key for key, _ in choices(COUNCIL)]),
                name="%(app_label)s_%(class)s_role_known",
            ),
        ]

    def __str__(self):
        return f"{self.user_id} {self.role} in {self.council_id}"

    @property
    def role_name(self) -> str:
        return ROLES[self.role].name
