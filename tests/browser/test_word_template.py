"""A council's own Word file in a browser: the way there, a file that is refused, one that is used, and out of use."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests import samples
from tests.browser.accessibility import assert_accessible
from tests.browser.story import follow
from tests.integration.reports.conftest import council_file  # noqa: F401 the same file

pytestmark = pytest.mark.django_db(transaction=True)
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def choose(page, content):
    page.get_by_label("Word document").set_input_files(
        {"name": "Our letters.docx", "mimeType": _DOCX, "buffer": content}
    )
    follow(page.get_by_role("button", name="Check and use it"))


def test_a_councils_own_word_file(page, live_server, sign_in, lead, self_assessment, council_file):  # noqa: F811
    sign_in(lead)
    page.goto(live_server.url + reverse("reports:run-list", args=[self_assessment.council.slug, self_assessment.pk]))
    page.get_by_role("link", name="The Word document that reports are written into").click()
    expect(page.get_by_text("No document of your own")).to_be_visible()
    assert_accessible(page)

    choose(page, samples.PDF)
    expect(page.get_by_role("link", name="This is not a Word document.")).to_be_visible()
    assert_accessible(page)

    choose(page, council_file)
    expect(page.get_by_text("From now on reports are written into “Our letters.docx”.")).to_be_visible()
    expect(page.get_by_text("ours stand in: TOC 1, TOC 2, Hyperlink.")).to_be_visible()
    choose(page, council_file)
    assert_accessible(page)

    page.get_by_role("button", name="Stop using it").click()
    expect(page.get_by_role("heading", name="Used before")).to_be_visible()
    assert_accessible(page)
