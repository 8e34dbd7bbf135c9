"""Requests that say they are too large, as the middleware meets them: the body is never parsed."""

from io import BytesIO

import pytest
from django.test import RequestFactory

from assurance.shelves import Shelf
from config.request_size import FORM, LONGEST_DRAINED, MEGABYTE, SIGNED_OUT, USUAL_LIMIT, RequestSize

pytestmark = pytest.mark.django_db


class Wire(BytesIO):
    """What the server reads from; `taken` counts the bytes that were asked of it, and nothing is there to be had."""

    def __init__(self, size: int):
        super().__init__()
        self.left, self.largest = size, 0

    def read(self, size=-1):
        self.largest = max(self.largest, size)
        piece = min(size, self.left)
        self.left -= piece
        return bytes(piece)


@pytest.fixture
def send(client, settings):
    """Sends a request that says it is `size` bytes long; gives the answer and what it came from."""
    settings.EVIDENCE_FILE_LIMIT = 20 * MEGABYTE

    def post(url: str, size: int, accept="application/json"):
        wire = Wire(size)
        answer = client.generic(
            "POST", url, content_type="multipart/form-data; boundary=x", headers={"accept": accept},
            CONTENT_LENGTH=str(size), **{"wsgi.input": wire},
        )  # fmt: skip
        return answer, wire

    return post


def test_a_file_of_200_megabytes_is_answered_and_read_to_nowhere(send, signed_in, lead, council):
    signed_in(lead)
    answer, wire = send(Shelf(council).url("evidence-upload"), 200 * MEGABYTE)
    assert answer.status_code == 413
    assert answer.json()["sentence"] == (
        "This is larger than 20 MB, so nothing was added. Save a smaller copy or split it, and add that."
    )
    assert (wire.left, wire.largest) == (0, 64 * 1024)


def test_without_a_script_the_answer_is_a_page(send, signed_in, lead, council):
    signed_in(lead)
    answer, _ = send(Shelf(council).url("evidence-upload"), 200 * MEGABYTE, accept="text/html")
    assert answer.status_code == 413
    assert "Nothing was added" in answer.content.decode()


def test_what_would_take_an_hour_is_not_read_at_all(send, signed_in, lead, council):
    signed_in(lead)
    answer, wire = send(Shelf(council).url("evidence-upload"), LONGEST_DRAINED + 1)
    assert (answer.status_code, wire.largest) == (413, 0)


def test_other_pages_take_no_large_requests(send, signed_in, lead, council):
    signed_in(lead)
    answer, _ = send(Shelf(council).url("evidence-create"), USUAL_LIMIT + FORM + 1)
    assert answer.status_code == 413
    assert "larger than 10 MB" in answer.json()["sentence"]


def test_strangers_are_not_read(send, council):
    answer, wire = send(Shelf(council).url("evidence-upload"), 15 * MEGABYTE)
    assert (answer.status_code, answer.json()) == (401, {"sentence": SIGNED_OUT})
    answer, wire = send(Shelf(council).url("evidence-create"), 200 * MEGABYTE)
    assert (answer.status_code, wire.largest) == (413, 0)


def test_what_is_not_too_large_goes_on(signed_in, lead, settings):
    settings.EVIDENCE_FILE_LIMIT = 20 * MEGABYTE
    middleware = RequestSize(lambda request: "answered")

    class View:
        takes_files = True

    def view(): ...

    view.view_class = View
    for size in ("", "0", str(USUAL_LIMIT), str(20 * MEGABYTE + FORM)):
        request = RequestFactory().post("/", CONTENT_LENGTH=size)
        request.user = lead
        assert middleware.process_view(request, view, (), {}) is None
    assert middleware(request) == "answered"


def test_who_goes_away_meanwhile_is_not_waited_for(send, signed_in, lead, council, monkeypatch):
    def gone(wire, size):
        raise ConnectionResetError

    monkeypatch.setattr(Wire, "read", gone)
    signed_in(lead)
    answer, _ = send(Shelf(council).url("evidence-upload"), 200 * MEGABYTE)
    assert answer.status_code == 413
