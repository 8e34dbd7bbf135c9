"""A transcript as plain JSON values, and back, without loss."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any

from reports.document.nodes import Role
from reports.readers.passage import Grid, Passage
from reports.readers.reading import LeftOut, Why
from reports.readers.text.marks import Mark
from reports.readers.transcript import Transcript, Unit


def to_json(transcript: Transcript) -> dict[str, Any]:
    """A field of a passage that has its default value is left out."""
    return {
        "unit": transcript.unit.value,
        "passages": [_plain(passage) for passage in transcript.passages],
        "left_out": [[one.number, one.text, one.why.value] for one in transcript.left_out],
        "chapters": sorted(transcript.chapters),
    }


def from_json(values: dict[str, Any]) -> Transcript:
    """Only for what `to_json` made."""
    return Transcript(
        tuple(map(_passage, values["passages"])),
        tuple(LeftOut(number, text, Why(why)) for number, text, why in values["left_out"]),
        frozenset(values["chapters"]),
        Unit(values["unit"]),
    )


def _plain(passage: Passage) -> dict[str, Any]:
    said = ((field, getattr(passage, field.name)) for field in fields(passage))
    plain = {field.name: value for field, value in said if field.default is MISSING or value != field.default}
    if passage.grid:
        plain["grid"] = [passage.grid.caption, passage.grid.header, passage.grid.rows]
    return plain


def _passage(values: dict[str, Any]) -> Passage:
    read = dict(values)
    if "mark" in read:
        read["mark"] = Mark(read["mark"])
    if "role" in read:
        read["role"] = Role(read["role"])
    if "grid" in read:
        caption, header, rows = read["grid"]
        read["grid"] = Grid(caption, tuple(header), tuple(map(tuple, rows)))
    return Passage(**read)
