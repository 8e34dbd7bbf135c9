"""Where evidence stands: in a council's library, or in that of one peer challenge's team."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from assurance import rules
from assurance.models import EvidenceItem, Framework, Review
from councils.models import Council, User
from councils.permissions import Permission
from councils.roles import COUNCIL, REVIEW, with_permission
from councils.rules import NotAllowed, has_permission


@dataclass(frozen=True, slots=True)
class Shelf:
    """`review` is set for what a challenge's team read, heard or saw; it comes from the queryset's `with_status`."""

    council: Council
    review: Review | None = None

    @property
    def name(self) -> str:
        return self.review.title if self.review else self.council.name

    @property
    def whose(self) -> str:
        """Whose library it is, as a heading says it."""
        return f"Team of {self.name}" if self.review else self.council.official_name

    @property
    def framework(self) -> Framework | None:
        """Whose statements and categories evidence is filed under here; None where no framework is loaded."""
        return self.review.framework if self.review else Framework.objects.of_library(self.council)

    def possible_owners(self, *, also=()):
        """People who may write evidence here now, by name; and `also` those who own some of it already."""
        members, scope = (self.review.members, REVIEW) if self.review else (self.council.memberships, COUNCIL)
        roles = with_permission(Permission.EVIDENCE_WRITE, scope=scope)
        writers = Q(pk__in=members.current().filter(role__in=roles).values("user"))
        return User.objects.filter(writers | Q(pk__in=also)).order_by("name", "pk")

    def url(self, name: str, *keys: int) -> str:
        """The address of one of the library's pages: ``shelf.url("evidence-edit", item.pk)``."""
        if self.review:
            return reverse(f"assurance:team-{name}", args=[self.council.slug, self.review.pk, *keys])
        return reverse(f"assurance:{name}", args=[self.council.slug, *keys])

    def may(self, user: User, permission: Permission) -> bool:
        if self.review:
            return rules.may(user, permission, review=self.review)
        return has_permission(user, permission, council=self.council)

    def check(self, user: User, permission: Permission) -> None:
        """Raises NotAllowed."""
        if not self.may(user, permission):
            raise NotAllowed(permission)


def shelf_of(review: Review) -> Shelf:
    """Where what stands behind this review's findings is added."""
    return Shelf(review.council, review if review.is_team_owned else None)


def shelf_with(item: EvidenceItem) -> Shelf:
    """`item` comes with its council; the team's review is asked for anew, for its status."""
    if item.review_id is None:
        return Shelf(item.council)
    return Shelf(item.council, Review.objects.with_status().select_related("council").get(pk=item.review_id))
