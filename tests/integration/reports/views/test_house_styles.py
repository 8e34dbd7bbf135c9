"""The house style of a review's report: its own, the one that is looked at, and the one that is asked for."""

import pytest

from assurance.models import Review
from reports.house_styles import style_of
from reports.models import ReportRun, ReviewStyle
from tests.integration.reports.views.pages import text
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED

pytestmark = pytest.mark.django_db


def test_the_preview_is_in_the_style_that_is_asked_for(signed_in, manager, told, url):
    client = signed_in(manager)
    shown = {style: text(client.get(url("preview"), {"style": style})) for style in ("bullets", "titled", "narrative")}
    assert "<strong>Staff stay with a problem:</strong> All said so." in shown["titled"]
    assert '<span class="no">1.</span> Expands nothing in particular.' in shown["bullets"]
    assert ">In short</h3>" in shown["narrative"]
    assert client.get(url("preview"), {"style": "baroque"}).content == client.get(url("preview")).content


def test_the_report_page_shows_another_style_and_offers_it(signed_in, manager, told, url):
    page = text(signed_in(manager).get(url("run-list"), {"style": "titled"}))
    assert f'src="{url("preview")}?style=titled"' in page
    assert '<strong aria-current="true">Titled findings</strong>' in page
    assert f'<a href="{url("run-list")}?style=narrative#preview">Narrative</a>' in page
    assert style_of(told).key == "bullets"


def test_a_report_is_made_in_the_style_that_is_asked_for_and_keeps_to_it(signed_in, manager, told, url):
    client = signed_in(manager)
    client.post(url("run-create"), {"version": "draft", "formats": "json", "house_style": "narrative"})
    client.post(url("run-create"), {"version": "final", "formats": "json"})
    assert {run.house_style for run in ReportRun.objects.all()} == {"narrative"}
    assert ReportRun.objects.count() == 2
    assert f'src="{url("preview")}?style=narrative"' in text(client.get(url("run-list")))
    event = ReviewStyle.objects.get(review=told).events.get()
    assert event.pgh_context.metadata["user"] == manager.pk


def test_the_same_facts_in_two_styles_are_two_reports(signed_in, manager, told, url):
    client = signed_in(manager)
    for style in ("titled", "bullets", "titled"):
        client.post(url("run-create"), {"version": "draft", "formats": "json", "house_style": style})
    assert sorted(ReportRun.objects.values_list("house_style", flat=True)) == ["bullets", "titled"]


@pytest.mark.parametrize(
    ("source", "style"), [(BULLETS, "bullets"), (TITLED, "titled"), (NARRATIVE, "narrative"), (CQC_PAGE, "bullets")]
)
def test_a_report_that_was_taken_in_keeps_its_own_style(take_in, source, style):
    review = Review.objects.get(pk=take_in(source)["review"])
    assert style_of(review).key == style
    assert ReviewStyle.objects.filter(review=review).exists() is (source is not CQC_PAGE)
