from decimal import Decimal

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from assurance.models import Review

POSITION = {"deferrable": models.Deferrable.DEFERRED, "name": "%(app_label)s_%(class)s_one_a_position"}


class ChallengeQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(review__in=Review.objects.visible_to(user).values("pk"))


@pghistory.track()
class Challenge(models.Model):
    """What a peer challenge has beyond a review: who asked for it, and how its hours are counted."""

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="+")
    sponsor = models.CharField(max_length=200, blank=True)
    commissioner = models.CharField(max_length=200, blank=True)
    mode = models.CharField(max_length=100, blank=True)
    hours_per_day = models.DecimalField(max_digits=4, decimal_places=2, default=Decimal(7))
    version = models.PositiveIntegerField(default=1)
    figures_version = models.PositiveIntegerField(default=1)
    """Counts the saves of what the team did: six figures on one form, where a cleared one leaves no row to count."""

    objects = ChallengeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hours_per_day__gt=0, hours_per_day__lte=24),
                name="%(app_label)s_%(class)s_hours_fit_a_day",
            )
        ]

    def __str__(self):
        return f"Challenge of review {self.review_id}"


class PeerRole(models.TextChoices):
    LEAD = "lead_peer", "Lead peer"
    MEMBER = "member_peer", "Member peer"
    EXPERT_BY_EXPERIENCE = "expert_by_experience", "Expert by experience"
    OPERATIONAL = "operational", "Operational peer"
    COMMISSIONING = "commissioning", "Commissioning peer"
    PSW = "psw", "Principal social worker peer"
    OCCUPATIONAL_THERAPY = "occupational_therapy", "Occupational therapy peer"
    PUBLIC_HEALTH = "public_health", "Public health peer"
    HEALTH = "health", "Health peer"
    ASSURANCE = "assurance", "Assurance peer"
    ADVISER = "adviser", "Adviser"
    CHALLENGE_MANAGER = "challenge_manager", "Challenge manager"


@pghistory.track()
class TeamMember(models.Model):
    """Somebody the report names as one of the team. An account (`user`) is separate: not all who help are named."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="team")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=40, choices=PeerRole, blank=True)
    job_title = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["challenge", "position"], **POSITION),
            models.CheckConstraint(
                condition=Q(role__in=["", *PeerRole.values]), name="%(app_label)s_%(class)s_role_known"
            ),
        ]

    def __str__(self):
        return self.name


class ActivityKind(models.TextChoices):
    DOCUMENTS = "documents", "documents read"
    CASE_FILES = "case_files", "case files audited"
    MEETINGS = "meetings", "meetings, focus groups and visits"
    PEOPLE = "people", "different people met"
    HOURS = "hours", "hours spent by the team"
    WORKING_DAYS = "working_days", "working days"


@pghistory.track()
class ActivityCount(models.Model):
    """A figure with its qualifier as printed ("at least"). Working days are kept as printed, never worked out."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="activity")
    kind = models.CharField(max_length=20, choices=ActivityKind)
    value = models.PositiveIntegerField()
    qualifier = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["challenge", "kind"], name="%(app_label)s_%(class)s_one_a_kind"),
            models.CheckConstraint(
                condition=Q(kind__in=ActivityKind.values), name="%(app_label)s_%(class)s_kind_known"
            ),
        ]

    def __str__(self):
        return f"{self.qualifier} {self.value} {self.kind}".strip()


@pghistory.track()
class KeyFact(models.Model):
    """A figure of the council as the report prints it; `panel` is the caption of the table it stands in."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="key_facts")
    position = models.PositiveSmallIntegerField()
    panel = models.CharField(max_length=200, blank=True)
    qualifier = models.CharField(max_length=40, blank=True)
    value = models.CharField(max_length=60)
    label = models.CharField(max_length=300)
    period = models.CharField(max_length=60, blank=True)
    comparator = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["challenge", "position"], **POSITION)]

    def __str__(self):
        return f"{self.value} {self.label}"


@pghistory.track()
class Contact(models.Model):
    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="contacts")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    job_title = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    email = models.CharField(max_length=254, blank=True)
    """As printed: published reports often hide it."""
    phone = models.CharField(max_length=40, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["challenge", "position"], **POSITION)]

    def __str__(self):
        return self.name
