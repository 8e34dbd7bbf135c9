"""A paste from Word and its like keeps paragraphs, lists, bold, italic, links and quotations, and drops the rest.

The editor and the server make the same of the same clipboard: the server is what stands where there is no editor.
"""

import pytest
from playwright.sync_api import expect

from assurance.fragments import canonical
from assurance.richtext import clean
from tests.browser.eventually import answer
from tests.browser.writing import narrative, saved, type_at_end
from tests.clipboard import COMES_TO, clipboard

pytestmark = pytest.mark.django_db(transaction=True)

PASTE = """(area, [html, text]) => {
    const data = new DataTransfer();
    if (html) data.setData("text/html", html);
    data.setData("text/plain", text);
    area.focus();
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
ODD = [
    "<p>x</p><ul class=x><ul><li>a</li></ul></ul>",
    "<p>x</p><ol><li aria-level=3 class=x>a</li></ol>",
    "<p class=MsoQuote>a</p><p class='MsoIntenseQuote'>b</p>",
    "<p>x</p><p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>a</p>"
    "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>b</p>",
    "<div>loose <b>bold</b><table><tr><td>one</td><td>two</td></tr></table>rest</div>",
    "<p><a href='javascript:x'>a</a> <a href='HTTPS://e.org'>b</a> <a href='mailto:a@e.org'>c</a></p>",
    "<ul><li>a<blockquote>b</blockquote></li></ul><blockquote><ul><li>c</li></ul></blockquote>",
    "<p>a &lt;b&gt; &amp;amp; c</p>",
]


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="Carers")


@pytest.fixture
def page(writers, lead, finding):
    return writers.page(writers.open(lead), finding)


def paste(page, html="", text="plain"):
    narrative(page).evaluate(PASTE, [html, text])


def pasted(page, html) -> str:
    """What the editor makes of it, in the one way to write it."""
    page.evaluate("document.querySelector('[name=narrative]').narrative.html = ''")
    narrative(page).focus()
    paste(page, html)
    return canonical(answer(page, "document.querySelector('[name=narrative]').value"))


def test_the_editor_and_the_server_read_every_clipboard_alike(page):
    for program, fragment in COMES_TO.items():
        assert pasted(page, clipboard(program)) == fragment
    for html in ODD:
        assert pasted(page, html) == canonical(clean(html))


def test_a_paste_from_word_is_saved_and_kept(page, finding):
    paste(page, clipboard("word"))
    assert canonical(saved(finding, version=2).narrative) == COMES_TO["word"]


def test_a_pasted_phrase_stays_in_its_sentence(page, finding):
    type_at_end(page, "Carers said ")
    paste(page, "<meta charset='utf-8'><span style='color:red'>that <b>nobody</b> asked</span>")
    page.keyboard.type(" them.")
    saved(finding, narrative="<p>Carers said that <strong>nobody</strong> asked them.</p>")


def test_plain_text_and_ones_own_words_are_pasted_as_ever(page, finding):
    paste(page, text="One line\n\nAnother line")
    expect(narrative(page)).to_have_text("One lineAnother line")
    paste(page, '<p data-pm-slice="1 1 []">cut</p>')
    saved(finding, narrative="<p>One line</p><p>Another linecut</p>")
