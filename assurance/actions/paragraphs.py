"""The numbered paragraphs that expand a list of findings."""

from assurance import richtext
from assurance.actions.findings import SaysNothing
from assurance.actions.holding import check_version, hold, neighbour, next_position, swap
from assurance.models import Finding, Paragraph, Review, Section, Theme
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission


@recorded
def add(
    *,
    review: Review,
    kind: str,
    text: str,
    by: User,
    theme: Theme | None = None,
    section: Section | None = None,
    finding: Finding | None = None,
) -> Paragraph:
    """Add a paragraph (HTML) at the end of its list; `finding` is the bullet that it expands. Raises SaysNothing."""
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    place = {"review": review, "theme": theme, "section": section, "kind": kind}
    position = next_position(Paragraph.objects.filter(**place))
    return Paragraph.objects.create(**place, position=position, text=_text(text), finding=finding)


@recorded
def edit(*, paragraph: Paragraph, version: int, text: str, finding: Finding | None, by: User) -> Paragraph:
    """Raises Stale when somebody saved in between, SaysNothing for a blank text."""
    hold(paragraph.review_id, by=by, permission=Permission.FINDING_WRITE)
    paragraph = Paragraph.objects.get(pk=paragraph.pk)
    check_version(paragraph, version)
    paragraph.text, paragraph.finding, paragraph.version = _text(text), finding, version + 1
    paragraph.save()
    return paragraph


@recorded
def move(*, paragraph: Paragraph, up: bool, by: User) -> Paragraph:
    hold(paragraph.review_id, by=by, permission=Permission.FINDING_WRITE)
    paragraph = Paragraph.objects.get(pk=paragraph.pk)
    rows = Paragraph.objects.filter(
        review=paragraph.review_id, theme=paragraph.theme_id, section=paragraph.section_id, kind=paragraph.kind
    )
    other = neighbour(paragraph, rows, up=up)
    if other:
        swap(paragraph, other)
    return paragraph


@recorded
def remove(*, paragraph: Paragraph, by: User) -> None:
    """The page asks first; the text stays in the history."""
    hold(paragraph.review_id, by=by, permission=Permission.FINDING_WRITE)
    Paragraph.objects.get(pk=paragraph.pk).delete()


def _text(text: str) -> str:
    cleaned = richtext.clean(text)
    if not cleaned:
        raise SaysNothing
    return cleaned
