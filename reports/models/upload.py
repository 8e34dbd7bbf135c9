from datetime import timedelta

import pghistory
from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse

from councils.models import Council
from councils.permissions import Permission

KEPT_FOR = timedelta(days=1)


class UploadQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own, in councils where one may import reports: nobody sees what somebody else is about to take in."""
        return self.filter(uploaded_by=user.pk, council__in=Council.objects.where_may(user, Permission.REPORT_IMPORT))

    def of_council(self, council):
        return self.filter(council=council)

    def left_behind(self, *, by):
        """What a new upload of this person replaces, and what anybody left lying for too long."""
        return self.filter(models.Q(uploaded_by=by) | models.Q(created_at__lt=Now() - KEPT_FOR))


@pghistory.track(exclude=["transcript", "corrections"])
class Upload(models.Model):
    """The text of a report between its upload and the decision to take it in. It is deleted with the decision.

    `transcript` is the file written out (`reports.readers.transcripts`); the file itself is not kept.
    `corrections` says of passages, by their index, what they are (`reports.readers.corrections`).
    """

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=200)
    transcript = models.JSONField()
    corrections = models.JSONField(default=dict)
    created_at = models.DateTimeField(db_default=Now())

    objects = UploadQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(transcript__passages=[]), name="%(app_label)s_%(class)s_says_something"
            )
        ]

    def __str__(self):
        return self.file_name

    def get_absolute_url(self):
        return reverse("reports:import-found", args=[self.council.slug, self.pk])
