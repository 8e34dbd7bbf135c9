"""All checks, in the order in which they are told, and what each is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reports.builders.facts import Facts
from reports.checks import (
    acronyms,
    agreement,
    alike,
    councils,
    evidence,
    figures,
    leads,
    orphans,
    people,
    quotes,
    reading_age,
    recommendations,
    sections,
    spelling,
)
from reports.checks.material import CouncilName, Material
from reports.document.messages import Message
from reports.document.nodes import Document


@dataclass(frozen=True, slots=True)
class Check:
    """`title` stands above all that it found; `advice` says in one sentence what to do."""

    key: str
    title: str
    advice: str
    find: Callable[[Material], Iterator[Message]]


_ALL = (
    Check("leads", "The same opening sentence under two themes", "Write what this theme covers.", leads.used_twice),
    Check("figures", "Figures that contradict one another", "Correct whichever is wrong.", figures.contradictions),
    Check("councils", "Another council’s name", "Take it out unless it is meant.", councils.of_others),
    Check("people", "Names of people", "What is heard is never attributable.", people.not_named_on_purpose),
    Check(
        "quotes",
        "Quotations whose speaker can be told",
        "What is heard is never attributable.",
        quotes.few_speakers,
    ),
    Check(
        "evidence", "Findings without evidence", "Tie what was read, heard or seen to them.", evidence.without_evidence
    ),
    Check(
        "statements",
        "Findings without a quality statement",
        "Tie each to the statements that it is about.",
        evidence.without_statement,
    ),
    Check(
        "recommendations",
        "Considerations that no recommendation rests on",
        "Add a recommendation, or tie them to one.",
        recommendations.without_recommendation,
    ),
    Check("alike", "Findings that say the same", "Merge them, or say what sets them apart.", alike.saying_the_same),
    Check(
        "orphans", "Paragraphs that belong to no point", "Give each a heading or a point to expand.", orphans.orphans
    ),
    Check("findings", "Nothing was found yet", "Record strengths and considerations first.", sections.no_findings),
    Check("empty", "Sections with nothing in them", "Write something, or take the heading out.", sections.empty),
    Check(
        "headings",
        "Findings that are a heading alone",
        "Say what was found, or leave it if the heading says it all.",
        sections.headings_without_text,
    ),
    Check(
        "acronyms",
        "Acronyms that are not explained",
        "Write the words out at the first use, or in the glossary.",
        acronyms.unexplained,
    ),
    Check("meanings", "Acronyms explained in two ways", "Keep the right one.", acronyms.in_two_ways),
    Check("spelling", "American spellings", "Use the British one.", spelling.american),
    Check(
        "reading_age",
        "Sections that are hard to read",
        "Shorter sentences and shorter words bring the reading age down.",
        reading_age.hard_sections,
    ),
    Check("agreement", "What is not agreed", "A final version prints only what is agreed.", agreement.not_agreed),
)
CHECKS = {one.key: one for one in _ALL}


def check(facts: Facts, document: Document, *, councils: tuple[CouncilName, ...] = ()) -> list[Message]:
    """What every check has to say of a report, in the order of the checks and then of the report.

    `document` is what was composed from the facts; `councils` are all that are known, the report's own among them.
    """
    material = Material(facts, document, councils)
    return [replace(message, check=one.key) for one in _ALL for message in one.find(material)]
