"""Pieces of a layout as DrawingML: placeholders, and the decoration that no reader hears."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from reports.document.stage import Box

EMU = 12_700
"""English metric units in a point."""
SLIDE_NUMBER = (
    '<a:fld id="{7B3C1D52-9E5F-4C0B-8E55-5B1E6A4F0A11}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
)
_DOTS = '<a:prstDash val="sysDot"/>'


@dataclass(frozen=True, slots=True)
class Letters:
    """How a placeholder's text looks. `mark` is the sign before each paragraph, `mark_colour` its colour."""

    size: float
    colour: str = "tx1"
    is_bold: bool = False
    anchor: str = "t"
    align: str = "l"
    mark: str = ""
    mark_colour: str = "tx2"
    indent: float = 0


def placeholder(number: int, name: str, kind: str, box: Box, letters: Letters, *, prompt: str) -> str:
    """`kind` is the attributes of its `p:ph`, as XML. A prompt shows while it is empty, in the editor only."""
    said = f'<a:r><a:rPr lang="en-GB"/><a:t>{prompt}</a:t></a:r>' if prompt else ""
    if 'type="sldNum"' in kind:
        said = SLIDE_NUMBER
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{_frame(box)}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{letters.anchor}">'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>{_level(letters)}</a:lstStyle>"
        f'<a:p>{said}<a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


def _level(letters: Letters) -> str:
    indent = round(letters.indent * EMU)
    return (
        f'<a:lvl1pPr marL="{indent}" indent="-{indent}" algn="{letters.align}">'
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(letters.size * 50) if letters.mark else 0}"/></a:spcBef>{_mark(letters)}'
        f'<a:defRPr lang="en-GB" sz="{round(letters.size * 100)}" b="{int(letters.is_bold)}">{_fill(letters.colour)}'
        '<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:lvl1pPr>'
    )


def _mark(letters: Letters) -> str:
    if not letters.mark:
        return "<a:buNone/>"
    colour = f'<a:buClr><a:schemeClr val="{letters.mark_colour}"/></a:buClr>'
    return f'{colour}<a:buFont typeface="Arial"/><a:buChar char={quoteattr(letters.mark)}/>'


def block(number: int, name: str, box: Box, colour: str) -> str:
    return _decoration(number, name, box, "rect", f"{_fill(colour)}<a:ln><a:noFill/></a:ln>")


def ring(number: int, box: Box, colour: str, thick: float) -> str:
    return _decoration(number, f"Ring {number}", box, "ellipse", f"<a:noFill/>{_line(colour, thick)}")


def dotted(number: int, name: str, box: Box, colour: str, thick: float) -> str:
    """A dotted line down the left edge of `box`."""
    upright = Box(box.left, box.top, 0, box.height)
    return _decoration(number, name, upright, "line", f"<a:noFill/>{_line(colour, thick, _DOTS)}")


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _line(colour: str, thick: float, dash: str = "") -> str:
    return f'<a:ln w="{round(thick * EMU)}">{_fill(colour)}{dash}</a:ln>'


def _decoration(number: int, name: str, box: Box, geometry: str, paint: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr>{_frame(box)}<a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom>{paint}</p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


def _frame(box: Box) -> str:
    left, top, wide, tall = (round(side * EMU) for side in (box.left, box.top, box.width, box.height))
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{tall}"/></a:xfrm>'
