"""Run-in headings: "Title: text", "Title. text", "**Title** text". A colon inside a sentence makes none."""

from __future__ import annotations

import re

from reports.readers.wording import words

_MOST_WORDS = 25
_MOST_WORDS_BEFORE_STOP = 8
_LONGEST = 240
_COLON = re.compile(r"(?P<title>[^:\n]{1,240}?)\s*:\s+(?P<rest>\S.*)", re.DOTALL)
_STOP = re.compile(r"(?P<title>[^.!?:\n]{1,120})\.\s+(?P<rest>[A-Z“\"'‘].*)", re.DOTALL)
_BOLD = re.compile(
    r"\*\*(?P<title>[^*]{1,240}?)\s*(?:(?P<in>[:.])\s*\*\*|\*\*\s*(?P<out>[:.–—]|(?=\n)|-(?=\s)))\s*(?P<rest>\S.*)",
    re.DOTALL,
)
_OWN_SUBJECT = re.compile(r"[^*]{0,80}\*\*[^*]+\*\*")
_SMALL_WORDS = """
    a an and as at but by for from in into of on or over the through to up vs with within without
"""
# A title names a thing. Words that make a sentence of it, in small letters as a sentence has them.
_SENTENCE_WORDS = """
    is are was were be been being am has have had do does did can could will would shall should may might must isn't
    aren't wasn't there it this these those they we you he she i who which that heard saw felt told said found met
    include includes included including following follows such see seen seemed appears appeared asked noted spoke
    described reported cited gave given makes made shows showed
"""
# Before a full stop these are more often verbs than names of things.
_DOUBTFUL_WORDS = "work works need needs use uses support supports feel find help helps want wants know get gets take"
_SMALL, _SENTENCE = frozenset(_SMALL_WORDS.split()), frozenset(_SENTENCE_WORDS.split())
_DOUBTFUL = frozenset(_DOUBTFUL_WORDS.split())
_ASIDES = {"nb", "note", "notes", "for example", "example", "source", "however", "e.g"}
_CASED = re.compile(r"[A-Za-z]")


def split_title(text: str) -> tuple[str, str] | None:
    """Title and what follows it, or None. Marks of bold type are taken off the title."""
    if found := _BOLD.match(text):
        return found["title"].strip(), found["rest"]
    found = _COLON.match(text)
    if found and _is_title_before_colon(found["title"], found["rest"]):
        return found["title"].strip(), found["rest"]
    found = _STOP.match(text)
    if found and _is_title_before_stop(found["title"]):
        return found["title"].strip(), found["rest"]
    return None


def is_marked_title(text: str) -> bool:
    """True for a title in bold or before a colon. One before a full stop may as well be a short sentence."""
    found = split_title(text)
    return found is not None and not text.startswith(f"{found[0]}.")


def has_subject_in_bold(text: str) -> bool:
    """True for a paragraph that sets its subject in bold near its start, in place of a heading."""
    return bool(_OWN_SUBJECT.match(text))


def _is_title_before_colon(title: str, rest: str) -> bool:
    if "*" in title or len(title.split()) > _MOST_WORDS or re.search(r"[.!?;]\s", title) or _is_sentence(title):
        return False
    if title.count("(") != title.count(")") or title.strip("([ ").lower() in _ASIDES:
        return False
    return _is_title_case(title) or not rest.lstrip("\"'“‘(*")[:1].islower()


def _is_title_before_stop(title: str) -> bool:
    if len(title.split()) > _MOST_WORDS_BEFORE_STOP or "*" in title or _is_sentence(title):
        return False
    return not set(title.lower().split()) & _DOUBTFUL


def _is_sentence(title: str) -> bool:
    """True when the first word or a later one in small letters makes it a sentence."""
    first, *others = title.replace("’", "'").split() or [""]
    begins = first.capitalize() == first and first.lower() in _SENTENCE
    return begins or not _SENTENCE.isdisjoint(others)


def _is_title_case(title: str) -> bool:
    """True when most words that carry meaning begin with a capital, beyond the first."""
    telling = [word for word in words(title) if word.lower() not in _SMALL and _CASED.match(word)]
    return len(telling) > 1 and sum(word[0].isupper() for word in telling) >= 0.6 * len(telling)
