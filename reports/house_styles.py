"""Which house style a review's report is shown in where nobody says."""

from assurance.models import Review
from reports.document.style import BULLETS, HOUSE_STYLES, HouseStyle
from reports.models import ReviewStyle


def style_of(review: Review) -> HouseStyle:
    """The one it was last asked for in, or was published in; bullets for a new review."""
    own = ReviewStyle.objects.filter(review=review).values_list("house_style", flat=True).first()
    return HOUSE_STYLES.get(own, BULLETS)


def style_asked_for(review: Review, key: str) -> HouseStyle:
    """The style with this key, the review's own where there is none."""
    return HOUSE_STYLES.get(key) or style_of(review)
