import io
import tracemalloc
import zipfile
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from assurance.returns.archive import PIECE, Archive

AT = datetime(2026, 11, 24, 10, 42)


def whole(*steps) -> zipfile.ZipFile:
    """`steps` are functions of an archive."""
    archive = Archive(at=AT)
    data = b"".join(piece for step in (*steps, Archive.close) for piece in step(archive))
    found = zipfile.ZipFile(io.BytesIO(data))
    assert found.testzip() is None
    return found


def test_folders_bytes_and_files():
    found = whole(
        lambda archive: archive.add_folder("IR01 Plan"),
        lambda archive: archive.add_file("IR01 Plan/IR01-01 Ünï.pdf", io.BytesIO(b"x" * 600_000), size=600_000),
        lambda archive: archive.add_bytes("index.html", b"<p>"),
    )
    assert found.namelist() == ["IR01 Plan/", "IR01 Plan/IR01-01 Ünï.pdf", "index.html"]
    assert found.read("IR01 Plan/IR01-01 Ünï.pdf") == b"x" * 600_000
    assert found.getinfo("index.html").date_time == (2026, 11, 24, 10, 42, 0)
    assert found.getinfo("IR01 Plan/").is_dir()


class Endless(io.RawIOBase):
    """So many bytes that never are in memory together."""

    def __init__(self, size):
        self.left = size

    def readable(self):
        return True

    def read(self, most=-1):
        piece = min(most, self.left)
        self.left -= piece
        return bytes(piece)


def test_memory_holds_a_piece_whatever_the_size():
    archive = Archive(at=AT)
    tracemalloc.start()
    pieces = sent = 0
    for piece in archive.add_file("big.bin", Endless(200_000_000), size=200_000_000):
        pieces, sent = pieces + 1, sent + len(piece)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert pieces > 200_000_000 // PIECE
    assert sent < 2_000_000
    assert most < 8 * PIECE


def test_a_source_is_closed_at_its_end():
    source = io.BytesIO(b"x")
    list(Archive(at=AT).add_file("x", source, size=1))
    assert source.closed


def test_a_file_beyond_four_gigabytes_can_be_announced():
    found = whole(lambda archive: archive.add_file("huge.bin", io.BytesIO(b"x"), size=5_000_000_000))
    assert found.read("huge.bin") == b"x"


@given(st.dictionaries(st.text("abc", min_size=1), st.binary(max_size=2000), max_size=6))
def test_whatever_goes_in_comes_out(files):
    def put(path, data):
        return lambda archive: archive.add_file(path, io.BytesIO(data), size=len(data))

    found = whole(*(put(path, data) for path, data in files.items()))
    assert {path: found.read(path) for path in found.namelist()} == files
