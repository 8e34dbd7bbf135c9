import pytest
from django.urls import reverse

from assurance.actions import reviews
from reports import pipeline
from reports.actions import publications
from reports.models import Publication
from tests.integration.reports.views.pages import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def final(told, manager, ask):
    for status in ("shared", "agreed"):
        reviews.move(review=told, to=status, by=manager)
    run = ask("json", is_draft=False)
    pipeline.render(run.pk)
    run.refresh_from_db()
    return run


def url(name, run):
    return reverse(f"reports:{name}", args=[run.review.council.slug, run.review_id, run.pk])


def test_a_version_is_published_and_says_so(signed_in, manager, final):
    client = signed_in(manager)
    assert url("publish", final) in text(client.get(final.get_absolute_url()))
    page = text(client.get(url("publish", final)))
    assert "Publish Final 1?" in page
    assert "The review is moved to published." in page
    assert "“Staff stay with a problem” is tied to no quality statement." in page
    answer = client.post(url("publish", final), follow=True)
    page = text(answer)
    assert "Publication 1 is out." in page
    assert "by J. Ashworth." in page
    assert url("withdraw", final) in page
    assert url("publish", final) not in page
    assert "Publication 1" in text(client.get(final.get_absolute_url().rsplit("/", 2)[0] + "/"))


def test_a_publication_is_withdrawn_with_a_reason(signed_in, manager, final):
    publications.publish(run=final, by=manager)
    client = signed_in(manager)
    assert "Withdraw Publication 1?" in text(client.get(url("withdraw", final)))
    assert "Say why it is withdrawn" in text(client.post(url("withdraw", final), {"because": " "}))
    page = text(client.post(url("withdraw", final), {"because": "A <name> was left in."}, follow=True))
    assert "Publication 1, withdrawn" in page
    assert "A &lt;name&gt; was left in." in page
    assert url("withdraw", final) not in page


def test_a_review_is_agreed_before_its_report_is_published(signed_in, manager, told, ask):
    run = ask("json", is_draft=False)
    pipeline.render(run.pk)
    page = text(signed_in(manager).get(run.get_absolute_url()))
    assert f'<a href="{told.get_absolute_url()}">agree the review</a> first' in page
    assert url("publish", run) not in page


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_cannot_be_published_says_why(signed_in, manager, ask, method):
    draft = ask("json")
    answer = getattr(signed_in(manager), method)(url("publish", draft), follow=True)
    assert "This is a draft. Make a final version, then publish that." in text(answer)
    assert not Publication.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_not_published_is_not_withdrawn(signed_in, manager, final, method):
    answer = getattr(signed_in(manager), method)(url("withdraw", final), {"because": "So."}, follow=True)
    assert "nothing to withdraw" in text(answer)


def test_a_publication_that_somebody_withdrew_meanwhile(signed_in, manager, final, monkeypatch):
    publication = publications.publish(run=final, by=manager)
    publications.withdraw(publication=publication, because="A name.", by=manager)
    monkeypatch.setattr("reports.views.publications.Withdraw.why_not", lambda view: "")
    answer = signed_in(manager).post(url("withdraw", final), {"because": "Mine."}, follow=True)
    assert "This version is withdrawn already." in text(answer)


def test_a_peer_is_not_offered_to_publish(signed_in, peer, final):
    client = signed_in(peer)
    assert url("publish", final) not in text(client.get(final.get_absolute_url()))
    assert client.post(url("publish", final)).status_code == 403
