"""What was heard stays nobody's: no file, name, message or comparison of a report leads to who said or wrote it."""

import json
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pikepdf
import pytest
from django.urls import reverse

from assurance.actions import evidence, evidence_links
from reports import pipeline
from reports.formats import FORMATS
from reports.models import ReportRun
from tests.pdf_words import all_text

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HEARD = "Mrs Dunmore"


@pytest.fixture
def heard(told, manager):
    """A finding rests on what somebody said, whose name the title and the words of the evidence give away."""
    item = evidence.add(
        council=told.council,
        review=told,
        source="heard",
        title=f"Talk with {HEARD}",
        summary=f"{HEARD} said that nobody rang back.",
        by=manager,
    )
    evidence_links.link(finding=told.findings.get(heading="Who hears?"), item=item, by=manager)
    return item


def opened(data: bytes) -> str:
    """All that a file says, unpacked, what it says about itself included."""
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            parts = [archive.read(name) + name.encode() for name in archive.namelist()]
        return b"\n".join(parts).decode("utf-8", "replace")
    if data.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(data)) as pdf:
            about = [str(value) for value in pdf.docinfo.values()]
            return " ".join([*about, str(pdf.open_metadata()), all_text(data)])
    return data.decode()


def test_no_file_leads_to_a_person(ask, heard, manager, peer, caplog):
    run = ask(*FORMATS)
    pipeline.render(run.pk)
    run.refresh_from_db()
    private = (HEARD, "Dunmore", "rang back", manager.name, manager.email, peer.name, peer.email)
    files = {one.format: one for one in run.artefacts.all()}
    assert set(files) == set(FORMATS)
    for key, file in files.items():
        said = opened(bytes(file.data))
        assert "Who hears?" in " ".join(said.split()), key
        told = " ".join([said, file.file_name, json.dumps(file.messages)])
        assert [one for one in private if one in told] == [], key
    assert [one for one in private if one in json.dumps(run.facts) + caplog.text] == []


def test_pages_of_versions_name_nobody_who_was_heard(ask, heard, manager, client):
    first, final = ask(), ask(is_draft=False)
    for run in (first, final):
        pipeline.render(run.pk)
    client.force_login(manager)
    here = [first.review.council.slug, first.review_id]
    pages = [
        reverse("reports:run-list", args=here),
        reverse("reports:preview", args=here),
        reverse("reports:run-compare", args=here) + f"?a={first.pk}&b={final.pk}",
        reverse("reports:run-detail", args=[*here, first.pk]),
    ]
    for page in pages:
        answer = client.get(page)
        assert answer.status_code == 200
        assert "Dunmore" not in answer.content.decode()


def test_the_history_of_a_version_keeps_no_all_text_it(ask, heard):
    run = ask()
    pipeline.render(run.pk)
    events = [list(row) for row in ReportRun.pgh_event_model.objects.filter(pgh_obj=run.pk).values_list()]
    assert events
    assert [one for one in ("Dunmore", "Who hears?") if one in str(events)] == []
