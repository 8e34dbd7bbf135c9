"""Adding files to an item and to a library, one a request or many in a form, and getting them back."""

from functools import partial

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from assurance.actions import evidence, evidence_files
from assurance.file_kinds import refusals
from assurance.models import EvidenceFile, EvidenceItem, FileRevision
from tests import samples

pytestmark = pytest.mark.django_db
PDF = partial(SimpleUploadedFile, content=samples.PDF)
JSON = {"headers": {"accept": "application/json"}}


@pytest.fixture
def item(add_evidence, council, lead):
    return add_evidence(council, by=lead, title="Strategy")


@pytest.fixture
def revision(item, lead):
    """A name that needs spelling out to a browser."""
    return evidence_files.attach(item=item, upload=PDF("Café “plan”; v2.pdf"), by=lead)


@pytest.fixture
def url(shelf, item):
    return lambda name, *keys: shelf.url(f"evidence-file-{name}", item.pk, *keys)


def body(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_the_script_adds_one_file_a_request(signed_in, lead, url, item):
    answer = signed_in(lead).post(url("attach"), {"files": PDF("Plan.pdf")}, **JSON)
    assert (answer.status_code, answer.json()) == (201, {"name": "Plan.pdf", "url": ""})
    assert item.files.get().revisions.get().name == "Plan.pdf"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("nothing.pdf", b"", refusals.EMPTY),
        ("holiday.jpg", samples.PROGRAM, refusals.PROGRAM),
        ("report.docx", samples.office(word__vbaProject=b"x"), refusals.MACROS),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", refusals.WEB_PAGE),
        ("bomb.png", samples.huge_png(), "The picture has 2,500 million pixels."),
    ],
)
def test_the_script_is_told_why_a_file_is_refused(signed_in, lead, url, name, content, sentence):
    answer = signed_in(lead).post(url("attach"), {"files": SimpleUploadedFile(name, content)}, **JSON)
    assert answer.status_code == 422
    assert answer.json()["sentence"].startswith(sentence)
    assert not EvidenceFile.objects.exists()


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/cron.d/job.pdf", "job.pdf"),
        ("C:\\\\temp\\\\plan.pdf", "plan.pdf"),
        ("annual\u202efdp.exe", "annualfdp.exe.pdf"),
        ("x" * 400 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_a_name_is_what_can_be_seen_of_it(signed_in, lead, url, sent, kept):
    upload = PDF("placeholder.pdf")
    # Not by Django's own setter: as a browser that means harm spells it.
    upload._name = sent
    assert signed_in(lead).post(url("attach"), {"files": upload}, **JSON).json()["name"] == kept


def test_without_a_script_a_form_sends_many(signed_in, lead, url, item, shelf):
    client = signed_in(lead)
    answer = client.post(url("attach"), {"files": [PDF("One.pdf"), PDF("Two.pdf")]})
    assert answer.url == shelf.url("evidence-detail", item.pk) + "#files"
    page = client.get(answer.url).content.decode()
    assert "2 files are added." in page
    assert "One.pdf" in page


def test_of_many_the_good_ones_are_added_and_the_others_named(signed_in, lead, url, item):
    files = [PDF("Good.pdf"), SimpleUploadedFile("bad.pdf", samples.PROGRAM), SimpleUploadedFile("<b>.txt", b"")]
    answer = signed_in(lead).post(url("attach"), {"files": files})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert item.files.get().revisions.get().name == "Good.pdf"
    for said in ("1 file is added.", "bad.pdf", "&lt;b&gt;.txt", refusals.PROGRAM, "Some files were not added"):
        assert said in page


def test_a_form_without_a_file_says_so(signed_in, lead, url, shelf):
    for address in (url("attach"), shelf.url("evidence-upload")):
        answer = signed_in(lead).post(address)
        assert answer.status_code == 422
        assert "Choose at least one file." in answer.content.decode()


def test_two_hundred_files_at_once(signed_in, lead, shelf):
    """In one form, as without a script."""
    files = [SimpleUploadedFile(f"Note {number}.txt", b"Note %d" % number) for number in range(200)]
    answer = signed_in(lead).post(shelf.url("evidence-upload"), {"files": files})
    assert answer.url == shelf.url("evidence-upload")
    assert EvidenceItem.objects.needing_details().count() == 200


def test_files_become_items_that_need_details(signed_in, lead, shelf):
    client = signed_in(lead)
    told = client.post(shelf.url("evidence-upload"), {"files": PDF("Carers_plan.pdf")}, **JSON).json()
    item = EvidenceItem.objects.get()
    assert told == {"name": "Carers_plan.pdf", "url": shelf.url("evidence-edit", item.pk)}
    page = client.get(shelf.url("evidence-upload")).content.decode()
    for said in ("Carers plan", "No date and no statements yet", told["url"]):
        assert said in page
    evidence.remove(item=item, by=lead)
    assert "Carers plan" not in client.get(shelf.url("evidence-upload")).content.decode()


def test_the_list_says_only_what_is_missing(signed_in, lead, shelf, add_evidence, framework):
    item = add_evidence(shelf.council, by=lead, statements=framework.statements()[:1])
    evidence_files.attach(item=item, upload=PDF("a.pdf"), by=lead)
    assert "No date yet" in signed_in(lead).get(shelf.url("evidence-upload")).content.decode()


def test_a_newer_revision(signed_in, lead, url, item, revision, shelf):
    client = signed_in(lead)
    revise = url("revise", revision.file_id)
    client.post(revise, {"files": SimpleUploadedFile("Plan v3.pdf", samples.PDF + b"more")})
    client.post(revise, {"files": SimpleUploadedFile("Again.pdf", samples.PDF + b"more")})
    assert [one.name for one in revision.file.revisions.all()] == [revision.name, "Plan v3.pdf"]
    page = client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    assert url("download", revision.file_id, 1) in page
    assert revision.sha256 in page
    assert "Revision 2" in page


def test_a_revision_is_one_file(signed_in, lead, url, revision):
    answer = signed_in(lead).post(url("revise", revision.file_id), {"files": [PDF("a.pdf"), PDF("b.pdf")]})
    assert answer.status_code == 422
    assert "Choose one file" in answer.content.decode()
    assert revision.file.revisions.count() == 1


def test_removing_and_putting_back(signed_in, lead, url, item, revision, shelf):
    client = signed_in(lead)
    client.post(url("remove", revision.file_id))
    page = client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    for said in ("It is kept below", "No files yet.", "Removed files (1)", f"{lead.initials_and_surname} removed it"):
        assert said in page
    assert client.post(url("revise", revision.file_id), {"files": PDF("a.pdf")}).status_code == 404
    client.post(url("restore", revision.file_id))
    assert EvidenceFile.objects.get().removed_at is None


def test_an_item_that_was_taken_out_is_put_back_first(signed_in, lead, url, item, revision):
    evidence.remove(item=item, by=lead)
    assert signed_in(lead).post(url("attach"), {"files": PDF("a.pdf")}).status_code == 404
    assert body(signed_in(lead).get(url("download", revision.file_id, 1))) == samples.PDF


def test_a_download_is_never_shown_by_the_browser(signed_in, lead, url, revision):
    answer = signed_in(lead).get(url("download", revision.file_id, 1))
    assert body(answer) == samples.PDF
    assert answer["Content-Type"] == "application/pdf"
    disposition = "attachment; filename*=utf-8''Caf%C3%A9%20%E2%80%9Cplan%E2%80%9D%3B%20v2.pdf"
    assert answer["Content-Disposition"] == disposition
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert set(answer["Cache-Control"].split(", ")) == {"private", "no-store"}
    assert answer["Content-Length"] == str(len(samples.PDF))


def test_text_with_markup_in_it_stays_text(signed_in, lead, url, item):
    client = signed_in(lead)
    content = b"Notes of a visit\n<script>alert(1)</script>"
    client.post(url("attach"), {"files": SimpleUploadedFile("notes.html", content, "text/html")})
    answer = client.get(url("download", item.files.get().pk, 1))
    assert (body(answer), answer["Content-Type"]) == (content, "text/plain; charset=utf-8")
    assert answer["Content-Disposition"] == 'attachment; filename="notes.html.txt"'


def test_a_picture_that_is_a_script_too_is_only_a_picture(signed_in, lead, url, item):
    client = signed_in(lead)
    content = samples.picture("GIF") + b"/*<script>alert(1)</script>*/"
    client.post(url("attach"), {"files": SimpleUploadedFile("both.gif", content)})
    answer = client.get(url("download", item.files.get().pk, 1))
    assert answer["Content-Type"] == "image/gif"
    assert b"script" not in body(answer)


@pytest.mark.parametrize("number", [0, 2, 40_000])
def test_a_revision_that_never_was(signed_in, lead, url, revision, number):
    assert signed_in(lead).get(url("download", revision.file_id, number)).status_code == 404


def test_a_file_of_another_item_or_council_is_not_found(signed_in, lead, stranger, url, revision, add_evidence, shelf):
    other = add_evidence(shelf.council, by=lead)
    client = signed_in(lead)
    assert client.get(shelf.url("evidence-file-download", other.pk, revision.file_id, 1)).status_code == 404
    assert client.post(shelf.url("evidence-file-remove", other.pk, revision.file_id)).status_code == 404
    client = signed_in(stranger)
    assert client.get(url("download", revision.file_id, 1)).status_code == 404
    assert client.post(url("attach"), {"files": PDF("a.pdf")}).status_code == 404


def test_a_content_that_is_lost_is_not_found_and_noted(signed_in, lead, url, revision):
    default_storage.delete(FileRevision.objects.get().stored.name)
    assert signed_in(lead).get(url("download", revision.file_id, 1)).status_code == 404


def test_a_team_s_guest_gets_what_its_council_opened(signed_in, lead, peer, peer_challenge, url, item, revision, shelf):
    client = signed_in(peer)
    assert client.get(url("download", revision.file_id, 1)).status_code == 404
    evidence.open_to_teams(items=[item], is_open=True, by=lead)
    assert body(client.get(url("download", revision.file_id, 1))) == samples.PDF
    page = client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    assert "Café" in page
    assert "data-uploads" not in page
    assert client.post(url("attach"), {"files": PDF("a.pdf")}).status_code == 404
    evidence_files.remove(file=revision.file, by=lead)
    assert client.get(url("download", revision.file_id, 1)).status_code == 404


def test_files_work_with_a_storage_that_has_no_folder(settings, signed_in, lead, url, item):
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    }
    client = signed_in(lead)
    for name in ("One.pdf", "Two.pdf"):
        client.post(url("attach"), {"files": PDF(name)})
    for file in item.files.all():
        assert body(client.get(url("download", file.pk, 1))) == samples.PDF


def test_each_page_offers_a_form_that_works_without_a_script(signed_in, lead, shelf, item):
    client = signed_in(lead)
    for address in (shelf.url("evidence-upload"), shelf.url("evidence-detail", item.pk)):
        page = client.get(address).content.decode()
        assert 'enctype="multipart/form-data"' in page
        assert "Up to 100 MB each." in page
