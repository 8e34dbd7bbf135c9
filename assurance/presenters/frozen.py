from assurance.models import Review
from assurance.transitions import AGREED, PUBLISHED

_SENTENCES = {
    AGREED: "This review is agreed: its words no longer change, unless it is reopened on the overview page.",
    PUBLISHED: "This review is published: what it says is fixed.",
}


def notice(review: Review) -> str:
    """Says why nothing can be changed; empty while it can."""
    return _SENTENCES.get(review.status, "")
