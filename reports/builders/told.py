"""What the rows of a review say, as plain text in the order of the report: the proof that an import kept its words.

Only what somebody typed or printed is told. Figures that are kept beside the text (scores, activity) are no words of
it, and numbers of paragraphs are given anew by whoever prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reports.builders.facts import Facts, FindingFacts, ParagraphFacts, SectionFacts
from reports.builders.plan import FINDING_LISTS
from reports.document.nodes import Block, Emphasis, Inline, Link, List, Paragraph, Quote, Strong
from reports.document.richtext import from_html
from reports.document.words import inline_text


def told(facts: Facts) -> str:
    """A line for each heading, paragraph and item. Addresses stand in brackets behind the words that link to them."""
    lines = [facts.title]
    for section in facts.sections:
        lines.append(section.title)
        for part in section.parts:
            lines += [part.title, *_html(part.body), *_list(part.kind, section, facts)]
    return "\n".join(filter(None, lines))


def _list(kind: str, section: SectionFacts, facts: Facts) -> Iterator[str]:
    if kind in FINDING_LISTS:
        yield from _findings(FINDING_LISTS[kind], section, facts)
    elif kind in ("key_messages", "recommendations"):
        for row in getattr(facts, kind):
            yield from _html(row.text)
    elif kind == "focus_areas":
        yield from facts.lines_of_enquiry
    elif kind == "glossary":
        yield from (f"{one.acronym} {one.meaning}" for one in facts.glossary if not one.is_left_out)
    elif facts.challenge and kind == "team":
        for member in facts.challenge.team:
            yield ", ".join(filter(None, (member.name, member.job_title, member.organisation)))
    elif facts.challenge and kind == "key_facts":
        for panel, rows in groupby(facts.challenge.key_facts, key=lambda fact: fact.panel):
            yield panel
            yield from (f"{fact.value} {fact.label}" for fact in rows)


def _findings(kind: str, section: SectionFacts, facts: Facts) -> Iterator[str]:
    topic = ""
    for finding in facts.findings:
        if _stands_in(finding, kind, section):
            if finding.topic != topic:
                yield finding.topic
            topic = finding.topic
            yield finding.heading
            yield from _html(finding.narrative)
    for paragraph in facts.paragraphs:
        if _stands_in(paragraph, kind, section):
            yield from _html(paragraph.text)


def _stands_in(row: FindingFacts | ParagraphFacts, kind: str, section: SectionFacts) -> bool:
    if row.kind != kind:
        return False
    if row.section is not None:
        return row.section == section.ref
    return section.kind == "theme" and row.theme == section.theme


def _html(fragment: str) -> Iterator[str]:
    return _blocks(from_html(fragment))


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield "".join(_inlines(children))
            case List(items=items):
                for item in items:
                    yield from _blocks(item.blocks)
            case Quote(blocks=inside):
                yield from _blocks(inside)


def _inlines(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for node in inlines:
        match node:
            case Link(children=children, href=href):
                printed = inline_text(children)
                yield printed
                yield "" if printed in (href, href.removeprefix("mailto:")) else f" ({href})"
            case Strong(children=children) | Emphasis(children=children):
                yield from _inlines(children)
            case _:
                yield inline_text((node,))
