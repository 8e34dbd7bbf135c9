import pytest

from assurance.actions import finding_lists, findings, outline, paragraphs, reviews
from assurance.actions.holding import ReviewIsFrozen
from assurance.models import Finding
from councils.rules import NotAllowed
from tests.queries import same_number_of_queries


@pytest.fixture
def theme(self_assessment):
    return self_assessment.framework.themes.get(number=1)


def headings(review, **of_list):
    rows = Finding.objects.filter(review=review, **of_list).order_by("position")
    return [row.heading for row in rows]


def three(record_finding, review, by, **words):
    return [record_finding(review, by=by, heading=heading, **words) for heading in "ABC"]


def test_each_line_is_a_finding_at_the_end_of_the_list(self_assessment, lead, record_finding, theme):
    record_finding(self_assessment, by=lead, heading="First")
    made = finding_lists.record_lines(
        review=self_assessment, kind="strength", theme=theme, lines=["Second", "   ", "Third  line"], by=lead
    )
    assert [row.heading for row in made] == ["Second", "Third line"]
    assert headings(self_assessment) == ["First", "Second", "Third line"]


def test_lines_that_say_nothing_are_refused(self_assessment, lead):
    with pytest.raises(findings.SaysNothing):
        finding_lists.record_lines(review=self_assessment, kind="strength", lines=["", " "], by=lead)


def test_lines_of_a_reader_are_refused(self_assessment, reader):
    with pytest.raises(NotAllowed):
        finding_lists.record_lines(review=self_assessment, kind="strength", lines=["A"], by=reader)


def test_a_finding_is_put_before_another_of_its_list(self_assessment, lead, record_finding, theme):
    a, _b, c = three(record_finding, self_assessment, lead)
    finding_lists.place(findings=[c], kind="strength", theme=theme, before=a, by=lead)
    assert headings(self_assessment) == ["C", "A", "B"]
    finding_lists.place(findings=[c], kind="strength", theme=theme, by=lead)
    assert headings(self_assessment) == ["A", "B", "C"]


def test_a_long_list_is_put_in_order_as_fast_as_a_short_one(self_assessment, lead, record_finding, theme):
    three(record_finding, self_assessment, lead)

    def last_to_the_top():
        first, *_, last = Finding.objects.filter(review=self_assessment).order_by("position")
        finding_lists.place(findings=[last], kind="strength", theme=theme, before=first, by=lead)

    same_number_of_queries(last_to_the_top, more=lambda: [three(record_finding, self_assessment, lead) for _ in "six"])
    assert headings(self_assessment)[:4] == ["C", "B", "C", "A"]


def test_every_row_that_moves_has_its_history(self_assessment, lead, record_finding, theme):
    _a, b, c = three(record_finding, self_assessment, lead)
    finding_lists.place(findings=[c], kind="strength", theme=theme, before=b, by=lead)
    moves = Finding.pgh_event_model.objects.filter(pgh_context__metadata__action="finding_lists.place")
    assert {(row.pgh_obj_id, row.position) for row in moves} == {(c.pk, 2), (b.pk, 3)}
    assert moves.count() == 2


def test_several_are_put_in_the_order_given(self_assessment, lead, record_finding, theme):
    a, b, c = three(record_finding, self_assessment, lead)
    finding_lists.place(findings=[c, b, c], kind="strength", theme=theme, before=a, by=lead)
    assert headings(self_assessment) == ["C", "B", "A"]


def test_before_one_that_is_moved_itself_is_the_end(self_assessment, lead, record_finding, theme):
    a, _b, _c = three(record_finding, self_assessment, lead)
    finding_lists.place(findings=[a], kind="strength", theme=theme, before=a, by=lead)
    assert headings(self_assessment) == ["B", "C", "A"]


def test_into_another_theme_and_a_chapter(self_assessment, lead, record_finding):
    _a, b, c = three(record_finding, self_assessment, lead)
    second = self_assessment.framework.themes.get(number=2)
    chapter = outline.add_section(review=self_assessment, kind="focus_area", title="How people wait", parts=[], by=lead)
    finding_lists.place(findings=[b], kind="strength", theme=second, by=lead)
    finding_lists.place(findings=[c], kind="strength", section=chapter, by=lead)
    assert headings(self_assessment, theme=second) == ["B"]
    assert headings(self_assessment, section=chapter) == ["C"]
    b.refresh_from_db()
    assert b.version == 1


def test_an_agreed_finding_of_another_kind_is_for_review_again(self_assessment, lead, dass, record_finding, theme):
    finding = record_finding(self_assessment, by=lead)
    findings.agree(finding=finding, by=dass)
    finding_lists.place(findings=[finding], kind="strength", theme=theme, by=lead)
    finding.refresh_from_db()
    assert finding.state == "agreed"
    finding_lists.place(findings=[finding], kind="consideration", theme=theme, by=dass)
    finding.refresh_from_db()
    assert (finding.kind, finding.state, finding.version, finding.updated_by) == (
        "consideration",
        "for_review",
        2,
        dass,
    )


def test_paragraphs_go_with_the_finding_that_they_expand(self_assessment, lead, record_finding, theme):
    a, _b, _c = three(record_finding, self_assessment, lead)
    place = {"review": self_assessment, "kind": "strength", "theme": theme, "by": lead}
    of_a, loose = paragraphs.add(**place, text="<p>A</p>", finding=a), paragraphs.add(**place, text="<p>loose</p>")
    finding_lists.place(findings=[a], kind="consideration", theme=theme, by=lead)
    finding_lists.place(findings=[a], kind="consideration", theme=theme, by=lead)
    of_a.refresh_from_db()
    loose.refresh_from_db()
    assert (of_a.kind, of_a.position, loose.kind) == ("consideration", 1, "strength")


def test_withdrawn_ones_and_those_of_other_reviews_are_refused(
    self_assessment, peer_challenge, lead, manager, record_finding, theme
):
    gone = findings.withdraw(finding=record_finding(self_assessment, by=lead), by=lead)
    with pytest.raises(findings.NotInThisState):
        finding_lists.place(findings=[gone], kind="strength", theme=theme, by=lead)
    own, foreign = record_finding(self_assessment, by=lead), record_finding(peer_challenge, by=manager)
    with pytest.raises(finding_lists.NotOfThisReview):
        finding_lists.place(findings=[own, foreign], kind="strength", theme=theme, by=lead)


def test_a_frozen_review_keeps_its_order(self_assessment, lead, dass, record_finding, theme):
    finding = record_finding(self_assessment, by=lead)
    for status in ("shared", "agreed"):
        reviews.move(review=self_assessment, to=status, by=dass)
    with pytest.raises(ReviewIsFrozen):
        finding_lists.place(findings=[finding], kind="strength", theme=theme, by=lead)
