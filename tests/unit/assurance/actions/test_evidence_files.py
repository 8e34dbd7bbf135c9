import hashlib
import io

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from PIL import Image

from assurance.actions import evidence_files
from assurance.file_kinds import refusals
from assurance.file_kinds.refusals import NotAccepted
from assurance.models import EvidenceFile, EvidenceItem, FileRevision, Review
from councils.rules import NotAllowed
from tests import samples

pytestmark = pytest.mark.django_db


def upload(content: bytes = samples.PDF, name: str = "Strategy.pdf"):
    return SimpleUploadedFile(name, content)


def stored() -> list[str]:
    folders, files = default_storage.listdir("evidence") if default_storage.exists("evidence") else ([], [])
    return [*files, *(name for folder in folders for name in default_storage.listdir(f"evidence/{folder}")[1])]


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def item(add_evidence, council, lead):
    return add_evidence(council, by=lead)


@pytest.fixture
def attach(item, lead):
    return lambda *args: evidence_files.attach(item=item, upload=upload(*args), by=lead)


def test_a_file_is_kept_under_its_hash_and_shown_by_its_name(attach, lead):
    revision = attach(samples.PDF, "../Carers\u202e.PDF")
    sha256 = hashlib.sha256(samples.PDF).hexdigest()
    assert (revision.number, revision.name, revision.media_type) == (1, "Carers.pdf", "application/pdf")
    assert (revision.sha256, revision.size, revision.added_by) == (sha256, len(samples.PDF), lead)
    assert revision.stored.name == f"evidence/{sha256[:2]}/{sha256}"
    with revision.stored.open() as content:
        assert content.read() == samples.PDF


def test_a_picture_is_kept_as_it_was_drawn_anew(attach):
    revision = attach(samples.photo(), "photo.jpg")
    with revision.stored.open() as content:
        kept = content.read()
    assert samples.PLACE not in kept
    assert (revision.size, revision.sha256) == (len(kept), hashlib.sha256(kept).hexdigest())
    assert Image.open(io.BytesIO(kept)).size == (8, 6)


def test_equal_content_is_kept_once(attach):
    first, second = attach(), attach(samples.PDF, "Copy.pdf")
    assert first.file != second.file
    assert first.stored.name == second.stored.name
    assert stored() == [first.sha256]


def test_content_that_was_cut_off_is_kept_anew(attach):
    first = attach()
    with default_storage.open(first.stored.name, "wb") as file:
        file.write(samples.PDF[:10])
    with attach().stored.open() as content:
        assert content.read() == samples.PDF


def test_what_a_rolled_back_upload_left_is_used_by_the_next(attach):
    with transaction.atomic():
        attach()
        transaction.set_rollback(True)
    assert (FileRevision.objects.count(), len(stored())) == (0, 1)
    with attach().stored.open() as content:
        assert content.read() == samples.PDF
    assert len(stored()) == 1


def test_a_new_content_is_a_new_revision_and_the_same_is_none(attach, lead):
    first = attach()
    same = evidence_files.revise(file=first.file, upload=upload(name="Renamed.pdf"), by=lead)
    second = evidence_files.revise(file=first.file, upload=upload(samples.PDF + b"more"), by=lead)
    assert (same, second.number) == (first, 2)
    back = evidence_files.revise(file=first.file, upload=upload(), by=lead)
    assert (back.number, back.stored.name) == (3, first.stored.name)


def test_a_refused_file_leaves_nothing(attach, item, council, lead):
    for act in (attach, lambda *args: evidence_files.add_as_item(council=council, upload=upload(*args), by=lead)):
        with pytest.raises(NotAccepted, match="empty"):
            act(b"", "empty.pdf")
    assert (EvidenceFile.objects.count(), EvidenceItem.objects.count(), stored()) == (0, 1, [])


