"""Who is meant by ``@Full Name`` in a comment. Plain values only.

A mention begins a word, so that an e-mail address is none. Of two names that fit the longer one is meant; large and
small letters, kinds of apostrophes and of white space make no difference. Colleagues of the same name are all meant.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_AT = r"(?<![\w@.+-])@"
_END = r"(?!\w|-\w|['’]\w\w)"
_STRANGE = re.compile(rf"{_AT}([^\W\d_][\w'’-]*)((?:[ ][^\W\d_][\w'’-]*){{0,3}})")
"""What looks like a mention: a word, and the words behind it that may belong to the name."""


@dataclass(frozen=True, slots=True)
class Found:
    """`people` are keys of those meant; `unknown` what was typed of names that nobody here has, in order."""

    people: frozenset[int]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a comment; `is_mention` where it names somebody, with the sign before it."""

    text: str
    is_mention: bool


def find(text: str, names: Mapping[int, str]) -> Found:
    """`names`: key of a person → their full name."""
    known = _Known(names.values())
    meant = {name for name, _ in known.in_text(text)}
    people = frozenset(key for key, name in names.items() if _plain(name) in meant)
    strange = (_typed_name(match) for match in _STRANGE.finditer(known.taken_out_of(text)))
    return Found(people, tuple(dict.fromkeys(strange)))


def parts(text: str, names: Iterable[str]) -> list[Part]:
    """The text in order, cut where somebody of these names is mentioned; nothing is left out."""
    found, at = [], 0
    for _, (start, end) in _Known(names).in_text(text):
        found += [Part(text[at:start], False), Part(text[start:end], True)]
        at = end
    return [part for part in [*found, Part(text[at:], False)] if part.text]


class _Known:
    """Looks for names, the longest first, as the first that fits is taken."""

    def __init__(self, names: Iterable[str]):
        self._names = sorted({_plain(name) for name in names} - {""}, key=len, reverse=True)
        spelled = "|".join(f"({_spelled(name)})" for name in self._names)
        # Without a name there is nothing to find.
        self._pattern = re.compile(rf"{_AT}(?:{spelled}){_END}" if spelled else r"(?!)", re.IGNORECASE)

    def in_text(self, text: str) -> list[tuple[str, tuple[int, int]]]:
        """Each name that is mentioned, with where it stands."""
        return [(self._names[match.lastindex - 1], match.span()) for match in self._pattern.finditer(text)]

    def taken_out_of(self, text: str) -> str:
        return self._pattern.sub(" ", text)


def _spelled(name: str) -> str:
    return r"\s+".join(re.escape(word) for word in name.split()).replace("'", "['’]")


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").lower().split())


def _typed_name(match: re.Match) -> str:
    """The first word, and those behind it that begin with a large letter."""
    words = [match[1]]
    for word in match[2].split():
        if not word[0].isupper():
            break
        words.append(word)
    return " ".join(words).rstrip("'’-")
