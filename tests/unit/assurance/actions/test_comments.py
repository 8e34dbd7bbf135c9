import pytest
from django.core import mail
from django.core.mail.backends import locmem
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assurance.actions import comments, reviews
from assurance.models import Comment, Mention
from councils.rules import NotAllowed


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="People wait less")


@pytest.fixture
def say(django_capture_on_commit_callbacks):
    """Calls an action of comments and lets its e-mails go: ``say(comments.add, finding=…, text=…, by=…)``."""

    def run(action, **words):
        with django_capture_on_commit_callbacks(execute=True):
            return action(**words, address_of=lambda comment: f"https://example.test/comments/{comment.pk}/")

    return run


@pytest.fixture
def comment(finding, dass, say):
    return say(comments.add, finding=finding, text="Is it so?", by=dass)


def mentioned(comment):
    return sorted(mention.user.name for mention in comment.mentions.all())


def test_a_comment_stands_with_its_finding(finding, dass, say):
    comment = say(comments.add, finding=finding, text="  Is it so?\r\nI doubt it. ", by=dass)
    assert (comment.finding, comment.text, comment.created_by) == (finding, "Is it so?\nI doubt it.", dass)
    assert comment.parent is None


@pytest.mark.parametrize("text", ["", " \r\n "])
def test_a_comment_says_something(finding, comment, dass, say, text):
    with pytest.raises(comments.SaysNothing):
        say(comments.add, finding=finding, text=text, by=dass)
    with pytest.raises(comments.SaysNothing):
        say(comments.reply, to=comment, text=text, by=dass)
    with pytest.raises(comments.SaysNothing):
        say(comments.correct, comment=comment, text=text, by=dass)
    assert [row.text for row in Comment.objects.all()] == ["Is it so?"]


def test_a_reply_to_a_reply_stands_under_the_first_comment(comment, lead, contributor, say):
    reply = say(comments.reply, to=comment, text="It is.", by=lead)
    second = say(comments.reply, to=reply, text="Thank you.", by=contributor)
    assert (reply.parent, second.parent) == (comment, comment)
    assert second.finding == comment.finding


def test_a_conversation_is_resolved_and_reopened_from_any_of_its_comments(comment, lead, contributor, say):
    reply = say(comments.reply, to=comment, text="It is.", by=lead)
    resolved = comments.resolve(comment=reply, by=lead)
    assert resolved == comment
    assert comments.resolve(comment=comment, by=contributor).resolved_by == lead
    assert comments.reopen(comment=reply, by=contributor) == comment
    assert comments.reopen(comment=comment, by=contributor).resolved_at is None


def test_a_reply_reopens(comment, lead, say):
    comments.resolve(comment=comment, by=lead)
    say(comments.reply, to=comment, text="One thing more.", by=lead)
    comment.refresh_from_db()
    assert (comment.resolved_at, comment.resolved_by) == (None, None)


def test_what_is_corrected_is_kept_by_the_history(comment, dass, lead, say):
    say(comments.correct, comment=comment, text="Is it still so?", by=dass)
    say(comments.correct, comment=comment, text="Is it still so?", by=dass)
    assert [event.text for event in comment.events.order_by("pgh_id")] == ["Is it so?", "Is it still so?"]
    assert [row.was_corrected for row in Comment.objects.with_people()] == [True]
    with pytest.raises(comments.WrittenByAnother):
        say(comments.correct, comment=comment, text="It is.", by=lead)


def test_an_agreed_review_is_still_commented_on(finding, comment, lead, dass, say):
    for status in ("shared", "agreed", "published"):
        reviews.move(review=finding.review, to=status, by=lead)
    say(comments.add, finding=finding, text="For next year.", by=dass)
    say(comments.reply, to=comment, text="It was.", by=lead)
    assert comments.resolve(comment=comment, by=lead).resolved_by == lead


def steps(finding, comment, by):
    address_of = str
    return [
        lambda: comments.add(finding=finding, text="Words", address_of=address_of, by=by),
        lambda: comments.reply(to=comment, text="Words", address_of=address_of, by=by),
        lambda: comments.correct(comment=comment, text="Words", address_of=address_of, by=by),
        lambda: comments.resolve(comment=comment, by=by),
        lambda: comments.reopen(comment=comment, by=by),
    ]


@pytest.mark.parametrize("who", ["reader", "stranger", "peer"])
def test_others_may_not_comment(request, who, finding, comment):
    for step in steps(finding, comment, request.getfixturevalue(who)):
        with pytest.raises(NotAllowed):
            step()


