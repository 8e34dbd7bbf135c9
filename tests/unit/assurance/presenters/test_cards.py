import pytest

from assurance.actions import findings
from assurance.presenters.cards import Card, Viewer
from assurance.titles import shortened, title_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def card(self_assessment):
    def make(finding, user, *, writes=True, agrees=True):
        viewer = Viewer(user, writes=writes, agrees=agrees)
        return Card(finding, review=self_assessment, number=1, viewer=viewer)

    return make


def verbs(card):
    return [step.verb for step in card.steps]


def test_what_comes_next_depends_on_state_and_person(self_assessment, lead, dass, record_finding, card):
    finding = record_finding(self_assessment, by=lead)
    assert verbs(card(finding, lead)) == ["Mark for review", "Withdraw"]
    assert verbs(card(finding, dass)) == ["Mark for review", "Agree", "Withdraw"]
    assert verbs(card(finding, dass, writes=False, agrees=False)) == []
    agreed = findings.agree(finding=finding, by=dass)
    assert verbs(card(agreed, dass)) == ["Withdraw"]
    gone = findings.withdraw(finding=finding, by=dass)
    assert verbs(card(gone, dass)) == ["Restore"]
    assert verbs(card(gone, dass, writes=False)) == []
    assert card(gone, dass).byline.startswith("withdrawn today")


def test_where_no_other_need_agree_the_author_may(self_assessment, lead, record_finding, card):
    finding = record_finding(self_assessment, by=lead)
    self_assessment.is_agreed_by_another = False
    assert "Agree" in verbs(card(finding, lead))


def test_without_a_heading_the_first_words_are_the_title(self_assessment, lead, card):
    text = "<p>" + "Words that go on " * 20 + "</p>"
    finding = findings.record(review=self_assessment, kind="strength", heading="", narrative=text, by=lead)
    assert title_of(finding) == shortened("Words that go on " * 20, 90)
    assert title_of(finding).endswith("…")
    assert card(finding, lead).text == ""


@pytest.mark.parametrize(
    ("text", "most", "short"), [("a b  c", 10, "a b c"), ("one two, three", 9, "one two…"), ("onewordonly", 4, "onew…")]
)
def test_texts_are_cut_at_a_words_end(text, most, short):
    assert shortened(text, most) == short
