"""Where a council stands, in words: the figure, the rating, and how near the next one is."""

from dataclasses import dataclass

from assurance import scoring
from assurance.presenters.rated import RatedReview
from councils.words import capitalised, in_words, listed

OWN_VIEW = "The council’s own view: a rating is CQC’s to give."
NEAR = 2
"""So few points are near enough to the next rating to stand in the headline."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`percent` is None while statements are unscored: then `headline` says so and `detail` names them."""

    percent: int | None
    headline: str
    detail: str
    aside: str


def standing_of(rated: RatedReview) -> Standing:
    if rated.overall is None:
        return _incomplete(rated)
    now = rated.overall
    above = scoring.distances(now, rated.bands)
    headline = now.rating
    if above and above[0].points <= NEAR:
        headline += f", {_points(above[0].points)} short of {above[0].rating}"
    elif scoring.to_spare(now) == 0 and rated.bands[0].rating != now.rating:
        headline += ", with no point to spare"
    sentences = _ways_up(now, above, rated) + ([OWN_VIEW] if rated.is_own else [])
    return Standing(rated.percent, headline, " ".join(sentences), _aside(rated))


def _ways_up(now: scoring.Overall, above: list[scoring.Distance], rated: RatedReview) -> list[str]:
    sentences = []
    if above and above[0].points == 1:
        then = now.points + 1
        percent = scoring.percent_of(then, now.most)
        sentences.append(f"Any one statement one score higher makes {then} points, {percent}%, {above[0].rating}.")
        above = above[1:]
    if above:
        away = [f"{distance.rating} is {_points(distance.points)} away" for distance in above]
        sentences.append(capitalised(listed(away)) + ".")
    return sentences


def _incomplete(rated: RatedReview) -> Standing:
    names = [statement.name for statement in rated.missing]
    detail = f"Still to be scored: {listed(names)}." if rated.scores else "No statement is scored yet."
    if rated.percent is not None:
        return Standing(rated.percent, rated.review.published_result.rating, "As published.", rated.name)
    return Standing(None, "No rating until every statement is scored", detail, _aside(rated))


def _aside(rated: RatedReview) -> str:
    total = len(rated.statements)
    agreed = sum(score.agreed_at is not None for score in rated.scores.values())
    scored = (
        f"{in_words(len(rated.scores))} of {in_words(total)} scored, {in_words(agreed) if agreed else 'none'} agreed"
    )
    points = f"{rated.overall.points} of {rated.overall.most} points, " if rated.overall else ""
    return f"{rated.name}: {points}{scored}"


def _points(number: int) -> str:
    return f"{in_words(number)} {'point' if number == 1 else 'points'}"
