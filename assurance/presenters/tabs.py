"""The tabs of the workspace: one for each theme, one for what stands across them, one for each chapter of its own."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from assurance.models import Section, Theme
from assurance.models.finding import FindingKind
from assurance.places import Place
from assurance.presenters.lanes import some


@dataclass(frozen=True, slots=True)
class Tab:
    """`key` names the place in forms (see `Place.key`)."""

    name: str
    count: str
    url: str
    is_current: bool
    key: str


def places_of(here: Place, themes: Iterable[Theme], sections: Iterable[Section]) -> list[Place]:
    """Everywhere in the review where findings may stand."""
    places = [Place(here.review, theme) for theme in themes] + [Place(here.review)]
    return places + [Place(here.review, section=section) for section in sections]


def tabs(here: Place, places: Iterable[Place], counts: Iterable[dict]) -> list[Tab]:
    """`counts`: theme_id, section_id, kind, number."""
    numbers: dict[tuple, Counter] = defaultdict(Counter)
    for count in counts:
        at = (None, count["section_id"]) if count["section_id"] else (count["theme_id"], None)
        numbers[at][count["kind"]] += count["number"]
    return [
        Tab(place.short_name, _count(numbers[_at(place)]), place.url, place.key == here.key, place.key)
        for place in places
    ]


def _at(place: Place) -> tuple:
    if place.section:
        return None, place.section.pk
    return (place.theme.pk if place.theme else None), None


def _count(kinds: Counter) -> str:
    text = (
        f"{some(kinds[FindingKind.STRENGTH], FindingKind.STRENGTH)}, {kinds[FindingKind.CONSIDERATION]:,} to consider"
    )
    observations = kinds[FindingKind.OBSERVATION]
    return f"{text}, {some(observations, FindingKind.OBSERVATION)}" if observations else text
