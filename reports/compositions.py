"""Which composition of the facts a format is made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from reports.builders.compose import compose
from reports.builders.facts import Facts
from reports.builders.slides.compose import compose_deck
from reports.document.deck import Deck
from reports.document.nodes import Document
from reports.document.style import HouseStyle
from reports.writers.written import Writer

COMPOSERS: Mapping[type, Callable[[Facts, HouseStyle], Any]] = MappingProxyType({Document: compose, Deck: compose_deck})
"""By what they make. Each is pure: the same facts always give the same thing."""


def composed_for(writer: Writer, facts: Facts, style: HouseStyle) -> Any:
    """What `writer` takes, from the facts."""
    return COMPOSERS[writer.takes](facts, style)
