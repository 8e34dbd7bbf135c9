"""What was found in a report that is to be, or was, taken into the record."""

from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from functools import cached_property

from django.utils.text import Truncator

from assurance import richtext
from assurance.models import Review
from assurance.models.review import ReviewKind
from peerchallenge.models.challenge import ActivityKind
from reports.builders.dates import in_words
from reports.builders.gather import gather
from reports.builders.told import told
from reports.importing.prepared import Prepared
from reports.readers.findings import FindingKind, findings, paragraphs
from reports.readers.lists import focus_areas, key_messages, recommendations
from reports.readers.people import team
from reports.readers.reading import LeftOut, Shape, Why
from reports.readers.rows import SectionRow

_SHAPES = {
    Shape.BULLETS: "Bullets and paragraphs",
    Shape.TITLED: "Findings with titles",
    Shape.NARRATIVE: "Narrative, not split into strengths and considerations",
    Shape.CQC_PAGE: "A page of the regulator",
}
_ONE_AND_MANY = {
    FindingKind.STRENGTH: ("strength", "strengths"),
    FindingKind.CONSIDERATION: ("consideration", "considerations"),
    FindingKind.OBSERVATION: ("observation", "observations"),
}

_LISTS = {
    "key_messages": ("key message", "key messages"),
    "recommendations": ("recommendation", "recommendations"),
    "focus_areas": ("focus area", "focus areas"),
    "team": ("member of the team", "members of the team"),
    "key_facts": ("figure", "figures"),
}


def as_json(prepared: Prepared, review: Review) -> dict:
    """One object for programs. `text` is told by the rows of the review, so it proves that they hold it."""
    found, document = prepared.reading.found, prepared.reading.document
    return {
        "council": found.council_name or review.council.official_name,
        "kind": review.kind,
        "findings": [
            {"theme": one.theme, "section": one.section, "kind": one.kind, "heading": one.heading}
            for one in findings(document)
        ],
        "paragraphs": _numbered(prepared),
        "key_messages": len(key_messages(document)),
        "team": len(team(document)),
        "focus_areas": len(focus_areas(document)),
        "recommendations": len(recommendations(document)),
        "activity": {kind: asdict(count) for kind, count in found.activity.items()},
        "on_site": dict(zip(("from", "to"), map(str, found.on_site), strict=True)) if found.on_site else None,
        "published": str(found.published) if found.published else None,
        "rating": found.rating,
        "percent": found.percent,
        "scores": found.scores,
        "text": told(gather(review, include_unagreed=True)),
        "unplaced": [one.text for one in prepared.unplaced],
        "review": review.pk,
    }


def _numbered(prepared: Prepared) -> dict[int, dict[str, int]]:
    """Theme → kind → how many numbered paragraphs."""
    numbers: dict[int, Counter[str]] = defaultdict(Counter)
    for one in paragraphs(prepared.reading.document):
        if one.theme is not None and one.number:
            numbers[one.theme][one.kind] += 1
    return {theme: dict(kinds) for theme, kinds in numbers.items()}


def as_lines(prepared: Prepared, review: Review) -> list[str]:
    """The same for people."""
    found = FoundPresenter(prepared, official_name=review.council.official_name)
    lines = [f"{review.title}: taken into the record of {review.council.official_name} as review {review.pk}."]
    lines += [found.warning] if found.warning else []
    lines += [f"{row.label}: {row.value}" for row in found.facts]
    lines += [f"  {section.title}: {section.content}" for section in found.sections]
    lines += ["", found.left_out_summary]
    unit = prepared.transcript.unit
    lines += [f"  {unit} {one.number}: {one.text} ({one.why})" for one in prepared.unplaced]
    return lines


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class SectionFound:
    """`findings` are pairs of a kind and a heading, or the first words where none is printed."""

    title: str
    content: str
    findings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LeftOutGroup:
    why: str
    lines: tuple[LeftOut, ...]


