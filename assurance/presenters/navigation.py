"""The bar below the header while one works in a review, and the way back up."""

from django.urls import reverse

from assurance.models import Review
from councils.presenters.navigation import Navigation, links

# Text, URL name, and the names of further pages that belong to it.
PLACES = [
    ("Overview", "assurance:review-detail", set()),
    (
        "Findings",
        "assurance:findings",
        {f"assurance:{name}" for name in ("workspace", "section-workspace", "finding-create", "finding-edit")}
        | {f"assurance:paragraph-{step}" for step in ("create", "edit", "remove")},
    ),
    (
        "Key messages",
        "assurance:message-list",
        {f"assurance:message-{step}" for step in ("create", "edit", "remove")},
    ),
    (
        "Recommendations",
        "assurance:recommendation-list",
        {f"assurance:recommendation-{step}" for step in ("create", "edit", "remove")},
    ),
    (
        "Report text",
        "assurance:outline",
        {"assurance:part-edit", "assurance:section-rename", "assurance:focus-area-create"},
    ),
]
SCORE_PLACES = [("Scores", "assurance:score-list", set())]


def of_review(review: Review, *, here: str) -> Navigation:
    places = PLACES + (SCORE_PLACES if review.is_scored else [])
    return Navigation(review.title, "", links(places, args=[review.council.slug, review.pk], here=here))


def trail_to(review: Review, *, is_of_council: bool) -> list[tuple[str, str]]:
    """The way back up. Somebody who is only of the review's team has no pages of the council to go back to."""
    if not is_of_council:
        return [("Home", reverse("assurance:home"))]
    slug = review.council.slug
    return [
        (review.council.name, reverse("assurance:council-dashboard", args=[slug])),
        ("Reviews", reverse("assurance:review-list", args=[slug])),
    ]
