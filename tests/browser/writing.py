"""What tests of the writing page share: pages of one browser, and looking at what the server has."""

from contextlib import contextmanager

from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from assurance.models import Finding
from tests.browser.eventually import answer, eventually


class Writers:
    """Opens browsers, each with somebody signed in."""

    def __init__(self, browser, live_server):
        self.browser, self.address = browser, live_server.url
        self.contexts = []

    def open(self, user):
        """A browser of its own, as on another computer."""
        context = self.browser.new_context(locale="en-GB", timezone_id="Europe/London")
        self.contexts.append(context)
        self.sign_in(context, user)
        return context

    def sign_in(self, context, user) -> None:
        client = Client()
        client.force_login(user)
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": self.address}])

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    def page(self, context, finding):
        page = context.new_page()
        page.goto(self.address + finding.get_absolute_url())
        page.get_by_text("Your words are saved as you type").or_(notice(page)).first.wait_for()
        return page


def narrative(page):
    return page.get_by_role("textbox", name="Narrative")


def notice(page):
    """What the page has to say about words, in boxes of their own."""
    return page.locator("[data-notice]")


def kept_in(page) -> list[str]:
    """Under which keys words are kept in the page's browser that the server does not have yet."""
    return answer(page, "Object.keys(localStorage)")


_IS_AT_END = """() => new Promise((resolve) => {
  setTimeout(() => {
    const cursor = getSelection();
    const behind = document.createRange();
    behind.selectNodeContents(document.activeElement);
    behind.setStart(cursor.focusNode, cursor.focusOffset);
    resolve(behind.toString() === "");
  }, 50);
})"""
"""A moment after a key, when the editor has heard of the cursor, and has put it back if it was about to."""


def go_to_end(page, name="Narrative") -> None:
    """As a person does, who sees where the cursor stands before typing on.

    Some 20 milliseconds after it gets the focus the editor puts the cursor where it knows it to be, at the start. A key
    pressed just before that is undone, and the words would come at the start.
    """
    enter(page, name)

    def went():
        page.keyboard.press("Control+End")
        return answer(page, _IS_AT_END)

    eventually(went, True)


def enter(page, name="Narrative") -> None:
    """Focus on an editor, and the moment after it: a clock of the page that was set later rings later."""
    page.bring_to_front()
    editor = page.get_by_role("textbox", name=name)
    editor.focus()
    expect(editor).to_be_focused()
    page.evaluate("new Promise((resolve) => { setTimeout(resolve, 50); })")


def type_at_end(page, words: str) -> None:
    go_to_end(page)
    page.keyboard.type(words)


def saved(finding, **expected) -> Finding:
    """Waits until the server has these words."""
    eventually(lambda: Finding.objects.filter(pk=finding.pk).values(*expected).get(), expected)
    return Finding.objects.get(pk=finding.pk)


@contextmanager
def without_network(context):
    context.set_offline(True)
    yield
    context.set_offline(False)
