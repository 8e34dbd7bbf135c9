"""A session ends while somebody types: what they send is not lost, and goes nowhere else."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from assurance.models import Finding
from tests.plugins.universe import PASSWORD

pytestmark = pytest.mark.django_db
WORDS = {"narrative": "<p>Two hours & typed.</p><p>Second <strong>thought</strong>.</p>", "narrative-as": "html"}


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="As it was")


@pytest.fixture
def browser(lead):
    """Refuses forged forms, as production does. The lead was signed in in it; the session has ended."""
    return after_the_session(lead, Client(enforce_csrf_checks=True))


def after_the_session(person, browser) -> Client:
    browser.force_login(person)
    browser.get("/")
    browser.session.flush()
    return browser


def token(answer) -> str:
    return re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', answer.content.decode()).group(1)


def send(browser, finding, page_token, **headers):
    fields = {"csrfmiddlewaretoken": page_token, "heading": "\nNew “heading” <b>", "version": 1, **WORDS}
    return browser.post(finding.get_absolute_url(), fields, headers=headers)


def sign_in(browser, page, lead, **fields):
    return browser.post(
        "/account/sign-in/", {"csrfmiddlewaretoken": token(page), "login": lead.email, "password": PASSWORD, **fields}
    )


def fields_of(page) -> dict[str, str]:
    """What a browser would send of the page's kept fields."""
    found = re.findall(r'<textarea name="([\w-]+)" hidden>\n(.*?)</textarea>', page.content.decode(), re.DOTALL)
    unescaped = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&"}
    return {name: re.sub("&[^;]+;", lambda match: unescaped[match[0]], value) for name, value in found}


def test_what_was_typed_comes_back_after_signing_in(browser, finding, lead):
    page = browser.get("/account/sign-in/")
    sent = send(browser, finding, token(page))
    assert sent.url == f"/account/sign-in/?next={reverse('councils:send-again')}"
    page = browser.get(sent.url)
    assert "What you sent is kept" in page.content.decode()

    page = browser.get(sign_in(browser, page, lead, next=reverse("councils:send-again")).url)
    text = page.content.decode()
    assert "<p>Two hours &amp; typed.<br>Second thought.</p>" in text
    assert "<b>" not in text

    on = browser.post(reverse("councils:send-again"), {"csrfmiddlewaretoken": token(page), **fields_of(page)})
    assert (on.status_code, on.url) == (307, finding.get_absolute_url())
    saved = browser.post(on.url, {"csrfmiddlewaretoken": token(page), **fields_of(page)})
    assert saved.status_code == 302
    finding = Finding.objects.get(pk=finding.pk)
    assert finding.heading == "New “heading” <b>"
    assert finding.narrative == WORDS["narrative"].replace("&", "&amp;")
    assert browser.get(reverse("councils:send-again")).url == "/"


def test_a_page_older_than_the_sign_in_is_asked_again(browser, finding, lead):
    """Signed in anew in another tab: the token of this one is old."""
    page = browser.get("/account/sign-in/")
    old = token(page)
    sign_in(browser, page, lead)
    sent = send(browser, finding, old, origin="http://testserver")
    assert sent.url == reverse("councils:send-again")
    assert "Second thought." in browser.get(sent.url).content.decode()


@pytest.mark.parametrize("headers", [{}, {"origin": "https://evil.example"}, {"origin": "null"}])
def test_a_form_of_another_site_is_refused_and_not_kept(browser, finding, lead, headers):
    page = browser.get("/account/sign-in/")
    old = token(page)
    sign_in(browser, page, lead)
    assert send(browser, finding, old, **headers).status_code == 403
    assert browser.get(reverse("councils:send-again")).url == "/"


def test_passwords_are_never_kept(browser, lead):
    page = browser.get("/account/sign-in/")
    sent = browser.post(
        "/account/password/", {"csrfmiddlewaretoken": token(page), "oldpassword": PASSWORD, "password1": "x y"}
    )
    assert sent.status_code == 302
    assert PASSWORD not in str(dict(browser.session))
    assert "nothing was saved. Go back" in browser.get(sent.url).content.decode()


def test_more_than_any_form_takes_is_not_kept(client, finding, lead):
    after_the_session(lead, client)
    client.post(finding.get_absolute_url(), {"narrative": "a " * 300_000})
    assert "sent" not in client.session


def test_a_part_of_a_page_takes_the_whole_page_to_the_sign_in(client, finding, self_assessment, lead):
    after_the_session(lead, client)
    url = reverse("assurance:finding-create", args=[self_assessment.council.slug, self_assessment.pk])
    sent = client.post(url, {"heading": "Typed on top"}, headers={"HX-Request": "true"})
    assert sent.status_code == 403
    assert sent["HX-Redirect"] == f"/account/sign-in/?next={reverse('councils:send-again')}"
    assert "Typed on top" in str(dict(client.session))


def test_a_part_that_is_asked_for_again_and_again_reloads_its_page(client, self_assessment):
    answer = client.get(self_assessment.get_absolute_url(), headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Refresh"]) == (403, "true")


def test_another_person_of_the_same_computer_sees_none_of_it(browser, finding, dass):
    sent = send(browser, finding, token(browser.get("/account/sign-in/")))
    sign_in(browser, browser.get(sent.url), dass)
    assert browser.get(reverse("councils:send-again")).url == "/"
    assert "Two hours" not in str(dict(browser.session))


@pytest.mark.parametrize("cookie", ["", "1", "1:forged"])
def test_nothing_is_kept_for_who_was_never_signed_in(client, finding, cookie):
    client.cookies["last-person"] = cookie
    client.post(finding.get_absolute_url(), WORDS)
    assert "sent" not in client.session


def test_nothing_kept_leads_home(signed_in, lead):
    assert signed_in(lead).post(reverse("councils:send-again")).url == "/"