class FoundPresenter:
    """What was found, section by section, and what has no place, for a page or a terminal."""

    def __init__(self, prepared: Prepared, *, official_name: str) -> None:
        self.prepared = prepared
        self.official_name = official_name
        self.found = prepared.reading.found

    @property
    def title(self) -> str:
        return self.prepared.rows.title or "Report without a title"

    @property
    def unit(self) -> str:
        """What the places of the source count: "Line", "Paragraph" or "Page"."""
        return self.prepared.transcript.unit.capitalize()

    @property
    def warning(self) -> str:
        """What to look at twice: a report that names another council."""
        named = self.found.council_name
        if named is None or named == self.official_name:
            return ""
        return f"The report names {named}. Check that it belongs to {self.official_name}."

    @cached_property
    def facts(self) -> list[Row]:
        found, document = self.found, self.prepared.reading.document
        rows = [Row("Kind", ReviewKind(found.kind).label if found.kind else "The text does not say")]
        rows += [Row("Layout", _SHAPES[found.shape])]
        if found.on_site:
            rows.append(Row("On site", in_words(*found.on_site)))
        if found.published:
            rows.append(Row("Published", in_words(found.published, found.published)))
        if found.rating:
            rows.append(Row("Rating", f"{found.rating}, {found.percent}%" if found.percent else found.rating))
        lists = {
            "Scores": len(found.scores),
            "Key messages": len(key_messages(document)),
            "Recommendations": len(recommendations(document)),
            "Focus areas": len(focus_areas(document)),
            "Team": len(team(document)),
            "Key facts": len(self.prepared.rows.key_facts),
            "Acronyms in the glossary": len(self.prepared.glossary),
        }
        rows += [Row(label, str(number)) for label, number in lists.items() if number]
        return rows + [Row(ActivityKind(kind).label.capitalize(), _count(count)) for kind, count in self._activity]

    @property
    def _activity(self):
        return sorted(self.found.activity.items(), key=lambda item: ActivityKind.values.index(item[0]))

    @cached_property
    def sections(self) -> list[SectionFound]:
        """Each section of the report with the numbers of findings and paragraphs in it."""
        rows = self.prepared.rows
        themes = {row.theme: at for at, row in enumerate(rows.sections) if row.kind == "theme"}
        counts: dict[int | None, Counter[str]] = defaultdict(Counter)
        listed: dict[int | None, list[tuple[str, str]]] = defaultdict(list)
        for row in rows.findings:
            at = themes.get(row.theme) if row.section is None else row.section
            counts[at][row.kind] += 1
            listed[at].append((_ONE_AND_MANY[row.kind][0].capitalize(), row.heading or _opening(row.narrative)))
        for row in rows.paragraphs:
            counts[themes.get(row.theme) if row.section is None else row.section]["paragraph"] += 1
        return [
            SectionFound(row.title, _content(counts[at] + self._lists(row)), tuple(listed[at]))
            for at, row in enumerate(rows.sections)
        ]

    def _lists(self, section: SectionRow) -> Counter[str]:
        """How long the lists are that stand in a section."""
        rows = self.prepared.rows
        standing = {part.kind for part in section.parts} & {*_LISTS}
        return Counter({kind: len(getattr(rows, kind)) for kind in standing})

    @property
    def left_out_summary(self) -> str:
        number = len(self.prepared.unplaced)
        if not number:
            return "Nothing: every line has a place in the record."
        lines = "1 line or part of a line has" if number == 1 else f"{number} lines or parts of lines have"
        return f"{lines} no place in the record:"

    @cached_property
    def left_out(self) -> list[LeftOutGroup]:
        """Grouped by the reason, in the order of the reasons."""
        groups = {why: tuple(one for one in self.prepared.unplaced if one.why is why) for why in Why}
        return [LeftOutGroup(why.value.capitalize(), lines) for why, lines in groups.items() if lines]


def _opening(narrative: str) -> str:
    return Truncator(richtext.to_plain(narrative)).words(16, truncate="…")


def _content(counts: Counter[str]) -> str:
    named = _ONE_AND_MANY | {"paragraph": ("paragraph", "paragraphs")} | _LISTS
    found = [f"{counts[kind]} {names[counts[kind] != 1]}" for kind, names in named.items() if counts[kind]]
    return ", ".join(found) or "text"


def _count(count) -> str:
    return f"{count.qualifier} {count.value}" if count.qualifier else str(count.value)
