"""A browser on the live server, signed in without typing. It fails on script errors, breaches of the content policy
and missing files."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from tests.browser.patience import act_on_whole_pages
from tests.browser.requests import OpenRequests
from tests.browser.writing import Writers

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]

# A test that waits for what comes is no slower for it; one that gives up early tells of a busy machine only.
expect.set_options(timeout=20_000)
act_on_whole_pages()
# Playwright's loop makes Django think that a test is asynchronous; it is not.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_modifyitems(items):
    """Every test of this folder is slow, and needs a browser.

    One that fails is tried once more, and the run's summary counts it as a rerun. A fault of ours fails twice; what
    fails once is a wait that is missing, in the test or on the page, to be found by whom it meets.
    """
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.flaky(reruns=1))
            if not CHROMIUM.exists():
                item.add_marker(pytest.mark.skip(reason=f"There is no browser at {CHROMIUM}."))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": str(CHROMIUM), "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture(autouse=True)
def every_request_answered(transactional_db, live_server):
    """Pages save what was typed as they close: the tables are emptied when the server has answered that."""
    requests = OpenRequests()
    requests.watch()
    yield
    requests.wait_for_none()
    requests.unwatch()


@pytest.fixture
def page(page, live_server):
    """The browser's page. What went wrong unseen fails the test at its end."""
    troubles = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if _is_trouble(message) else None)
    page.on("response", lambda answer: troubles.append(answer.url) if _is_missing_file(answer) else None)
    yield page
    assert troubles == []


def _is_trouble(message) -> bool:
    """A status such as 404 is logged as an error too, but tests look at those themselves."""
    return message.type == "error" and "the server responded with a status" not in message.text


def _is_missing_file(answer) -> bool:
    """An image that the design system wants from a place where we have none, say.

    Fonts apart: when a test looks at a page before all its stylesheets are there, the browser asks for the design
    system's own font for a moment. That no finished page uses it, `assert_accessible` sees to.
    """
    return answer.status >= 400 and answer.request.resource_type in {"image", "script", "stylesheet"}


@pytest.fixture
def sign_in(page, live_server):
    """A function: from now on the page's visitor is this user."""

    def as_user(user):
        client = Client()
        client.force_login(user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])

    return as_user


@pytest.fixture
def writers(browser, live_server):
    """Opens browsers in which people write findings."""
    opened = Writers(browser, live_server)
    yield opened
    opened.close()
