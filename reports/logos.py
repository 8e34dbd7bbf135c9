"""A picture that somebody chose as their logo, checked and drawn anew."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO

from assurance.file_kinds import kinds
from assurance.file_kinds.refusals import NotAccepted
from assurance.file_kinds.telling import tell
from assurance.pictures import draw_anew, measure
from reports.document.style import Logo

MOST_BYTES = 1_000_000
MOST_PIXELS = 1_600
"""Across and down: more than any cover shows, and little enough for every copy of every report."""
TOO_LARGE = "The picture is larger than 1 MB. Save a smaller copy and choose that."
NO_PICTURE = "This is not a PNG or JPEG picture. Save or export your logo as one of them and choose that."
TOO_MANY_PIXELS = "The picture has {width:,} by {height:,} pixels. Save a copy of {most:,} or fewer each way."


def logo_of(file: BinaryIO, *, alt: str) -> Logo:
    """Raises NotAccepted with the sentence for the person who chose it."""
    kind = _kind_of(file)
    width, height = measure(file, kind)
    if max(width, height) > MOST_PIXELS:
        raise NotAccepted(TOO_MANY_PIXELS.format(width=width, height=height, most=MOST_PIXELS))
    drawn = BytesIO()
    draw_anew(file, kind, drawn)
    data = drawn.getvalue()
    if len(data) > MOST_BYTES:
        raise NotAccepted(TOO_LARGE)
    return Logo(data, kind.media_type, width, height, alt)


def _kind_of(file: BinaryIO) -> kinds.Kind:
    if file.seek(0, 2) > MOST_BYTES:
        raise NotAccepted(TOO_LARGE)
    kind = tell(file)
    if kind not in (kinds.PNG, kinds.JPEG):
        raise NotAccepted(NO_PICTURE)
    return kind
