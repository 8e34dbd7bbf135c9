"""Focus areas put in order in a browser: by keyboard, said aloud, with the cursor staying on its button."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from assurance.actions import outline
from tests.browser.story import Story

pytestmark = pytest.mark.django_db(transaction=True)


class AtTheText(Story):
    def __init__(self, page):
        self.page = page


def test_a_focus_area_moves_up_by_keyboard(page, live_server, sign_in, lead, self_assessment):
    theme = self_assessment.framework.themes.get(number=1)
    for title in ("Waiting well", "Unpaid carers"):
        outline.add_section(review=self_assessment, kind="focus_area", title=title, theme=theme, by=lead)
        outline.ask_about(review=self_assessment, text=f"How good is it: {title.lower()}?", by=lead)
    sign_in(lead)
    page.goto(live_server.url + reverse("assurance:outline", args=[self_assessment.council.slug, self_assessment.pk]))
    story = AtTheText(page)
    story.reads("Report text")
    up = page.get_by_role("button", name="Move up: Unpaid carers")
    up.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text(f"“Unpaid carers” is now 1 of 2 focus areas in {theme.name}.")
    expect(up).to_be_focused()
    expect(page.locator("h2", has_text="Waiting well").or_(page.locator("h2", has_text="Unpaid carers"))).to_have_text(
        ["Unpaid carers", "Waiting well"]
    )
