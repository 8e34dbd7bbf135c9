"""Whatever happens to the page, the network or the session: no word that was typed is lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import assert_accessible
from tests.browser.writing import Writers, narrative, saved, type_at_end, without_network

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def writers(browser, live_server):
    opened = Writers(browser, live_server)
    yield opened
    opened.close()


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="Carers", narrative="<p>As it was.</p>")


@pytest.fixture
def context(writers, lead):
    return writers.open(lead)


def status(page):
    return page.locator("[data-save] [role=status]")


def test_words_are_saved_while_they_are_typed(writers, context, finding):
    page = writers.page(context, finding)
    type_at_end(page, " And more.")
    row = saved(finding, narrative="<p>As it was. And more.</p>")
    assert row.version == 2
    expect(status(page)).to_contain_text("Saved ")
    page.get_by_label("1. Assessing needs").check()
    saved(finding, version=3)
    page.wait_for_timeout(1500)
    saved(finding, version=3)
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_page_closed_at_once_loses_nothing(writers, context, finding):
    page = writers.page(context, finding)
    type_at_end(page, " Typed last.")
    page.close()
    page = writers.page(context, finding)
    expect(narrative(page)).to_have_text("As it was. Typed last.")
    saved(finding, narrative="<p>As it was. Typed last.</p>")


def test_a_page_closed_without_a_network_loses_nothing(writers, context, finding):
    page = writers.page(context, finding)
    with without_network(context):
        type_at_end(page, " Typed on a train.")
        expect(status(page)).to_have_text("Not saved: no connection. Your words are kept in this browser.")
        page.get_by_label("Heading").fill("Carers on trains")
        page.close()
    saved(finding, heading="Carers", version=1)
    page = writers.page(context, finding)
    expect(page.get_by_text("Words that were not sent yet are back in the text.")).to_be_visible()
    expect(narrative(page)).to_have_text("As it was. Typed on a train.")
    expect(page.get_by_label("Heading")).to_have_value("Carers on trains")
    saved(finding, heading="Carers on trains", narrative="<p>As it was. Typed on a train.</p>")
    expect(status(page)).to_contain_text("Saved ")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_words_are_sent_when_the_network_is_back(writers, context, finding):
    page = writers.page(context, finding)
    with without_network(context):
        type_at_end(page, " Offline.")
        expect(status(page)).to_contain_text("no connection")
        type_at_end(page, " Still typing.")
        assert_accessible(page)
    saved(finding, narrative="<p>As it was. Offline. Still typing.</p>")
    expect(status(page)).to_contain_text("Saved ")
