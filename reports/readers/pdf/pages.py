"""What stands on the pages of a PDF, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """Letters set in one go. Places are in points from the page's lower left; `size` is that of the type.

    `mark` is the number of its marked content, -1 for none. `turned` says that it does not stand level.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool = False
    slanted: bool = False
    mark: int = -1
    href: str = ""
    turned: bool = False

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the structure tree, its part on one page: `inside` holds tags and numbers of marked content.

    `alt` is what is said of a picture for whoever does not see it.
    """

    name: str
    inside: tuple[Tag | int, ...]
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """`number` counts from 1; `tags` is empty where the page has none."""

    number: int
    width: float
    height: float
    spans: tuple[Span, ...]
    tags: tuple[Tag, ...] = field(default=())
