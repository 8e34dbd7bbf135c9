import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from assurance.actions import messages

pytestmark = pytest.mark.django_db


def test_an_unknown_address(signed_in, lead):
    page = signed_in(lead).get("/nowhere/")
    assert page.status_code == 404
    assert "Page not found" in page.content.decode()
    assert "Imogen Leadbetter" in page.content.decode()


def test_a_forged_form_is_refused_with_advice(lead):
    client = Client(enforce_csrf_checks=True)
    client.force_login(lead)
    page = client.post("/account/sign-out/")
    assert page.status_code == 403
    assert "This page was open too long" in page.content.decode()


@pytest.mark.parametrize("template", ["400.html", "403.html", "404.html", "429.html", "500.html", "403_csrf.html"])
def test_error_pages_need_nothing_from_the_failed_request(template):
    page = render_to_string(template)
    assert "Go to" in page
    assert "<script>" not in page


def test_words_typed_into_something_that_was_removed_meanwhile_are_shown(signed_in, lead, self_assessment):
    message = messages.add_key_message(review=self_assessment, text="<p>Old.</p>", by=lead)
    address = reverse("assurance:message-edit", args=[self_assessment.council.slug, self_assessment.pk, message.pk])
    messages.remove(message=message, by=lead)
    page = signed_in(lead).post(address, {"text": "<p>New words & all.</p>", "text-as": "html", "version": 1})
    assert page.status_code == 404
    assert "<p>New words &amp; all.</p>" in page.content.decode()


def test_words_of_somebody_who_may_not_write_any_more_are_shown(signed_in, reader, self_assessment):
    address = reverse("assurance:focus-area-create", args=[self_assessment.council.slug, self_assessment.pk])
    page = signed_in(reader).post(address, {"text": "How people wait"})
    assert page.status_code == 403
    assert "How people wait" in page.content.decode()


def test_words_are_not_echoed_by_an_unknown_address(signed_in, lead):
    assert "Some words" not in signed_in(lead).post("/nowhere/", {"text": "Some words"}).content.decode()
