"""Which addresses a report may link to."""

from __future__ import annotations

import re

LONGEST_ADDRESS = 2000
ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|(?<!\S)\S+@\S+", re.IGNORECASE)
"""An address as people write it into their text."""
_ALLOWED = re.compile(r"(?:https?://[^\s/]|mailto:[^\s]|#[^\s])[^\s]*", re.IGNORECASE)


def safe_href(address: str | None) -> str:
    """The address if it is http(s), mailto or an anchor of the same document; otherwise the empty string.

    >>> safe_href(" https://example.org/a ")
    'https://example.org/a'
    >>> safe_href("java\\tscript:alert(1)")
    ''
    """
    address = (address or "").strip()
    if len(address) > LONGEST_ADDRESS or not address.isprintable() or not _ALLOWED.fullmatch(address):
        return ""
    return address
