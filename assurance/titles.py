"""What a finding is called, and long texts cut short. Plain strings and findings as they are; no queries."""

from assurance import richtext
from assurance.models import Finding


def title_of(finding: Finding) -> str:
    """The heading, or the first words of a finding that has none."""
    return finding.heading or shortened(richtext.to_plain(finding.narrative), 90)


def shortened(text: str, most: int) -> str:
    """Cut at a word's end, with an ellipsis where anything was cut."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
