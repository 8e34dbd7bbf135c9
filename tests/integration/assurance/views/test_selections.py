"""One step for several findings, with script and without."""

import pytest

from assurance.actions import findings, outline, reviews
from assurance.models import Finding
from assurance.presenters.reviews import url_of

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def key(finding):
    return f"{finding.pk}-{finding.version}"


@pytest.fixture
def made(self_assessment, lead, record_finding):
    return [record_finding(self_assessment, by=lead, heading=heading) for heading in ("First", "Second", "Third")]


@pytest.fixture
def send(signed_in, lead, self_assessment):
    """Sends a step for findings, by the lead unless told otherwise."""

    def run(step, *chosen, by=lead, htmx=True, **words):
        sent = {"finding": [key(one) for one in chosen], "place": "theme-1", **words}
        url = url_of(f"selection-{step}", self_assessment)
        return signed_in(by).post(url, sent, headers=HTMX if htmx else {})

    return run


def listed(review, kind="strength", **place):
    rows = Finding.objects.filter(review=review, kind=kind, **place).standing().order_by("position")
    return [finding.heading for finding in rows]


def states(*made):
    return [Finding.objects.get(pk=one.pk).state for one in made]


def test_marking_and_withdrawing(send, made):
    part = send("review", *made[:2])
    assert states(*made) == ["for_review", "for_review", "draft"]
    assert "2 findings are marked for review." in part.content.decode()
    assert part["HX-Trigger-After-Settle"] == "selection:done"
    assert "“Third” is withdrawn." in send("withdraw", made[2]).content.decode()
    assert states(made[2]) == ["withdrawn"]


def test_what_cannot_be_done_is_said_with_its_reason_and_the_rest_is_done(
    send, made, self_assessment, record_finding, dass
):
    own = record_finding(self_assessment, by=dass, heading="Ruth’s own")
    findings.edit(finding=made[1], version=1, heading="Second, later", narrative="", by=made[1].created_by)
    findings.withdraw(finding=made[2], by=dass)
    part = send("agree", made[0], made[1], made[2], own, by=dass).content.decode()
    assert states(made[0], made[1], made[2], own) == ["agreed", "draft", "withdrawn", "draft"]
    assert "“First” is agreed." in part
    assert "The finding has changed since you read it." in part
    assert "You wrote some of this finding’s words" in part
    assert "it is withdrawn now" in part
    assert "None of the findings is agreed." in send("agree", own, by=dass).content.decode()


def test_without_script_the_same_is_said_on_the_page_that_asked(send, made, self_assessment, client):
    here = url_of("workspace", self_assessment, 1) + "?state=draft"
    answer = send("agree", *made[:1], by=made[0].created_by, htmx=False, next=here)
    assert answer.url == here
    page = client.get(answer.url).content.decode()
    assert "None of the findings is agreed." in page
    assert "“First”: You wrote some of this finding’s words" in page


def test_tags_are_asked_for_and_set(send, made, self_assessment, lead):
    one, two = self_assessment.framework.statements()[:2]
    focus = outline.ask_about(review=self_assessment, text="Unpaid carers", by=lead)
    panel = send("tag", *made[:2])
    assert (panel.status_code, panel["HX-Retarget"]) == (200, "#selection-panel")
    assert "Tags: 2 findings" in panel.content.decode()
    assert "Untie from" not in panel.content.decode()
    send("tag", *made[:2], chosen="yes", add=[one.pk], focus=focus.pk)
    assert [list(finding.statements.all()) for finding in made] == [[one], [one], []]
    assert {Finding.objects.get(pk=finding.pk).line_of_enquiry for finding in made[:2]} == {focus}
    assert "Untie from" in send("tag", *made[:1]).content.decode()
    send("tag", made[0], chosen="yes", add=[two.pk], remove=[one.pk], focus="none")
    assert list(made[0].statements.all()) == [two]
    assert Finding.objects.get(pk=made[0].pk).line_of_enquiry is None


