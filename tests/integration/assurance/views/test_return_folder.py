import hashlib
import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from openpyxl import load_workbook

from assurance.actions import evidence, evidence_requests
from assurance.models import EvidenceFile, FileRevision

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def url(council, information_return):
    return reverse("assurance:return-folder", args=[council.slug, information_return.pk])


@pytest.fixture
def add_file(lead):
    """Puts a file with some revisions to an item."""

    def make(item, name, *contents):
        file = EvidenceFile.objects.create(item=item)
        for number, content in enumerate(contents, start=1):
            revision = FileRevision(
                file=file, number=number, name=name, media_type="application/pdf", size=len(content),
                sha256=hashlib.sha256(content).hexdigest(), added_by=lead,
            )  # fmt: skip
            revision.stored.save("x", ContentFile(content))
        return file

    return make


@pytest.fixture
def asked(information_return, add_request, lead):
    return add_request(information_return, by=lead, reference="IR/01", text="A plan: for carers?\nAnd more " + "x" * 80)


@pytest.fixture
def attach(lead):
    return lambda request, item: evidence_requests.attach(request=request, item=item, by=lead)


@pytest.fixture
def download(signed_in, lead, url):
    def get():
        answer = signed_in(lead).get(url)
        assert answer.streaming
        return zipfile.ZipFile(io.BytesIO(answer.getvalue()))

    return get


def test_each_request_has_its_folder_with_its_files(
    download, asked, attach, add_file, council, lead, add_evidence, information_return, add_request
):
    first = add_evidence(
        council, by=lead, title="Strategy", url="https://example.org/a", text="<p>Read <em>this</em></p>"
    )
    add_file(first, "strategy.pdf", b"old", b"new")
    add_file(first, "../../strategy\u202e.pdf", b"another")
    removed = add_file(first, "removed.pdf", b"secret")
    EvidenceFile.objects.filter(pk=removed.pk).update(removed_at="2026-01-01T00:00Z", removed_by=lead)
    attach(asked, first)
    gone = add_evidence(council, by=lead, title="Gone")
    add_file(gone, "gone.pdf", b"gone")
    attach(asked, gone)
    evidence.remove(item=gone, by=lead)
    add_request(information_return, by=lead, reference="IR02", text="Not held here")

    found = download()
    folder = "IR-01 A plan for carers And more"
    assert found.namelist() == [
        f"{folder}/",
        f"{folder}/IR-01-01 strategy.pdf",
        f"{folder}/IR-01-02 -..-strategy.pdf",
        f"{folder}/IR-01-03 Strategy.html",
        "IR02 Not held here/",
        "index.html",
        "index.xlsx",
    ]
    assert found.read(f"{folder}/IR-01-01 strategy.pdf") == b"new"
    page = found.read(f"{folder}/IR-01-03 Strategy.html").decode()
    assert 'href="https://example.org/a"' in page
    assert "<em>this</em>" in page


def test_the_indexes_list_everything_with_ways_that_lead_there(
    download, asked, attach, add_file, council, lead, add_evidence, information_return
):
    item = add_evidence(council, by=lead, title="Strategy <b>")
    add_file(item, "a plan & more.pdf", b"x")
    attach(asked, item)
    given = {"reference": "IR/01", "text": asked.text, "due_on": None, "owner": None, "statements": []}
    evidence_requests.edit(request=asked, version=1, **given, status="ready", note="See <page> 3", by=lead)
    found = download()
    page = found.read("index.html").decode()
    assert "Exampleshire County Council" in page
    assert "See &lt;page&gt; 3" in page
    assert "Strategy &lt;b&gt;" in page
    assert 'href="IR-01%20A%20plan%20for%20carers%20And%20more/IR-01-01%20a%20plan%20%26%20more.pdf"' in page
    assert lead.name not in page

    book = load_workbook(io.BytesIO(found.read("index.xlsx")))
    request = [cell.value for cell in book["Requests"][2]]
    assert request[0] == "IR/01"
    assert request[3:5] == ["Ready to send", "See <page> 3"]
    assert [cell.value for cell in book["Files"][2]][:3] == ["IR/01", "Strategy <b>", "IR-01-01 a plan & more.pdf"]


def test_a_file_that_is_not_in_the_storage_is_told(download, asked, attach, add_file, council, lead, add_evidence):
    item = add_evidence(council, by=lead, title="Strategy")
    lost = add_file(item, "lost.pdf", b"lost")
    add_file(item, "there.pdf", b"there")
    attach(asked, item)
    default_storage.delete(lost.revisions.get().stored.name)
    found = download()
    assert [name for name in found.namelist() if name.endswith(".pdf")] == [
        "IR-01 A plan for carers And more/IR-01-02 there.pdf"
    ]
    page = found.read("index.html").decode()
    assert "IR-01-01 lost.pdf. <strong>This file could not be read when the folder was made.</strong>" in page
    remark = load_workbook(io.BytesIO(found.read("index.xlsx")))["Files"][2][4].value
    assert remark == "This file could not be read when the folder was made."


def test_nothing_of_a_team_is_in_it(
    download, asked, council, manager, add_evidence, add_file, peer_challenge, information_return
):
    item = add_evidence(council, by=manager, review=peer_challenge, title="Team")
    add_file(item, "team.pdf", b"team")
    asked.item_links.create(item=item, created_by=manager)
    assert not [name for name in download().namelist() if "team" in name.lower()]


def test_names_that_differ_only_in_case_stay_apart(
    download, information_return, add_request, lead, council, add_evidence, add_file, attach
):
    one = add_request(information_return, by=lead, reference="A", text="Plan")
    add_request(information_return, by=lead, reference="A.", text="plan")
    item = add_evidence(council, by=lead)
    for name in ("x.pdf", "X.pdf"):
        add_file(item, name, name.encode())
    attach(one, item)
    names = [name.casefold() for name in download().namelist()]
    assert len(set(names)) == len(names)


def test_is_for_who_answers_and_is_not_kept_by_browsers(signed_in, lead, reader, stranger, manager, url, asked):
    answer = signed_in(lead).get(url)
    assert answer["Content-Disposition"].startswith('attachment; filename="exampleshire-information-return-2026-')
    assert "no-store" in answer["Cache-Control"]
    assert signed_in(reader).get(url).status_code == 403
    for who in (stranger, manager):
        assert signed_in(who).get(url).status_code == 404
