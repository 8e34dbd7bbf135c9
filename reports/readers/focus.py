"""Headings of a focus area: something the council asked the team to look at in particular."""

from __future__ import annotations

import re

from reports.readers.wording import one_line

_ASKED = re.compile(
    r"""(?:.{1,80}\b)?(?:asked|invited|requested)\b.{0,80}?\b(?:comment|look|focus|advise|report|reflect)\b
        (?:\s+\w+){0,3}?\s+(?:on|at|into|about)\s+
        (?:the\s+)?(?:(?:work|area|areas|issue|question|topic|approach)\s+(?:of|on|around|to)\s+)?(?P<name>\S.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_NAMED = re.compile(
    r"(?:focus area|area of focus|line of enquiry|key line of enquiry)(?:\s+[0-9]{1,2})?\s*[:–—-]\s*(?P<name>\S.*)",
    re.IGNORECASE,
)


def focus_name(heading: str) -> str:
    """What a focus area is about, from its heading, or "" when the heading announces none.

    >>> focus_name("The council asked the team to comment specifically on the work of transport planning")
    'transport planning'
    >>> focus_name("Focus area 2: transport planning")
    'transport planning'
    """
    heading = one_line(heading).rstrip(".:")
    found = _NAMED.fullmatch(heading) or _ASKED.fullmatch(heading)
    return found["name"] if found else ""
