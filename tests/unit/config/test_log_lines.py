import io
import json
import logging

import pytest
import structlog

from config import log_lines


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("GET /councils/bournemouth-christchurch-and-poole/", "GET /councils/bournemouth-christchurch-and-poole/"),
        ("GET /councils/?q=Jo+Smith", "GET /councils/"),
        ("GET /account/password/reset/1-c9x0qz-3f8a2b1c9d4e/", "GET /account/password/reset/[secret]/"),
        ("GET /invitations/Zm9vYmFyMTIzNDU2Nzg5MA/", "GET /invitations/[secret]/"),
        ("mail to jo.smith@example.gov.uk failed", "mail to [e-mail] failed"),
        ("duplicate key\nDETAIL:  Key (name)=(Jo Smith) already exists.", "duplicate key\nDETAIL: [removed]"),
        ("Is it well? Yes.", "Is it well? Yes."),
    ],
)
def test_masked(text, masked):
    assert log_lines.masked(text) == masked


@pytest.fixture
def lines():
    """What the project's own formatter writes, line by line."""
    stream = io.StringIO()
    made = log_lines.LOGGING["formatters"]["json"].copy()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(made.pop("()")(**made))
    logger = logging.getLogger("tests.log_lines")
    logger.addHandler(handler)
    yield logger, lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logger.removeHandler(handler)


def test_a_line_of_any_package_is_json_without_private_text(lines):
    logger, written = lines
    logger.warning("sent to %s", "jo@example.gov.uk")
    assert written()[0]["event"] == "sent to [e-mail]"
    assert written()[0]["level"] == "warning"


def test_an_exception_keeps_its_place_and_loses_its_private_text(lines):
    logger, written = lines
    try:
        int("jo@example.gov.uk")
    except ValueError:
        logger.exception("failed")
    assert "test_log_lines.py" in written()[0]["exception"]
    assert "invalid literal for int() with base 10: '[e-mail]'" in written()[0]["exception"]


def test_a_request_s_number_is_on_every_line(lines):
    logger, written = lines
    with structlog.contextvars.bound_contextvars(request_id="r-1"):
        logger.warning("something")
    assert written()[0]["request_id"] == "r-1"
