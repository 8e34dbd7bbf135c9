"""What a PDF unpacks to is known before it is opened, however it is packed."""

import io
import resource
import zlib
from base64 import a85encode

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.readers.decode import NotReadable
from reports.readers.patience import Patience
from reports.readers.pdf import unlocking
from reports.readers.pdf.extract import pages_of
from reports.readers.pdf.unlocking import unlocked
from reports.readers.pdf.unpacking import _of_codes, check_unpacked

FAR_MORE = r"^The PDF unpacks to far more than a report does\."
MEGABYTE = 2**20


def stream(packed, *filters):
    names = b"".join(b"/" + name.encode() for name in filters)
    return b"%PDF-1.7\n1 0 obj\n<</Filter [" + names + b"]>>\nstream\n" + packed + b"\nendstream\nendobj\n"


def bits_of(data):
    """LZW as PDF has it, written down plainly, and the width of the mark of the end, which is still to come."""
    table = {bytes([byte]): byte for byte in range(256)}
    bits, width, held = [f"{256:09b}"], 9, b""
    for byte in data:
        longer = held + bytes([byte])
        if longer in table:
            held = longer
            continue
        bits.append(f"{table[held]:0{width}b}")
        table[longer] = len(table) + 2
        width = max(9, (len(table) + 2).bit_length())
        if len(table) + 2 >= 4095:
            bits.append(f"{256:0{min(width, 12)}b}")
            table, width = {bytes([one]): one for one in range(256)}, 9
        held = bytes([byte])
    bits.append(f"{table[held]:0{width}b}" if held else "")
    return "".join(bits), width


def packed(bits):
    size = -(-len(bits) // 8)
    return int(bits.ljust(size * 8, "0"), 2).to_bytes(size, "big")


def codes(data):
    bits, width = bits_of(data)
    return packed(bits + f"{257:0{width}b}")


LONG, WIDTH = bits_of(bytes(600_000))
"""Codes for 600,000 bytes, to be repeated: each time they begin with a table made anew."""


@given(st.binary(max_size=1200))
def test_codes_are_counted_by_the_byte(data):
    assert sum(_of_codes(codes(data), 0)) == len(data)


def test_long_runs_of_codes_are_counted_by_the_byte():
    assert sum(_of_codes(codes(bytes(300_000)), 0)) == 300_000


@pytest.mark.parametrize(
    "made",
    [
        stream(packed(f"{LONG}{256:0{WIDTH}b}" * 30), "LZWDecode"),
        stream(a85encode(zlib.compress(bytes(17 * MEGABYTE))) + b"~>", "ASCII85Decode", "FlateDecode"),
        stream(zlib.compress(bytes(17 * MEGABYTE)).hex().encode() + b">", "AHx", "Fl"),
        stream(b"\x81x" * MEGABYTE, "RunLengthDecode"),
        stream(zlib.compress(b"x"), "FlateDecode", "LZWDecode"),
    ],
    ids=["codes", "letters", "digits", "runs", "packed twice"],
)
def test_what_would_fill_the_memory_is_refused(made):
    with pytest.raises(NotReadable, match=FAR_MORE):
        check_unpacked(made, Patience())


@pytest.mark.parametrize(
    "made",
    [
        stream(codes(b"BT (Calls are short.) Tj ET"), "LZWDecode"),
        stream(a85encode(zlib.compress(b"BT ET")) + b"~>", "ASCII85Decode", "FlateDecode"),
        stream(b"424>", "ASCIIHexDecode"),
        stream(b"no digits>", "ASCIIHexDecode", "FlateDecode"),
        stream(b"\xff\xd8" * MEGABYTE, "DCTDecode"),
        stream(b"not packed at all", "FlateDecode"),
        b"1 0 obj<<>>stream\n" + zlib.compress(bytes(MEGABYTE)),
    ],
    ids=["codes", "letters", "digits", "no digits", "picture", "not packed", "no filter named"],
)
def test_what_a_report_holds_is_not(made):
    check_unpacked(made, Patience())


def encrypted(content):
    made = pikepdf.new()
    made.add_blank_page()
    made.pages[0].Contents = made.make_stream(content)
    out = io.BytesIO()
    made.save(out, encryption=pikepdf.Encryption(owner="owner", user=""), compress_streams=True)
    return out.getvalue()


@pytest.mark.slow
def test_a_file_that_only_its_owner_may_change_is_read():
    assert len(pages_of(encrypted(b"BT ET"), Patience())) == 1


@pytest.mark.slow
def test_an_encrypted_file_is_counted_too():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(NotReadable, match=FAR_MORE):
        pages_of(encrypted(b"0 0 m 1 1 l S\n" * 8_000_000), Patience())
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 600 * 1024


@pytest.mark.slow
def test_a_file_that_says_it_is_encrypted_and_is_no_pdf():
    with pytest.raises(NotReadable, match=r"^The PDF is damaged or holds far more"):
        unlocked(b"%PDF-1.7 /Encrypt")


def test_the_copy_in_the_clear_has_its_time(monkeypatch):
    monkeypatch.setattr(unlocking, "_SECONDS", 0)
    with pytest.raises(NotReadable, match=r"^The PDF is damaged or holds far more"):
        unlocked(encrypted(b"BT ET"))


def test_what_is_not_encrypted_is_left_as_it_is():
    assert unlocked(b"%PDF-1.7") == b"%PDF-1.7"
