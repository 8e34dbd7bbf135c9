"""A council makes a house style its own in the browser, sees it beside what it changes, and uses it for a report."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from reports.actions import own_styles
from tests import samples
from tests.browser.story import Story

pytestmark = pytest.mark.django_db(transaction=True)


class AtHouseStyles(Story):
    def __init__(self, page, live_server):
        self.page, self._server = page, live_server

    def goes_to(self, name: str, *args):
        self.page.goto(self._server.url + reverse(name, args=args))

    @property
    def preview(self):
        return self.page.frame_locator("iframe[title='Preview of the house style']")

    def fills(self, **lines: str):
        for label, text in lines.items():
            self.page.get_by_label(label.replace("_", " "), exact=True).fill(text)


@pytest.fixture
def lead_at(page, live_server, sign_in, lead):
    sign_in(lead)
    return AtHouseStyles(page, live_server)


def test_a_house_style_is_copied_and_made_ones_own(lead_at, council, self_assessment):
    one = lead_at
    one.goes_to("assurance:review-list", council.slug)
    one.click("House styles")
    one.sees("None yet. Reports are in one of the styles of this service.")
    one.reads("House styles")

    one.press("Copy it")
    one.sees("Enter a name for the house style")
    one.page.get_by_label("Bullets and paragraphs").check()
    one.fills(Name="Exampleshire purple")
    one.press("Copy it")
    one.sees("“Exampleshire purple” is yours.")
    expect(one.preview.get_by_role("heading", name="Your council")).to_be_attached()
    one.reads("Exampleshire purple")

    one.fills(Line_above_the_title="Exampleshire looks at itself", Words_of_the_first_chapter="We asked friends in.")
    one.press("Save")
    one.sees("The words of “Exampleshire purple” are saved.")
    expect(one.preview.get_by_text("We asked friends in.")).to_be_attached()

    one.click("Headings")
    one.fills(For_consideration="Areas to develop")
    one.press("Save")
    one.sees("The headings of “Exampleshire purple” are saved.")
    expect(one.preview.get_by_role("heading", name="Areas to develop").first).to_be_attached()
    one.reads("Exampleshire purple")


def test_colours_are_picked_and_pale_ones_refused(lead_at, council, lead):
    style = own_styles.copy(council=council, name="Purple", like="titled", by=lead)
    one = lead_at
    one.goes_to("reports:house-style-looks", council.slug, style.pk)
    one.fills(Main_colour="#ffcc00")
    one.press("Save")
    expect(one.page.get_by_role("link", name="Main colour #ffcc00 is too pale")).to_be_visible()
    one.reads("Purple")
    one.page.get_by_label("Pick: Main colour").fill("#5a1a6e")
    expect(one.page.get_by_label("Main colour", exact=True)).to_have_value("#5a1a6e")
    one.press("Save")
    one.sees("Colours and layout of “Purple” are saved.")
    expect(one.preview.locator(".cover")).to_have_css("background-color", "rgb(90, 26, 110)")


def test_logo_and_order_and_a_report_in_it(lead_at, council, lead, self_assessment):
    style = own_styles.copy(council=council, name="Purple", like="narrative", by=lead)
    one = lead_at
    one.goes_to("reports:house-style-logo", council.slug, style.pk)
    picture = {"name": "logo.png", "mimeType": "image/png", "buffer": samples.picture(size=(180, 60))}
    one.page.get_by_label("Picture", exact=True).set_input_files(picture)
    one.fills(The_picture_in_words="Exampleshire’s oak")
    one.press("Save")
    one.sees("The logo stands on the cover from now on.")
    expect(one.preview.get_by_role("img", name="Exampleshire’s oak")).to_be_attached()
    one.reads("Purple")

    one.click("Order")
    one.press("Move Recommendations for next steps up")
    one.sees("The order is saved.")
    expect(one.page.locator("section[aria-labelledby=chapters] li").nth(7)).to_contain_text("Recommendations")
    one.reads("Purple")

    one.page.get_by_label("Show", exact=True).select_option(label=self_assessment.title)
    one.press("Show it")
    one.click("The report’s page in this style")
    one.press("Use this style for this report")
    one.sees("The report is in the style “Purple” from now on.")
    expect(one.page.get_by_role("radio", name="Purple")).to_be_checked()
    one.reads("Report")
