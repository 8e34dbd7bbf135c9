"""The bar below the header: where one is, and the places beside it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.urls import reverse

from councils.models import Council
from councils.permissions import Permission


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    url: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Navigation:
    place: str
    place_url: str
    links: list[Link]


def links(places: Iterable[tuple[str, str, set[str]]], *, args: list, here: str) -> list[Link]:
    """From text, URL name and the names of further pages that belong to it; `here` is the present page's URL name."""
    return [Link(text, reverse(name, args=args), here == name or here in others) for text, name, others in places]


EVIDENCE = "assurance:evidence-list"
RETURNS = "assurance:return-list"
NEEDED = {
    EVIDENCE: Permission.EVIDENCE_VIEW,
    RETURNS: Permission.EVIDENCE_VIEW,
    "councils:record": Permission.RECORD_KEEP,
}
"""What somebody needs for a place that not everybody of the council may open."""
COUNCIL_PLACES = [
    ("Overview", "assurance:council-dashboard", set()),
    (
        "Reviews",
        "assurance:review-list",
        {"assurance:review-create", "peerchallenge:challenge-create"}
        | {f"reports:{page}" for page in ("import-create", "import-found", "word-template-list")}
        | {f"reports:house-style-{page}" for page in ("list", "words", "headings", "looks", "logo", "order")},
    ),
    (
        "Evidence",
        EVIDENCE,
        {
            f"assurance:evidence-{step}"
            for step in ("create", "detail", "edit", "remove", "selection", "matrix", "upload", "import")
        },
    ),
    ("Search", "assurance:finding-search", set()),
    (
        "Information return",
        RETURNS,
        {f"assurance:return-{step}" for step in ("create", "detail", "edit", "load", "take")}
        | {f"assurance:request-{step}" for step in ("create", "edit", "remove", "evidence", "detach")},
    ),
    ("People", "councils:people", {"councils:person-invite", "councils:person-edit"}),
    ("Record", "councils:record", set()),
]


def of_council(council: Council, *, permissions: Collection[Permission], here: str) -> Navigation:
    places = [place for place in COUNCIL_PLACES if NEEDED.get(place[1], Permission.COUNCIL_VIEW) in permissions]
    return Navigation(council.name, "", links(places, args=[council.slug], here=here))
