"""Whatever bytes come: a kind, or a sentence. Nothing else."""

import io

from hypothesis import given
from hypothesis import strategies as st

from assurance.file_kinds.kinds import KINDS
from assurance.file_kinds.refusals import NotAccepted
from assurance.file_kinds.telling import tell
from tests import samples

WHOLE = [
    samples.PDF,
    samples.office(),
    samples.open_document(),
    samples.photo(),
    samples.mp4(),
    samples.mp3(tag=b"ID3\x04\x00\x00\x00\x00\x00\x05" + bytes(5)),
    samples.compound("__nameid_version1.0"),
    samples.MAIL,
    b"ID3",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
]


def answer(content: bytes):
    try:
        return tell(io.BytesIO(content))
    except NotAccepted as refused:
        return str(refused)


@given(st.binary(max_size=300))
def test_any_bytes(content):
    told = answer(content)
    assert told in KINDS or told.endswith(".")


@given(st.sampled_from(WHOLE), st.data())
def test_any_damage(content, data):
    """One of each kind, with a piece put elsewhere or changed."""
    at = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(at, len(content)))
    told = answer(content[:at] + data.draw(st.binary(max_size=20)) + content[end:])
    assert told in KINDS or told.endswith(".")
