import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from councils.models import Council
from councils.permissions import Permission


class WordTemplateQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of councils where one may set how reports look."""
        return self.filter(council__in=Council.objects.where_may(user, Permission.REPORT_STYLE))

    def of_council(self, council):
        return self.filter(council=council)

    def current(self):
        return self.filter(retired_at=None)

    def without_files(self):
        """For pages: names, notes and times, not the files."""
        return self.defer("data").select_related("added_by", "retired_by")


@pghistory.track(exclude=["data"])
class WordTemplate(models.Model):
    """A council's own Word file that its reports are written into, as it was after it had been checked and mended.

    Retired ones are kept, for the runs that used them.
    """

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=200)
    data = models.BinaryField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    notes = ArrayField(models.TextField(), default=list, blank=True)
    """Sentences on what the file lacked and what was taken out of it."""
    added_at = models.DateTimeField(db_default=Now())
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    retired_at = models.DateTimeField(null=True, blank=True)
    retired_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    objects = WordTemplateQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["council"], condition=Q(retired_at=None), name="%(app_label)s_%(class)s_one_current"
            ),
            models.CheckConstraint(
                condition=Q(retired_at=None, retired_by=None) | Q(retired_at__isnull=False, retired_by__isnull=False),
                name="%(app_label)s_%(class)s_retired_by_somebody",
            ),
        ]

    def __str__(self):
        return self.file_name
