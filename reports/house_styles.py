"""House styles by the keys that reviews and runs keep: ours, and those that a council made of them."""

from __future__ import annotations

from django.db.models import QuerySet

from assurance.models import Review
from councils.models import Council
from reports.builders import plain
from reports.document.style import BULLETS, HOUSE_STYLES, HouseStyle, Logo
from reports.document.style.own import Own, OwnLabel, styled
from reports.models import OwnStyle, ReportRun, ReviewStyle, StyleLogo
from reports.models.own_style import OWN


def style_of(review: Review) -> HouseStyle:
    """The one it was last asked for in, or was published in; bullets for a new review."""
    return style_named(_key_of(review), council=review.council_id) or BULLETS


def style_asked_for(review: Review, key: str) -> HouseStyle:
    """The style with this key, the review's own where its council has none."""
    return style_named(key, council=review.council_id) or style_of(review)


def style_of_run(run: ReportRun) -> HouseStyle:
    """As it was when the run was asked for, whatever became of it."""
    if run.own_style is None:
        return HOUSE_STYLES[run.house_style]
    return styled_from(plain.load(Own, run.own_style), key=run.house_style, logo=run.logo)


def kept_with_run(review: Review) -> dict:
    """What a run keeps of the review's style: its key, and a council's as it stands now."""
    row = own_style(_key_of(review), council=review.council_id)
    if row is None:
        return {"house_style": style_of(review).key}
    return {"house_style": row.key, "own_style": plain.dump(values_of(row)), "logo": row.logo}


def name_of_style(run: ReportRun) -> str:
    return run.own_style["name"] if run.own_style else HOUSE_STYLES[run.house_style].name


def choosable(review: Review) -> list[HouseStyle]:
    """Ours, the council's, and the one that the review's report is in even if the council has put it away.

    To choose from: the council's come without their logos.
    """
    key = _key_of(review)
    present = int(key.removeprefix(OWN)) if key.startswith(OWN) else None
    own = of_council(review.council_id).defer("logo__data")
    listed = own.living() | own.filter(pk=present)
    return [*HOUSE_STYLES.values(), *(styled_from(values_of(row), key=row.key, logo=None) for row in listed)]


def own_style(key: str, *, council: Council | int) -> OwnStyle | None:
    """The row behind a key, put away or not; None for a key of ours, an unknown one, or another council's."""
    number = key.removeprefix(OWN)
    if not key.startswith(OWN) or not (number.isascii() and number.isdigit() and len(number) < 19):
        return None
    return of_council(council).filter(pk=number).first()


def of_council(council: Council | int) -> QuerySet[OwnStyle]:
    return OwnStyle.objects.of_council(council).select_related("logo")


def of_row(row: OwnStyle) -> HouseStyle:
    """A council's style as it stands."""
    return styled_from(values_of(row), key=row.key, logo=row.logo)


def values_of(row: OwnStyle) -> Own:
    simple = {name: getattr(row, name) for name in SIMPLE}
    return Own(
        **simple,
        labels=tuple(OwnLabel(role, text) for role, text in sorted(row.labels.items())),
        chapters=tuple(row.chapters),
        parts=tuple(row.parts),
        logo=row.logo.sha256 if row.logo else "",
    )


SIMPLE = ("name", "base", "kicker", "cover_line", "about_heading", "about", "closing_heading", "closing",
          "main_colour", "accent_colour", "numbering", "findings", "boxes", "logo_alt")  # fmt: skip
"""Fields that rows and values have alike."""


def styled_from(own: Own, *, key: str, logo: StyleLogo | None) -> HouseStyle:
    picture = Logo(bytes(logo.data), logo.media_type, logo.width, logo.height, own.logo_alt) if logo else None
    return styled(own, HOUSE_STYLES[own.base], key=key, logo=picture)


def style_named(key: str, *, council: int) -> HouseStyle | None:
    """One of ours, or the council's as it stands; None for others."""
    if key in HOUSE_STYLES:
        return HOUSE_STYLES[key]
    row = own_style(key, council=council)
    return of_row(row) if row else None


def _key_of(review: Review) -> str:
    return ReviewStyle.objects.filter(review=review).values_list("house_style", flat=True).first() or ""
