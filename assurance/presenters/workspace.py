"""The page on which findings of one theme are recorded: tabs, lanes, what is shown of how many."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from assurance.models import Finding, Paragraph, Section, Theme
from assurance.models.finding import FindingKind
from assurance.places import Place
from assurance.presenters.cards import NOUNS, Card, Viewer
from assurance.presenters.narrative import shown
from assurance.presenters.reviews import url_of
from assurance.titles import title_of

LANES = (
    (FindingKind.STRENGTH, "Strengths", "strength", "Add a strength"),
    (FindingKind.CONSIDERATION, "For consideration", "consider", "Add a consideration"),
    (FindingKind.OBSERVATION, "Observations", "observe", "Add an observation"),
)


@dataclass(frozen=True, slots=True)
class Tab:
    name: str
    count: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """One list. `count` says how many are shown; `key` names it in forms and anchors."""

    key: str
    title: str
    look: str
    add_label: str
    count: str
    cards: list[Card]

    @property
    def noun(self) -> str:
        return NOUNS[self.key][0]


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


def tabs(here: Place, themes: Iterable[Theme], sections: Iterable[Section], counts: Iterable[dict]) -> list[Tab]:
    """A tab a theme, one across themes, and one for each chapter. `counts`: theme_id, section_id, kind, number."""
    numbers: dict[tuple, Counter] = defaultdict(Counter)
    for count in counts:
        at = (None, count["section_id"]) if count["section_id"] else (count["theme_id"], None)
        numbers[at][count["kind"]] += count["number"]
    places = [Place(here.review, theme) for theme in themes] + [Place(here.review)]
    places += [Place(here.review, section=section) for section in sections]
    keys = [(None, p.section.pk) if p.section else (p.theme.pk if p.theme else None, None) for p in places]
    return [
        Tab(place.short_name, _tab_count(numbers[key]), place.url, place.key == here.key)
        for place, key in zip(places, keys, strict=True)
    ]


def _tab_count(kinds: Counter) -> str:
    strengths, observations = kinds[FindingKind.STRENGTH], kinds[FindingKind.OBSERVATION]
    text = f"{_some(strengths, FindingKind.STRENGTH)}, {kinds[FindingKind.CONSIDERATION]} to consider"
    return f"{text}, {_some(observations, FindingKind.OBSERVATION)}" if observations else text


def _some(number: int, kind: str) -> str:
    one, many = NOUNS[kind]
    return f"{number} {one if number == 1 else many}"


class Workspace:
    """`findings` are all of the place, with what cards show; `matching` the keys a filter leaves, None without one."""

    def __init__(
        self,
        place: Place,
        findings: Iterable[Finding],
        paragraphs: Iterable[Paragraph],
        *,
        viewer: Viewer,
        matching: Collection[int] | None = None,
    ):
        self.place = place
        self.viewer = viewer
        self._matching = matching
        self._cards = list(self._numbered(findings))
        self._paragraphs = list(paragraphs)

    def _numbered(self, findings: Iterable[Finding]):
        numbers: Counter = Counter()
        for finding in findings:
            if finding.state == "withdrawn":
                number = None
            else:
                numbers[finding.kind] += 1
                number = numbers[finding.kind]
            yield Card(finding, review=self.place.review, number=number, viewer=self.viewer)

    @property
    def is_filtered(self) -> bool:
        return self._matching is not None

    @property
    def lanes(self) -> list[Lane]:
        """Strengths and considerations; observations where there are any."""
        lanes = [self._lane(*lane) for lane in LANES]
        has_observations = any(card.finding.kind == FindingKind.OBSERVATION for card in self._cards)
        return lanes if has_observations else lanes[:2]

    def _lane(self, kind: str, title: str, look: str, add_label: str) -> Lane:
        of_kind = [card for card in self._standing if card.finding.kind == kind]
        shown = [card for card in of_kind if self._shows(card)]
        count = f"{len(shown)} of {len(of_kind)}" if self.is_filtered else str(len(of_kind))
        return Lane(kind.value, title, look, add_label, count, shown)

    @property
    def withdrawn(self) -> list[Card]:
        return [card for card in self._cards if card.number is None]

    @property
    def summary(self) -> str:
        shown = sum(self._shows(card) for card in self._standing)
        return f"{shown} of {len(self._standing)} shown." if self.is_filtered else f"{len(self._standing)} shown."

    @property
    def paragraphs(self) -> list[ParagraphList]:
        """The numbered paragraphs below each list; the lists of the first two lanes even without any."""
        lists = [self._paragraph_list(kind, title) for kind, title, *_ in LANES]
        return [one for one in lists if one.rows or one.key != FindingKind.OBSERVATION]

    def place_in_list(self, finding: Finding) -> str:
        """ "2 of 9 strengths", for saying where a finding has moved to."""
        of_kind = [card for card in self._standing if card.finding.kind == finding.kind]
        number = next((card.number for card in of_kind if card.finding.pk == finding.pk), 0)
        return f"{number} of {_some(len(of_kind), finding.kind)}"

    @property
    def _standing(self) -> list[Card]:
        return [card for card in self._cards if card.number]

    def _shows(self, card: Card) -> bool:
        return self._matching is None or card.finding.pk in self._matching

    def _of_kind(self, kind: str) -> list[Paragraph]:
        return [row for row in self._paragraphs if row.kind == kind]

    def _paragraph_list(self, kind: str, title: str) -> ParagraphList:
        rows = [self._paragraph(number, row) for number, row in enumerate(self._of_kind(kind), start=1)]
        add_url = f"{url_of('paragraph-create', self.place.review)}?place={self.place.key}&kind={kind}"
        return ParagraphList(kind.value, title.lower(), rows, add_url)

    def _paragraph(self, number: int, row: Paragraph) -> NumberedParagraph:
        urls = [url_of(f"paragraph-{name}", self.place.review, row.pk) for name in ("edit", "move", "remove")]
        expands = title_of(row.finding) if row.finding else ""
        return NumberedParagraph(number, row.pk, shown(row.text), expands, *urls)
