"""The house style of a review's report."""

from assurance.models import Review
from councils.history import recorded
from councils.models import User
from reports.document.style import HOUSE_STYLES
from reports.models import ReviewStyle


@recorded
def choose(*, review: Review, house_style: str, by: User) -> None:
    """What the report is shown in from now on. Asks for no permission: asking for a report or taking one in does.

    Raises KeyError for an unknown style.
    """
    values = {"house_style": HOUSE_STYLES[house_style].key}
    if not ReviewStyle.objects.filter(review=review, **values).exists():
        ReviewStyle.objects.update_or_create(review=review, defaults=values)
