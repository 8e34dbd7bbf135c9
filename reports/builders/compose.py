"""Facts and a house style to a document tree. Pure: the same facts always give the same report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reports.acronyms.glossary import Entry
from reports.builders import activity, annex, box, dates, figures, glossary, listed, scores
from reports.builders.arranging import arranged
from reports.builders.facts import Facts
from reports.builders.layouts.prose import IN_SHORT, in_short
from reports.builders.numbering import numbered
from reports.builders.plan import PlannedPart, PlannedSection, plan
from reports.builders.references import References
from reports.document.nodes import Block, Document, Paragraph, Role, Section, Text
from reports.document.richtext import from_html
from reports.document.style import FindingLayout, HouseStyle, StandardText

VERSION = "2026.5"
"""Of the builders and writers together. Raise it when a report from the same facts would come out differently."""

_SECTION_ROLES = {"theme": Role.THEME, "focus_area": Role.FOCUS_AREA}
_SAYS_ITS_NUMBER = re.compile(r"(?:theme\s+)?\d+\s*[.:–—-]|theme\s+\d+\b", re.IGNORECASE)
_ALWAYS_HEADED = ("strengths", "considerations", "observations")


def compose(facts: Facts, style: HouseStyle) -> Document:
    planned, references = numbered(arranged(plan(facts, style), style), facts, style)
    composer = _Composer(facts, style, references)
    document = Document(
        title=facts.council,
        subtitle=subtitle(facts),
        sections=composer.sections(planned),
        date=dates.in_words(facts.starts_on, facts.ends_on),
        status=status_and_due(facts, style),
    )
    if not glossary.is_asked_for(planned):
        return document
    # A glossary lists what all other chapters say, so it is made once they are.
    return replace(document, sections=replace(composer, glossary=glossary.entries(document, facts)).sections(planned))


def subtitle(facts: Facts) -> str:
    """The review's title without the council's name, which stands above it."""
    rest = facts.title.removeprefix(facts.council).lstrip(" :,–-")
    rest = ", ".join(part for part in rest.split(", ") if part != facts.council)
    return rest[:1].upper() + rest[1:] or facts.title


def _standard(text: StandardText | None, anchor: str) -> tuple[Section, ...]:
    """What a council prints in each of its reports. It stands apart from the numbers of the report's own paragraphs."""
    if text is None:
        return ()
    paragraphs = tuple(Paragraph((Text(paragraph),)) for paragraph in text.paragraphs)
    return (Section((Text(text.heading),), paragraphs, anchor=anchor),)


def status(facts: Facts, style: HouseStyle) -> str:
    """What a draft is for; empty for a final version."""
    if not facts.is_draft:
        return ""
    return style.words.draft_for_accuracy if is_for_accuracy(facts) else style.words.draft


def status_and_due(facts: Facts, style: HouseStyle) -> str:
    """For a cover: what the draft is for and, while its council checks the facts, until when."""
    due = facts.accuracy_due_on
    if not (facts.is_draft and due and is_for_accuracy(facts)):
        return status(facts, style)
    return style.words.comments_by.format(status=status(facts, style), date=dates.in_words(due, due))


def is_for_accuracy(facts: Facts) -> bool:
    """A peer challenge's draft that its team has shared: the council now looks whether the facts are right."""
    return facts.kind == "peer_challenge" and facts.status == "shared"


