"""What the council's people do with a draft."""

import pytest
from django.urls import reverse
from django.utils import timezone

from assurance.actions import evidence, reviews
from peerchallenge.actions import accuracy_comments, accuracy_rounds
from peerchallenge.models import AccuracyComment, AccuracyRound
from reports import pipeline
from reports.builders.compose import compose
from reports.builders.facts import Facts
from reports.document.serialise import to_json
from reports.house_styles import style_of_run
from reports.models import AccuracyDraft, ReportRun
from reports.presenters.accuracy_rounds import left_words
from reports.presenters.runs import RunPresenter
from tests.integration.reports.views.test_accuracy_rounds import url
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db
SAID = {"kind": "factual", "text": "There are two teams.", "evidence": "The chart", "version": 0}


@pytest.fixture
def review(peer_challenge):
    return peer_challenge


@pytest.fixture
def passage(accuracy_round):
    return accuracy_round.passages.get(text="All three teams.")


@pytest.fixture
def line(accuracy_round, say, passage):
    return say(accuracy_round, passage=passage)


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_the_draft_is_a_page_with_a_link_beside_every_passage(signed_in, review, lead, accuracy_round, passage):
    page = text_of(signed_in(lead).get(url("draft", review, accuracy_round.pk)))
    for one in accuracy_round.passages.all():
        assert f'id="{one.anchor}"' in page
        assert f'"{url("say", review, accuracy_round.pk, one.pk)}"' in page
    assert f"on paragraph 1, passage {passage.position}" in page
    assert "I have finished" in page
    assert "working days left" in page


def test_what_the_council_takes_with_it_says_until_when(accuracy_round):
    draft = AccuracyDraft.objects.get(round=accuracy_round)
    due = accuracy_round.due_on
    assert draft.run.facts["accuracy_due_on"] == due.isoformat()
    assert draft.tree == to_json(compose(Facts.from_json(draft.run.facts), style_of_run(draft.run)))
    assert draft.tree["status"] == f"Draft for factual accuracy: comments by {due.day} {due:%B %Y}"


def test_it_says_what_was_shared_whatever_the_team_writes_now(
    signed_in, review, lead, peer, accuracy_round, record_finding
):
    record_finding(review, by=peer, heading="Written afterwards")
    page = text_of(signed_in(lead).get(url("draft", review, accuracy_round.pk)))
    assert "Staff stay with a problem" in page
    assert "Written afterwards" not in page


def test_the_team_reads_it_without_links_to_comment(signed_in, review, peer, accuracy_round, passage, line, overdue):
    overdue(accuracy_round)
    page = text_of(signed_in(peer).get(url("draft", review, accuracy_round.pk)))
    assert url("say", review, accuracy_round.pk, passage.pk) not in page
    assert "1 comment<" in page
    assert "I have finished" not in page


def test_its_files_can_be_taken_along(signed_in, review, lead, accuracy_round):
    draft = AccuracyDraft.objects.get()
    ReportRun.objects.filter(pk=draft.run_id).update(formats=["json"])
    pipeline.render(draft.run_id)
    page = text_of(signed_in(lead).get(url("draft", review, accuracy_round.pk)))
    assert reverse("reports:artefact-download", args=[review.council.slug, review.pk, draft.run_id, "json"]) in page
    run = RunPresenter(ReportRun.objects.with_number().get(pk=draft.run_id), review=review, is_writer=False)
    assert f'Data</a> <span class="cf-meta">{" ".join(run.files[0].size.split())}</span>' in page
    assert f"Draft 1 says what stood on {run.requested}, when {run.requested_by} asked for it. Not published." in page