@pytest.mark.parametrize(
    ("both", "sentence"), [(False, "Choose what to tie the findings to"), (True, "to tie or to untie it, not both")]
)
def test_tags_that_say_nothing_or_two_things_are_asked_again(
    send, self_assessment, record_finding, lead, both, sentence
):
    statement = self_assessment.framework.statements()[0]
    finding = record_finding(self_assessment, by=lead, statements=[statement])
    ties = {"add": [statement.pk], "remove": [statement.pk]} if both else {}
    part = send("tag", finding, chosen="yes", **ties)
    assert part.status_code == 422
    assert sentence in part.content.decode()


def test_merging_keeps_every_word(send, made, self_assessment):
    panel = send("merge", *made).content.decode()
    assert "Which heading stays?" in panel
    part = send("merge", *made, chosen="yes", into=made[1].pk).content.decode()
    kept = Finding.objects.get(pk=made[1].pk)
    assert listed(self_assessment) == ["Second"]
    assert kept.narrative == "<p><strong>First</strong></p><p><strong>Third</strong></p>"
    assert "3 findings are one now: “Second”. The others are withdrawn." in part
    assert "Withdrawn findings (2)" in part


def test_merging_one_or_choosing_no_heading_is_refused(send, made):
    assert "Select at least two findings" in send("merge", made[0]).content.decode()
    again = send("merge", *made, chosen="yes", into="x")
    assert again.status_code == 422
    findings.withdraw(finding=made[0], by=made[0].created_by)
    assert "it is withdrawn now" in send("merge", *made, chosen="yes", into=made[1].pk).content.decode()


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ({}, ["First", "Second", "Third", "New"]),
        ({"at": "1"}, ["New", "First", "Second", "Third"]),
        ({"at": "3"}, ["First", "Second", "New", "Third"]),
        ({"at": "99"}, ["First", "Second", "Third", "New"]),
    ],
)
def test_moving_to_the_other_list_at_a_number(send, made, self_assessment, record_finding, lead, words, order):
    new = record_finding(self_assessment, by=lead, heading="New", kind="consideration", theme=2)
    part = send("move", new, to="theme-1", kind="strength", **words).content.decode()
    assert listed(self_assessment) == order
    assert f"“New” is now {order.index('New') + 1} of 4 strengths." in part


def test_a_number_within_the_own_list_is_the_number_it_has_then(send, made, self_assessment):
    send("move", made[0], to="theme-1", kind="", at="2")
    assert listed(self_assessment) == ["Second", "First", "Third"]


def test_each_keeps_its_kind_in_another_theme_unless_told(send, made, self_assessment, record_finding, lead):
    consideration = record_finding(self_assessment, by=lead, heading="Weak", kind="consideration")
    part = send("move", made[0], consideration, made[2], to="theme-4", kind="").content.decode()
    theme = self_assessment.framework.themes.get(number=4)
    assert listed(self_assessment, theme=theme) == ["First", "Third"]
    assert listed(self_assessment, "consideration", theme=theme) == ["Weak"]
    assert f"3 findings have moved to {theme.name}." in part
    assert url_of("workspace", self_assessment, 4) in part


def test_dropping_before_a_card_and_undoing_it(send, made, self_assessment, record_finding, lead):
    weak = record_finding(self_assessment, by=lead, heading="Weak", kind="consideration")
    part = send("move", made[0], to="theme-1", kind="consideration", before=weak.pk).content.decode()
    assert listed(self_assessment, "consideration") == ["First", "Weak"]
    assert "Undo the move" in part
    assert f'name="before" value="{made[1].pk}"' in part
    send("move", made[0], to="theme-1", kind="strength", before=made[1].pk)
    assert listed(self_assessment) == ["First", "Second", "Third"]


def test_into_a_chapter_and_across_themes(send, made, self_assessment, lead):
    theme = self_assessment.framework.themes.get(number=2)
    section = outline.add_section(review=self_assessment, kind="focus_area", title="Waiting well", theme=theme, by=lead)
    send("move", made[0], to=f"section-{section.pk}", kind="")
    send("move", made[1], to="theme-0", kind="")
    assert listed(self_assessment, section=section, theme=theme) == ["First"]
    assert listed(self_assessment, section=None, theme=None) == ["Second"]


