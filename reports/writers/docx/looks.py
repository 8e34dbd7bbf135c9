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

_BARS = {Role.STRENGTHS: _SOLID, Role.CONSIDERATIONS: _DOTTED}
_COLOURS = {Role.STRENGTHS: _PETROL, Role.CONSIDERATIONS: _CLAY, Role.FOCUS_AREA: _PETROL}


def of_heading(role: Role, colours: Colours, *, is_boxed: bool) -> Look:
    if is_boxed:
        return Look(border=_BOX, shade=_SHADE, indent=_BOX_INDENT)
    return Look(border=recoloured(_BARS[role], colours), indent='<w:ind w:left="200"/>') if role in _BARS else PLAIN


def colour_of_heading(role: Role, colours: Colours) -> str:
    return recoloured(_COLOURS.get(role, ""), colours)
