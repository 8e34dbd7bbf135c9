"""What every writer gives back, and what it can be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from reports.document.messages import Message
from reports.document.nodes import Document
from reports.document.style import HouseStyle


@dataclass(frozen=True, slots=True)
class Written:
    """`timings` are seconds by step."""

    data: bytes
    messages: tuple[Message, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)


class Writer(Protocol):
    media_type: str
    extension: str

    def write(self, document: Document, *, style: HouseStyle, draft: bool) -> Written:
        """Equal arguments give equal bytes. Raises TooMuch for a document beyond the limits."""
