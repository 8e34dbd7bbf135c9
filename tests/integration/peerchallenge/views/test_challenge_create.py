import re

import pytest
from django.core import mail
from django.urls import reverse

from assurance.actions import members, reviews
from assurance.models import Review
from tests.queries import same_number_of_queries

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


class TestWaitingForTheManager:
    def again(self, council):
        review = Review.objects.get()
        return reverse("peerchallenge:manager-invite-again", args=[council.slug, review.pk])

    def test_who_asked_can_send_a_new_link(
        self, signed_in, lead, dass, url, sent, council, django_capture_on_commit_callbacks
    ):
        client = signed_in(lead)
        client.post(url, sent)
        page = text_of(client.get(url))
        for words in ("Peer challenge, June 2027", "Mara Manning, mara@example.org", "Invited, link works until"):
            assert words in page
        with django_capture_on_commit_callbacks(execute=True):
            page = text_of(client.post(self.again(council), follow=True))
        assert "A new link is on its way to mara@example.org." in page
        assert mail.outbox[0].to == ["mara@example.org"]
        assert "Mara Manning" not in text_of(signed_in(dass).get(url))
        assert signed_in(dass).post(self.again(council)).status_code == 404

    def test_once_the_manager_is_in_there_is_only_waiting(self, signed_in, lead, stranger, url, sent, council):
        client = signed_in(lead)
        client.post(url, {**sent, "manager_email": stranger.email})
        page = text_of(client.get(url))
        assert "Has come in" in page
        assert self.again(council) not in page
        page = text_of(client.post(self.again(council), follow=True))
        assert "No link was sent." in page
        assert signed_in(stranger).post(self.again(council)).status_code == 404

    def test_what_is_shared_stands_in_the_list_of_reviews(self, signed_in, lead, stranger, url, sent):
        client = signed_in(lead)
        client.post(url, {**sent, "manager_email": stranger.email}, follow=True)
        assert "Has come in" in text_of(client.get(url))
        reviews.move(review=Review.objects.get(), to="shared", by=stranger)
        assert "Has come in" not in text_of(client.get(url))

    def test_nobody_waits_for_a_manager_who_has_left(self, signed_in, lead, stranger, person, url, sent):
        client = signed_in(lead)
        client.post(url, {**sent, "manager_email": stranger.email})
        review = Review.objects.get()
        heir = members.admit(review=review, user=person(), role="peer", by=stranger)
        members.change_role(member=heir, role="challenge_manager", by=stranger)
        members.end_access(member=review.members.get(user=stranger), by=stranger)
        assert heir.user.name in text_of(client.get(url))

    def test_as_many_queries_for_twenty_as_for_one(self, signed_in, lead, url, sent):
        client = signed_in(lead)

        def more(number=19):
            for _ in range(number):
                client.post(url, sent)

        more(1)
        same_number_of_queries(lambda: client.get(url), more=more)


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
