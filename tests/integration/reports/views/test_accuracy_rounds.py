"""The team's pages of a factual accuracy round."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from assurance.actions import members, reviews
from peerchallenge.actions import accuracy_answers, accuracy_comments, accuracy_rounds
from peerchallenge.models import AccuracyRound
from peerchallenge.working_calendar import working_days_after
from reports.actions import runs

pytestmark = pytest.mark.django_db


def url(name, review, *args):
    return reverse(f"reports:accuracy-{name}", args=[review.council.slug, review.pk, *args])


def sent(council, *people, days=10):
    due = timezone.localdate() + timedelta(days=days)
    rows = [council.memberships.get(user=user).pk for user in people]
    return {"people": rows, "due_on_0": due.day, "due_on_1": due.month, "due_on_2": due.year}


@pytest.fixture
def review(peer_challenge):
    return peer_challenge


def test_the_report_page_leads_to_it(signed_in, review, manager, accuracy_round, lead, dass):
    report = reverse("reports:run-list", args=[review.council.slug, review.pk])
    for user, leads in ((manager, True), (lead, True), (dass, False)):
        assert (url("list", review) in signed_in(user).get(report).content.decode()) == leads


def test_a_draft_is_sent_and_people_are_told(
    signed_in, review, manager, council, lead, dass, django_capture_on_commit_callbacks
):
    client = signed_in(manager)
    assert url("open", review) in client.get(url("list", review)).content.decode()
    page = client.get(url("open", review))
    assert page.context["form"].initial["due_on"] == working_days_after(timezone.localdate(), 10)
    assert "Ruth Okonjo, Director" in page.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(url("open", review), sent(council, lead, dass), follow=True)
    made = AccuracyRound.objects.get()
    assert answer.redirect_chain == [(url("detail", review, made.pk), 302)]
    assert "2 people of the council asked by e-mail" in answer.content.decode()
    assert {one.to[0] for one in mail.outbox} == {lead.email, dass.email}
    assert f"http://testserver{url('draft', review, made.pk)}" in mail.outbox[0].body


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"people": []}, "Choose at least one person of the council"),
        ({"people": ["999999"]}, "Choose people from the list"),
        ({"people": ["x"]}, "Choose people from the list"),
        ({"due_on_0": "40"}, "Enter the last day for comments, like 24 11 2026"),
        ({"due_on_0": "", "due_on_1": "", "due_on_2": ""}, "Enter the last day for comments, like 24 11 2026"),
        ({"due_on_2": "2020"}, "Enter today or a day to come"),
    ],
)
def test_what_cannot_be_sent_is_said(signed_in, review, manager, council, lead, change, sentence):
    page = signed_in(manager).post(url("open", review), sent(council, lead) | change)
    assert sentence in page.content.decode()
    assert not AccuracyRound.objects.exists()


def test_somebody_with_two_roles_is_asked_once(signed_in, review, manager, council, lead):
    council.memberships.create(user=lead, role="reader")
    rows = [member.pk for member in council.memberships.filter(user=lead)]
    signed_in(manager).post(url("open", review), sent(council) | {"people": rows})
    assert AccuracyRound.objects.get().invitees.count() == 1


def test_a_second_draft_waits_for_the_first_to_be_closed(signed_in, review, manager, council, lead, accuracy_round):
    page = signed_in(manager).post(url("open", review), sent(council, lead))
    assert page.status_code == 409
    assert "A round is open already" in page.content.decode()


def test_an_agreed_review_is_not_sent_any_more(signed_in, review, manager, council, lead):
    for status in ("shared", "agreed"):
        reviews.move(review=review, to=status, by=manager)
    page = signed_in(manager).post(url("open", review), sent(council, lead))
    assert page.status_code == 409
    assert "its draft is not checked any more" in page.content.decode()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(accuracy_rounds.NotOfTheCouncil, "has no role in the council any more"), (accuracy_rounds.DayHasPassed, "today")],
)
def test_what_changed_between_page_and_action(signed_in, review, manager, council, lead, monkeypatch, error, sentence):
    def refuse(**_):
        raise error

    monkeypatch.setattr("reports.actions.accuracy.open_round", refuse)
    page = signed_in(manager).post(url("open", review), sent(council, lead))
    assert page.status_code == 409
    assert sentence in page.content.decode()


def test_how_a_round_stands(signed_in, review, manager, peer, lead, accuracy_round, say, overdue):
    page = signed_in(manager).get(url("detail", review, accuracy_round.pk))
    said = page.content.decode()
    assert "0 of 1 have finished" in said
    assert "the e-mail is tried again" in said
    assert "Nothing yet." in said
    line = say(accuracy_round)
    assert signed_in(peer).get(url("detail", review, accuracy_round.pk)).context["counts"].total == 0
    overdue(accuracy_round, days=2)
    page = signed_in(peer).get(url("detail", review, accuracy_round.pk))
    row = page.context["counts"].rows[1]
    assert row.kind == "Wrong fact, with evidence"
    assert dict(row.numbers) == {"Not answered": 1, "Accepted": 0, "Declined": 0, "All": 1}
    assert "2 days late" in page.content.decode()
    assert page.context["people"].rows[0].is_waiting
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    accuracy_answers.accept(comment=line, version=1, change="Done.", by=peer)
    page = signed_in(peer).get(url("detail", review, accuracy_round.pk))
    assert page.context["counts"].waiting == 0
    assert "1 of 1 have finished" in page.content.decode()
    assert "Change the last day" not in page.content.decode()


def test_who_is_asked_is_led_from_there_to_the_draft(signed_in, review, lead, accuracy_round):
    answer = signed_in(lead).get(url("detail", review, accuracy_round.pk))
    assert answer.url == url("draft", review, accuracy_round.pk)


def test_more_time(signed_in, review, manager, accuracy_round):
    client = signed_in(manager)
    address = url("due", review, accuracy_round.pk)
    assert client.get(address).context["form"].initial["due_on"] == accuracy_round.due_on
    later = timezone.localdate() + timedelta(days=30)
    day = {"due_on_0": later.day, "due_on_1": later.month, "due_on_2": later.year}
    answer = client.post(address, day, follow=True)
    assert "The last day for comments is now" in answer.content.decode()
    assert AccuracyRound.objects.get().due_on == later
    assert "Enter today or a day to come" in client.post(address, day | {"due_on_2": 2020}).content.decode()


def test_closing_and_printing_the_annex(signed_in, review, manager, lead, accuracy_round, say):
    say(accuracy_round)
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    client = signed_in(manager)
    address = url("close", review, accuracy_round.pk)
    assert "1 comment has no answer yet" in " ".join(client.get(address).content.decode().split())
    before = runs.request(review=review, formats=["json"], is_draft=True, by=manager)
    assert before.facts["accuracy"] == []
    answer = client.post(address, {"annex": "on"}, follow=True)
    assert "Reports made from now on end with the comments" in answer.content.decode()
    after = runs.request(review=review, formats=["json"], is_draft=False, by=manager)
    assert [line["text"] for line in after.facts["accuracy"]] == ["There are two teams."]
    assert lead.name not in str(after.facts["accuracy"])
    print_url = url("print", review, accuracy_round.pk)
    assert "leave out" in client.post(print_url, {"annex": "no"}, follow=True).content.decode()
    assert not AccuracyRound.objects.get().prints_annex
    assert "end with" in client.post(print_url, {"annex": "yes"}, follow=True).content.decode()
    assert "Send the draft to the council" in client.get(url("list", review)).content.decode()


def test_a_step_that_came_too_late(signed_in, review, manager, accuracy_round):
    client = signed_in(manager)
    answer = client.post(url("print", review, accuracy_round.pk), {"annex": "yes"}, follow=True)
    assert "once the round is closed" in answer.content.decode()
    accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=False, by=manager)
    due = timezone.localdate()
    day = {"due_on_0": due.day, "due_on_1": due.month, "due_on_2": due.year}
    for name, send in (("due", day), ("close", {})):
        for answer in (
            client.get(url(name, review, accuracy_round.pk), follow=True),
            client.post(url(name, review, accuracy_round.pk), send, follow=True),
        ):
            assert "The round has been closed in the meantime" in answer.content.decode()


def test_a_new_peer_sees_it_too(signed_in, review, manager, person, accuracy_round):
    user = person()
    members.admit(review=review, user=user, role="peer", by=manager)
    page = signed_in(user).get(url("list", review))
    assert "Round 1" in page.content.decode()
    assert url("open", review) not in page.content.decode()


def test_a_review_of_another_kind_has_none(signed_in, self_assessment, lead):
    for name in ("list", "open"):
        assert signed_in(lead).get(url(name, self_assessment)).status_code == 404
