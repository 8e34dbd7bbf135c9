import pytest
from django.utils import timezone

from reports.actions import runs, uploads, word_templates
from reports.importing.prepared import transcribe
from reports.models import ReportRun, Upload, WordTemplate
from reports.models.run import RunState
from reports.writers.docx.template import Template

pytestmark = pytest.mark.django_db


@pytest.fixture
def queued(self_assessment, lead):
    run = runs.request(review=self_assessment, formats=["json"], is_draft=True, by=lead)
    return ReportRun.objects.filter(pk=run.pk)


def test_a_run_has_ended_at_a_time_or_goes_on(queued, refused):
    with refused("reports_reportrun_finished_has_a_time"):
        queued.update(finished_at=timezone.now())
    with refused("reports_reportrun_finished_has_a_time"):
        queued.update(state=RunState.DONE)
    assert queued.update(state=RunState.DONE, finished_at=timezone.now()) == 1


def test_a_run_has_failed_for_a_reason_or_not_at_all(queued, refused):
    over = {"finished_at": timezone.now(), "lease_until": None}
    with refused("reports_reportrun_failed_has_a_reason"):
        queued.update(state=RunState.FAILED, **over)
    with refused("reports_reportrun_failed_has_a_reason"):
        queued.update(state=RunState.DONE, failure="It did.", **over)
    assert queued.update(state=RunState.FAILED, failure="It did.", **over) == 1


def test_a_run_that_goes_on_is_looked_after(queued, refused):
    for change in ({"lease_until": None}, {"state": RunState.RUNNING}, {"state": "dreaming"}):
        with refused("reports_reportrun_unfinished_has_a_lease"):
            queued.update(**change)
    assert queued.update(state=RunState.RUNNING, started_at=timezone.now()) == 1


def test_one_file_of_each_format(queued, twice):
    file = {"format": "json", "media_type": "application/json", "file_name": "a.json", "data": b"{}", "size": 2}
    twice(queued.get().artefacts.create(**file), "reports_artefact_one_a_format")


@pytest.fixture
def template(council, lead):
    return word_templates.adopt(council=council, file_name="Ours.docx", template=Template(b"PK", ()), by=lead)


def test_a_council_has_one_word_template(template, twice):
    twice(template, "reports_wordtemplate_one_current")


def test_a_word_template_is_retired_by_somebody(template, lead, refused):
    rows = WordTemplate.objects.filter(pk=template.pk)
    for change in ({"retired_at": timezone.now()}, {"retired_by": lead}):
        with refused("reports_wordtemplate_retired_by_somebody"):
            rows.update(**change)
    assert rows.update(retired_at=timezone.now(), retired_by=lead) == 1


def test_an_upload_says_something(council, framework, lead, refused):
    upload = uploads.keep(council=council, file_name="report.txt", transcript=transcribe(b"Words."), by=lead)
    with refused("reports_upload_says_something"):
        Upload.objects.filter(pk=upload.pk).update(transcript={"passages": []})


def test_a_run_is_cancelled_by_somebody_or_not_at_all(queued, refused, lead):
    over = {"finished_at": timezone.now(), "lease_until": None}
    with refused("reports_reportrun_cancelled_by_somebody"):
        queued.update(state=RunState.CANCELLED, **over)
    with refused("reports_reportrun_cancelled_by_somebody"):
        queued.update(cancelled_by=lead)
    assert queued.update(state=RunState.CANCELLED, cancelled_by=lead, **over) == 1
