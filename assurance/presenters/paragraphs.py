"""The numbered paragraphs that expand the lists of one tab of the workspace."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from assurance.models import Paragraph
from assurance.models.finding import FindingKind
from assurance.places import Place
from assurance.presenters.lanes import LANES
from assurance.presenters.narrative import shown
from assurance.presenters.reviews import url_of
from assurance.titles import title_of


@dataclass(frozen=True, slots=True)
class NumberedParagraph:
    number: int
    pk: int
    text: SafeString
    expands: str
    edit_url: str
    move_url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class ParagraphList:
    """`subject` is what the list is about, within a sentence."""

    key: str
    subject: str
    rows: list[NumberedParagraph]
    add_url: str

    @property
    def title(self) -> str:
        return f"Numbered paragraphs: {self.subject}"

    @property
    def anchor(self) -> str:
        return f"paragraphs-{self.key}"

    @property
    def count(self) -> str:
        return f"{len(self.rows)} {'paragraph' if len(self.rows) == 1 else 'paragraphs'}"


def paragraph_lists(place: Place, paragraphs: Iterable[Paragraph]) -> list[ParagraphList]:
    """One below each list of findings; those of the first two lanes even without any paragraph."""
    paragraphs = list(paragraphs)
    lists = [_list(place, kind, title, [row for row in paragraphs if row.kind == kind]) for kind, title, *_ in LANES]
    return [one for one in lists if one.rows or one.key != FindingKind.OBSERVATION]


def _list(place: Place, kind: FindingKind, title: str, paragraphs: list[Paragraph]) -> ParagraphList:
    rows = [_paragraph(place, number, row) for number, row in enumerate(paragraphs, start=1)]
    add_url = f"{url_of('paragraph-create', place.review)}?place={place.key}&kind={kind.value}"
    return ParagraphList(kind.value, title.lower(), rows, add_url)


def _paragraph(place: Place, number: int, row: Paragraph) -> NumberedParagraph:
    urls = [url_of(f"paragraph-{name}", place.review, row.pk) for name in ("edit", "move", "remove")]
    expands = title_of(row.finding) if row.finding else ""
    return NumberedParagraph(number, row.pk, shown(row.text), expands, *urls)
