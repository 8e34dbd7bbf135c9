"""Acronyms in a line of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.acronyms.known import for_stress
from reports.document.addresses import ADDRESS

_ACRONYM = re.compile(
    r"""(?<![\w.&-])
        (?: [A-Z](?:[a-z]?[A-Z]){0,2}(?:&[A-Z](?:[a-z]?[A-Z]){0,2}){1,2}
          | [A-Z](?:[a-z]?[A-Z]){1,5}\d? | [A-Z]\d[A-Z] | S\d{2,3} | i[A-Z]{3} )
        (?= (?:['’]?s)? (?! [\w&] | -[\dA-Z] ) )""",
    re.VERBOSE,
)
_ROMAN = re.compile(r"[IVX]+")
_LOUD = 0.5
_FEW_LETTERS = 12


def acronyms_in(line: str) -> Iterator[str]:
    """Each use, without the s of a plural: "DASS", "DoLS", "S117", "D2A", "A&E", "iBCF". None in a line that shouts.

    Words in capitals for stress, Roman numerals and addresses of web pages are none.
    """
    line = ADDRESS.sub(" ", line)
    if _shouts(line):
        return
    for match in _ACRONYM.finditer(line):
        if match[0] not in for_stress() and not _ROMAN.fullmatch(match[0]):
            yield match[0]


def _shouts(line: str) -> bool:
    """A heading in capitals, a form's label: there capitals mean nothing."""
    letters = [character for character in line if character.isalpha()]
    return len(letters) > _FEW_LETTERS and sum(map(str.isupper, letters)) > _LOUD * len(letters)