@dataclass(frozen=True, slots=True)
class _Composer:
    facts: Facts
    style: HouseStyle
    references: References
    glossary: tuple[Entry, ...] = ()

    def sections(self, planned: tuple[PlannedSection, ...]) -> tuple[Section, ...]:
        made = (chapter for section in planned for chapter in self.section(section))
        about, closing = _standard(self.style.about, "about"), _standard(self.style.closing, "closing")
        return (*about, *made, *closing, *annex.annex(self.facts.accuracy))

    def section(self, section: PlannedSection) -> tuple[Section, ...]:
        """None when all that its heading promises is empty; a heading that promises nothing stands as it was typed."""
        blocks = tuple(block for part in section.parts for block in self.part(part, section))
        if self.style.findings is FindingLayout.PROSE:
            blocks += in_short(section.parts, self.references, self.style)
        children = tuple(made for child in section.children for made in self.section(child))
        if section.parts and not blocks and not children:
            return ()
        return (
            Section(
                (Text(self._title(section)),),
                (*blocks, *children),
                role=_SECTION_ROLES.get(section.kind, Role.PROSE),
                theme=section.theme if section.kind == "theme" else None,
                anchor=section.anchor,
            ),
        )

    def _title(self, section: PlannedSection) -> str:
        """A theme is announced with its number, unless its title says it already."""
        if section.kind != "theme" or _SAYS_ITS_NUMBER.match(section.title):
            return section.title
        return self.style.theme_heading.format(number=section.theme, title=section.title)

    def part(self, part: PlannedPart, section: PlannedSection) -> tuple[Block, ...]:
        match part.kind:
            case "text":
                return self._headed(part, part.blocks, is_typed=True)
            case "lead":
                return self._lead(part, section)
            case "framework":
                return self._framework(part, section)
            case "strengths" | "considerations" | "observations":
                return self._findings(part, section)
            case _:
                return self._headed(part, self._list(part))

    def _findings(self, part: PlannedPart, section: PlannedSection) -> tuple[Block, ...]:
        """Observations that stand alone in their section are what it is about: they need no heading to tell them."""
        blocks = part.blocks
        if self.style.findings is FindingLayout.PROSE and part.kind in IN_SHORT:
            return blocks
        if part.kind == "observations" and not part.title and sum(one.place is not None for one in section.parts) == 1:
            return (Section((), blocks, role=Role.OBSERVATIONS),) if blocks else ()
        return self._headed(part, blocks)

    def _headed(self, part: PlannedPart, blocks: tuple[Block, ...], *, is_typed: bool = False) -> tuple[Block, ...]:
        heading = part.title or (self.style.labels[Role(part.kind)] if part.kind in _ALWAYS_HEADED else "")
        if not heading or not (blocks or is_typed):
            return blocks
        return (Section((Text(heading),), blocks, role=_role(part.kind)),)

    def _lead(self, part: PlannedPart, section: PlannedSection) -> tuple[Block, ...]:
        blocks = from_html(part.body) or self._standard_lead(section)
        return self._headed(part, tuple(_as_lead(block) for block in blocks))

    def _standard_lead(self, section: PlannedSection) -> tuple[Block, ...]:
        sentences = [theme.lead_sentence for theme in self.facts.framework.themes if theme.number == section.theme]
        return tuple(Paragraph((Text(sentence),)) for sentence in sentences if sentence)

    def _framework(self, part: PlannedPart, section: PlannedSection) -> tuple[Block, ...]:
        """The framework's own words under the style's heading, or what was typed instead, as it was typed."""
        if typed := from_html(part.body):
            return (Section((Text(part.title),) if part.title else (), typed, role=Role.FRAMEWORK),)
        heading = part.title or self.style.labels[Role.FRAMEWORK]
        framework = self.facts.framework
        themes = [theme for theme in framework.themes if theme.number == section.theme]
        return tuple(block for theme in themes for block in box.framework_box(framework, theme, heading, self.style))

    def _list(self, part: PlannedPart) -> tuple[Block, ...]:
        facts, words = self.facts, self.style.words
        match part.kind:
            case "key_messages":
                return listed.key_messages(facts.key_messages, self.references, self.style, part.first)
            case "recommendations":
                return listed.recommendations(facts.recommendations, self.references, self.style, part.first)
            case "focus_areas":
                return listed.focus_areas(facts.lines_of_enquiry)
            case "scores":
                return scores.scores(facts, words)
            case "glossary":
                return glossary.table(self.glossary, words)
            case _ if facts.challenge is None:
                return ()
            case "team":
                return figures.team(facts.challenge)
            case "activity":
                return activity.activity(facts.challenge, words)
            case "key_facts":
                return figures.key_facts(facts.challenge.key_facts, words)
            case "contacts":
                return figures.contacts(facts.challenge)
            case _:
                raise ValueError(f"No such part of a report: {part.kind}")


def _role(kind: str) -> Role:
    """Kinds of parts and roles of nodes share their names, but for prose."""
    return Role.PROSE if kind in ("text", "lead") else Role(kind)


def _as_lead(block: Block) -> Block:
    return replace(block, role=Role.LEAD) if isinstance(block, Paragraph) else block
