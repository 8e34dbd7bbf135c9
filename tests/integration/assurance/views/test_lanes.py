"""Lists of several pages: what is fetched is what is shown."""

import pytest

from assurance.actions import finding_lists, findings, outline
from assurance.lanes import PAGE, PAGE_OF_WITHDRAWN
from assurance.models import Finding
from assurance.presenters.reviews import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def fill(self_assessment, lead):
    def run(number, kind="strength", theme=1):
        theme = self_assessment.framework.themes.get(number=theme)
        lines = [f"{kind} {n:03}" for n in range(1, number + 1)]
        return finding_lists.record_lines(review=self_assessment, kind=kind, lines=lines, theme=theme, by=lead)

    return run


@pytest.fixture
def get(signed_in, lead, self_assessment):
    client = signed_in(lead)
    return lambda **asked: client.get(url_of("workspace", self_assessment, 1), asked).content.decode()


def shown(page, kind="strength"):
    return [f"{kind} {n:03}" for n in range(1, 200) if f">{kind} {n:03}</a>" in page]


def test_a_list_is_shown_page_by_page_each_for_itself(get, fill):
    fill(PAGE + 2)
    fill(PAGE + 1, kind="consideration")
    first, second = get(), get(strength=2)
    assert shown(first) == [f"strength {n:03}" for n in range(1, PAGE + 1)]
    assert shown(second) == [f"strength {PAGE + 1:03}", f"strength {PAGE + 2:03}"]
    assert len(shown(second, "consideration")) == PAGE
    assert f"{PAGE + 1} to {PAGE + 2} of {PAGE + 2} strengths" in second
    assert "?strength=2#list-strength" in first
    assert "?strength=2&amp;consideration=2#list-consideration" in second
    assert f">{PAGE + 1}</span>" in second, "numbers go on"


@pytest.mark.parametrize("asked", ["99", "0", "x", "-1", "9" * 20, ""])
def test_a_page_that_is_not_there_gives_one_that_is(get, fill, asked):
    fill(PAGE + 1)
    expected = 1 if asked == "99" else PAGE
    assert len(shown(get(strength=asked))) == expected


def test_a_filter_keeps_the_numbers_of_the_whole_list(get, fill, dass, lead):
    made = fill(5)
    findings.mark_for_review(finding=made[3], by=lead)
    page = get(state="for_review")
    assert shown(page) == ["strength 004"]
    assert '<span class="cf-meta cf-num">4</span>' in page
    assert "1 of 5 shown." in page


def test_after_adding_the_page_with_the_new_card_is_shown(signed_in, lead, self_assessment, fill):
    fill(PAGE)
    client, place = signed_in(lead), url_of("workspace", self_assessment, 1)
    sent = {"heading": "The newest", "kind": "strength", "place": "theme-1", "next": place}
    answer = client.post(url_of("finding-create", self_assessment), sent)
    assert answer.url == f"{place}?strength=2&added=strength#add-strength"
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{place}?consideration=1"}
    part = client.post(url_of("finding-create", self_assessment), sent, headers=headers)
    assert part["HX-Replace-Url"] == f"{place}?strength=2"
    assert shown(part.content.decode()) == []
    assert "The newest" in part.content.decode()


def test_a_card_moved_over_the_edge_of_a_page_stays_in_sight(signed_in, lead, self_assessment, fill):
    made = fill(PAGE + 1)
    place = url_of("workspace", self_assessment, 1)
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{place}?strength=2"}
    part = signed_in(lead).post(url_of("finding-move", self_assessment, made[-1].pk), {"way": "up"}, headers=headers)
    assert f"is now {PAGE} of {PAGE + 1} strengths" in part.content.decode()
    assert part["HX-Replace-Url"] == place
    assert f"strength {PAGE + 1:03}" in part.content.decode()


def test_a_chapter_counts_findings_of_several_themes_in_one_order(signed_in, lead, self_assessment):
    section = outline.add_section(review=self_assessment, kind="focus_area", title="Waiting well", by=lead)
    for number in (2, 1):
        theme = self_assessment.framework.themes.get(number=number)
        findings.record(
            review=self_assessment, kind="strength", heading=f"Of theme {number}", theme=theme, section=section, by=lead
        )
    page = signed_in(lead).get(url_of("section-workspace", self_assessment, section.pk)).content.decode()
    assert page.index("Of theme 1") < page.index("Of theme 2")
    assert '<span class="cf-meta cf-num">2</span>' in page


def test_withdrawn_findings_have_pages_too(get, fill, lead):
    for finding in fill(PAGE_OF_WITHDRAWN + 1):
        findings.withdraw(finding=finding, by=lead)
    page = get(withdrawn=2)
    assert f"Withdrawn findings ({PAGE_OF_WITHDRAWN + 1})" in page
    assert shown(page) == ["strength 001"], "the last withdrawn come first"
    assert 'id="list-withdrawn" open' in page


def test_as_many_queries_for_three_pages_as_for_one(get, fill):
    fill(2)
    for asked in ({}, {"words": "strength"}, {"strength": 2}):
        same_number_of_queries(lambda asked=asked: get(**asked), more=lambda: fill(PAGE))
    assert Finding.objects.count() == 2 + 3 * PAGE
