"""One finding becomes two, with or without an editor."""

import re

import pytest

from assurance.actions import findings
from assurance.models import Finding
from assurance.presenters.reviews import url_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    text = "<p>Waits fell.</p><p>Carers were <em>not</em> asked.</p>"
    return record_finding(self_assessment, by=lead, heading="People wait less", narrative=text)


@pytest.fixture
def url(finding):
    return url_of("finding-split", finding.review, finding.pk)


def test_the_page_asks_after_which_words(signed_in, lead, finding, url):
    page = signed_in(lead).get(url).content.decode()
    assert "Waits fell." in page
    assert "Carers were not asked." not in page
    radios = [tag for tag in re.findall(r"<input[^>]*>", page) if 'name="after"' in tag]
    assert [re.search(r'value="(\d+)"', tag)[1] for tag in radios] == ["0", "10"]
    assert "Merging the two undoes it" in page


def test_what_stands_behind_becomes_a_finding_of_its_own(signed_in, lead, finding, url):
    client = signed_in(lead)
    answer = client.post(url, {"after": 10, "version": 1}, follow=True)
    first, second = Finding.objects.in_order()
    assert (first.heading, first.narrative) == ("People wait less", "<p>Waits fell.</p>")
    assert (second.heading, second.narrative) == ("", "<p>Carers were <em>not</em> asked.</p>")
    page = answer.content.decode()
    assert answer.redirect_chain[-1][0] == second.get_absolute_url()
    assert "give it a heading" in page
    assert re.search(r'<textarea[^>]*name="heading"[^>]*autofocus', page)
    assert "autofocus" not in client.get(first.get_absolute_url()).content.decode()


def test_it_can_be_cut_within_a_word(signed_in, lead, finding, url):
    signed_in(lead).post(url, {"after": 14, "version": 1})
    assert [one.narrative for one in Finding.objects.in_order()] == [
        "<p>Waits fell.</p><p>Care</p>", "<p>rs were <em>not</em> asked.</p>",
    ]  # fmt: skip


@pytest.mark.parametrize("after", ["", "x", "-1", "9" * 9])
def test_a_place_must_be_chosen(signed_in, lead, finding, url, after):
    page = signed_in(lead).post(url, {"after": after, "version": 1})
    assert page.status_code == 422
    assert "Choose the words after which to split" in page.content.decode()


def test_there_must_be_words_on_both_sides(signed_in, lead, finding, url):
    page = signed_in(lead).post(url, {"after": 999, "version": 1}, follow=True)
    assert "nothing to split" in page.content.decode()
    bare = findings.record(review=finding.review, kind="strength", heading="", narrative="<p>One.</p>", by=lead)
    assert (
        "nothing to split here" in signed_in(lead).get(url_of("finding-split", bare.review, bare.pk)).content.decode()
    )


def test_words_saved_in_between_are_not_cut(signed_in, lead, dass, finding, url):
    findings.edit(finding=finding, version=1, heading="Other", narrative=finding.narrative, by=dass)
    page = signed_in(lead).post(url, {"after": 10, "version": 1}, follow=True)
    assert "so it was not split" in page.content.decode()
    assert Finding.objects.count() == 1


def test_withdrawn_and_frozen_findings_stay_whole(signed_in, lead, finding, url, freeze):
    findings.withdraw(finding=finding, by=lead)
    assert "is withdrawn" in signed_in(lead).post(url, {"after": 10, "version": 1}, follow=True).content.decode()
    findings.restore(finding=finding, by=lead)
    freeze(finding.review)
    page = signed_in(lead).post(url, {"after": 10, "version": 1}, follow=True).content.decode()
    assert "Nothing was saved" in page
    assert "Split it there" not in signed_in(lead).get(url).content.decode()
    assert Finding.objects.count() == 1


def test_a_reader_does_not_split(signed_in, reader, url):
    assert signed_in(reader).get(url).status_code == 403
    assert signed_in(reader).post(url, {"after": 10, "version": 1}).status_code == 403
