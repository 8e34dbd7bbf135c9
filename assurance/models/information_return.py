"""The regulator's information return: what was asked for, who answers, and the evidence that goes with each answer."""

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse

from assurance.models.evidence import EvidenceItem, person
from assurance.models.framework import Framework, QualityStatement
from assurance.models.return_querysets import EvidenceRequestQuerySet, InformationReturnQuerySet, RequestStatus
from councils.models import Council

__all__ = ["EvidenceRequest", "InformationReturn", "RequestItem", "RequestStatement", "RequestStatus"]


@pghistory.track()
class InformationReturn(models.Model):
    """One list of requests to a council, under one version of a framework."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    due_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    created_by = person()

    objects = InformationReturnQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="%(app_label)s_%(class)s_has_title")]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("assurance:return-detail", args=[self.council.slug, self.pk])


@pghistory.track()
class EvidenceRequest(models.Model):
    """One thing that was asked for. `due_on` is the return's day where empty; `note` goes with the answer.

    `is_late_addition` marks what was asked for after the list had been loaded.
    """

    information_return = models.ForeignKey(InformationReturn, on_delete=models.CASCADE, related_name="requests")
    reference = models.CharField(max_length=40)
    text = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    owner = person(null=True, blank=True)
    status = models.CharField(max_length=20, choices=RequestStatus, default=RequestStatus.TO_DO)
    note = models.TextField(blank=True)
    is_late_addition = models.BooleanField(default=False)
    statements = models.ManyToManyField(QualityStatement, through="RequestStatement", related_name="+", blank=True)
    items = models.ManyToManyField(EvidenceItem, through="RequestItem", related_name="requests", blank=True)
    position = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(db_default=Now())
    created_by = person()

    objects = EvidenceRequestQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["information_return", "reference"], name="%(app_label)s_%(class)s_one_a_reference"
            ),
            models.UniqueConstraint(
                fields=["information_return", "position"],
                deferrable=models.Deferrable.DEFERRED,
                name="%(app_label)s_%(class)s_one_a_position",
            ),
            models.CheckConstraint(
                condition=~Q(reference="") & ~Q(text=""), name="%(app_label)s_%(class)s_asks_something"
            ),
            models.CheckConstraint(
                condition=Q(status__in=RequestStatus.values), name="%(app_label)s_%(class)s_status_known"
            ),
        ]

    def __str__(self):
        return self.reference

    def get_absolute_url(self):
        """`information_return` comes with its council."""
        place = self.information_return
        return reverse("assurance:request-edit", args=[place.council.slug, place.pk, self.pk])


@pghistory.track()
class RequestStatement(models.Model):
    request = models.ForeignKey(EvidenceRequest, on_delete=models.CASCADE, related_name="statement_links")
    statement = models.ForeignKey(QualityStatement, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["statement__number"]
        constraints = [models.UniqueConstraint(fields=["request", "statement"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.request_id} {self.statement_id}"


@pghistory.track()
class RequestItem(models.Model):
    """Evidence that answers a request."""

    request = models.ForeignKey(EvidenceRequest, on_delete=models.CASCADE, related_name="item_links")
    item = models.ForeignKey(EvidenceItem, on_delete=models.CASCADE, related_name="request_links")
    created_at = models.DateTimeField(db_default=Now())
    created_by = person()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["request", "item"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.request_id} {self.item_id}"
