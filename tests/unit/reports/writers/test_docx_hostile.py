from io import BytesIO
from types import SimpleNamespace

import docx
import pytest

from reports.document.limits import TooMuch
from reports.document.nodes import Text
from reports.writers.docx.around import Around
from reports.writers.docx.body import Body
from tests.docx_words import assert_docx_says
from tests.unit.reports.hostile import ADDRESSES, TEXTS, everywhere
from tests.unit.reports.kitchen_sink import KITCHEN_SINK
from tests.unit.reports.writers.docx_file import opened, say, with_blocks, written


def test_hostile_addresses_are_words_and_are_reported():
    result = written(everywhere("plain"))
    rels = docx.Document(BytesIO(result.data)).part.rels.values()
    assert [rel.target_ref for rel in rels if rel.is_external] == [
        'https://example.org/"onmouseover="alert(1)',
        "https://example.org/<script>",
        "http://127.0.0.1:1/fetched",
    ]
    assert len(result.messages) == len(ADDRESSES) - 3


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_is_only_text(name):
    text = TEXTS[name]
    assert_docx_says(everywhere(text.replace("\ud800", "\ufffd")), written(everywhere(text)).data)


def test_what_no_file_can_hold_is_told():
    (message,) = written(with_blocks(say("a\x00b\x1bc"), say("already \ufffd"))).messages
    assert message.text.startswith("The report holds 2 characters that a Word file cannot have.")
    (message,) = written(with_blocks(say("a\ud800b"))).messages
    assert "1 character that" in message.text


def test_words_from_right_to_left_are_marked():
    file = opened(with_blocks(say("He said صديق العمر, twice 2")))
    runs = [(run.text, run._r.rPr is not None) for run in file.paragraphs[-1].runs]
    assert runs == [("He said ", False), ("صديق العمر", True), (", twice 2", False)]


def test_what_is_no_block_is_refused_loudly():
    with pytest.raises(TypeError, match="Not a block of the document tree: Text"):
        Body(KITCHEN_SINK, SimpleNamespace(styles=None)).blocks((Text("words"),), Around())


def test_too_much_is_refused():
    with pytest.raises(TooMuch):
        written(with_blocks(say("x" * 2_000)))
