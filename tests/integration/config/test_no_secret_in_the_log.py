"""Links that open an account, people's addresses and their words reach no log line, whatever goes wrong."""

import json
import logging
import logging.config
import re

import pytest
from django.core import mail

from config.log_lines import LOGGING
from councils.actions import people

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines():
    """What would be written: every record of the root logger, formatted as production does."""
    config = logging.config.DictConfigurator(LOGGING)
    # A copy: configuring takes the factory out of what it is given.
    formatter = config.configure_formatter(LOGGING["formatters"]["json"].copy())
    written = []

    class Keep(logging.Handler):
        def emit(self, record):
            written.append(formatter.format(record))

    handler = Keep()
    root = logging.getLogger()
    root.addHandler(handler)
    level, root.level = root.level, logging.DEBUG
    yield written
    root.level = level
    root.removeHandler(handler)


def test_invitations_and_new_passwords(client, lead, council, lines, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        people.invite(
            council=council, email="new.person@example.org", name="New Person", role="reader",
            accept_at=lambda token: f"http://testserver/invitations/{token}/", by=lead,
        )  # fmt: skip
    link = re.search(r"/invitations/\S+", mail.outbox[0].body)[0]
    token = link.split("/")[2]
    client.get(link)
    client.get(link.replace(token, token[:-1] + "_"))
    client.post("/account/password/reset/", {"email": lead.email})
    reset = re.search(r"http\S+(/account/password/reset/\S+)", mail.outbox[1].body)[1]
    client.get(reset)
    client.get(reset[:-3] + "zz/")
    client.post("/account/sign-in/", {"login": lead.email, "password": "not-the-password-of-anybody"})
    text = "\n".join(lines)
    assert json.loads(lines[0])
    assert "/invitations/[secret]/" in text
    for secret in (
        token,
        token[:-1],
        reset.split("-")[-1].strip("/"),
        lead.email,
        "new.person",
        "New Person",
        lead.name,
    ):
        assert secret not in text, secret
    assert "not-the-password" not in text


def test_what_somebody_searches_for(signed_in, lead, council, lines):
    page = signed_in(lead).get("/councils/exampleshire/evidence/", {"words": "Ethel Winterbottom", "page": "2"})
    assert page.status_code == 200
    text = "\n".join(lines)
    assert "GET /councils/exampleshire/evidence/" in text
    assert "Ethel" not in text
    assert "words=" not in text
