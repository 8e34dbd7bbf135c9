import re

import pytest
from django.core import mail
from django.urls import reverse

from councils.actions import people
from councils.models import Invitation, Membership
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def urls(council):
    def url(name, *args):
        return reverse(f"councils:{name}", args=[council.slug, *args])

    return url


def main_of(response):
    """The page without its head, which carries a token of its own."""
    return re.search(r"<main.*</main>", response.content.decode(), re.DOTALL)[0]


def test_everybody_of_the_council_sees_who_has_access_and_why(signed_in, reader, lead, urls):
    page = signed_in(reader).get(urls("people")).content.decode()
    assert "Imogen Leadbetter" in page
    assert "You see this because you are Reader in Exampleshire." in page
    assert "Runs assurance day to day" in page
    assert "Invite somebody" not in page


def test_another_council_learns_nothing(signed_in, stranger, reader, urls):
    client = signed_in(stranger)
    membership = reader.memberships.get().pk
    assert client.get(urls("people")).status_code == 404
    assert client.get(urls("person-invite")).status_code == 404
    assert client.post(urls("person-end", membership)).status_code == 404
    assert Membership.objects.current().filter(pk=membership).exists()


def test_a_membership_of_another_council_is_not_found_here(signed_in, lead, stranger, urls):
    foreign = stranger.memberships.get().pk
    client = signed_in(lead)
    for name in ("person-edit", "person-end", "person-invite-again"):
        assert client.post(urls(name, foreign), {"role": "reader"}).status_code == 404


def test_who_may_not_manage_people_is_told_so(signed_in, contributor, reader, urls):
    client = signed_in(contributor)
    page = client.get(urls("person-invite"))
    assert page.status_code == 403
    assert "Your role does not include this" in page.content.decode()
    assert client.post(urls("person-end", reader.memberships.get().pk)).status_code == 403


