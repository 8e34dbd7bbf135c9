"""What the checks say, beside the preview and on a run's page; a final version with faults asks first."""

import pytest
from django.urls import reverse

from assurance.actions import outline, reviews
from assurance.models import Part
from reports import pipeline
from reports.models import ReportRun
from tests.integration.reports.views.pages import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def slipped(told, manager):
    """The peer challenge says of two themes that they cover the same."""
    for part in Part.objects.filter(section__review=told, section__theme__number__in=(1, 2), kind="lead"):
        outline.edit_part(part=part, version=part.version, title="", body="<p>What is covered.</p>", by=manager)
    return told


def test_the_panel_beside_the_preview(signed_in, manager, told, url):
    page = text(signed_in(manager).get(url("run-list")))
    assert "To look at" in page
    draft = told.findings.get(heading="Who hears?")
    address = reverse("assurance:finding-edit", args=[told.council.slug, told.pk, draft.pk])
    assert f'<a href="{address}">' not in page
    assert "No finding has evidence behind it yet." in page
    assert "1 finding is not agreed yet." in page


def test_a_message_leads_to_where_it_is_mended(signed_in, manager, told, url):
    agreed = told.findings.get(heading="Staff stay with a problem")
    page = text(signed_in(manager).get(url("run-list")))
    address = reverse("assurance:finding-edit", args=[told.council.slug, told.pk, agreed.pk])
    assert f'<a href="{address}">“Staff stay with a problem” is tied to no quality statement.</a>' in page


def test_a_council_does_not_learn_from_the_checks_what_its_team_has(signed_in, manager, lead, slipped, ask, url):
    reviews.move(review=slipped, to="shared", by=manager)
    run = ask("json")
    pipeline.render(run.pk)
    for name, keys in (("run-list", []), ("run-detail", [run.pk])):
        page = text(signed_in(lead).get(url(name, *keys)))
        assert "Theme 2 says what it covers" in page
        assert "evidence" not in page.partition('id="checks"')[2].lower()
        assert "evidence behind it" in text(signed_in(manager).get(url(name, *keys)))


def test_the_panel_of_a_run_says_what_was_kept(signed_in, manager, ask, url):
    run = ask("json", "html")
    pipeline.render(run.pk)
    page = text(signed_in(manager).get(url("run-detail", run.pk)))
    assert page.count("1 finding is not agreed yet.") == 1
    assert "For information" in page


def test_a_run_of_before_there_were_checks(signed_in, manager, ask, url):
    run = ask("json")
    pipeline.render(run.pk)
    run.artefacts.update(messages=[{"level": "warning", "text": "A glyph is missing.", "place": ""}])
    page = text(signed_in(manager).get(url("run-detail", run.pk)))
    assert "A glyph is missing." in page
    assert "While the file was made" in page


def final(client, url, **more):
    return client.post(url("run-create"), {"version": "final", "formats": ["json", "pdf"], **more})


def test_a_final_version_with_a_fault_asks_first(signed_in, manager, slipped, url):
    client = signed_in(manager)
    page = text(final(client, url))
    assert "Make a final version all the same?" in page
    assert "Theme 2 says what it covers in the same words as theme 1." in page
    assert '<input type="hidden" name="formats" value="pdf">' in page
    assert not ReportRun.objects.exists()
    final(client, url, confirmed="yes")
    assert ReportRun.objects.get().formats == ["pdf", "json"]


def test_a_draft_with_a_fault_does_not_ask(signed_in, manager, slipped, url):
    signed_in(manager).post(url("run-create"), {"version": "draft", "formats": "json"})
    assert ReportRun.objects.exists()


def test_a_final_version_without_a_fault_does_not_ask(signed_in, manager, told, url):
    final(signed_in(manager), url)
    assert ReportRun.objects.exists()
