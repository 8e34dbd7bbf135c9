"""How the findings of one list are laid out: a function for each kind of layout, chosen by the house style."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from reports.builders.layouts import bullets, prose, run_in
from reports.builders.layouts.groups import Group, groups
from reports.builders.plan import PlannedPart
from reports.builders.printed import Run
from reports.document.nodes import Block, Role, Section, Text
from reports.document.style import FindingLayout, HouseStyle

_LAYOUTS: MappingProxyType[FindingLayout, Callable[[Group, HouseStyle, Run], tuple[Block, ...]]] = MappingProxyType(
    {
        FindingLayout.BULLETS: bullets.lay_out,
        FindingLayout.RUN_IN: run_in.lay_out,
        FindingLayout.PROSE: prose.lay_out,
    }
)


def lay_out(part: PlannedPart, style: HouseStyle, run: Run) -> tuple[Block, ...]:
    """A list of findings as blocks, each topic a section of the list's own kind."""
    made: list[Block] = []
    for group in groups(part):
        blocks = _LAYOUTS[style.findings](group, style, run)
        is_headed_below = style.findings is FindingLayout.PROSE and prose.is_put_in_short(group)
        if group.topic and not is_headed_below:
            made.append(Section((Text(group.topic),), blocks, role=Role(part.kind)))
        else:
            made.extend(blocks)
    return tuple(made)