def test_inviting_and_accepting(signed_in, client, lead, urls, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page = signed_in(lead).post(
            urls("person-invite"),
            {"name": "Nia New", "email": "nia@example.org", "role": "contributor"},
            follow=True,
        )
    assert "Nia New has been invited by e-mail." in page.content.decode()
    assert "Invited, link works until" in page.content.decode()
    address = re.search(r"http://testserver(/invitations/\S+)", mail.outbox[0].body)[1]

    client.logout()
    assert "nia@example.org" in client.get(address).content.decode()
    weak = client.post(address, {"password": "password"})
    assert "Enter a password of at least 12 characters" in weak.content.decode()
    home = client.post(address, {"password": "three words of mine"}, follow=True)
    assert home.redirect_chain == [("/", 302)]
    assert "Nia New" in home.content.decode()
    assert client.get(address).status_code == 404


def test_wrong_used_and_old_links_look_the_same(client, lead, signed_in, urls, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        signed_in(lead).post(urls("person-invite"), {"name": "N", "email": "n@example.org", "role": "reader"})
    address = re.search(r"http://testserver(/invitations/\S+)", mail.outbox[0].body)[1]
    client.logout()
    Invitation.objects.update(expires_at="2020-01-01T00:00Z")
    old, wrong = client.get(address), client.get("/invitations/nothing-like-it/")
    assert old.status_code == wrong.status_code == 404
    assert "This link does not work" in main_of(old)
    assert main_of(old) == main_of(wrong) == main_of(client.post(address, {"password": "three words of mine"}))


def test_who_was_let_go_before_coming_in_stays_out(client, lead, signed_in, urls, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        signed_in(lead).post(urls("person-invite"), {"name": "N", "email": "n@example.org", "role": "reader"})
    address = re.search(r"http://testserver(/invitations/\S+)", mail.outbox[0].body)[1]
    signed_in(lead).post(urls("person-end", Membership.objects.get(user__email="n@example.org").pk))
    client.logout()
    assert client.get(address).status_code == 404
    assert client.post(address, {"password": "three words of mine"}).status_code == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"name": ""}, "Enter the person’s full name"),
        ({"name": "x" * 121}, "Shorten the name to 120 characters or fewer"),
        ({"email": ""}, "Enter the person’s work e-mail address"),
        ({"email": "nia at example"}, "Enter an e-mail address like name@example.gov.uk"),
        ({"role": ""}, "Choose what the person may do"),
        ({"role": "peer"}, "Choose one of the roles in the list"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(signed_in, lead, urls, fields, sentence):
    whole = {"name": "Nia New", "email": "nia@example.org", "role": "contributor"}
    page = signed_in(lead).post(urls("person-invite"), {**whole, **fields})
    assert page.status_code == 200
    assert page.content.decode().count(sentence) == 2, "once in the summary, once by the field"
    assert "<title>Error: Invite somebody" in page.content.decode()


def test_inviting_somebody_who_is_here(signed_in, lead, reader, urls):
    page = signed_in(lead).post(urls("person-invite"), {"name": "R", "email": reader.email, "role": "dass"})
    assert "This person has access already" in page.content.decode()


def test_inviting_a_closed_account(signed_in, lead, urls):
    address = "loader@critical-friend.invalid"
    page = signed_in(lead).post(urls("person-invite"), {"name": "R", "email": address, "role": "dass"})
    assert "has been closed" in page.content.decode()


def test_a_role_is_changed(signed_in, lead, reader, urls):
    membership = reader.memberships.get().pk
    client = signed_in(lead)
    assert "Rita Dear" in client.get(urls("person-edit", membership)).content.decode()
    page = client.post(urls("person-edit", membership), {"role": "contributor"}, follow=True)
    assert "Rita Dear is now Contributor." in page.content.decode()


def test_access_is_ended(signed_in, lead, reader, urls):
    client = signed_in(lead)
    page = client.post(urls("person-end", reader.memberships.get().pk), follow=True)
    assert "Rita Dear has no access any more. What they wrote is kept." in page.content.decode()
    assert signed_in(reader).get(urls("people")).status_code == 404


def test_the_last_manager_is_told_why_they_stay(signed_in, lead, urls):
    membership = lead.memberships.get().pk
    for url, sent in ((urls("person-end", membership), {}), (urls("person-edit", membership), {"role": "reader"})):
        page = signed_in(lead).post(url, sent, follow=True)
        assert "Nobody else could manage people then." in page.content.decode()
    assert lead.memberships.current().exists()


def test_who_ends_their_own_access_lands_on_the_home_page(signed_in, lead, dass, urls):
    page = signed_in(lead).post(urls("person-end", lead.memberships.get().pk))
    assert page.url == "/"


def test_a_link_is_sent_again_only_to_who_never_came(signed_in, lead, reader, urls, django_capture_on_commit_callbacks):
    client = signed_in(lead)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(urls("person-invite"), {"name": "Nia New", "email": "nia@example.org", "role": "reader"})
        waiting = Membership.objects.get(user__email="nia@example.org").pk
        page = client.post(urls("person-invite-again", waiting), follow=True)
    assert "A new link is on its way to nia@example.org" in page.content.decode()
    assert len(mail.outbox) == 2
    Invitation.objects.update(expires_at="2020-01-01T00:00Z")
    assert "Invited, link has run out" in client.get(urls("people")).content.decode()
    assert client.post(urls("person-invite-again", reader.memberships.get().pk)).status_code == 404


def test_the_page_asks_as_often_for_twenty_people_as_for_one(signed_in, lead, person, council, urls):
    client = signed_in(lead)

    def twenty():
        for _ in range(19):
            person(council=council, role="reader")

    same_number_of_queries(lambda: client.get(urls("people")), more=twenty)


def test_pages_show_when_access_ends(signed_in, lead, reader, urls):
    reader.memberships.update(expires_at="2099-05-01T12:00Z")
    assert "Until 1 May 2099" in signed_in(lead).get(urls("people")).content.decode()


def test_of_two_browsers_with_one_link_the_second_is_told(
    client, lead, council, monkeypatch, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        people.invite(
            council=council,
            email="nia@example.org",
            name="Nia New",
            role="reader",
            accept_at=lambda token: token,
            by=lead,
        )
    token = re.search(r"^\S{43}$", mail.outbox[0].body, re.MULTILINE)[0]
    real = people.accept_invitation

    def after_the_other(**kwargs):
        real(**kwargs)
        return real(**kwargs)

    monkeypatch.setattr("councils.views.invitations.people.accept_invitation", after_the_other)
    page = client.post(f"/invitations/{token}/", {"password": "three words of mine"})
    assert page.status_code == 404
    assert "This link does not work" in main_of(page)
