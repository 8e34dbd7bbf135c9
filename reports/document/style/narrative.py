"""Narrative: prose in paragraphs numbered through the whole report, with what the framework asks before each theme."""

from reports.document.style.shape import Boxes, FindingLayout, HouseStyle, Numbering
from reports.document.style.words import WORDS, labels

NARRATIVE = HouseStyle(
    key="narrative",
    name="Narrative",
    description="Paragraphs numbered through the whole report; each theme begins with what the framework asks.",
    stylesheet="narrative.css",
    kicker="Adult social care",
    labels=labels(key_messages="Executive summary", recommendations="Recommendations for next steps"),
    numbering=Numbering.REPORT,
    findings=FindingLayout.PROSE,
    boxes=Boxes.ALWAYS,
    words=WORDS,
    theme_heading="{number}. {title}",
)
