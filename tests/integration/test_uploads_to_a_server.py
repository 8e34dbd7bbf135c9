"""Uploads to a real server: each has its answer, and the memory of its processes stays small."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings

from assurance.models import EvidenceItem, FileRevision
from assurance.shelves import Shelf
from tests import samples
from tests.web import MEGABYTE, web

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
MOST = 300
"""Megabytes that a process of the server may take."""
MOST_TOGETHER = 360
"""All of them, with what they share counted once: 308 to 323 were measured, some 220 of them before any picture.

One picture at a time is drawn, whichever process draws it, and takes up to 100.
"""
AT_ONCE = 3
"""As many as the page sends at once."""


@pytest.fixture
def server(engines, tmp_path):
    with web(engines, tmp_path) as running:
        yield running


@pytest.fixture
def cookies(client, lead) -> dict[str, str]:
    """Of somebody who is signed in, with the form's token."""
    client.force_login(lead)
    token = "t" * 32
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    return {"cookie": f"{settings.SESSION_COOKIE_NAME}={session}; csrftoken={token}", "x-csrftoken": token}


@pytest.fixture
def send(server, council, cookies):
    """Sends one file to the council's library as the page does; gives the answer's status and what it says."""
    url = Shelf(council).url("evidence-upload")

    def post(name: str, content: bytes, times: int = 1) -> tuple[int, bytes]:
        head = f'--edge\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'.encode()
        tail = b"\r\n--edge--\r\n"
        connection = server.connect()
        connection.putrequest("POST", url)
        length = len(head) + len(content) * times + len(tail)
        headers = {"accept": "application/json", "content-type": "multipart/form-data; boundary=edge", **cookies}
        for key, value in {**headers, "content-length": str(length)}.items():
            connection.putheader(key, value)
        connection.endheaders(head)
        for _ in range(times):
            connection.send(content)
        connection.send(tail)
        answer = connection.getresponse()
        told = answer.status, answer.read()
        connection.close()
        return told

    return post


def photo(megapixels: float) -> bytes:
    """Large in memory, small as a file."""
    side = int((megapixels * 1_000_000) ** 0.5)
    return samples.picture("JPEG", (side, side), quality=40)


def test_two_hundred_files_and_one_of_200_megabytes(server, send):
    pictures = [photo(24), samples.picture("WEBP", (2_450, 2_450), method=0), samples.picture("PNG", (4_800, 4_800))]
    hostile = [samples.bomb(), samples.huge_png(), samples.PROGRAM, b""]
    files = [(f"Note {number}.txt", b"Words %d. " % number * 20_000) for number in range(200 - 7)]
    files[50:50] = [(f"odd {number}", content) for number, content in enumerate([*pictures, *hostile])]
    with server.watched() as memory:
        with ThreadPoolExecutor(AT_ONCE) as page:
            answers = list(page.map(lambda one: send(*one), files))
        too_large = send("film.mp4", bytes(MEGABYTE), times=200)
        large = send("large.txt", b"a" * MEGABYTE, times=95)
    assert [status for status, _ in answers] == [201] * 53 + [422] * 4 + [201] * 143
    assert (too_large[0], b"larger than 100 MB" in too_large[1]) == (413, True)
    assert large[0] == 201
    assert EvidenceItem.objects.count() == FileRevision.objects.count() == 197
    assert max(server.peaks) < MOST
    assert max(memory) < MOST_TOGETHER


def test_a_download_is_sent_piece_by_piece(server, send, cookies, council):
    send("large.txt", b"words " * 170_000, times=90)
    revision = FileRevision.objects.get()
    url = Shelf(council).url("evidence-file-download", revision.file.item_id, revision.file_id, 1)
    connection = server.connect()
    connection.request("GET", url, headers=cookies)
    answer = connection.getresponse()
    size = sum(iter(lambda: len(answer.read(MEGABYTE)), 0))
    connection.close()
    assert size == revision.size == 170_000 * 6 * 90
    assert max(server.peaks) < MOST
