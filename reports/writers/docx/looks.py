"""What our own file draws beside its styles: the kinds of findings by rule and colour, and the framework's box.

A council's template has looks of its own, and gets none of these.
"""

from __future__ import annotations

from reports.document.nodes import Role
from reports.document.style import Colours
from reports.writers.colours import recoloured
from reports.writers.docx.markup import PLAIN, Look

TINT = "F1F5F5"
_SHADE = f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
_BOX = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="8" w:color="{TINT}"/>' for side in ("top", "left", "bottom", "right")
)
_BOX_INDENT = '<w:ind w:left="170" w:right="170"/>'
_SOLID = '<w:left w:val="single" w:sz="36" w:space="8" w:color="0F4C5C"/>'
_DOTTED = '<w:left w:val="dotted" w:sz="36" w:space="8" w:color="8F3D1F"/>'
_PETROL, _CLAY = '<w:color w:val="0F4C5C"/>', '<w:color w:val="8F3D1F"/>'

_BOX_TITLE = '<w:sz w:val="26"/><w:szCs w:val="26"/>'
_BOX_HEADING = f'{_PETROL}<w:sz w:val="21"/><w:szCs w:val="21"/>'

_BARS = {Role.STRENGTHS: _SOLID, Role.CONSIDERATIONS: _DOTTED}
_SMALL = f'{_PETROL}<w:sz w:val="23"/><w:szCs w:val="23"/>'
"""A message is headed by its number alone: the words below are what is read."""
_TYPES = {Role.STRENGTHS: _PETROL, Role.CONSIDERATIONS: _CLAY, Role.FOCUS_AREA: _PETROL, Role.MESSAGE: _SMALL}


def of_heading(role: Role, colours: Colours, *, is_boxed: bool) -> Look:
    if is_boxed:
        return Look(border=_BOX, shade=_SHADE, indent=_BOX_INDENT)
    return Look(border=recoloured(_BARS[role], colours), indent='<w:ind w:left="200"/>') if role in _BARS else PLAIN


def type_of_heading(role: Role, colours: Colours, *, is_boxed: bool) -> str:
    """The colour of a heading's words; in the box, where the text is small, their size as well."""
    if is_boxed:
        return recoloured(_BOX_TITLE if role is Role.FRAMEWORK else _BOX_HEADING, colours)
    return recoloured(_TYPES.get(role, ""), colours)
