import pghistory
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse

from councils.permissions import Permission
from councils.roles import COUNCIL, with_permission


class CouncilQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Councils where the person holds a role that has not ended."""
        return self.where_may(user, Permission.COUNCIL_VIEW)

    def where_may(self, user, permission: Permission):
        """Councils where the person's role carries a permission."""
        return self.filter(
            models.Q(memberships__expires_at=None) | models.Q(memberships__expires_at__gt=Now()),
            memberships__user=user.pk,
            memberships__role__in=with_permission(permission, scope=COUNCIL),
        ).distinct()


@pghistory.track()
class Council(models.Model):
    """A council with adult social care responsibilities. `gss_code` is empty for an invented one."""

    name = models.CharField(max_length=120)
    official_name = models.CharField(max_length=160)
    slug = models.SlugField(max_length=120, unique=True)
    gss_code = models.CharField(max_length=9, blank=True)
    register_code = models.CharField(max_length=4, blank=True)
    kind = models.CharField(max_length=60)
    region = models.CharField(max_length=60)
    population = models.PositiveIntegerField(null=True, blank=True)
    is_demonstration = models.BooleanField(default=False)

    objects = CouncilQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["gss_code"], condition=~models.Q(gss_code=""), name="%(app_label)s_%(class)s_one_a_gss_code"
            )
        ]

    def __str__(self):
        return self.official_name

    def get_absolute_url(self):
        return reverse("assurance:council-dashboard", args=[self.slug])
