"""What a piece of a source looks like beside what was understood of it."""

import pytest

from reports.presenters.sources import _text
from reports.readers.passage import Passage
from reports.readers.text.marks import Mark


@pytest.mark.parametrize(
    ("glyph", "shown"), [("\uf0b7", "• Calls are short."), ("–", "– Calls are short."), ("", "Calls are short.")]
)
def test_a_bullet_of_a_symbol_font_is_shown_as_one(glyph, shown):
    assert _text(Passage("Calls are short.", 1, Mark.BULLET, glyph), whole=True) == shown
