"""The text reader's doors."""

from __future__ import annotations

from dataclasses import replace

from reports.readers.decode import decode
from reports.readers.reading import Reading
from reports.readers.text.contents import without_contents
from reports.readers.text.furniture import without_furniture
from reports.readers.text.known import is_known_heading, is_known_line
from reports.readers.text.lines import Line, split_lines
from reports.readers.text.markup import without_tags
from reports.readers.text.passages import read_passages
from reports.readers.text.repeats import label_lines
from reports.readers.transcript import Transcript
from reports.readers.understanding import understand
from reports.readers.vocabulary import Vocabulary


def read(data: bytes, vocabulary: Vocabulary) -> Reading:
    """Raises NotReadable for what is no text."""
    return read_text(decode(data), vocabulary)


def read_text(text: str, vocabulary: Vocabulary) -> Reading:
    """Reads the text of a published report. Never raises: what it cannot make sense of stays as prose, in its place."""
    return understand(transcribe(text, vocabulary), vocabulary)


def transcribe(text: str, vocabulary: Vocabulary) -> Transcript:
    lines, tags = without_tags(split_lines(text))
    read = transcribe_lines(lines, vocabulary)
    left_out = sorted([*tags, *read.left_out], key=lambda one: one.number)
    return replace(read, left_out=tuple(left_out))


def transcribe_lines(lines: list[Line], vocabulary: Vocabulary) -> Transcript:
    """Lines of a source that has nothing but lines, in the order of reading."""
    lines, furniture = without_furniture(lines, lambda line: is_known_line(line, vocabulary), label_lines(lines))
    lines, contents, chapters = without_contents(lines)
    passages = read_passages(lines, lambda line: is_known_heading(line, vocabulary), label_lines(lines))
    left_out = sorted([*furniture, *contents], key=lambda one: one.number)
    return Transcript(tuple(passages), tuple(left_out), chapters)
