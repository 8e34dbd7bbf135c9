"""The team, where a line announces it: its members stand below, as bullets or as plain lines."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from reports.document.nodes import Role
from reports.readers.passage import Passage
from reports.readers.text.marks import Mark
from reports.readers.text.people import is_named_with_post
from reports.readers.wording import fold

_TEAM = re.compile(
    r"\b(members of (the|this|our) .*team|(peer|challenge|review) team|team members?)\b.*\b(were|was|are|is"
    r"|comprised|included|consisted of|made up of)( as follows| the following)?$"
    r"|^(the|this|our) team (was|were|comprised|included|consisted of)$"
)
_TITLE = re.compile(r"((the|this|our) )?((peer|challenge|review) )*team( members)?")
_ANNOUNCES = 400
"""Characters at the end of a paragraph in which it announces the list after it."""
_FEWEST = 2


def announcement(text: str) -> str:
    """The sentence that announces a list, folded: the last of a paragraph that ends in a colon, or of any short one."""
    if not text.endswith(":") and len(text) > _ANNOUNCES:
        return ""
    return fold(re.split(r"[.!?]\s", text[-_ANNOUNCES:])[-1])


def announces_team(announced: str) -> bool:
    return bool(_TEAM.search(announced) or _TITLE.fullmatch(announced))


def is_team(run: list[Passage]) -> bool:
    """True for lines without bullets that `with_team` put together."""
    return run[0].role is Role.TEAM and run[0].mark is Mark.NONE and run[0].grid is None


def with_team(runs: list[list[Passage]]) -> list[list[Passage]]:
    """Runs in which plain lines below an announcement, each a name with a post, are one run of the team."""
    done: list[list[Passage]] = []
    while len(done) < len(runs):
        at = len(done)
        done.append(runs[at])
        if not announces_team(announcement(runs[at][0].text)):
            continue
        lines = list(takewhile(_names_a_member, runs[at + 1 :]))
        if len(lines) >= _FEWEST:
            members = [replace(line[0], role=Role.TEAM) for line in lines]
            return [*done, members, *with_team(runs[at + 1 + len(lines) :])]
    return done


def _names_a_member(run: list[Passage]) -> bool:
    only = run[0]
    is_plain = len(run) == 1 and only.mark is Mark.NONE and only.grid is None and only.role is None
    return is_plain and is_named_with_post(only.text)
