"""Text of people as runs of a Word file: the one place where characters are escaped, and where odd ones are noticed."""

from __future__ import annotations

import re

from reports.document.messages import Level, Message
from reports.writers.escaping import escaped, printable

_SPACES = re.compile("[ \t\n\r\f]+")
# Letters of scripts that are written from right to left, with the spaces and signs between them.
_LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LEFTWARD_WORDS = re.compile(f"([{_LEFTWARD}](?:[^A-Za-z0-9{_LEFTWARD}]*[{_LEFTWARD}])*)")


class Texts:
    """`unprintable` counts the characters that no file can hold."""

    def __init__(self) -> None:
        self.unprintable = 0

    @property
    def messages(self) -> tuple[Message, ...]:
        if not self.unprintable:
            return ()
        characters = "character" if self.unprintable == 1 else "characters"
        sentence = (
            f"The report holds {self.unprintable:,} {characters} that a Word file cannot have."
            " The sign � stands in their place: look for it and type what is meant."
        )
        return (Message(Level.WARNING, sentence),)

    def run(self, text: str, properties: str = "") -> str:
        """`properties` is what goes into the run's properties, in Word's order."""
        plain = self.plain(text)
        if not plain:
            return ""
        if not _LEFTWARD_WORDS.search(plain):
            return _run(plain, properties)
        pieces = enumerate(_LEFTWARD_WORDS.split(plain))
        return "".join(_run(piece, f"{properties}<w:rtl/>" if at % 2 else properties) for at, piece in pieces if piece)

    def plain(self, text: str) -> str:
        """The text with white space as a browser shows it, not escaped."""
        said = printable(_SPACES.sub(" ", text))
        self.unprintable += said.count("\ufffd") - text.count("\ufffd")
        return said


def _run(text: str, properties: str) -> str:
    content = "<w:softHyphen/>".join(f'<w:t xml:space="preserve">{escaped(part)}</w:t>' for part in text.split("\xad"))
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content}</w:r>"


def style_of_run(style: str) -> str:
    return f'<w:rStyle w:val="{escaped(style)}"/>'
