import re

import pytest
from django.core import mail

from councils.models import User
from tests.plugins.universe import PASSWORD

pytestmark = pytest.mark.django_db


def text_of(response):
    return response.content.decode()


def sign_in(client, email, password=PASSWORD):
    return client.post("/account/sign-in/", {"login": email, "password": password}, follow=True)


def test_signing_in_leads_to_the_page_that_was_asked_for(client, lead, council):
    asked = client.get("/councils/exampleshire/")
    page = client.post(
        asked.url, {"login": lead.email.upper(), "password": PASSWORD, "next": "/councils/exampleshire/"}
    )
    assert page.url == "/councils/exampleshire/"


def test_signing_out_takes_a_press_of_the_button(client, lead):
    sign_in(client, lead.email)
    assert "Sign out" in text_of(client.get("/account/sign-out/"))
    assert client.get("/").status_code == 200
    client.post("/account/sign-out/")
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"login": "", "password": "x"}, "Enter your e-mail address"),
        ({"login": "me at work", "password": "x"}, "Enter an e-mail address like name@example.gov.uk"),
        ({"login": "me@example.org", "password": ""}, "Enter your password"),
        ({"login": "me@example.org", "password": "x"}, "The e-mail address or the password is wrong."),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(client, sent, sentence):
    page = text_of(client.post("/account/sign-in/", sent))
    assert sentence in page
    assert "<title>Error: Sign in" in page


def test_a_known_and_an_unknown_address_get_the_same_answer(client, lead):
    known, unknown = sign_in(client, lead.email, "wrong"), sign_in(client, "nobody@example.org", "wrong")
    assert known.context["form"].problems == unknown.context["form"].problems


def test_an_invited_person_who_never_came_cannot_sign_in(client):
    user = User.objects.create_user("waiting@example.org", name="W")
    for password in ("", "!", user.password):
        sign_in(client, user.email, password)
        assert client.get("/").status_code == 302


def test_a_closed_account_is_told_so(client, lead):
    User.objects.filter(pk=lead.pk).update(is_active=False)
    assert "This account has been closed" in text_of(sign_in(client, lead.email))


def test_too_many_wrong_passwords_have_to_wait(client, lead):
    for _ in range(6):
        page = sign_in(client, lead.email, "wrong")
    assert "There were too many tries with a wrong password. Wait five minutes" in text_of(page)
    assert "There were too many tries" in text_of(sign_in(client, lead.email)), "the right one waits too"


def test_too_many_requests_get_a_page_of_ours(client, lead):
    for _ in range(31):
        page = client.post("/account/sign-in/", {"login": "a@example.org", "password": "x"})
    assert page.status_code == 429
    assert "Wait five minutes and try again." in text_of(page)


def test_nobody_signs_up(client):
    page = client.get("/account/sign-up/")
    assert "Accounts are by invitation" in text_of(page)
    client.post("/account/sign-up/", {"email": "me@example.org", "password1": PASSWORD, "password2": PASSWORD})
    assert not User.objects.filter(email="me@example.org").exists()


def test_a_password_is_reset_by_a_link_that_works_once(client, lead):
    page = client.post("/account/password/reset/", {"email": lead.email}, follow=True)
    assert "Check your e-mail" in text_of(page)
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
    assert mail.outbox[0].subject == "Choose a new password"
    form = client.get(link, follow=True)
    there = form.redirect_chain[-1][0]
    assert "The two passwords differ." in text_of(
        client.post(there, {"password1": "three words of mine", "password2": "other"})
    )
    assert "at least 12 characters" in text_of(client.post(there, {"password1": "short", "password2": "short"}))
    done = client.post(there, {"password1": "three words of mine", "password2": "three words of mine"}, follow=True)
    assert "Your password is changed" in text_of(done)
    lead.refresh_from_db()
    assert lead.check_password("three words of mine")
    client.logout()
    assert "This link no longer works" in text_of(client.get(link, follow=True))


def test_an_unknown_address_gets_the_same_page_and_no_mail(client):
    page = client.post("/account/password/reset/", {"email": "nobody@example.org"}, follow=True)
    assert "Check your e-mail" in text_of(page)
    assert mail.outbox == []


def test_the_password_is_changed_by_who_knows_it(client, lead):
    sign_in(client, lead.email)
    new = {"password1": "three words of mine", "password2": "three words of mine"}
    wrong = client.post("/account/password/", {"oldpassword": "no", **new})
    assert "That is not your present password." in text_of(wrong)
    page = client.post("/account/password/", {"oldpassword": PASSWORD, **new}, follow=True)
    assert "Your password is changed." in text_of(page)
    lead.refresh_from_db()
    assert lead.check_password("three words of mine")


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("imogenleadbetter", "unlike your name"),
        ("short", "at least 12 characters"),
        ("1234567890987654321", "lists of the most used"),
    ],
)
def test_weak_passwords_are_refused_with_a_reason(client, lead, password, sentence):
    sign_in(client, lead.email)
    page = client.post("/account/password/", {"oldpassword": PASSWORD, "password1": password, "password2": password})
    assert sentence in text_of(page)


@pytest.mark.parametrize("path", ["/account/email/", "/account/password/set/", "/account/confirm-email/"])
def test_what_is_not_offered_is_not_there(client, lead, path):
    sign_in(client, lead.email)
    assert client.get(path).status_code == 404
