"""Two readings of one report, compared: its findings, its headings and numbers, its words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reports.document.marks import marks
from reports.document.words import text_of
from reports.readers.accounting import tree_words
from reports.readers.findings import FindingRead, findings
from reports.readers.reading import Reading, Why
from reports.readers.wording import words

_NOT_OF_THE_TEXT = {
    *(Why.PAGE_NUMBER, Why.RUNNING_LINE, Why.CONTENTS, Why.WEB_PAGE, Why.MARKUP, Why.ADDRESS),
    Why.PICTURE,
}
"""What a report printed anew has anew or has no more, addresses that opened nothing, and descriptions of pictures: they
say again what the text says, and would hide its losses."""


@dataclass(frozen=True)
class Differences:
    """How many findings, headings and numbers, and words of the first are not in the second, or not in order."""

    findings: int
    marks: int
    words: int


def differences_between(published: Reading, back: Reading) -> Differences:
    return Differences(
        findings=_differing(_findings(published), _findings(back)),
        marks=_differing(list(marks(published.document)), list(marks(back.document))),
        words=(_words(published) - _words(back)).total(),
    )


def _findings(reading: Reading) -> list[tuple]:
    return [_said(one) for one in findings(reading.document)]


def _said(one: FindingRead) -> tuple:
    return one.theme, one.section, one.kind, tuple(words(one.heading)), tuple(words(text_of(*one.blocks)))


def _differing(first: Sequence, second: Sequence) -> int:
    """How many would have to be put in, taken out or changed to make one list of the other."""
    changes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return sum(max(end - start, till - begin) for change, start, end, begin, till in changes if change != "equal")


def _words(reading: Reading) -> Counter[str]:
    """In small letters, for a title page may begin a title with a capital."""
    kept = (one.text for one in reading.unplaced if one.why not in _NOT_OF_THE_TEXT)
    return Counter(word.casefold() for word in [*tree_words(reading.document), *words(" ".join(kept))])
