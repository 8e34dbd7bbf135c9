"""Bullets and paragraphs: what was found as short bullets, expanded by paragraphs numbered through the themes."""

from reports.document.style.shape import Boxes, FindingLayout, HouseStyle, Numbering
from reports.document.style.words import WORDS, labels

BULLETS = HouseStyle(
    key="bullets",
    name="Bullets and paragraphs",
    description="Strengths and considerations as bullets, then numbered paragraphs that expand them.",
    stylesheet="bullets.css",
    kicker="Adult social care",
    labels=labels(key_messages="Summary of key findings"),
    numbering=Numbering.THEMES,
    findings=FindingLayout.BULLETS,
    boxes=Boxes.WHERE_ASKED,
    words=WORDS,
    theme_heading="{number}. {title}",
)