def test_a_passage_is_commented_on(signed_in, review, lead, accuracy_round, passage):
    client = signed_in(lead)
    address = url("say", review, accuracy_round.pk, passage.pk)
    assert "All three teams." in text_of(client.get(address))
    answer = client.post(address, SAID)
    assert answer.url == f"{url('draft', review, accuracy_round.pk)}#{passage.anchor}"
    line = AccuracyComment.objects.get()
    assert (line.passage, line.text, line.created_by, line.sent_at) == (passage, "There are two teams.", lead, None)
    page = text_of(client.get(url("draft", review, accuracy_round.pk)))
    assert "Your comment is saved." in page
    assert "1 comment not sent" in page
    assert "There are two teams." in text_of(client.get(address))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"kind": ""}, "Choose what it is"),
        ({"kind": "opinion"}, "Choose what it is from the list"),
        ({"text": "  "}, "Enter what is wrong or missing"),
        ({"text": "x" * 3001}, "Shorten this to 3,000 characters or fewer"),
        ({"text": "a\x00b"}, "a character that cannot be kept"),
        ({"evidence": ""}, "Enter the evidence for the fact"),
        ({"evidence_item": "999999"}, "Choose a document from the list"),
        ({"version": "x"}, "version"),
    ],
)
def test_what_cannot_be_taken_is_said_and_stays(signed_in, review, lead, accuracy_round, passage, change, sentence):
    page = signed_in(lead).post(url("say", review, accuracy_round.pk, passage.pk), SAID | change)
    assert page.status_code == 200
    assert page.context["form"].errors or sentence in text_of(page)
    if sentence != "version":
        assert sentence in text_of(page)
    assert not AccuracyComment.objects.exists()


def test_documents_that_the_council_has_opened_to_teams_can_go_with_it(
    signed_in, review, lead, council, accuracy_round, passage
):
    item = evidence.add(council=council, source="read", title="Structure chart", by=lead)
    evidence.add(council=council, source="read", title="Kept to ourselves", by=lead)
    type(item).objects.filter(pk=item.pk).update(is_open_to_teams=True)
    client = signed_in(lead)
    address = url("say", review, accuracy_round.pk, passage.pk)
    page = text_of(client.get(address))
    assert "Structure chart" in page
    assert "Kept to ourselves" not in page
    client.post(address, SAID | {"evidence_item": item.pk})
    assert AccuracyComment.objects.get().evidence_item == item


def test_what_comes_late_is_told_to_be_with_the_team(signed_in, review, lead, accuracy_round, passage, overdue):
    overdue(accuracy_round)
    answer = signed_in(lead).post(url("say", review, accuracy_round.pk, passage.pk), SAID, follow=True)
    assert "Your comment is with the team." in text_of(answer)
    page = text_of(signed_in(lead).get(url("lines", review, accuracy_round.pk)))
    assert "after the last day" in page


def test_ones_own_line_is_changed_and_withdrawn(signed_in, review, lead, accuracy_round, line):
    client = signed_in(lead)
    address = url("line-edit", review, accuracy_round.pk, line.pk)
    assert client.get(address).context["form"].initial["text"] == "There are two teams."
    client.post(address, SAID | {"text": "Two only.", "version": 1})
    line.refresh_from_db()
    assert line.text == "Two only."
    answer = client.post(url("line-withdraw", review, accuracy_round.pk, line.pk), follow=True)
    assert "The team never sees it" in text_of(answer)
    assert not AccuracyComment.objects.exists()


def test_a_line_changed_in_two_windows_loses_nothing(signed_in, review, lead, accuracy_round, line):
    client = signed_in(lead)
    address = url("line-edit", review, accuracy_round.pk, line.pk)
    client.post(address, SAID | {"text": "First window.", "version": 1})
    page = client.post(address, SAID | {"text": "Second window.", "version": 1})
    assert page.status_code == 409
    assert "You changed this comment somewhere else" in text_of(page)
    assert "Second window." in text_of(page)
    client.post(address, SAID | {"text": "Second window.", "version": page.context["form"]["version"].value()})
    line.refresh_from_db()
    assert line.text == "Second window."


def test_a_colleagues_line_is_not_ones_own(signed_in, open_round, lead, dass, say, review, record_finding, peer):
    record_finding(review, by=peer)
    made = AccuracyRound.objects.with_places().get(pk=open_round(people=[lead, dass]).pk)
    line = say(made, passage=made.passages.first())
    client = signed_in(dass)
    assert "There are two teams." in text_of(client.get(url("lines", review, made.pk)))
    assert client.get(url("line-edit", review, made.pk, line.pk)).status_code == 404
    assert client.post(url("line-withdraw", review, made.pk, line.pk)).status_code == 404


