"""Two people edit one finding, the network of one is cut in between: both texts are there to choose from."""

import pytest
from playwright.sync_api import expect

from assurance.models import Finding
from tests.browser.accessibility import assert_accessible
from tests.browser.eventually import eventually, stays
from tests.browser.writing import go_to_end, kept_in, narrative, notice, saved, type_at_end, without_network

pytestmark = pytest.mark.django_db(transaction=True)
RUTHS = "<p>Same start.</p><p>Ruth visited the hub.</p>"


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="Carers", narrative="<p>Same start.</p>")


def see_both_and_keep_all(page, finding, also=""):
    page.get_by_role("button", name="See both texts").click()
    page.get_by_role("heading", name="Two versions of one text").wait_for()
    expect(page.get_by_role("textbox", name="To keep: Narrative")).to_contain_text("Ruth visited the hub.")
    expect(page.get_by_role("textbox", name="To keep: Narrative")).to_contain_text("Five carers told us so.")
    page.get_by_role("button", name="Save this text").click()
    page.get_by_text("The finding is saved.").wait_for()
    for words in ("Ruth visited the hub.", "Five carers told us so.", also):
        eventually(lambda words=words: words in Finding.objects.get(pk=finding.pk).narrative, True)
    eventually(lambda: kept_in(page), [])
    expect(page.get_by_role("button", name="See both texts")).to_have_count(0)


@pytest.fixture
def imogens(writers, lead):
    return writers.open(lead)


@pytest.fixture
def ruths(writers, dass):
    return writers.open(dass)


def add_line(page, words):
    go_to_end(page)
    page.keyboard.press("Enter")
    page.keyboard.type(words)


def test_both_texts_are_there_when_the_network_returns(writers, imogens, ruths, finding):
    imogen, ruth = writers.page(imogens, finding), writers.page(ruths, finding)
    with without_network(imogens):
        add_line(imogen, "Five carers told us so.")
        expect(imogen.locator("[data-save]")).to_contain_text("no connection")
        add_line(ruth, "Ruth visited the hub.")
        saved(finding, narrative=RUTHS)
    expect(notice(imogen)).to_contain_text("R. Okonjo saved other words today")
    assert_accessible(imogen)
    type_at_end(imogen, " Typing goes on.")
    stays(imogen, lambda: Finding.objects.get().narrative, RUTHS)
    see_both_and_keep_all(imogen, finding, also="Typing goes on.")


def test_both_texts_are_there_for_a_page_that_was_closed_meanwhile(writers, imogens, ruths, finding):
    imogen = writers.page(imogens, finding)
    with without_network(imogens):
        add_line(imogen, "Five carers told us so.")
        imogen.close()
    ruth = writers.page(ruths, finding)
    add_line(ruth, "Ruth visited the hub.")
    saved(finding, narrative=RUTHS)
    imogen = writers.page(imogens, finding)
    expect(notice(imogen)).to_contain_text("this has been saved since then")
    expect(narrative(imogen)).not_to_contain_text("Five carers told us so.")
    imogen.get_by_text("Show these words").click()
    expect(notice(imogen)).to_contain_text("Five carers told us so.")
    assert_accessible(imogen)
    see_both_and_keep_all(imogen, finding)


def test_going_back_to_typing_keeps_both(writers, imogens, ruths, finding):
    imogen, ruth = writers.page(imogens, finding), writers.page(ruths, finding)
    add_line(ruth, "Ruth visited the hub.")
    saved(finding, narrative=RUTHS)
    add_line(imogen, "Five carers told us so.")
    imogen.get_by_role("button", name="See both texts").click()
    imogen.get_by_role("button", name="Go back and keep typing").click()
    expect(narrative(imogen)).to_contain_text("Five carers told us so.")
    expect(notice(imogen)).to_contain_text("Both texts are kept")
    type_at_end(imogen, " And this.")
    stays(imogen, lambda: Finding.objects.get().narrative, RUTHS)
    see_both_and_keep_all(imogen, finding, also="And this.")


def test_words_let_go_are_gone(writers, imogens, ruths, finding):
    imogen = writers.page(imogens, finding)
    with without_network(imogens):
        add_line(imogen, "Never mind.")
        imogen.close()
    add_line(writers.page(ruths, finding), "Ruth visited the hub.")
    saved(finding, narrative=RUTHS)
    imogen = writers.page(imogens, finding)
    imogen.on("dialog", lambda dialog: dialog.accept())
    imogen.get_by_role("button", name="Let these words go").click()
    expect(notice(imogen)).to_have_count(0)
    eventually(lambda: kept_in(imogen), [])
