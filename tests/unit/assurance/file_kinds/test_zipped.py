"""Archives that are built to hurt whoever opens them."""

import io
import struct
import tracemalloc
import zipfile

import pytest

from assurance.file_kinds import refusals, zipped
from assurance.file_kinds.refusals import NotAccepted
from assurance.file_kinds.telling import tell
from tests import samples


def refusal(content: bytes) -> str:
    with pytest.raises(NotAccepted) as refused:
        tell(io.BytesIO(content))
    return str(refused.value)


def with_listing(content: bytes, at: int, form: str, value: int) -> bytes:
    """The archive with another number in the record at its end."""
    changed = bytearray(content)
    struct.pack_into(form, changed, changed.rindex(b"PK\x05\x06") + at, value)
    return bytes(changed)


def test_a_bomb_is_never_unpacked():
    content = samples.bomb()
    tracemalloc.start()
    assert refusal(content) == refusals.TOO_MUCH_INSIDE
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_a_workbook_of_many_numbers_is_no_bomb():
    sheet = b"".join(b"<c><v>%d</v></c>" % (number * 7919 % 100_003) for number in range(50_000))
    assert tell(io.BytesIO(samples.office(samples.EXCEL_MAIN, xl__sheet=sheet))).name == "Excel workbook"


def test_too_many_members():
    parts = {f"{number}": "" for number in range(zipped.MOST_MEMBERS)}
    assert refusal(samples.office(**parts)) == refusals.TOO_MUCH_INSIDE


def test_a_part_that_names_the_others_is_small():
    types = b'<Override ContentType="x"/>' + b" " * zipped.MOST_PART
    assert refusal(samples.zipped({"[Content_Types].xml": types})) == refusals.TOO_MUCH_INSIDE


def test_a_list_of_contents_as_long_as_it_likes_is_not_read():
    content = samples.zipped({"mimetype": bytes(zipped.MOST_LISTING * 3)}, method=zipfile.ZIP_STORED)
    assert refusal(with_listing(content, 12, "<L", zipped.MOST_LISTING * 2)) == refusals.TOO_MUCH_INSIDE


def test_a_file_whose_end_looks_like_a_long_list_of_contents():
    content = samples.office() + bytes(zipped.MOST_LISTING * 2)
    assert refusal(content) == refusals.DAMAGED


@pytest.mark.parametrize("cut", [1, 10, 30, 200])
def test_what_is_cut_off_is_damaged(cut):
    assert refusal(samples.office()[:-cut]) == refusals.DAMAGED


def test_a_part_whose_packing_is_broken():
    content = bytearray(samples.zipped({"mimetype": "application/vnd.oasis.opendocument.text" * 3, "content.xml": ""}))
    at = content.index(b"mimetype") + len(b"mimetype")
    content[at : at + 8] = b"\xff" * 8
    assert refusal(bytes(content)) == refusals.DAMAGED


def test_an_unusual_packing():
    assert refusal(samples.zipped({"mimetype": "x" * 100}, method=zipfile.ZIP_LZMA)) == refusals.DAMAGED


def test_a_protected_archive():
    content = bytearray(samples.office())
    for signature, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        content[content.index(signature) + offset] |= 1
    assert refusal(bytes(content)) == refusals.LOCKED


def test_a_protected_open_document():
    manifest = {"META-INF__manifest.xml": b"<manifest:encryption-data/>"}
    assert refusal(samples.open_document("text", **manifest)) == refusals.LOCKED


def test_a_document_behind_something_else_is_what_comes_first():
    assert refusal(samples.PROGRAM + samples.office()) == refusals.PROGRAM


def test_a_document_may_be_written_in_the_larger_form_of_the_format():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, archive.open("[Content_Types].xml", "w", force_zip64=True) as part:
        part.write(f'<Override PartName="/x" ContentType="{samples.WORD_MAIN}"/>'.encode())
    assert tell(io.BytesIO(out.getvalue())).name == "Word document"
