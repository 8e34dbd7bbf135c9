"""What waits for one person: comments that mention them, findings and scores to agree, statements to score."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assurance.models import EvidenceItem, Mention, Review
from assurance.presenters.reviews import url_of
from assurance.shelves import Shelf
from assurance.titles import title_of
from councils.models import User
from councils.words import counted, listed


@dataclass(frozen=True, slots=True)
class Waiting:
    """`text` is a link, `place` the review and council that it belongs to, `about` the finding where it is one."""

    text: str
    place: str
    url: str
    about: str = ""


def waiting_in(
    reviews: Iterable[Review],
    *,
    findings: Iterable[int],
    scores: Iterable[int],
    unscored: Iterable[Review],
    mentions: Iterable[Mention],
) -> list[Waiting]:
    """`findings` and `scores` are review ids, one for each that waits; `unscored` are reviews with that number.

    `mentions` come with who asks and with their findings. In the order of the reviews; a person who asks comes first.
    """
    to_read, to_agree = Counter(findings), Counter(scores)
    to_score = {review.pk: review.unscored for review in unscored}
    asked = _by_finding(mentions)
    found = []
    for review in reviews:
        place = f"{review.title}, {review.council.name}"
        found += [_mentioned(rows, review, place) for rows in asked if rows[0].comment.finding.review_id == review.pk]
        if number := to_read[review.pk]:
            found.append(Waiting(f"Review {counted(number, 'finding')}", place, review.get_absolute_url()))
        if number := to_agree[review.pk]:
            found.append(Waiting(f"Agree {counted(number, 'score')}", place, url_of("score-list", review)))
        if number := to_score.get(review.pk):
            found.append(Waiting(f"Score {counted(number, 'statement')}", place, url_of("score-list", review)))
    return found


def _by_finding(mentions: Iterable[Mention]) -> list[list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.comment.finding_id, []).append(mention)
    return list(found.values())


def _mentioned(mentions: list[Mention], review: Review, place: str) -> Waiting:
    """All mentions on one finding, the newest first; it leads to the oldest, where reading begins."""
    names = listed(list(dict.fromkeys(mention.comment.created_by.name for mention in mentions)))
    comments = "a comment" if len(mentions) == 1 else counted(len(mentions), "comment")
    url = f"{url_of('finding-edit', review, mentions[0].comment.finding_id)}#comment-{mentions[-1].comment_id}"
    return Waiting(f"{names} mentioned you in {comments}", place, url, title_of(mentions[0].comment.finding))


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
