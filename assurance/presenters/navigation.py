"""The bar below the header while one works in a review, and the way back up."""

from django.urls import reverse

from assurance.models import Review
from assurance.models.review import ReviewKind
from councils.presenters.navigation import Navigation, links

SCORES = "assurance:score-list"
EVIDENCE = "assurance:team-evidence-list"
CHALLENGE = "peerchallenge:challenge-detail"
GLOSSARY = "reports:glossary"
# Text, URL name, and the names of further pages that belong to it.
PLACES = [
    ("Overview", "assurance:review-detail", {"assurance:review-move"}),
    (
        "Findings",
        "assurance:findings",
        {
            f"assurance:{name}"
            for name in (
                "workspace",
                "section-workspace",
                "finding-create",
                "finding-edit",
                "finding-evidence",
                "finding-list",
                "finding-split",
            )
        }
        | {f"assurance:paragraph-{step}" for step in ("create", "edit", "remove")}
        | {"assurance:finding-history", "assurance:finding-version"}
        | {f"assurance:comment-{step}" for step in ("list", "add", "edit", "reply")},
    ),
    (
        "Evidence",
        EVIDENCE,
        {
            f"assurance:team-evidence-{step}"
            for step in ("create", "detail", "edit", "remove", "selection", "matrix", "upload", "import")
        },
    ),
    ("Scores", SCORES, {"assurance:score-set"}),
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
        {
            "assurance:part-edit",
            "assurance:section-rename",
            "assurance:focus-area-create",
            GLOSSARY,
            f"{GLOSSARY}-edit",
        },
    ),
    (
        "Challenge",
        CHALLENGE,
        {f"peerchallenge:{name}" for name in ("challenge-edit", "figures-edit", "person-invite", "person-edit")}
        | {
            f"peerchallenge:{row}-{step}"
            for row in ("member", "key-fact", "contact")
            for step in ("create", "edit", "remove")
        },
    ),
    (
        "Report",
        "reports:run-list",
        {f"reports:{page}" for page in ("run-create", "run-detail", "run-compare", "publish", "withdraw")}
        | {
            f"reports:accuracy-{page}"
            for page in (
                "list",
                "open",
                "detail",
                "due",
                "close",
                "draft",
                "say",
                "lines",
                "line-edit",
                "answer",
            )
        },
    ),
]


def of_review(review: Review, *, here: str, sees_evidence: bool) -> Navigation:
    """`sees_evidence`: whether the review's team has a library of its own that this person may open."""
    absent = {
        SCORES: not review.is_scored,
        EVIDENCE: not sees_evidence,
        CHALLENGE: review.kind != ReviewKind.PEER_CHALLENGE,
    }
    places = [place for place in PLACES if not absent.get(place[1])]
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
