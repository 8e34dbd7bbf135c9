"""What the database itself holds of files of evidence, each with a row that passes and one that does not."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from assurance.actions import evidence_files
from assurance.models import EvidenceFile, FileRevision
from tests import samples


@pytest.fixture
def revision(settings, tmp_path, add_evidence, council, lead) -> FileRevision:
    settings.MEDIA_ROOT = tmp_path
    upload = SimpleUploadedFile("Strategy.pdf", samples.PDF)
    return evidence_files.attach(item=add_evidence(council, by=lead), upload=upload, by=lead)


def rows(revision):
    return FileRevision.objects.filter(pk=revision.pk)


def test_a_file_is_removed_by_somebody_at_some_time_or_not_at_all(revision, lead, refused):
    files = EvidenceFile.objects.filter(pk=revision.file_id)
    files.update(removed_at=timezone.now(), removed_by=lead)
    with refused("assurance_evidencefile_removed_at_and_by"):
        files.update(removed_by=None)
    with refused("assurance_evidencefile_removed_at_and_by"):
        files.update(removed_at=None, removed_by=lead)


def test_a_file_has_one_revision_a_number(revision, twice):
    twice(revision, "assurance_filerevision_one_a_number")


def test_a_revision_has_a_name(revision, refused):
    rows(revision).update(name="x")
    with refused("assurance_filerevision_has_name"):
        rows(revision).update(name="")


def test_a_revision_is_not_empty(revision, refused):
    rows(revision).update(size=1)
    with refused("assurance_filerevision_is_not_empty"):
        rows(revision).update(size=0)


@pytest.mark.parametrize("wrong", ["", "A" * 64, "0" * 63, "g" * 64])
def test_a_hash_is_64_digits(revision, refused, wrong):
    rows(revision).update(sha256="0123456789abcdef" * 4)
    with refused("assurance_filerevision_sha256_in_hexadecimal"):
        rows(revision).update(sha256=wrong)
