"""Names of folders and files that every computer can unpack. Plain values only."""

import re
import unicodedata

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_PARTING = re.compile(r"[/\\|]+")
_NOT_IN_NAMES = re.compile(r'[<>:"?*]+')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,10}")
_MOST_BYTES = 200
"""What file systems take is counted in bytes."""
NAMELESS = "Without a name"


def safe(text: str, *, most: int) -> str:
    """The text as one name: no path, no character that some system refuses, at most so many characters."""
    one_line = " ".join(unicodedata.normalize("NFC", text).split())
    seen = "".join(one for one in one_line if unicodedata.category(one) not in _UNSEEN)
    name = _cut(" ".join(_NOT_IN_NAMES.sub("", _PARTING.sub("-", seen)).split()).strip(" ."), most)
    return f"_{name}" if _DEVICES.fullmatch(name) else name or NAMELESS


def safe_file(text: str, *, most: int) -> str:
    """The same for a file: where it is cut, its ending stays."""
    stem, dot, ending = text.rpartition(".")
    if not stem or not _ENDING.fullmatch(dot + ending):
        return safe(text, most=most)
    return f"{safe(stem, most=most - len(dot + ending))}{dot}{ending}"


class Taken:
    """The names of one folder. Computers that do not tell large letters from small must find each file."""

    def __init__(self):
        self._names: set[str] = set()

    def claim(self, name: str, ending: str = "") -> str:
        """The name with its ending, with a number before the ending where it is taken already."""
        number, free = 1, f"{name}{ending}"
        while _folded(free) in self._names:
            number += 1
            free = f"{name} ({number}){ending}"
        self._names.add(_folded(free))
        return free


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _cut(name: str, most: int) -> str:
    """At the end of a word where that loses little; never within a character."""
    short = name[:most].encode()[:_MOST_BYTES].decode(errors="ignore")
    if len(short) < len(name):
        start, _, end = short.rpartition(" ")
        short = start if len(end) < len(short) / 2 else short
    return short.strip(" .")
