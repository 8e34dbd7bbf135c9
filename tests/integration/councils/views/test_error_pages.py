import pytest
from django.template.loader import render_to_string
from django.test import Client

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
