"""Titled findings: each finding is a paragraph that opens with its heading in bold; key messages are headed."""

from reports.document.style.shape import Boxes, FindingLayout, HouseStyle, Numbering
from reports.document.style.words import WORDS, labels

TITLED = HouseStyle(
    key="titled",
    name="Titled findings",
    description="Each finding is a paragraph that opens with its heading in bold. Paragraphs carry no numbers.",
    stylesheet="titled.css",
    kicker="Adult social care",
    labels=labels(considerations="Considerations", contacts="Contact details"),
    numbering=Numbering.NONE,
    findings=FindingLayout.RUN_IN,
    boxes=Boxes.NEVER,
    words=WORDS,
    theme_heading="Theme {number}: {title}",
    message_heading="Message {number}",
)
