import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/accessibility/", "/privacy/", "/account/sign-in/", "/account/password/reset/"])
def test_open_page_is_there_for_everybody(client, path):
    page = client.get(path)
    assert page.status_code == 200
    assert "Skip to main content" in page.content.decode()


def test_every_other_page_sends_to_sign_in(client):
    page = client.get("/")
    assert page.status_code == 302
    assert page.url == "/account/sign-in/?next=/"


def test_pages_carry_a_policy_without_inline_script(client):
    policy = client.get("/accessibility/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
