import pytest
from django.core.management import CommandError, call_command

from reports import pipeline, tasks
from reports.actions import runs
from reports.models import ReportRun

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(monkeypatch):
    """Makes what is queued at once, in this process."""
    monkeypatch.setattr(tasks.render_run, "delay", pipeline.render)


def write(out, wait=1):
    call_command("demonstration_report", "--out", str(out), "--wait", str(wait))


def test_it_is_made_once(told, worker, tmp_path, capsys, django_capture_on_commit_callbacks, monkeypatch):
    out = tmp_path / "new" / "report.pdf"
    waits = []
    monkeypatch.setattr("reports.management.commands.demonstration_report.time.sleep", lambda _: made(waits))
    write(out)
    assert out.read_bytes().startswith(b"%PDF-")
    assert capsys.readouterr().out.strip() == str(out)
    out.unlink()
    write(out)
    assert out.exists()
    assert (ReportRun.objects.count(), len(waits)) == (1, 1)


def made(waits):
    waits.append(1)
    pipeline.render(ReportRun.objects.get().pk)


def test_without_a_worker_it_does_not_wait_for_ever(told, tmp_path):
    with pytest.raises(CommandError, match=r"not made within 0 seconds\. Is the worker running"):
        write(tmp_path / "x", wait=0)


def test_a_failed_one_says_why(told, tmp_path, monkeypatch, settings):
    def fail(_):
        run = ReportRun.objects.get()
        ReportRun.objects.update(state="failed", failure="For a reason.", finished_at=run.requested_at)

    monkeypatch.setattr("reports.management.commands.demonstration_report.time.sleep", fail)
    with pytest.raises(CommandError, match=r"was not made\. For a reason\."):
        write(tmp_path / "x")


def test_a_cancelled_one_says_so(told, tmp_path, monkeypatch, manager):
    def cancel(_):
        runs.cancel(run=ReportRun.objects.get(), by=manager)

    monkeypatch.setattr("reports.management.commands.demonstration_report.time.sleep", cancel)
    with pytest.raises(CommandError, match=r"was not made\. Somebody cancelled it\."):
        write(tmp_path / "x")


def test_without_a_demonstration(db, tmp_path):
    with pytest.raises(CommandError, match="There is no demonstration"):
        write(tmp_path / "x")


def test_a_folder_that_cannot_be_written(told, tmp_path, monkeypatch):
    monkeypatch.setattr("reports.management.commands.demonstration_report.time.sleep", lambda _: made([]))
    (tmp_path / "file").touch()
    with pytest.raises(CommandError, match="cannot be written"):
        write(tmp_path / "file" / "x")
