import re

import pytest
from django.core import mail
from django.urls import reverse

from assurance.models import Review

pytestmark = pytest.mark.django_db


def text_of(page) -> str:
    return page.content.decode()


@pytest.fixture
def url(council):
    return reverse("peerchallenge:challenge-create", args=[council.slug])


@pytest.fixture
def sent(framework):
    return {
        "title": "Peer challenge, June 2027",
        "framework": framework.pk,
        "starts_on_0": "8", "starts_on_1": "6", "starts_on_2": "2027",
        "manager_name": "Mara Manning",
        "manager_email": "Mara@example.org",
    }  # fmt: skip


def test_a_council_asks_and_the_manager_comes_in(
    signed_in, client, lead, url, sent, council, django_capture_on_commit_callbacks
):
    signed_in(lead)
    assert "You will not see it until the draft is shared." in text_of(client.get(url))
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(url, sent, follow=True)
    assert "It stands in this list once they have shared the draft." in text_of(page)
    review = Review.objects.get()
    assert (review.is_team_owned, review.created_by) == (True, lead)
    assert client.get(review.get_absolute_url()).status_code == 404
    [message] = mail.outbox
    assert message.to == ["mara@example.org"]
    assert message.subject == "Your account for “Peer challenge, June 2027” of Exampleshire County Council"

    client.logout()
    client.post(re.search(r"http://testserver(/invitations/\S+)", message.body)[1], {"password": "three words of mine"})
    assert "Mara Manning" in text_of(
        client.get(reverse("peerchallenge:challenge-detail", args=[council.slug, review.pk]))
    )
    assert client.get(council.get_absolute_url()).status_code == 404


def test_a_title_of_two_lines_makes_no_header_of_its_own(
    signed_in, lead, url, sent, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        signed_in(lead).post(url, {**sent, "title": "One\r\nBcc: all@example.org"})
    assert mail.outbox[0].recipients() == ["mara@example.org"]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"title": ""}, "Enter a title for the review"),
        ({"manager_name": ""}, "Enter the challenge manager’s full name"),
        ({"manager_email": ""}, "Enter the challenge manager’s work e-mail address"),
        ({"manager_email": "mara"}, "Enter an e-mail address like name@example.gov.uk"),
        ({"starts_on_1": "13"}, "Enter the first day as day, month and year, such as 24 11 2026"),
    ],
)
def test_says_what_is_wrong(signed_in, lead, url, sent, fields, sentence):
    assert sentence in text_of(signed_in(lead).post(url, {**sent, **fields}))
    assert not Review.objects.exists()


def test_the_manager_comes_from_elsewhere_and_can_sign_in(signed_in, lead, reader, person, url, sent):
    client = signed_in(lead)
    for own in (lead, reader):
        page = client.post(url, {**sent, "manager_email": own.email.upper()})
        assert "This person has a role in Exampleshire." in text_of(page)
    closed = person()
    closed.is_active = False
    closed.save()
    page = client.post(url, {**sent, "manager_email": closed.email})
    assert "The account with this address has been closed." in text_of(page)
    assert not Review.objects.exists()


def test_who_may_ask(signed_in, contributor, stranger, url, sent):
    assert signed_in(contributor).post(url, sent).status_code == 403
    assert signed_in(stranger).post(url, sent).status_code == 404


def test_a_review_of_the_council_is_no_peer_challenge(signed_in, lead, council, framework, url):
    create = reverse("assurance:review-create", args=[council.slug])
    client = signed_in(lead)
    assert f'href="{url}"' in text_of(client.get(create))
    page = client.post(create, {"title": "Ours", "kind": "peer_challenge", "framework": framework.pk})
    assert "Choose one of the kinds in the list" in text_of(page)
    assert not Review.objects.exists()
