"""The steps that can be taken with several findings at once."""

from assurance.models import Review
from assurance.presenters.cards import Step, Viewer
from assurance.presenters.reviews import url_of

_STEPS = (
    ("Move", "move"),
    ("Tag", "tag"),
    ("Merge into one", "merge"),
    ("Mark for review", "review"),
    ("Agree", "agree"),
    ("Withdraw", "withdraw"),
)


def selection_steps(review: Review, *, viewer: Viewer) -> list[Step]:
    """In the order of the bar; agreeing only for who may."""
    names = [(verb, name) for verb, name in _STEPS if name != "agree" or viewer.agrees]
    return [Step(verb, url_of(f"selection-{name}", review)) for verb, name in names]
