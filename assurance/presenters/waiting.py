"""What waits for one person: findings to agree, scores to agree, statements to score."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assurance.models import EvidenceItem, Review
from assurance.presenters.reviews import url_of
from assurance.shelves import Shelf
from councils.models import User
from councils.words import counted


@dataclass(frozen=True, slots=True)
class Waiting:
    """`text` is a link, `place` the review and council that it belongs to."""

    text: str
    place: str
    url: str


def waiting_in(
    reviews: Iterable[Review],
    *,
    findings: Iterable[int],
    scores: Iterable[int],
    unscored: Iterable[Review],
) -> list[Waiting]:
    """`findings` and `scores` are review ids, one for each that waits; `unscored` are reviews with that number.

    In the order of the reviews.
    """
    to_read, to_agree = Counter(findings), Counter(scores)
    to_score = {review.pk: review.unscored for review in unscored}
    found = []
    for review in reviews:
        place = f"{review.title}, {review.council.name}"
        if number := to_read[review.pk]:
            found.append(Waiting(f"Review {counted(number, 'finding')}", place, review.get_absolute_url()))
        if number := to_agree[review.pk]:
            found.append(Waiting(f"Agree {counted(number, 'score')}", place, url_of("score-list", review)))
        if number := to_score.get(review.pk):
            found.append(Waiting(f"Score {counted(number, 'statement')}", place, url_of("score-list", review)))
    return found


def evidence_waiting(late: Iterable[EvidenceItem], *, owner: User) -> list[Waiting]:
    """Evidence of one owner that it is time to look at again, one line a library.

    Items come with council and review, in the order in which their libraries are to stand.
    """
    numbers = Counter(Shelf(item.council, item.review) for item in late)
    return [
        Waiting(
            f"Look again at {counted(number, 'item')} of evidence",
            f"Evidence, {shelf.name}",
            f"{shelf.url('evidence-list')}?show=late&owner={owner.pk}",
        )
        for shelf, number in numbers.items()
    ]
