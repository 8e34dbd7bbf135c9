"""The bar below the header: where one is, and the places beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from councils.models import Council


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


COUNCIL_PLACES = [
    ("Overview", "assurance:council-dashboard", set()),
    (
        "Reviews",
        "assurance:review-list",
        {"assurance:review-create", "peerchallenge:challenge-create", "reports:import-create", "reports:import-found"},
    ),
    ("Search", "assurance:finding-search", set()),
    ("People", "councils:people", {"councils:person-invite", "councils:person-edit"}),
]


def of_council(council: Council, *, here: str) -> Navigation:
    return Navigation(council.name, "", links(COUNCIL_PLACES, args=[council.slug], here=here))
