"""Files with a service that speaks S3, by its own client and over the wire."""

import os

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile

from assurance.actions import evidence_files
from assurance.models import FileRevision
from assurance.shelves import Shelf
from config import file_storage
from tests import samples
from tests.s3 import BUCKET, s3

pytestmark = pytest.mark.slow


@pytest.fixture
def server():
    with s3() as running:
        yield running


@pytest.fixture
def options(server) -> dict:
    """For STORAGES, as the environment says it."""
    keys = {"S3_ACCESS_KEY": "key", "S3_SECRET_KEY": "secret", "S3_REGION": "eu-west-2"}
    return file_storage.storage({"S3_BUCKET": BUCKET, "S3_ENDPOINT": server.url, **keys})


def test_a_large_file_goes_and_comes_in_pieces(server, options):
    storage, content = storages.create_storage(options), os.urandom(20_000_000)
    storage.save("evidence/ab/large", ContentFile(content))
    assert len(server.parts) == 3
    assert server.objects["evidence/ab/large"] == content
    with storage.open("evidence/ab/large") as file:
        assert file.read() == content


@pytest.mark.django_db
def test_evidence_is_kept_once_and_comes_back(server, options, settings, signed_in, lead, council, add_evidence):
    settings.STORAGES = {**settings.STORAGES, "default": options}
    item = add_evidence(council, by=lead)
    for name in ("One.pdf", "Two.pdf"):
        evidence_files.attach(item=item, upload=SimpleUploadedFile(name, samples.PDF), by=lead)
    stored = FileRevision.objects.first().stored.name
    assert server.objects == {stored: samples.PDF}
    url = Shelf(council).url("evidence-file-download", item.pk, item.files.first().pk, 1)
    answer = signed_in(lead).get(url)
    assert b"".join(answer.streaming_content) == samples.PDF
    assert answer["Content-Disposition"] == 'attachment; filename="One.pdf"'
    server.objects.clear()
    assert signed_in(lead).get(url).status_code == 404
