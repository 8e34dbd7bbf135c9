"""Who may be mentioned in a comment, and told of it."""

from assurance import rules
from assurance.models import Review
from councils.models import User
from councils.permissions import Permission


def colleagues_of(user: User, review: Review) -> dict[int, str]:
    """Key → full name of everybody else who may read the comments of a review (which comes with its status)."""
    people = rules.people_who_may(Permission.FINDING_COMMENT, review=review).exclude(pk=user.pk)
    return dict(people.values_list("pk", "name"))
