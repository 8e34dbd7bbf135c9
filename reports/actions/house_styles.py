"""The house style of a review's report."""

from assurance.models import Review
from councils.history import recorded
from councils.models import User
from reports.house_styles import choosable
from reports.models import ReviewStyle


@recorded
def choose(*, review: Review, house_style: str, by: User) -> None:
    """What the report is shown in from now on. Asks for no permission: whoever calls it has.

    Raises KeyError for a style that cannot be chosen for it.
    """
    if house_style not in {style.key for style in choosable(review)}:
        raise KeyError(house_style)
    values = {"house_style": house_style}
    if not ReviewStyle.objects.filter(review=review, **values).exists():
        ReviewStyle.objects.update_or_create(review=review, defaults=values)
