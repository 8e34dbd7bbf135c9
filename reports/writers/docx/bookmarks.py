"""Anchors of the tree as bookmarks of a Word file."""

from __future__ import annotations

import re

from reports.writers.places import Places

_LONGEST = 40
_ODD = re.compile("[^A-Za-z0-9_]")


class Bookmarks:
    """Word's names have letters, digits and underscores only, 40 at most; two anchors never share one."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._names: dict[str, str] = {}
        self._count = 0

    def name(self, anchor: str) -> str:
        if anchor not in self._names:
            stem = _ODD.sub("_", anchor)[:_LONGEST]
            name, copies = stem, 1
            taken = {known.casefold() for known in self._names.values()}
            while name.casefold() in taken:
                copies += 1
                name = f"{stem[: _LONGEST - 6]}_{copies}"
            self._names[anchor] = name
        return self._names[anchor]

    def around(self, content: str, anchor: str) -> str:
        """`content` as the place that `anchor` names, where it can name one."""
        claimed = self.places.claim(anchor)
        return self.mark(content, claimed) if claimed else content

    def mark(self, content: str, anchor: str) -> str:
        """The same for an anchor that was claimed before."""
        self._count += 1
        begins = f'<w:bookmarkStart w:id="{self._count}" w:name="{self.name(anchor)}"/>'
        return f'{begins}{content}<w:bookmarkEnd w:id="{self._count}"/>'
