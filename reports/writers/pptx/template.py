"""The empty presentation that every deck is written into, built once a process.

It is built rather than shipped: the places come from `stage`, so that what was measured is what is drawn.
"""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache
from pathlib import Path

from reports.document.deck import Layout
from reports.document.stage import HEIGHT, WIDTH
from reports.document.style import OURS, Colours
from reports.writers.colours import recoloured
from reports.writers.pptx.layouts import layout_xml, master_shapes
from reports.writers.pptx.shapes import EMU

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.presentationml"
_GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_COLOURS = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_THEME = Path(__file__).with_name("theme.xml")


@lru_cache(maxsize=16)
def template(colours: Colours = OURS) -> bytes:
    """A .pptx without slides, with a layout for each of `Layout`, in its order."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, content in _parts(colours).items():
            package.writestr(name, content)
    return packed.getvalue()


def _parts(colours: Colours) -> dict[str, str]:
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations([("officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml": _presentation(),
        "ppt/_rels/presentation.xml.rels": _relations(
            [("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")]
        ),
        "ppt/theme/theme1.xml": recoloured(_THEME.read_text("utf-8"), colours),
        "ppt/slideMasters/slideMaster1.xml": _master(),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            [
                *(("slideLayout", f"../slideLayouts/slideLayout{number}.xml") for number, _ in enumerate(Layout, 1)),
                ("theme", "../theme/theme1.xml"),
            ]
        ),
    }
    for number, layout in enumerate(Layout, 1):
        parts[f"ppt/slideLayouts/slideLayout{number}.xml"] = _layout(layout)
        parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = _relations(
            [("slideMaster", "../slideMasters/slideMaster1.xml")]
        )
    return parts


def _content_types() -> str:
    overrides = {
        "/ppt/presentation.xml": f"{_CONTENT}.presentation.main+xml",
        "/ppt/slideMasters/slideMaster1.xml": f"{_CONTENT}.slideMaster+xml",
        "/ppt/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    } | {
        f"/ppt/slideLayouts/slideLayout{number}.xml": f"{_CONTENT}.slideLayout+xml"
        for number, _ in enumerate(Layout, 1)
    }
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_DECLARATION}<Relationships xmlns="{space}">{listed}</Relationships>'


def _presentation() -> str:
    return (
        f'{_DECLARATION}<p:presentation {_SPACES} saveSubsetFonts="1"><p:sldMasterIdLst>'
        f'<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst/>'
        f'<p:sldSz cx="{WIDTH * EMU}" cy="{HEIGHT * EMU}"/><p:notesSz cx="6858000" cy="9144000"/>'
        '<p:defaultTextStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr></p:defaultTextStyle></p:presentation>'
    )


def _master() -> str:
    layouts = "".join(
        f'<p:sldLayoutId id="{2147483648 + number}" r:id="rId{number}"/>' for number, _ in enumerate(Layout, 1)
    )
    styles = "".join(
        f'<p:{style}><a:lvl1pPr><a:defRPr lang="en-GB"/></a:lvl1pPr></p:{style}>'
        for style in ("titleStyle", "bodyStyle", "otherStyle")
    )
    return (
        f"{_DECLARATION}<p:sldMaster {_SPACES}>{_slide_data(master_shapes(), 'bg1')}{_COLOURS}"
        f"<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:txStyles>{styles}</p:txStyles></p:sldMaster>"
    )


def _layout(layout: Layout) -> str:
    drawn = layout_xml(layout)
    return (
        f'{_DECLARATION}<p:sldLayout {_SPACES} {drawn.kind} preserve="1">'
        f"{_slide_data(drawn.shapes, drawn.background, drawn.name)}"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _slide_data(shapes: str, background: str, name: str = "") -> str:
    named = f' name="{name}"' if name else ""
    paint = f'<a:solidFill><a:schemeClr val="{background}"/></a:solidFill><a:effectLst/>'
    tree = f"<p:spTree>{_GROUP}{shapes}</p:spTree>"
    return f"<p:cSld{named}><p:bg><p:bgPr>{paint}</p:bgPr></p:bg>{tree}</p:cSld>"
