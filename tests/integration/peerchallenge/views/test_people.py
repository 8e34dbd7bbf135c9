import re

import pytest
from django.core import mail

from assurance.actions import members
from assurance.models import ReviewMember

pytestmark = pytest.mark.django_db
NIA = {"name": "Nia New", "email": "nia@example.org", "role": "peer"}


def text_of(page) -> str:
    return page.content.decode()


@pytest.fixture
def member(peer_challenge, peer):
    return peer_challenge.members.get(user=peer)


def test_a_manager_invites_a_peer_who_comes_in(
    signed_in, client, manager, at, peer_challenge, django_capture_on_commit_callbacks
):
    assert "Member of one peer challenge&#x27;s team" in text_of(signed_in(manager).get(at("person-invite")))
    with django_capture_on_commit_callbacks(execute=True):
        page = signed_in(manager).post(at("person-invite"), NIA, follow=True)
    assert page.redirect_chain == [(at("challenge-detail") + "#people", 302)]
    assert "Nia New has been invited by e-mail." in text_of(page)
    assert "Invited, link works until" in text_of(page)
    [message] = mail.outbox
    assert "invited you to “Peer challenge 2026” of Exampleshire County Council" in message.body
    address = re.search(r"http://testserver(/invitations/\S+)", message.body)[1]

    client.logout()
    page = client.post(address, {"password": "three words of mine"}, follow=True)
    assert "Peer challenge 2026" in text_of(page)
    assert client.get(at("challenge-detail")).status_code == 200
    assert client.get(at("person-invite")).status_code == 403
    assert client.get("/councils/exampleshire/").status_code == 404


def test_only_a_manager_sees_addresses_and_controls(signed_in, manager, peer, lead, at, take_on, member):
    page = text_of(signed_in(manager).get(at("challenge-detail")))
    assert peer.email in page
    assert at("person-edit", member.pk) in page
    take_on("shared")
    for who in (peer, lead):
        page = text_of(signed_in(who).get(at("challenge-detail")))
        assert "Priya Venkataraman" in page
        assert peer.email not in page
        assert at("person-edit", member.pk) not in page


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"name": ""}, "Enter the person’s full name"),
        ({"email": "nia"}, "Enter an e-mail address like name@example.gov.uk"),
        ({"role": ""}, "Choose what the person may do"),
        ({"role": "recorder"}, "Choose one of the roles in the list"),
        ({"role": "dass"}, "Choose one of the roles in the list"),
    ],
)
def test_what_is_wrong_with_an_invitation(signed_in, manager, at, fields, sentence):
    assert sentence in text_of(signed_in(manager).post(at("person-invite"), {**NIA, **fields}))
    assert ReviewMember.objects.count() == 2


def test_somebody_who_is_there_or_closed_is_not_invited(signed_in, manager, peer, person, at, member):
    client = signed_in(manager)
    page = client.post(at("person-invite"), {**NIA, "email": peer.email.upper()})
    assert "This person works in the challenge already." in text_of(page)
    closed = person()
    closed.is_active = False
    closed.save()
    page = client.post(at("person-invite"), {**NIA, "email": closed.email})
    assert "The account with this address has been closed." in text_of(page)


def test_nobody_is_invited_to_a_published_challenge(signed_in, manager, at, take_on):
    take_on("shared", "agreed", "published")
    client = signed_in(manager)
    assert at("person-invite") not in text_of(client.get(at("challenge-detail")))
    page = client.post(at("person-invite"), NIA)
    assert page.status_code == 409
    assert "Nobody was invited." in text_of(page)


def test_changing_a_role_and_ending_access(signed_in, manager, peer, at, member, peer_challenge):
    client = signed_in(manager)
    assert "Invitation not accepted yet" not in text_of(client.get(at("person-edit", member.pk)))
    page = client.post(at("person-edit", member.pk), {"role": "challenge_manager"}, follow=True)
    assert "Priya Venkataraman is now challenge manager." in text_of(page)
    page = client.post(at("person-end", member.pk), follow=True)
    assert "Priya Venkataraman has no access any more." in text_of(page)
    assert signed_in(peer).get(at("challenge-detail")).status_code == 404
    assert client.post(at("person-end", member.pk)).status_code == 404
    overview = text_of(signed_in(manager).get(peer_challenge.get_absolute_url()))
    assert "Priya Venkataraman" not in overview


def test_the_last_manager_stays_until_another_is_there(signed_in, manager, at, member, peer_challenge):
    own = peer_challenge.members.get(user=manager)
    client = signed_in(manager)
    for url, sent in ((at("person-end", own.pk), {}), (at("person-edit", own.pk), {"role": "peer"})):
        assert "Nobody else could manage the challenge then." in text_of(client.post(url, sent, follow=True))
    members.change_role(member=member, role="challenge_manager", by=manager)
    assert client.post(at("person-end", own.pk)).url == "/"
    assert client.get(at("challenge-detail")).status_code == 404


def test_a_new_link(signed_in, manager, at, member, peer_challenge, django_capture_on_commit_callbacks):
    client = signed_in(manager)
    client.post(at("person-invite"), NIA)
    waiting = peer_challenge.members.get(user__email="nia@example.org")
    assert "Invitation not accepted yet" in text_of(client.get(at("person-edit", waiting.pk)))
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(at("person-invite-again", waiting.pk), follow=True)
    assert "A new link is on its way to nia@example.org." in text_of(page)
    assert mail.outbox[-1].to == ["nia@example.org"]
    assert client.post(at("person-invite-again", member.pk)).status_code == 404


def test_who_may_not(signed_in, peer, lead, stranger, at, member, take_on):
    urls = [at("person-invite"), *(at(f"person-{step}", member.pk) for step in ("edit", "end", "invite-again"))]
    assert [signed_in(stranger).post(url, NIA).status_code for url in urls] == [404] * 4
    assert [signed_in(lead).post(url, NIA).status_code for url in urls] == [404] * 4
    take_on("shared")
    for who in (peer, lead):
        assert [signed_in(who).post(url, NIA).status_code for url in urls] == [403] * 4
    assert ReviewMember.objects.current().count() == 2
