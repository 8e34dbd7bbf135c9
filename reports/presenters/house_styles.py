from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from reports.document.style import HouseStyle


@dataclass(frozen=True, slots=True)
class StyleLink:
    name: str
    url: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class StyleChoices:
    """The preview in the style that is shown, and the report's page with each of the others."""

    shown: str
    """The key of the style that is shown."""
    preview_url: str
    links: list[StyleLink]


def choices(shown: HouseStyle, styles: Iterable[HouseStyle], slug: str, review_id: int) -> StyleChoices:
    page, preview = (reverse(f"reports:{name}", args=[slug, review_id]) for name in ("run-list", "preview"))
    return StyleChoices(
        shown.key,
        f"{preview}?style={shown.key}",
        [StyleLink(style.name, f"{page}?style={style.key}", style.key == shown.key) for style in styles],
    )
