"""The door of the reader of web pages."""

from __future__ import annotations

from reports.readers.html.parsing import parse
from reports.readers.html.walk import Walk
from reports.readers.passages import settled
from reports.readers.reading import LeftOut, Reading, Why
from reports.readers.text.contents import names_in
from reports.readers.text.furniture import is_web_page_line
from reports.readers.transcript import Transcript
from reports.readers.understanding import understand
from reports.readers.vocabulary import Vocabulary
from reports.readers.wording import one_line


def read(data: bytes, vocabulary: Vocabulary) -> Reading:
    """Raises NotReadable for what is no web page."""
    return understand(transcribe(data), vocabulary)


def transcribe(data: bytes) -> Transcript:
    root = parse(data)
    body = root.find("body")
    walk = Walk(next(root.iter("main"), None))
    walk.over(root if body is None else body)
    passages, left_out = [], list(walk.left_out)
    for at, passage in enumerate(walk.passages):
        text = one_line(passage.text)
        if is_web_page_line(text, at):
            left_out.append(LeftOut(passage.line, text, Why.WEB_PAGE))
        else:
            passages.append(passage)
    left_out.sort(key=lambda one: one.number)
    return Transcript(tuple(settled(passages)), tuple(left_out), names_in(walk.contents))
