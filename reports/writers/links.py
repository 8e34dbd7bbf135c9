"""Links of a PDF whose words are marked.

The engine makes a link of its own of every marked word inside a link, and leaves it in a tag that says nothing of it.
"""

from __future__ import annotations

from typing import Any

from pydyf import Dictionary

_SAYS_NOTHING = ("/NonStruct", "/Span")


def mend(document: Any, pdf: Any) -> None:
    """Says of every tag that holds a link that it is one; a finisher of WeasyPrint."""
    told = [each for each in pdf.objects if isinstance(each, Dictionary)]
    held = {each.reference for each in told if each.get("Type") == "/OBJR"}
    for element in told:
        if element.get("S") in _SAYS_NOTHING and any(kid in held for kid in element["K"] if isinstance(kid, bytes)):
            element["S"] = "/Link"