@pytest.mark.parametrize("status", ["drafting", "shared", "agreed"])
def test_a_teams_comments_are_never_the_councils(peer_challenge, manager, peer, lead, record_finding, say, status):
    finding = record_finding(peer_challenge, by=peer)
    comment = say(comments.add, finding=finding, text="@Imogen Leadbetter may not know yet.", by=manager)
    for step in ("shared", "agreed"):
        if status != "drafting" and finding.review.status != status:
            finding.review = reviews.move(review=peer_challenge, to=step, by=manager)
    for step in steps(finding, comment, lead):
        with pytest.raises(NotAllowed):
            step()
    assert list(Comment.objects.visible_to(lead)) == []
    assert list(Comment.objects.visible_to(peer)) == [comment]
    assert Mention.objects.count() == 0
    assert mail.outbox == []


class TestMentions:
    def test_a_colleague_is_told_by_email(self, finding, lead, dass, say):
        comment = say(comments.add, finding=finding, text="@ruth okonjo, is Mrs Dunmore meant?", by=lead)
        assert mentioned(comment) == ["Ruth Okonjo"]
        [message] = mail.outbox
        assert message.to == [dass.email]
        assert message.subject == "Imogen Leadbetter mentioned you in a comment: Self-assessment 2026"
        assert f"https://example.test/comments/{comment.pk}/" in message.body
        for private in ("Dunmore", "People wait less"):
            assert private not in message.body + message.subject

    def test_no_mail_leaves_before_the_commit(self, finding, lead, dass, add_comment):
        add_comment(finding, by=lead, text="@Ruth Okonjo?")
        assert mail.outbox == []

    def test_nobody_is_told_of_their_own_words(self, finding, lead, say):
        assert mentioned(say(comments.add, finding=finding, text="@Imogen Leadbetter thinks so", by=lead)) == []

    @pytest.mark.parametrize("who", ["reader", "stranger", "peer"])
    def test_only_who_may_read_it_is_told(self, request, finding, lead, say, who):
        name = request.getfixturevalue(who).name
        assert mentioned(say(comments.add, finding=finding, text=f"@{name}, look", by=lead)) == []
        assert mail.outbox == []

    def test_a_closed_account_is_not_told(self, finding, lead, dass, say):
        dass.is_active = False
        dass.save()
        assert mentioned(say(comments.add, finding=finding, text="@Ruth Okonjo", by=lead)) == []

    def test_a_team_mentions_its_own(self, peer_challenge, manager, peer, record_finding, say):
        finding = record_finding(peer_challenge, by=peer)
        assert mentioned(say(comments.add, finding=finding, text="@Judith Ashworth?", by=peer)) == ["Judith Ashworth"]

    def test_a_correction_tells_whom_it_names_only_now(self, finding, lead, dass, contributor, say):
        comment = say(comments.add, finding=finding, text="@Ruth Okonjo?", by=lead)
        say(comments.correct, comment=comment, text="@Ruth Okonjo and @Colin Tribune?", by=lead)
        assert [message.to for message in mail.outbox] == [[dass.email], [contributor.email]]
        say(comments.correct, comment=comment, text="@Colin Tribune?", by=lead)
        assert mentioned(comment) == ["Colin Tribune"]
        assert len(mail.outbox) == 2

    def test_a_mention_waits_until_the_finding_is_opened(self, finding, lead, dass, contributor, say, record_finding):
        say(comments.add, finding=finding, text="@Ruth Okonjo?", by=lead)
        waiting = Mention.objects.waiting_for(dass)
        assert waiting.count() == 1
        assert comments.see(finding=record_finding(finding.review, by=lead), by=dass) == 0
        assert comments.see(finding=finding, by=contributor) == 0
        assert waiting.count() == 1
        assert comments.see(finding=finding, by=dass) == 1
        assert waiting.count() == 0

    def test_a_mention_waits_no_more_for_who_has_left(self, finding, lead, dass, council, say):
        say(comments.add, finding=finding, text="@Ruth Okonjo?", by=lead)
        council.memberships.filter(user=dass).update(role="reader")
        assert list(Mention.objects.waiting_for(dass)) == []

    def test_a_comment_stands_when_no_mail_can_be_sent(self, finding, lead, dass, say, monkeypatch):
        def broken(self, messages):
            raise ConnectionRefusedError

        monkeypatch.setattr(locmem.EmailBackend, "send_messages", broken)
        assert mentioned(say(comments.add, finding=finding, text="@Ruth Okonjo?", by=lead)) == ["Ruth Okonjo"]

    def test_many_colleagues_cost_no_more_to_look_through(self, finding, lead, council, person, add_comment):
        def queries():
            with CaptureQueriesContext(connection) as found:
                add_comment(finding, by=lead, text="Nobody in particular.")
            return len(found)

        before = queries()
        for _ in range(20):
            person(council=council, role="contributor")
        assert queries() == before
