import pytest
from django.urls import reverse

from assurance.actions import findings
from reports.models import ReportRun
from tests.integration.reports.views.pages import text
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(told):
    return reverse("reports:run-compare", args=[told.council.slug, told.pk])


@pytest.fixture
def two(told, ask, manager):
    """Two drafts; between them a heading was put another way."""
    first = ask()
    finding = told.findings.get(heading="Who hears?")
    words = {"heading": "Who hears now?", "narrative": finding.narrative, "impact": finding.impact}
    findings.edit(finding=finding, version=finding.version, by=manager, **words)
    return first, ask()


def test_the_newest_two_are_compared(signed_in, manager, two, url):
    page = text(signed_in(manager).get(url))
    assert "From Draft 1," in page
    assert 'Who <del class="cf-del">hears?</del> <ins class="cf-ins">hears now?</ins>' in page
    assert "paragraphs unchanged" in page


def test_any_two_in_either_order(signed_in, manager, two, url):
    page = text(signed_in(manager).get(url, {"a": two[1].pk, "b": two[0].pk}))
    assert "From Draft 2," in page
    assert f'<option value="{two[1].pk}" selected>' in page
    assert '<ins class="cf-ins">hears?</ins>' in page


def test_a_version_with_itself(signed_in, manager, two, url):
    assert "Both say the same, word for word." in text(signed_in(manager).get(url, {"a": two[0].pk, "b": two[0].pk}))


@pytest.mark.parametrize("asked", [{"a": "x", "b": "1"}, {"a": "999999"}, {"a": "", "b": ""}, {"a": "1' OR 1=1"}])
def test_versions_that_are_none(signed_in, manager, two, url, asked):
    page = text(signed_in(manager).get(url, asked))
    assert "Choose two versions of this report from the lists." in page


def test_another_reviews_version_is_none(signed_in, manager, lead, two, url, scored, ask):
    foreign = ask(review=scored, by=lead)
    page = text(signed_in(manager).get(url, {"a": foreign.pk, "b": two[0].pk}))
    assert "Choose two versions of this report from the lists." in page


def test_fewer_than_two(signed_in, manager, told, ask, url):
    assert "There are fewer than two versions." in text(signed_in(manager).get(url))
    ask()
    assert "There are fewer than two versions." in text(signed_in(manager).get(url))


def test_more_versions_ask_for_no_more_queries(signed_in, manager, two, ask, url):
    client = signed_in(manager)

    def more():
        for formats in (["html"], ["pdf"], ["html", "pdf"]):
            ask(*formats)

    same_number_of_queries(lambda: client.get(url), more=more)


def test_facts_that_cannot_be_read_any_more(signed_in, manager, two, url):
    ReportRun.objects.filter(pk=two[0].pk).update(facts={"council": "Exampleshire"})
    assert "These two cannot be compared" in text(signed_in(manager).get(url))


def test_the_list_of_versions_leads_there(signed_in, manager, two, url):
    assert f'href="{url}"' in text(signed_in(manager).get(url.replace("compare/", "")))
