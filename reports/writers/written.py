"""What every writer gives back, and what it can be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from reports.document.messages import Message
from reports.document.style import HouseStyle


@dataclass(frozen=True, slots=True)
class Written:
    """`timings` are seconds by step."""

    data: bytes
    messages: tuple[Message, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)


class Writer(Protocol):
    """`takes` is the kind of composition it writes: most write the report, some another telling of the same facts."""

    media_type: str
    extension: str
    takes: type

    def write(self, composed: Any, /, *, style: HouseStyle, draft: bool) -> Written:
        """Equal arguments give equal bytes. Raises TooMuch for a document beyond the limits."""
