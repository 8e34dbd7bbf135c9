"""What makes a row of a record fit to be read in: what forms and writers would have seen to.

Each gets the row, with its content where it has one, and raises ValueError with a sentence.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from io import BytesIO
from typing import IO

from assurance.file_kinds import kinds
from assurance.file_kinds.refusals import NotAccepted
from assurance.file_kinds.telling import tell
from assurance.pictures import draw_anew, measure
from reports.builders import plain
from reports.builders.arranging import CHAPTERS, PARTS
from reports.document.nodes import Role
from reports.document.style import HOUSE_STYLES
from reports.document.style.own import Own
from reports.formats import FORMATS
from reports.house_styles import styled_from, values_of
from reports.logos import MOST_BYTES, MOST_PIXELS
from reports.models import Artefact, OwnStyle, ReportRun, ReviewStyle, StyleLogo, WordTemplate
from reports.models.own_style import OWN
from reports.models.run import RunState
from reports.writers.docx.template import MOST_UNPACKED, prepared
from reports.writers.formats import WRITERS

_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,150}\.[a-z]{3,4}")
_COLOUR = re.compile(r"(#[0-9a-f]{6})?")
_LONGEST_HEADING = 80
_KINDS = {"pdf": kinds.PDF, "docx": kinds.WORD, "pptx": kinds.POWERPOINT}


def logo(row: StyleLogo, content: IO[bytes]) -> None:
    if len(row.data) > MOST_BYTES or _kind_of(content) not in (kinds.PNG, kinds.JPEG):
        raise ValueError("the logo is no small PNG or JPEG picture.")
    kind = _kind_of(content)
    try:
        size = measure(content, kind)
        if max(size) <= MOST_PIXELS:
            draw_anew(content, kind, BytesIO())
    except NotAccepted:
        raise ValueError("the logo is a damaged picture.") from None
    if (*size, kind.media_type) != (row.width, row.height, row.media_type) or max(size) > MOST_PIXELS:
        raise ValueError("the logo is not the picture that the record says.")


def own_style(row: OwnStyle, content: None) -> None:
    if not isinstance(row.labels, dict) or not all(map(_is_text, (row.about, row.closing))):
        raise ValueError("the words of the house style cannot be read.")
    _check_own(values_of(row))


def style_of_review(row: ReviewStyle, content: None) -> None:
    _check_key(row.house_style)


def word_template(row: WordTemplate, content: IO[bytes]) -> None:
    """Made fit anew, as an uploaded one is: nothing that fetches or runs comes in by a record."""
    if _kind_of(content) is not kinds.WORD or len(row.data) > MOST_UNPACKED:
        raise ValueError("the template is no Word document.")
    row.data = prepared(row.data).data
    row.size, row.sha256 = len(row.data), sha256(row.data).hexdigest()


def run(row: ReportRun, content: None) -> None:
    """A version that went out: a finished final one. Its facts may be those of an older builder."""
    if (row.state, row.is_draft, row.cancelled_by_id, row.lease_until) != (RunState.DONE, False, None, None):
        raise ValueError("only finished final versions are in a record.")
    if not row.formats or set(row.formats) - set(FORMATS):
        raise ValueError("it has a format that is not known here.")
    match row.facts:
        case {"status": str()}:
            pass
        case _:
            raise ValueError("its facts cannot be read.")
    _check_key(row.house_style)
    if row.house_style.startswith(OWN) != (row.own_style is not None):
        raise ValueError("its house style cannot be read.")
    if row.own_style is not None:
        _check_own(plain.load(Own, row.own_style))


def file_of_run(row: Artefact, content: IO[bytes]) -> None:
    """Its kind is what people's computers open it by."""
    writer = WRITERS.get(row.format)
    if writer is None or row.media_type != writer.media_type:
        raise ValueError("the file has a format that is not known here.")
    if not _FILE_NAME.fullmatch(row.file_name) or not row.file_name.endswith(f".{writer.extension}"):
        raise ValueError("the file has a name that no report has.")
    if not _is_of(row.format, bytes(row.data), content):
        raise ValueError(f"the file “{row.file_name}” is not of the kind that the record says.")


def _is_of(key: str, data: bytes, content: IO[bytes]) -> bool:
    if key == "html":
        return data[:15].lower() == b"<!doctype html>"
    if key == "json":
        return _is_json(data)
    return _kind_of(content) is _KINDS[key]


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict)
    except (ValueError, RecursionError):
        return False


def _kind_of(content: IO[bytes]) -> kinds.Kind | None:
    try:
        return tell(content)
    except NotAccepted:
        return None


def _check_key(key: str) -> None:
    if key not in HOUSE_STYLES and not key.startswith(OWN):
        raise ValueError("its house style is not known here.")


def _check_own(own: Own) -> None:
    """A report can be made in it: it renames and orders only what reports have."""
    if own.base not in HOUSE_STYLES:
        raise ValueError("it is made from a house style that is not known here.")
    if not all(_is_text(label.text, _LONGEST_HEADING) for label in own.labels):
        raise ValueError("a heading of the house style cannot be read.")
    if not all(map(_COLOUR.fullmatch, (own.main_colour, own.accent_colour))):
        raise ValueError("a colour of the house style is none.")
    known = {role.value for role in Role}
    for names, allowed in ((own.chapters, CHAPTERS), (own.parts, PARTS), ([one.role for one in own.labels], known)):
        if set(names) - set(allowed) or len(set(names)) < len(names):
            raise ValueError("the house style orders or names what no report has.")
    styled_from(own, key=OWN, logo=None)


def _is_text(value, most: int = 3000) -> bool:
    return isinstance(value, str) and len(value) <= most