def test_having_finished(signed_in, review, lead, accuracy_round, line):
    client = signed_in(lead)
    address = url("send", review, accuracy_round.pk)
    assert "1 comment went to the team" in text_of(client.post(address, follow=True))
    page = text_of(client.get(url("draft", review, accuracy_round.pk)))
    assert "You have finished. You can still add something." in page
    assert "The team is told that you have finished" in text_of(client.post(address, follow=True))
    for name, method in (("line-edit", "get"), ("line-withdraw", "post")):
        answer = getattr(client, method)(url(name, review, accuracy_round.pk, line.pk), follow=True)
        assert "with the team already" in text_of(answer)
    page = client.post(url("line-edit", review, accuracy_round.pk, line.pk), SAID | {"version": 1})
    assert page.status_code == 409
    assert "with the team already" in text_of(page)


def test_a_closed_round_takes_nothing_and_keeps_what_was_typed(
    signed_in, review, lead, manager, accuracy_round, passage, line
):
    client = signed_in(lead)
    accuracy_rounds.close(accuracy_round=accuracy_round, prints_annex=False, by=manager)
    address = url("say", review, accuracy_round.pk, passage.pk)
    assert "takes no more comments" in text_of(client.get(address, follow=True))
    page = client.post(address, SAID | {"text": "Typed too late."})
    assert page.status_code == 409
    assert "Typed too late." in text_of(page)
    for name, args in (("send", []), ("line-withdraw", [line.pk])):
        answer = client.post(url(name, review, accuracy_round.pk, *args), follow=True)
        assert "takes no more comments" in text_of(answer)
    assert "No more comments" in text_of(client.get(url("draft", review, accuracy_round.pk)))


def test_while_the_team_has_its_draft_back_it_does_not_exist(signed_in, review, lead, manager, accuracy_round):
    reviews.move(review=review, to="drafting", by=manager)
    assert signed_in(lead).get(url("draft", review, accuracy_round.pk)).status_code == 404
    assert signed_in(manager).get(url("draft", review, accuracy_round.pk)).status_code == 200


def test_asks_as_often_for_twenty_lines_as_for_one(signed_in, review, lead, accuracy_round, say):
    client = signed_in(lead)

    def more(number=19):
        for _ in range(number):
            say(accuracy_round)

    more(1)
    same_number_of_queries(lambda: client.get(url("draft", review, accuracy_round.pk)), more=more)


def test_what_waits_on_the_home_page(signed_in, lead, dass, peer, review, accuracy_round, line, overdue):
    def waiting(user):
        found = signed_in(user).get("/").context["page"].waiting
        return [(one.text, one.url) for one in found if "/accuracy/" in one.url]

    draft = url("draft", review, accuracy_round.pk)
    left = left_words(accuracy_round.due_on, today=timezone.localdate())
    assert "working days left" in left
    assert left in signed_in(lead).get(draft).content.decode()
    assert waiting(lead) == [(f"Check the draft for factual accuracy, {left}", draft)]
    assert waiting(dass) == waiting(peer) == []
    overdue(accuracy_round, days=2)
    assert waiting(lead) == [("Check the draft for factual accuracy, 2 days late", draft)]
    lines = f"{url('lines', review, accuracy_round.pk)}?state=waiting"
    assert waiting(peer) == [("Answer 1 comment on the draft", lines)]
    accuracy_comments.send(accuracy_round=accuracy_round, by=lead)
    assert waiting(lead) == []


def test_home_asks_as_often_for_twenty_as_for_one(signed_in, peer, accuracy_round, say, overdue):
    overdue(accuracy_round)
    say(accuracy_round)
    client = signed_in(peer)
    same_number_of_queries(lambda: client.get("/"), more=lambda: [say(accuracy_round) for _ in range(19)])
