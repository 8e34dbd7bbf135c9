"""How old a reader must be to follow each section: the Flesch–Kincaid grade, as an age.

Formula: 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59 is the school grade (J. P. Kincaid, R. P.
Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of new readability formulas for Navy enlisted personnel",
Research Branch Report 8-75, 1975). A grade is begun five years after birth, so five makes it an age. Syllables are
counted by the groups of vowels in a word, which is right for most English words and good enough for a whole section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reports.checks.material import Material
from reports.checks.wording import sentences, words
from reports.document.messages import Level, Message, Opens
from reports.document.nodes import Block, Item, List, Paragraph, Quote, Section
from reports.document.words import inline_text

HARD = 18
"""A section above this asks for more than school teaches; GOV.UK writes for readers of nine."""
FEWEST_WORDS = 100
"""Shorter texts have no reading age that means anything."""
_VOWELS = re.compile(r"[aeiouy]+")


def hard_sections(material: Material) -> Iterator[Message]:
    """Sections of the report that ask for more than HARD, with their age."""
    for section in material.document.sections:
        lines = list(_lines(section.blocks))
        if sum(len(words(line)) for line in lines) < FEWEST_WORDS:
            continue
        age = reading_age(lines)
        if age > HARD:
            heading = " ".join(inline_text(section.heading).split())
            text = f"{heading}: for readers of {age} and older."
            yield Message(Level.NOTE, text, section.anchor, opens=Opens("outline", name=heading))


def reading_age(lines: list[str]) -> int:
    """In whole years, never below 5. Every line ends a sentence: bullets have no full stop."""
    said = [sentence for line in lines for sentence in sentences(line) if words(sentence)]
    spoken = [word for sentence in said for word in words(sentence)]
    if not spoken:
        return 5
    grade = 0.39 * len(spoken) / len(said) + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59
    return max(5, round(grade + 5))


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """At least one. A silent e at the end, and the e of most words on -ed and -es, is not spoken."""
    word = word.casefold()
    groups = len(_VOWELS.findall(word))
    if re.search(r"[^aeiouyl]e$|[^aeioudt]ed$|[^aeiouycsxzgh]es$", word):
        groups -= 1
    return max(1, groups)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield inline_text(children)
            case Section(blocks=inside) | List(items=inside) | Item(blocks=inside) | Quote(blocks=inside):
                yield from _lines(inside)
