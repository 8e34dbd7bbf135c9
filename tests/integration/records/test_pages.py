import csv
import hashlib
import io
import json
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from assurance.models import EvidenceFile, Finding

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(signed_in, lead):
    return signed_in(lead)


def url(council, name="record", *args):
    return reverse(f"councils:{name}", args=[council.slug, *args])


def taken(client, council, form):
    answer = client.get(url(council, "record-download", form))
    assert answer["Content-Disposition"].startswith(f'attachment; filename="{council.slug}-record-2')
    assert answer["Cache-Control"] == "private, no-store"
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def hand_in(client, council, content, name="record.zip"):
    return client.post(url(council), {"record": SimpleUploadedFile(name, content)})


def test_the_page_counts_what_the_record_holds(page, council, everything):
    text = page.get(url(council)).content.decode()
    assert '<th scope="row">Findings</th><td class="cf-r">3</td>' in text
    assert "Read the record in" not in text


def test_zip_out_and_in(page, council, other_council, everything, stranger, signed_in, lead):
    file = EvidenceFile.objects.create(item=everything["item"])
    content = b"Minutes of a meeting"
    digest = hashlib.sha256(content).hexdigest()
    file.revisions.create(
        number=1, name="a.txt", media_type="text/plain; charset=utf-8", size=len(content), sha256=digest, added_by=lead,
        stored=ContentFile(content, "x"),
    )  # fmt: skip
    archive = taken(page, council, "zip")
    assert zipfile.ZipFile(io.BytesIO(archive)).read(f"files/evidence/{digest[:2]}/{digest}") == content
    other = signed_in(stranger)
    assert "Read the record in" in other.get(url(other_council)).content.decode()
    answer = hand_in(other, other_council, archive)
    assert (answer.status_code, answer.url) == (302, url(other_council))
    assert Finding.objects.filter(review__council=other_council).count() == 3


def test_json_out_and_in(page, council, other_council, everything, stranger, signed_in):
    content = taken(page, council, "json")
    assert json.loads(content)["council"]["slug"] == council.slug
    assert hand_in(signed_in(stranger), other_council, content, "record.json").status_code == 302


def test_tables_for_people(page, council, everything):
    book = load_workbook(io.BytesIO(taken(page, council, "xlsx")))
    rows = list(book["Findings"].values)
    head, first = rows[0], dict(zip(rows[0], rows[1], strict=True))
    assert head[0] == "Number"
    assert (first["Kind"], first["Created by"]) == ("Strength", "Imogen Leadbetter")
    assert "Plain, bold, italic" in first["Narrative"]
    names = zipfile.ZipFile(io.BytesIO(taken(page, council, "csv")))
    listed = list(csv.DictReader(io.StringIO(names.read("comments.csv").decode("utf-8-sig"))))
    assert [row["Text"] for row in listed] == ["Really? @Ruth Okonjo", "Yes."]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty"),
        (b"%PDF-1.7", "not a record that was saved"),
        (b"[" * 100_000, "not a record that was saved"),
        (b'{"record": "council", "format": 1}', "damaged"),
    ],
)
def test_what_is_no_record_is_refused_in_a_sentence(signed_in, stranger, other_council, content, sentence):
    answer = hand_in(signed_in(stranger), other_council, content)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_zip_without_record(signed_in, stranger, other_council):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("other.txt", "words")
    assert "no record in it" in hand_in(signed_in(stranger), other_council, content.getvalue()).content.decode()


def zipped(record: bytes, *, flag=0, method=0, damage=False) -> bytes:
    """A ZIP with one stored entry whose heads say what they are told to."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("record.json", record)
    raw = bytearray(content.getvalue())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        head = raw.index(mark) + at
        raw[head] |= flag
        raw[head + 2] = method or raw[head + 2]
    if damage:
        raw[raw.index(b"record.json") + len(b"record.json")] ^= 1
    return bytes(raw)


@pytest.mark.parametrize(
    "content",
    [
        zipped(b"{}", flag=1),
        zipped(b"{}", method=97),
        zipped(b"{}", method=8),
        zipped(b"{}", damage=True),
        zipped(b"{}").replace(b"PK\x01\x02", b"PK\x01\x00"),
    ],
    ids=["locked", "unknown packing", "nothing packed", "another sum", "no list"],
)
def test_a_zip_that_cannot_be_read(signed_in, stranger, other_council, content):
    answer = hand_in(signed_in(stranger), other_council, content)
    assert answer.status_code == 422
    assert "ZIP file" in answer.content.decode()


def test_a_council_with_rows_is_left_alone(page, council, everything):
    answer = hand_in(page, council, taken(page, council, "json"))
    assert answer.status_code == 422
    assert "has rows of its own" in answer.content.decode()


def test_there_is_no_other_format(page, council, framework):
    assert page.get(url(council, "record-download", "docx")).status_code == 404
