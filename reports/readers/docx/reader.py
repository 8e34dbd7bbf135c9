"""The door of the reader of Word files."""

from __future__ import annotations

from reports.readers.docx.names import w
from reports.readers.docx.package import unpack
from reports.readers.docx.walk import Walk
from reports.readers.passages import settled, titled
from reports.readers.reading import Reading
from reports.readers.text.contents import names_in
from reports.readers.text.passages import with_depths
from reports.readers.transcript import Transcript, Unit
from reports.readers.understanding import understand
from reports.readers.vocabulary import Vocabulary


def read(data: bytes, vocabulary: Vocabulary) -> Reading:
    """Raises NotReadable for what is no Word file."""
    return understand(transcribe(data), vocabulary)


def transcribe(data: bytes) -> Transcript:
    package = unpack(data)
    walk = Walk(package)
    walk.over(package.body)
    for notes in package.notes:
        walk.over(one for note in notes if note.get(w("type")) is None for one in note)
    walk.leave(package.edges)
    left_out = tuple(sorted(walk.left_out, key=lambda one: one.number))
    passages = with_depths(settled(titled(walk.passages)))
    return Transcript(tuple(passages), left_out, names_in(walk.contents), Unit.PARAGRAPH)