def test_a_file_may_be_as_large_as_the_limit_and_not_larger(attach, settings):
    settings.EVIDENCE_FILE_LIMIT = 1024 * 1024
    assert attach(b"a" * settings.EVIDENCE_FILE_LIMIT, "a.txt").size == settings.EVIDENCE_FILE_LIMIT
    with pytest.raises(NotAccepted) as refused:
        attach(b"a" * (settings.EVIDENCE_FILE_LIMIT + 1), "a.txt")
    assert str(refused.value) == "The file is larger than 1 MB. Save a smaller copy or split it, and add that."


def test_a_picture_s_own_file_has_a_limit_too(attach, monkeypatch):
    monkeypatch.setattr("assurance.pictures.MOST_BYTES", 10)
    with pytest.raises(NotAccepted, match="larger than 0 MB"):
        attach(samples.picture(), "a.png")


def test_removing_keeps_and_restoring_puts_back(attach, lead):
    file = attach().file
    removed = evidence_files.remove(file=file, by=lead)
    assert removed.removed_by == lead
    assert evidence_files.remove(file=file, by=lead).removed_at == removed.removed_at
    assert not EvidenceItem.objects.with_file(True).exists()
    assert len(stored()) == 1
    assert evidence_files.restore(file=file, by=lead).removed_at is None
    assert EvidenceItem.objects.with_file(True).exists()


def test_a_file_becomes_an_item_of_a_library(council, lead):
    revision = evidence_files.add_as_item(council=council, upload=upload(name="Carers_strategy 2026.pdf"), by=lead)
    item = revision.file.item
    assert (item.title, item.source, item.council, item.review) == ("Carers strategy 2026", "read", council, None)
    assert EvidenceItem.objects.needing_details().get() == item


def test_a_file_becomes_an_item_of_a_teams_own(peer_challenge, manager):
    review = Review.objects.with_status().get(pk=peer_challenge.pk)
    revision = evidence_files.add_as_item(council=review.council, review=review, upload=upload(), by=manager)
    assert revision.file.item.review == review


@pytest.mark.parametrize("who", ["reader", "stranger"])
def test_each_step_needs_the_right_to_write(attach, item, council, who, request):
    by, file = request.getfixturevalue(who), attach().file
    steps = [
        lambda: evidence_files.attach(item=item, upload=upload(), by=by),
        lambda: evidence_files.add_as_item(council=council, upload=upload(), by=by),
        lambda: evidence_files.revise(file=file, upload=upload(), by=by),
        lambda: evidence_files.remove(file=file, by=by),
        lambda: evidence_files.restore(file=file, by=by),
    ]
    for step in steps:
        with pytest.raises(NotAllowed):
            step()


def test_needing_details_are_items_with_a_file_but_without_a_date_or_a_statement(
    add_evidence, council, framework, lead
):
    statement = framework.themes.get(number=1).statements.first()
    complete = add_evidence(council, by=lead, refers_on="2026-01-01", statements=[statement])
    undated = add_evidence(council, by=lead, statements=[statement])
    untied = add_evidence(council, by=lead, refers_on="2026-01-01")
    for item in (complete, undated, untied):
        evidence_files.attach(item=item, upload=upload(), by=lead)
    add_evidence(council, by=lead)
    assert set(EvidenceItem.objects.needing_details()) == {undated, untied}


def test_the_history_says_who_added_and_removed(attach, lead):
    file = attach().file
    evidence_files.remove(file=file, by=lead)
    labels = file.events.order_by("pgh_id").values_list("pgh_context__metadata__action", flat=True)
    assert list(labels) == ["evidence_files.attach", "evidence_files.remove"]


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (samples.PROGRAM, "holiday.jpg", refusals.PROGRAM),
        (samples.huge_png(), "bomb.png", "The picture has 2,500 million pixels"),
        (samples.picture(size=(40, 40))[:-60], "cut.png", refusals.DAMAGED_PICTURE),
        (b"<html>", "page.pdf", refusals.WEB_PAGE),
    ],
)
def test_each_hostile_file_has_its_answer(attach, content, name, sentence):
    with pytest.raises(NotAccepted) as refused:
        attach(content, name)
    assert str(refused.value).startswith(sentence)
    assert stored() == []
