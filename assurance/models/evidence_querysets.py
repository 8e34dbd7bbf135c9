"""Sets of evidence in the words of the field. Every query of a page starts at `visible_to`."""

from django.apps import apps
from django.db.models import Q

from assurance.models.attaching import AttachingQuerySet, LinkQuerySet
from councils.models import Council
from councils.permissions import Permission


class EvidenceItemQuerySet(AttachingQuerySet):
    def visible_to(self, user):
        """The library of a person's council, their team's own, and what councils have opened to teams of theirs."""
        councils = Council.objects.where_may(user, Permission.EVIDENCE_VIEW)
        teams = apps.get_model("assurance", "Review").objects.with_member(user, Permission.EVIDENCE_VIEW)
        of_teams_council = Q(is_open_to_teams=True, council__in=teams.filter(is_team_owned=True).values("council"))
        in_library = Q(review=None) & (Q(council__in=councils) | of_teams_council)
        return self.filter(in_library | Q(review__in=teams.values("pk")))

    def of_shelf(self, council, review=None):
        """The council's library, or that of one challenge's team."""
        return self.filter(council=council, review=review)

    def usable_in(self, review):
        """What may stand behind this review's findings."""
        if not review.is_team_owned:
            return self.of_shelf(review.council_id)
        opened = Q(council=review.council_id, review=None, is_open_to_teams=True)
        return self.filter(Q(review=review) | opened)

    def kept(self):
        """All but what was taken out of the library."""
        return self.filter(removed_at=None)


class EvidenceLinkQuerySet(LinkQuerySet):
    def standing(self):
        """Without what was taken out of a library since."""
        return self.filter(item__removed_at=None)
