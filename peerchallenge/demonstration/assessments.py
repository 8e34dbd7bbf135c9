"""The council's own assessments, and the regulator's result that it took into its record."""

from datetime import date

from assurance import transitions
from assurance.actions import outline, reviews, scores
from assurance.models import Review
from assurance.models.outline import SectionKind
from assurance.models.review import ReviewKind
from councils.models import Council
from peerchallenge.demonstration import evidence, files, findings
from peerchallenge.demonstration.framework import Numbered
from peerchallenge.demonstration.people import People


def load_earlier(council: Council, *, people: People, numbers: Numbered) -> None:
    """Scores only, published long ago: they make the trend."""
    for data in files.read("earlier_self_assessments")["reviews"]:
        review = _self_assessment(council, data, people, numbers)
        reviews.move(review=review, to=transitions.SHARED, by=people[data["by"]])
        for status in (transitions.AGREED, transitions.PUBLISHED):
            reviews.move(review=review, to=status, by=people[data["agreed_by"]])


def load_regulator_s(council: Council, *, people: People, numbers: Numbered) -> Review:
    data = files.read("cqc_assessment")
    by = people[data["by"]]
    review = reviews.record_published(
        council=council, framework=numbers.framework, kind=ReviewKind.CQC_ASSESSMENT, **files.heading_of(data), by=by
    )
    for row in data["scores"]:
        statement = numbers.statements[row["statement"]]
        scores.set_score(review=review, statement=statement, value=row["value"], by=by)
    for section in data["sections"]:
        parts = [{"kind": "text", "body": section["text"]}]
        outline.add_section(review=review, kind=SectionKind.PROSE, title=section["heading"], parts=parts, by=by)
    published_on = date.fromisoformat(data["published_on"])
    reviews.set_result(review=review, rating=data["rating"], percent=data["percent"], published_on=published_on, by=by)
    return reviews.publish_record(review=review, by=by)


def load_current(council: Council, *, people: People, numbers: Numbered, items: evidence.Items) -> Review:
    """In the making: a score and some findings still wait for somebody to agree them."""
    data = files.read("self_assessment")
    review = _self_assessment(council, data, people, numbers)
    recorded = findings.record_all(review, data["findings"], people=people, numbers=numbers, lines_of_enquiry={})
    evidence.tie(items, recorded, people=people)
    return reviews.move(review=review, to=transitions.SHARED, by=people[data["by"]])


def _self_assessment(council: Council, data: dict, people: People, numbers: Numbered) -> Review:
    review = reviews.create(
        council=council,
        framework=numbers.framework,
        kind=ReviewKind.SELF_ASSESSMENT,
        **files.heading_of(data),
        by=people[data["by"]],
    )
    for row in data["scores"]:
        _score(review, row, people, numbers)
    return review


def _score(review: Review, row: dict, people: People, numbers: Numbered) -> None:
    score = scores.set_score(
        review=review,
        statement=numbers.statements[row["statement"]],
        value=row["value"],
        rationale=row.get("rationale", ""),
        by=people[row["by"]],
    )
    if row["agreed_by"]:
        scores.agree(score=score, version=score.version, by=people[row["agreed_by"]])
