"""The glossary in a browser: what was found, a meaning that is typed, an entry left out, and the chapter itself."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from assurance.actions import messages
from tests.browser.story import Story

pytestmark = pytest.mark.django_db(transaction=True)


class AtTheGlossary(Story):
    def __init__(self, page):
        self.page = page

    def row(self, acronym: str):
        return self.page.get_by_role("row").filter(has=self.page.get_by_role("rowheader", name=acronym, exact=True))


def test_acronyms_are_explained_left_out_and_printed(page, live_server, sign_in, lead, self_assessment):
    said = "<p>The DASS asked the ZQB what the CQC would say.</p>"
    messages.add_key_message(review=self_assessment, text=said, by=lead)
    sign_in(lead)
    story = AtTheGlossary(page)
    page.goto(live_server.url + reverse("assurance:outline", args=[self_assessment.council.slug, self_assessment.pk]))
    story.click("Glossary", within=page.get_by_role("main"))
    story.reads("Glossary")
    story.sees("2 acronyms are listed, 1 waits for a meaning")

    story.click("Explain ZQB")
    story.reads("ZQB")
    page.get_by_label("What it stands for").fill("Zonal Quality Board")
    story.press("Save")
    expect(story.row("ZQB")).to_contain_text("Zonal Quality Board typed here")

    story.press("Leave out CQC")
    story.sees("CQC is left out of the glossary.")
    story.reads("Glossary")
    expect(page.get_by_role("button", name="Put back CQC")).to_be_visible()

    story.press("Print no glossary")
    story.sees("The report prints no glossary.")
    story.press("Add it as the last chapter")
    story.sees("The report prints this glossary, in its own chapter.")
    page.goto(live_server.url + reverse("reports:preview", args=[self_assessment.council.slug, self_assessment.pk]))
    glossary = page.get_by_role("table", name="Acronyms used in this report")
    expect(glossary.get_by_role("rowheader")).to_have_text(["DASS", "ZQB"])
