"""What the stories of tests/browser share: somebody at the browser."""

from playwright.sync_api import expect

from tests.browser.accessibility import assert_accessible

WIDTHS = (1280, 320)


def follow(locator) -> None:
    """Clicks on what leads to another page, or to the same one anew, and waits until that has come."""
    with locator.page.expect_navigation():
        locator.click()


class Story:
    """A subclass gives `page` before the story begins. Things are found by what they say, as people find them."""

    def click(self, name: str, *, role: str = "link", within=None):
        (within or self.page).get_by_role(role, name=name, exact=True).click()

    def press(self, name: str):
        self.click(name, role="button")

    def reads(self, title: str):
        """A page with this heading has come, and is accessible. Where the page before has the same heading, wait first
        for something that it has not."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(title)
        assert_accessible(self.page, WIDTHS)

    def sees(self, text: str):
        expect(self.page.get_by_text(text).first).to_be_visible()
