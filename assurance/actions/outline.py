"""The order of a review's report and the prose in it."""

import html
from collections.abc import Iterable
from types import EllipsisType

from assurance import richtext
from assurance.actions.holding import Stale, check_version, hold, neighbour, next_position, swap
from assurance.models import LineOfEnquiry, Part, Review, Section, Theme
from assurance.models.outline import PartKind, SectionKind
from assurance.outlines import outline_for
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission


@recorded
def add_section(
    *, review: Review, kind: str, title: str, by: User, theme: Theme | None = None, parts: Iterable[dict] = ()
) -> Section:
    """Add a section at the end of the report.

    Each of `parts` is the keywords of one part: `kind`, and `title`, `body` (HTML) and `is_numbered` where it has them.
    """
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    position = next_position(Section.objects.filter(review=review))
    section = Section.objects.create(review=review, kind=kind, title=title, theme=theme, position=position)
    Part.objects.bulk_create(_part(section, number, **part) for number, part in enumerate(parts, start=1))
    return section


def _part(section: Section, position: int, *, body: str = "", **values) -> Part:
    return Part(section=section, position=position, body=richtext.clean(body), **values)


@recorded
def edit_part(
    *, part: Part, version: int, title: str, body: str, by: User, is_numbered: bool | EllipsisType | None = ...
) -> Part:
    """Raises Stale when somebody saved in between. Blank text is allowed: the part then prints nothing.

    Whether its paragraphs are numbered stays as it is unless `is_numbered` says so; None leaves it to the house style.
    """
    hold(part.section.review_id, by=by, permission=Permission.FINDING_WRITE)
    part = Part.objects.select_related("section").get(pk=part.pk)
    check_version(part, version)
    part.title, part.body, part.version = title.strip(), richtext.clean(body), version + 1
    if is_numbered is not ...:
        part.is_numbered = is_numbered
    part.save()
    return part


@recorded
def rename_section(*, section: Section, title: str, by: User, was: str | None = None) -> Section:
    """`was` is the title that the writer had before them: raises Stale when somebody has changed it since."""
    hold(section.review_id, by=by, permission=Permission.FINDING_WRITE)
    section = Section.objects.get(pk=section.pk)
    if was is not None and section.title != was:
        raise Stale(section)
    section.title = title.strip()
    section.save(update_fields=["title"])
    return section


@recorded
def move_section(*, section: Section, up: bool, by: User) -> Section:
    """A focus area's chapter one place up or down among those of its theme: they are printed inside it, in this order.

    At the end nothing happens. Raises Section.DoesNotExist for any other chapter: the house style orders those.
    """
    hold(section.review_id, by=by, permission=Permission.FINDING_WRITE)
    section = Section.objects.get(pk=section.pk, kind=SectionKind.FOCUS_AREA)
    rows = Section.objects.filter(review=section.review_id, kind=SectionKind.FOCUS_AREA, theme=section.theme_id)
    if other := neighbour(section, rows, up=up):
        swap(section, other)
    return section


@recorded
def ask_about(*, review: Review, text: str, by: User) -> LineOfEnquiry:
    """Add a focus area that the council asks the team to look at."""
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    position = next_position(LineOfEnquiry.objects.filter(review=review))
    return LineOfEnquiry.objects.create(review=review, text=text.strip(), position=position)


@recorded
def move_focus_area(*, area: LineOfEnquiry, up: bool, by: User) -> LineOfEnquiry:
    """One place up or down in the list of what the council asked about; at its end nothing happens."""
    hold(area.review_id, by=by, permission=Permission.FINDING_WRITE)
    area = LineOfEnquiry.objects.get(pk=area.pk)
    if other := neighbour(area, LineOfEnquiry.objects.filter(review=area.review_id), up=up):
        swap(area, other)
    return area


@recorded
def lay_out(*, review: Review, by: User) -> None:
    """Give a new review the sections and standard texts that its kind of report begins with."""
    themes = list(review.framework.themes.all())
    for section in outline_for(review.kind, council_name=html.escape(review.council.official_name, quote=False)):
        for theme in themes if section.get("each_theme") else [None]:
            add_section(
                review=review,
                kind=SectionKind.THEME if theme else SectionKind.PROSE,
                title=theme.name if theme else section["title"],
                theme=theme,
                parts=_with_lead(section["parts"], theme),
                by=by,
            )


def _with_lead(parts: list[dict], theme: Theme | None) -> list[dict]:
    if theme is None:
        return parts
    lead = f"<p>{html.escape(theme.lead_sentence, quote=False)}</p>"
    return [part | {"body": lead} if part["kind"] == PartKind.LEAD else part for part in parts]
