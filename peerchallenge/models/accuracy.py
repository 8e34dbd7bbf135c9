"""The factual accuracy round: a draft goes to named people of the council, who say where its facts are wrong."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from assurance.models import EvidenceItem, Finding
from assurance.models.evidence import both_or_neither, person
from peerchallenge.models.accuracy_querysets import CommentQuerySet, InviteeQuerySet, RoundQuerySet
from peerchallenge.models.challenge import Challenge


@pghistory.track()
class AccuracyRound(models.Model):
    """One time that a draft is looked at. The room above knows which draft; what it said stands in `passages`."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="accuracy_rounds")
    number = models.PositiveSmallIntegerField()
    address = models.URLField(max_length=500)
    """In full, of the draft's page: what the e-mails lead to."""
    due_on = models.DateField()
    """The last day for comments. Later ones are taken until the round is closed, and are marked as late."""
    opened_at = models.DateTimeField(db_default=Now())
    opened_by = person()
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = person(null=True, blank=True)
    prints_annex = models.BooleanField(default=False)
    """Whether reports made from now on end with all lines of the round."""

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["challenge", "number"], name="%(app_label)s_%(class)s_one_a_number"),
            models.UniqueConstraint(
                fields=["challenge"], condition=Q(closed_at=None), name="%(app_label)s_%(class)s_one_open"
            ),
            models.CheckConstraint(
                condition=Q(prints_annex=False) | Q(closed_at__isnull=False),
                name="%(app_label)s_%(class)s_annex_of_closed",
            ),
            both_or_neither("closed"),
        ]

    def __str__(self):
        return f"Factual accuracy round {self.number}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


@pghistory.track()
class AccuracyPassage(models.Model):
    """A piece of the draft as it was shared. `anchor` is its place in it, `where` the nearest heading above."""

    round = models.ForeignKey(AccuracyRound, on_delete=models.CASCADE, related_name="passages")
    position = models.PositiveIntegerField()
    anchor = models.CharField(max_length=100)
    number = models.CharField(max_length=40, blank=True)
    where = models.TextField(blank=True)
    text = models.TextField()
    finding = models.ForeignKey(Finding, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    """Whose words these are, where they are a finding's: that is where a change is made."""

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["round", "position"], name="%(app_label)s_%(class)s_one_a_position"),
            models.UniqueConstraint(fields=["round", "anchor"], name="%(app_label)s_%(class)s_one_an_anchor"),
            models.CheckConstraint(condition=~Q(text=""), name="%(app_label)s_%(class)s_says_something"),
        ]

    def __str__(self):
        return self.anchor


@pghistory.track()
class AccuracyInvitee(models.Model):
    """Somebody of the council whom the draft was sent to; `answered_at` when they said that they had finished."""

    round = models.ForeignKey(AccuracyRound, on_delete=models.CASCADE, related_name="invitees")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField(null=True, blank=True)
    """Empty while the first e-mail has not gone out."""
    reminded_at = models.DateTimeField(null=True, blank=True)
    """When last."""
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = InviteeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "user"], name="%(app_label)s_%(class)s_once"),
            models.CheckConstraint(
                condition=Q(reminded_at=None) | Q(told_at__isnull=False),
                name="%(app_label)s_%(class)s_told_before_reminded",
            ),
        ]

    def __str__(self):
        return f"{self.user_id} in round {self.round_id}"


class CommentKind(models.TextChoices):
    """What the regulator's own factual accuracy check takes, too."""

    TYPOGRAPHICAL = "typographical", "Typographical or numerical error"
    FACTUAL = "factual", "Wrong fact, with evidence"
    OMITTED = "omitted", "Something left out"


class Outcome(models.TextChoices):
    WAITING = "", "Not answered"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"


@pghistory.track()
class AccuracyComment(models.Model):
    """One line of the round: what the council says about a passage, and what the team answers. Plain text.

    Until it is sent, its author may still change it, and the team does not see it before the due day has passed.
    """

    passage = models.ForeignKey(AccuracyPassage, on_delete=models.CASCADE, related_name="comments")
    kind = models.CharField(max_length=20, choices=CommentKind)
    text = models.TextField()
    suggestion = models.TextField(blank=True)
    """The passage as it should read."""
    evidence = models.TextField(blank=True)
    evidence_item = models.ForeignKey(EvidenceItem, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    """Of the council's library, and open to teams."""
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(db_default=Now())
    created_by = person()
    sent_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True, default=Outcome.WAITING)
    change = models.TextField(blank=True)
    """What was changed in the report."""
    reason = models.TextField(blank=True)
    """Why nothing was changed."""
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = person(null=True, blank=True)
    answer_version = models.PositiveIntegerField(default=1)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["passage__position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=CommentKind.values), name="%(app_label)s_%(class)s_kind_known"),
            models.CheckConstraint(condition=~Q(text=""), name="%(app_label)s_%(class)s_says_something"),
            models.CheckConstraint(
                # Evidence of the library may be deleted later; what was typed stays.
                condition=~Q(kind="factual") | ~Q(evidence=""),
                name="%(app_label)s_%(class)s_fact_has_evidence",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", answered_at=None, change="", reason="")
                | Q(outcome="accepted", answered_at__isnull=False, reason="") & ~Q(change="")
                | Q(outcome="declined", answered_at__isnull=False, change="") & ~Q(reason=""),
                name="%(app_label)s_%(class)s_answer_is_whole",
            ),
            both_or_neither("answered"),
        ]

    def __str__(self):
        return f"Line {self.pk}"
