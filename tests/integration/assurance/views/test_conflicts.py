"""Two people edit the same words: the second sees both and loses neither, with script or without."""

import re
from html import unescape

import pytest

from assurance.actions import findings
from assurance.presenters.reviews import url_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(
        self_assessment, by=lead, heading="People wait", narrative="<p>Same.</p><p>Wait of ten days here.</p>"
    )


@pytest.fixture
def url(finding):
    return url_of("finding-edit", finding.review, finding.pk)


@pytest.fixture
def page(signed_in, lead, dass, finding, url):
    """The page of two versions: Ruth saved while Imogen was typing."""
    statement = finding.review.framework.statements().get(number=1)
    findings.edit(
        finding=finding, version=1, heading="People wait long", statements=[statement], by=dass,
        narrative="<p>Same.</p><p>Wait of <strong>nine</strong> days here.</p><p>Only Ruth says this.</p>",
    )  # fmt: skip
    return signed_in(lead).post(
        url,
        {"heading": "People wait", "version": 1, "impact": "",
         "narrative": "Same.\n\nWait of eleven days here.\n\nImogen alone wrote such a sentence."},
    )  # fmt: skip


def fields_of(page) -> dict:
    """What a browser would send of the page's form, nothing touched."""
    html = page.content.decode()
    form = html[html.index("data-conflict") :]
    sent: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and ('type="hidden"' in tag or " checked" in tag):
            sent.setdefault(name[1], []).append(unescape(value[1]) if value else "")
    for name, value in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', form, re.S):
        sent.setdefault(name, []).append(unescape(value))
    return sent


def test_both_texts_are_shown_with_what_differs(page, finding):
    html = page.content.decode()
    assert page.status_code == 409
    assert "R. Okonjo saved today" in html
    assert '<span class="cf-only">eleven </span>' in html
    assert '<span class="cf-only">nine </span>' in html
    assert "Only Ruth says this." in html
    assert "Imogen alone wrote such a sentence." in html
    assert "Keep R. Okonjo’s" in html
    assert "1. Assessing needs" in html
    assert "Same in both" in html
    finding.refresh_from_db()
    assert finding.heading == "People wait long"


def test_saving_untouched_keeps_everything_but_the_other_version_of_a_paragraph(signed_in, lead, page, finding, url):
    answer = signed_in(lead).post(url, {**fields_of(page), "settle": "save"})
    assert answer.url == url
    finding.refresh_from_db()
    assert finding.heading == "People wait"
    assert "eleven" in finding.narrative
    assert "Only Ruth says this." in finding.narrative
    assert "Imogen alone" in finding.narrative
    assert finding.version == 3


def test_choices_made_without_script_are_followed(signed_in, lead, page, finding, url):
    sent = fields_of(page)
    picks = [name for name in sent if name.startswith("pick-narrative")]
    theirs = {name: ["theirs"] for name in picks if sent[name] == ["mine"]}
    only_mine = next(name for name in picks if "Imogen" in page.content.decode().split(f'name="{name}"')[0][-300:])
    sent.update(theirs, **{"pick-heading-0": ["theirs"], "pick-statements": ["theirs"], "settle": ["save"]})
    del sent[only_mine]
    signed_in(lead).post(url, sent)
    finding.refresh_from_db()
    assert finding.heading == "People wait long"
    assert finding.narrative == (
        "<p>Same.</p><p>Wait of <strong>nine</strong> days here.</p><p>Only Ruth says this.</p>"
    )
    assert [one.number for one in finding.statements.all()] == [1]
    assert finding.version == 2


def test_a_text_changed_by_hand_is_what_is_saved(signed_in, lead, page, finding, url):
    sent = {**fields_of(page), "keep-narrative": "A text of its own.", "keep-heading": "New heading", "settle": "save"}
    signed_in(lead).post(url, sent)
    finding.refresh_from_db()
    assert (finding.heading, finding.narrative) == ("New heading", "<p>A text of its own.</p>")


def test_text_and_choices_both_changed_are_shown_again(signed_in, lead, page, finding, url):
    client = signed_in(lead)
    sent = {**fields_of(page), "keep-heading": "By hand", "pick-heading-0": "theirs", "settle": "save"}
    again = client.post(url, sent)
    assert again.status_code == 409
    assert "no longer say the same" in again.content.decode()
    assert "By hand" in again.content.decode()
    client.post(url, {**fields_of(again), "settle": "save"})
    finding.refresh_from_db()
    assert finding.heading == "By hand"


def test_the_text_can_be_put_together_from_the_choices(signed_in, lead, page, url, finding):
    client = signed_in(lead)
    again = client.post(url, {**fields_of(page), "pick-heading-0": "theirs", "settle": "combine"})
    assert fields_of(again)["keep-heading"] == ["People wait long"]
    finding.refresh_from_db()
    assert finding.version == 2


def test_going_back_keeps_what_was_typed_and_what_it_began_from(signed_in, lead, page, url):
    client = signed_in(lead)
    back = client.post(url, {**fields_of(page), "settle": "back"}).content.decode()
    assert "Imogen alone wrote such a sentence." in back
    assert 'name="version" value="1"' in back


def test_a_third_save_in_between_shows_both_again(signed_in, lead, dass, page, finding, url):
    findings.edit(finding=finding, version=2, heading="Third heading", narrative="<p>Third.</p>", by=dass)
    again = signed_in(lead).post(url, {**fields_of(page), "settle": "save"})
    html = again.content.decode()
    assert again.status_code == 409
    assert "Third." in html
    assert "Imogen alone wrote such a sentence." in html
    assert "Only Ruth says this." in html


def test_ties_alone_are_not_overwritten_unseen(signed_in, lead, dass, finding, url):
    statement = finding.review.framework.statements().get(number=2)
    findings.edit(finding=finding, version=1, heading=finding.heading, narrative=finding.narrative,
                  statements=[statement], by=dass)  # fmt: skip
    page = signed_in(lead).post(
        url, {"heading": finding.heading, "narrative": "Same.\n\nWait of ten days here.", "version": 1}
    )
    assert page.status_code == 409
    assert "2. Supporting people" in page.content.decode()


def test_settling_too_late_or_without_a_role(signed_in, lead, reader, stranger, page, url, freeze, finding):
    sent = {**fields_of(page), "settle": "save"}
    assert signed_in(reader).post(url, sent).status_code == 403
    assert signed_in(stranger).post(url, sent).status_code == 404
    freeze(finding.review)
    late = signed_in(lead).post(url, sent)
    assert late.status_code == 409
    assert "Imogen alone wrote such a sentence." in late.content.decode()


@pytest.mark.parametrize(
    "broken",
    [{"version": "x"}, {"built-narrative": "zz"}, {"pick-narrative-1": "nobody"}, {"mine-statements": ["x", "9" * 40]},
     {"base": ""}, {"mine-narrative": "<script>alert(1)</script>"}, {"settle": "other"}],
)  # fmt: skip
def test_broken_pages_lose_nothing_and_break_nothing(signed_in, lead, page, url, finding, broken):
    answer = signed_in(lead).post(url, {**fields_of(page), "settle": "save", **broken})
    assert answer.status_code in (302, 409, 422)
    assert "<script>alert" not in answer.content.decode()
