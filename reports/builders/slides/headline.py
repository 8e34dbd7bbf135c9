"""A slide's title at the largest size that fits its place."""

from __future__ import annotations

from reports.document.stage import TITLE, Box
from reports.document.typesetting import height

SIZES = (30, 26, 20)


def headline(title: str, after: str = "", *, box: Box = TITLE, sizes: tuple[int, ...] = SIZES) -> tuple[str, int]:
    """What is printed, and its size. A title too long for the smallest size is cut; what comes `after` never is."""
    title = " ".join(title.split())
    for size in sizes:
        if _fits(f"{title}{after}", box, size):
            return f"{title}{after}", size
    return _shortened(title, after, box, sizes[-1]), sizes[-1]


def part_of(place: int, count: int) -> str:
    """ " (1 of 2)", never broken over lines; nothing for what is whole."""
    return f" ({place}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}{count})" if count > 1 else ""


def unprinted(title: str, printed: str) -> tuple[str, ...]:
    """For the notes: the whole title, where it had to be cut."""
    whole = " ".join(title.split())
    return () if whole in printed else (whole,)


def _fits(text: str, box: Box, size: int) -> bool:
    return height(text, box.width, size, bold=True) <= box.height


def _shortened(title: str, after: str, box: Box, size: int) -> str:
    kept = title[:400]
    while kept and not _fits(f"{kept}…{after}", box, size):
        shorter, _, _ = kept.rpartition(" ")
        kept = shorter or kept[:-1]
    return f"{kept.rstrip(' ,;:–-')}…{after}"
