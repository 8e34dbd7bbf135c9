"""Sets of comments in the words of the field. Every query of a page starts at `visible_to`."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from councils.models import User
from councils.permissions import Permission


def _reviews_open_to(user):
    reviews = apps.get_model("assurance", "Review").objects
    return reviews.where_may(user, Permission.FINDING_COMMENT).values("pk")


class CommentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Comments are read by those who may write them. What a challenge's team says stays with the team."""
        return self.filter(finding__review__in=_reviews_open_to(user))

    def of_review(self, review):
        return self.filter(finding__review=review)

    def of_finding(self, finding):
        return self.filter(finding=finding)

    def threads(self):
        """Without the replies: each stands for a conversation."""
        return self.filter(parent=None)

    def replies_to(self, threads):
        return self.filter(parent__in=threads).order_by("pk")

    def matching(self, *, reader, show="", author=None, words=""):
        """Conversations as a filter asks for them, the newest first; what is empty does not narrow.

        `show` is "open", "resolved", or "me" for those in which `reader` is mentioned. A conversation matches when one
        comment of it does.
        """
        found = self.threads().order_by("-pk")
        if author:
            found = found._with_any(created_by=author)
        if words:
            found = found._with_any(text__icontains=words)
        if show == "me":
            return found._with_any(mentions__user=reader)
        return found.filter(resolved_at__isnull=show == "open") if show in ("open", "resolved") else found

    def _with_any(self, **said):
        in_replies = self.model.objects.filter(**said, parent=OuterRef("pk"))
        return self.filter(Exists(in_replies) | Q(pk__in=self.model.objects.filter(**said).values("pk")))

    def authors(self):
        """People who wrote any of them, by name."""
        return User.objects.filter(pk__in=self.order_by().values("created_by")).order_by("name")

    def with_people(self):
        """All that is shown of a comment, in two queries; `was_corrected` when it has said something else before."""
        versions = self.model._meta.get_field("events").related_model
        earlier = versions.objects.filter(pgh_obj=OuterRef("pk")).exclude(text=OuterRef("text"))
        found = self.select_related("created_by", "resolved_by").prefetch_related("mentions__user")
        return found.annotate(was_corrected=Exists(earlier))

    def with_places(self):
        """With the finding and where that stands."""
        return self.select_related("finding__review__council", "finding__theme", "finding__section__theme")


class MentionQuerySet(models.QuerySet):
    def waiting_for(self, user):
        """Mentions of somebody who has not opened the finding since, and who still may."""
        return self.filter(user=user.pk, seen_at=None, comment__finding__review__in=_reviews_open_to(user))

    def of_finding(self, finding):
        return self.filter(comment__finding=finding)

    def with_places(self):
        """With who asks, and about which finding; the newest first."""
        return self.select_related("comment__created_by", "comment__finding").order_by("-pk")
