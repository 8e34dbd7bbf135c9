"""What a search found in a text, marked for the page."""

import html
import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from assurance.models.full_text import CLOSES, OPENS

_SIGN = re.compile(f"([{OPENS}{CLOSES}])")
_ENOUGH = 20
"""Letters by which the beginning or the end of a text is known."""
_MARK, _END = '<mark class="cf-found">', "</mark>"


def marked(text: str) -> SafeString:
    """Text as `full_text.headline` gives it. Whatever else it holds is shown, never markup."""
    found, is_open = "", False
    for part in _SIGN.split(text):
        if part in (OPENS, CLOSES):
            found += _turned(is_open, part == OPENS)
            is_open = part == OPENS
        else:
            found += escape(part)
    # Only our own tags are not escaped.
    return mark_safe(found + _turned(is_open, False))  # noqa: S308


def marked_snippet(text: str, *, of: str) -> SafeString:
    """Text as `full_text.snippet` gives it, its entities as letters; it says where it leaves out some of the whole."""
    found, whole = _on_one_line(html.unescape(text)), _on_one_line(of)
    bare = _SIGN.sub("", found)
    before = "" if whole.startswith(bare[:_ENOUGH]) else "…\N{NO-BREAK SPACE}"
    after = "" if whole.endswith(bare[-_ENOUGH:]) else "\N{NO-BREAK SPACE}…"
    return marked(f"{before}{found}{after}") if found else SafeString()


def marked_as_typed(text: str, words: str) -> SafeString:
    """Plain text in which the words stand as somebody typed them."""
    return marked(re.sub(re.escape(words), rf"{OPENS}\g<0>{CLOSES}", text, flags=re.IGNORECASE) if words else text)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _turned(was_open: bool, is_open: bool) -> str:
    return "" if was_open == is_open else (_MARK if is_open else _END)
