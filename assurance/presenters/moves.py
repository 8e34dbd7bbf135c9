"""How a review may be taken on, in words: the table of `assurance.transitions` for people."""

from dataclasses import dataclass

from assurance.models import Review
from assurance.presenters.reviews import url_of
from assurance.transitions import AGREED, DRAFTING, PUBLISHED, SHARED, TRANSITIONS


@dataclass(frozen=True, slots=True)
class Move:
    """`verb` is the button; `done` the message afterwards; `meaning` says what changes, before anybody decides."""

    to: str
    verb: str
    meaning: str
    done: str
    url: str = ""
    is_grave: bool = False


_SHARE = ("Share the draft", "The draft is shared.")
_TAKE_BACK = ("Take back to drafting", "The review is being drafted again.")
_AGREE = (
    "Agree the review",
    "Findings, scores and texts can then no longer be changed, unless the review is reopened.",
    "The review is agreed.",
)
_REOPEN = ("Reopen the review", "Findings, scores and texts can then be changed again.", "The review is open again.")
_PUBLISH = (
    "Mark as published",
    "Say so once the report has been published. What it says is then fixed for good: this cannot be undone.",
    "The review is marked as published.",
)


def moves_of(review: Review) -> list[Move]:
    """The moves that the table allows from the present status."""
    return [_move(review, to) for to in TRANSITIONS[review.status]]


def move_to(review: Review, to: str) -> Move | None:
    """One of those moves, or None where the table has no such step."""
    return next((move for move in moves_of(review) if move.to == to), None)


def _move(review: Review, to: str) -> Move:
    return Move(to, *_words(review, to), url=url_of("review-move", review, to), is_grave=to == PUBLISHED)


def _words(review: Review, to: str) -> tuple[str, str, str]:
    council = review.council.name
    if (review.status, to) == (AGREED, SHARED):
        return _REOPEN
    if to == SHARED and review.is_team_owned:
        meaning = f"People of {council} can then read the draft and check its facts. Words can still be changed."
    elif to == SHARED:
        meaning = f"Says to people of {council} that the draft is ready to be read. Words can still be changed."
    elif to == DRAFTING and review.is_team_owned:
        meaning = f"People of {council} then see nothing of it until it is shared again."
    elif to == DRAFTING:
        meaning = f"Says to people of {council} that the draft is being worked on."
    else:
        return _AGREE if to == AGREED else _PUBLISH
    verb, done = _SHARE if to == SHARED else _TAKE_BACK
    return verb, meaning, done
