"""What colleagues say to each other about a finding. It is never part of a report."""

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from assurance.models.comment_querysets import CommentQuerySet, MentionQuerySet
from assurance.models.evidence import both_or_neither, person
from assurance.models.finding import Finding


@pghistory.track()
class Comment(models.Model):
    """Plain text. `parent` is the comment that it replies to; a reply is resolved with the comment it stands under."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="comments")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies")
    text = models.TextField()
    created_at = models.DateTimeField(db_default=Now())
    created_by = person()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = person(null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="%(app_label)s_%(class)s_says_something"),
            models.CheckConstraint(
                condition=Q(parent=None) | Q(resolved_at=None), name="%(app_label)s_%(class)s_replies_are_not_resolved"
            ),
            both_or_neither("resolved"),
        ]

    def __str__(self):
        return f"Comment {self.pk}"


@pghistory.track()
class Mention(models.Model):
    """A colleague is asked to look at a comment; `seen_at` when they opened the finding afterwards."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="mentions")
    user = person()
    seen_at = models.DateTimeField(null=True, blank=True)

    objects = MentionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["comment", "user"], name="%(app_label)s_%(class)s_once")]

    def __str__(self):
        return f"{self.comment_id} {self.user_id}"
