"""What is heard is never attributable: does a text look as if it named somebody?

A hint for the writer, never a gate: "Mr Whippy" is an ice cream, and a name without a title is not seen at all.
"""

import re

_TITLES = "Ms|Mrs|Mr|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Revd|Sister|Nurse"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_TITLED = re.compile(rf"\b(?:{_TITLES})\.?\s+(?:[A-Z]\.?\s+)?{_NAME}(?:\s+{_NAME})?")
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")


def names_in(*texts: str) -> list[str]:
    """What looks like a person in plain texts, as written, each once, in the order found."""
    found = (match.group() for text in texts for match in re.finditer(f"{_TITLED.pattern}|{_EMAIL.pattern}", text))
    return list(dict.fromkeys(" ".join(name.split()) for name in found))