def test_an_agreed_finding_that_becomes_another_kind_is_for_review_and_that_is_said(send, made, dass):
    findings.agree(finding=made[0], by=dass)
    part = send("move", made[0], to="theme-1", kind="consideration").content.decode()
    assert "It is for review again." in part
    assert states(made[0]) == ["for_review"]


def test_withdrawn_ones_stay_where_they_are(send, made, self_assessment, lead):
    findings.withdraw(finding=made[0], by=lead)
    part = send("move", *made[:2], to="theme-2", kind="").content.decode()
    assert listed(self_assessment, theme__number=2) == ["Second"]
    assert "it is withdrawn now" in part
    assert send("move", made[0], to="theme-2", kind="").status_code == 409


@pytest.mark.parametrize(
    "words", [{"to": "theme-9"}, {"to": ""}, {"to": "theme-1", "kind": "weakness"}, {"to": "theme-1", "at": "x"}]
)
def test_a_move_that_makes_no_sense_is_asked_again(send, made, self_assessment, words):
    part = send("move", made[0], **words)
    assert part.status_code == 422
    assert listed(self_assessment) == ["First", "Second", "Third"]


def test_without_script_a_step_that_must_know_more_has_a_page(send, made):
    page = send("move", *made[:2], htmx=False).content.decode()
    assert "Move: 2 findings" in page
    assert f'name="finding" value="{key(made[0])}"' in page
    assert "First" in page


@pytest.mark.parametrize("step", ["move", "tag", "merge", "review", "agree", "withdraw"])
def test_nothing_selected_or_nothing_that_is_ours(
    send, step, self_assessment, council, framework, lead, record_finding
):
    part = send(step)
    assert part.status_code == 409
    assert "Select at least one finding first." in part.content.decode()
    assert send(step, htmx=False).url == url_of("workspace", self_assessment, 1)
    other = reviews.create(council=council, framework=framework, kind="self_assessment", title="Other", by=lead)
    foreign = record_finding(other, by=lead)
    assert send(step, foreign).status_code == 404


@pytest.mark.parametrize("keys", ["x", "1", "1-", "-1", "1-1-1", "9" * 30 + "-1", "<b>-1"])
def test_keys_that_are_none_are_nothing(signed_in, lead, self_assessment, keys):
    answer = signed_in(lead).post(url_of("selection-review", self_assessment), {"finding": keys}, headers=HTMX)
    assert answer.status_code == 409


@pytest.mark.parametrize("step", ["move", "tag", "merge", "review", "agree", "withdraw"])
def test_a_frozen_review_says_so(send, made, freeze, self_assessment, step):
    freeze(self_assessment)
    into = {"into": made[0].pk, "chosen": "yes", "to": "theme-2", "add": [self_assessment.framework.statements()[0].pk]}
    part = send(step, *made[:2], **into)
    assert part.status_code == 409
    assert "no longer change" in part.content.decode()
    assert states(*made) == ["draft"] * 3


def test_the_bar_offers_agreeing_to_who_may(signed_in, lead, contributor, reader, self_assessment, made):
    url = url_of("workspace", self_assessment, 1)
    agree = url_of("selection-agree", self_assessment)
    assert agree in signed_in(lead).get(url).content.decode()
    page = signed_in(contributor).get(url).content.decode()
    assert agree not in page
    assert url_of("selection-move", self_assessment) in page
    assert 'id="selection"' not in signed_in(reader).get(url).content.decode()


def test_a_finding_that_a_colleague_moved_away_is_not_drawn_into_this_tab(send, made, self_assessment):
    send("move", made[0], to="theme-2", kind="")
    part = send("review", made[0]).content.decode()
    assert 'id="list-strength"' in part
    assert "Second" in part
    assert ">First</a>" not in part
