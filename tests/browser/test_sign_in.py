import pytest
from playwright.sync_api import expect

from councils.models import User
from tests.browser.accessibility import assert_accessible

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("path", ["/account/sign-in/", "/account/password/reset/", "/accessibility/", "/privacy/"])
def test_open_pages_are_accessible(page, live_server, path):
    page.goto(live_server.url + path)
    assert_accessible(page)


def test_signing_in_with_a_wrong_and_then_the_right_password(page, live_server):
    User.objects.create_user("ruth@example.gov.uk", name="Ruth Okonjo", password="three words of mine")
    page.goto(live_server.url + "/")
    page.get_by_label("E-mail address").fill("ruth@example.gov.uk")
    page.get_by_label("Password").fill("not this one")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="There is a problem").wait_for()
    expect(page).to_have_title("Error: Sign in – Critical Friend")
    assert_accessible(page)

    page.get_by_label("Password").fill("three words of mine")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Sign out").wait_for()
    expect(page.get_by_role("banner")).to_contain_text("Ruth Okonjo")
    assert_accessible(page)

    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("heading", name="Sign in").wait_for()
