"""Lines that mean something wherever they stand, and are never headings or furniture."""

from __future__ import annotations

import re

from reports.readers.wording import fold

CONTACT_LINE = re.compile(r".{0,80}(@|\be-?mail\b|\b(tel|telephone|phone|mobile)\b[:.])", re.IGNORECASE)
LABEL = re.compile(
    r"(?P<label>(?:key )?(?:message|recommendation|finding|priority) (?:[0-9]{1,2}|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve))(?:\s*[:.–—-]\s*(?P<rest>.*)|\s*)",
    re.IGNORECASE | re.DOTALL,
)
_BOLD_LABEL = re.compile(r"\*\*(?P<label>[^*]{3,40})\*\*\s*(?P<rest>.*)", re.DOTALL)
SCORE_LINE = re.compile(r"(?:score|rating)?\s*:?\s*(?P<score>[0-9])(?:\s*[-–—:]\s*\w.{0,80})?\s*$", re.IGNORECASE)
_SOURCE = re.compile(r"\b(quality|we|i) ?statements?\b.*\b(from|source|guidance|cqc)\b")
_LONGEST = 240


def label_of(text: str) -> re.Match[str] | None:
    """A label and what it is of, whether or not the label is printed in bold: "**Message 1:** Text"."""
    bold = _BOLD_LABEL.fullmatch(text.strip())
    return LABEL.fullmatch(f"{bold['label']} {bold['rest']}".strip() if bold else text)


def is_sign(line: str) -> bool:
    signs = (LABEL, SCORE_LINE, CONTACT_LINE)
    return any(sign.match(line) for sign in signs) or bool(label_of(line)) or is_source_line(line)


def is_source_line(text: str) -> bool:
    """True for the line under a box of statements that says whose they are."""
    return len(text) < _LONGEST and bool(_SOURCE.search(fold(text)))
