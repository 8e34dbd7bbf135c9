import pytest
from django.utils import timezone

from reports.actions import runs
from reports.models import Publication, ReportRun
from reports.models.run import RunState

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(self_assessment, lead):
    """A finished run, final unless a test wants a draft; another each time, by its formats."""

    def make(*formats, **changed):
        run = runs.request(review=self_assessment, formats=formats or ["json"], is_draft=False, by=lead)
        finished = {"state": RunState.DONE, "finished_at": timezone.now(), "lease_until": None}
        ReportRun.objects.filter(pk=run.pk).update(**finished | changed)
        return ReportRun.objects.get(pk=run.pk)

    return make


@pytest.fixture
def publish(lead):
    def make(run, number=1, **fields):
        row = {"review": run.review, "run": run, "house_style": run.house_style, "number": number}
        return Publication.objects.create(**row | {"published_by": lead} | fields)

    return make


@pytest.fixture
def ended(lead):
    return {"withdrawn_at": timezone.now(), "withdrawn_by": lead, "withdrawn_because": "A name was left in."}


def test_a_number_is_given_once(done, publish, ended, refused):
    publish(done("json"), **ended)
    with refused("reports_publication_one_a_number"):
        publish(done("html"))
    assert publish(done("html"), 2).pk


def test_one_current_of_each_style(done, publish, refused):
    publish(done("json"))
    with refused("reports_publication_one_current_a_style"):
        publish(done("html"), 2)


def test_numbers_begin_with_one(done, publish, refused):
    with refused("reports_publication_counts_from_one"):
        publish(done(), 0)


def test_a_publication_is_withdrawn_with_a_reason_or_stands(done, publish, ended, refused):
    run = done()
    for missing in ("withdrawn_at", "withdrawn_by", "withdrawn_because"):
        part = {name: value for name, value in ended.items() if name != missing}
        with refused("reports_publication_withdrawn_with_a_reason"):
            publish(run, **part)
    assert publish(run, **ended).pk


def test_only_a_finished_final_run_of_the_review_is_published(done, publish, refused, peer_challenge):
    for changed in ({"is_draft": True}, {"state": RunState.FAILED, "failure": "It did."}):
        with refused("reports_publication_is_of_a_final_run"):
            publish(done(**changed))
    run = done("html")
    for wrong in ({"house_style": "another"}, {"review": peer_challenge}):
        with refused("reports_publication_is_of_a_final_run"):
            publish(run, **wrong)


def test_an_end_is_written_once(done, publish, ended, refused):
    publication = Publication.objects.filter(pk=publish(done()).pk)
    assert publication.update(**ended) == 1
    with refused("reports_publication_never_changes"):
        publication.update(withdrawn_because="Another reason.")
