"""What a file is called where people see it, made from what somebody's computer called it."""

import re
import unicodedata

from assurance.file_kinds.kinds import EXTENSIONS, Kind

LONGEST = 200
"""Characters."""
NAMELESS = "File"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Control characters, those that turn the direction of writing among them, and what stands for no character at all."""
_OF_PATHS = re.compile(r"[/\\]")
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*]')


def shown_name(given: str, kind: Kind) -> str:
    """The last part of a path, in characters that can be seen, with an extension that is true.

    A wrong extension of ours is exchanged; any other ending stays in the name: "run.bat" that is text is "run.bat.txt".
    """
    stem, extension = _split(_last_part(given))
    if extension.lower() not in kind.extensions:
        stem = stem if extension.lower() in EXTENSIONS else ".".join(filter(None, [stem, extension]))
        extension = kind.extensions[0]
    stem = stem[: LONGEST - 1 - len(extension)].strip(" .") or NAMELESS
    return f"{stem}.{extension.lower()}"


def title_from(name: str) -> str:
    """A shown name as the title of a piece of evidence: "Carers_strategy.docx" is "Carers strategy"."""
    return " ".join(_split(name)[0].replace("_", " ").split()) or NAMELESS


def _last_part(given: str) -> str:
    seen = (character for character in given if unicodedata.category(character) not in _UNSEEN)
    parts = _OF_PATHS.split(unicodedata.normalize("NFC", "".join(seen)))
    named = [part for part in (_plain(part) for part in parts) if part]
    return named[-1] if named else NAMELESS


def _plain(part: str) -> str:
    return " ".join(_NOT_ON_WINDOWS.sub("-", part).split()).strip(" .")


def _split(name: str) -> tuple[str, str]:
    stem, dot, extension = name.rpartition(".")
    return (stem.rstrip(" ."), extension) if dot else (name, "")
