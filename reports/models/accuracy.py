import pghistory
from django.db import models

from peerchallenge.models import AccuracyRound
from reports.models.run import ReportRun


class AccuracyDraftQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(round__in=AccuracyRound.objects.visible_to(user))


@pghistory.track(exclude=["tree"])
class AccuracyDraft(models.Model):
    """The draft that a factual accuracy round is about, as its readers saw it when the round was opened.

    `tree` is the document's tree: the page shows it however the builders change.
    """

    round = models.OneToOneField(AccuracyRound, on_delete=models.CASCADE, related_name="+")
    run = models.ForeignKey(ReportRun, on_delete=models.RESTRICT, related_name="+")
    tree = models.JSONField()

    objects = AccuracyDraftQuerySet.as_manager()

    def __str__(self):
        return f"Draft of round {self.round_id}"
