import re

import pytest
from django.core import mail

from assurance.actions import comments, finding_merges, reviews
from assurance.models import Comment, Mention
from assurance.presenters.reviews import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="People wait less")


@pytest.fixture
def comment(finding, dass, add_comment):
    return add_comment(finding, by=dass, text="Is it so?\nI doubt it.")


@pytest.fixture
def say(finding):
    """Sends words to one of the addresses: ``say(client, "comment-reply", comment, text="…")``."""

    def send(client, name, row, text="Words", **headers):
        return client.post(url_of(name, finding.review, row.pk), {"text": text}, **headers)

    return send


def page_of(client, finding) -> str:
    return client.get(finding.get_absolute_url()).content.decode()


class TestOnTheFindingsPage:
    def test_open_ones_stand_before_resolved_ones(self, signed_in, lead, dass, finding, comment, add_comment):
        comments.resolve(comment=comment, by=lead)
        add_comment(finding, by=dass, text="Still open")
        page = page_of(signed_in(lead), finding)
        assert "1 open, 1 resolved" in page
        assert page.index("Still open") < page.index("1 resolved comment<") < page.index("Is it so?\nI doubt it.")
        assert re.search(r"Imogen Leadbetter resolved it today \d\d:\d\d", page)

    def test_who_said_it_in_full_and_where_it_is_found(self, signed_in, lead, finding, comment):
        page = page_of(signed_in(lead), finding)
        assert f'id="comment-{comment.pk}"' in page
        assert "<strong>Ruth Okonjo</strong>" in page
        assert "All comments of this review" in page

    def test_words_are_never_markup(self, signed_in, lead, finding, add_comment):
        add_comment(finding, by=lead, text="<script>alert(1)</script> @Ruth <b>")
        assert "&lt;script&gt;alert(1)&lt;/script&gt; @Ruth &lt;b&gt;" in page_of(signed_in(lead), finding)

    def test_who_may_not_comment_sees_none(self, signed_in, reader, finding, comment):
        page = page_of(signed_in(reader), finding)
        assert "I doubt it" not in page
        assert 'id="comments"' not in page

    def test_the_council_never_sees_a_teams(
        self, signed_in, lead, peer, manager, peer_challenge, record_finding, add_comment
    ):
        finding = record_finding(peer_challenge, by=peer)
        comment = add_comment(finding, by=peer, text="Blunt words")
        assert "Blunt words" in page_of(signed_in(manager), finding)
        reviews.move(review=peer_challenge, to="shared", by=manager)
        client = signed_in(lead)
        assert "Blunt words" not in page_of(client, finding)
        for name in ("comment-show", "comment-edit"):
            assert client.get(url_of(name, peer_challenge, comment.pk)).status_code == 403

    def test_opening_the_finding_is_enough_to_have_seen_a_mention(
        self, signed_in, lead, dass, contributor, finding, add_comment
    ):
        add_comment(finding, by=lead, text="@Ruth Okonjo?")
        page_of(signed_in(contributor), finding)
        assert Mention.objects.get().seen_at is None
        page_of(signed_in(dass), finding)
        seen_at = Mention.objects.get().seen_at
        assert seen_at
        page_of(signed_in(dass), finding)
        assert Mention.objects.get().seen_at == seen_at

    def test_only_mentioned_names_are_marked(self, signed_in, lead, dass, finding, add_comment):
        add_comment(finding, by=lead, text="@Ruth Okonjo, not @Rita Dear.")
        page = page_of(signed_in(lead), finding)
        assert '<strong class="cf-said__mention">@Ruth Okonjo</strong>, not @Rita Dear.' in page

    def test_asks_as_often_for_twenty_comments_as_for_one(self, signed_in, lead, dass, finding, add_comment, person):
        client = signed_in(lead)

        def more(number=19):
            for _ in range(number):
                first = add_comment(finding, by=lead, text="@Ruth Okonjo, look.")
                comments.reply(to=first, text="@Ruth Okonjo, again.", address_of=str, by=lead)
                comments.resolve(comment=add_comment(finding, by=dass), by=lead)
                person(council=finding.review.council, role="contributor")

        more(1)
        same_number_of_queries(lambda: client.get(finding.get_absolute_url()), more=more)


class TestWithoutScript:
    def test_a_comment_is_added_and_shown_where_it_stands(self, signed_in, lead, finding, say):
        client = signed_in(lead)
        answer = say(client, "comment-add", finding, "Is it so?")
        comment = Comment.objects.get()
        assert answer.url == f"{finding.get_absolute_url()}#comment-{comment.pk}"
        assert "Your comment is added." in page_of(client, finding)

    def test_a_reply_a_correction_and_the_end_of_it(self, signed_in, lead, dass, finding, comment, say):
        client = signed_in(lead)
        say(client, "comment-reply", comment, "It is.")
        reply = Comment.objects.get(parent=comment)
        say(client, "comment-edit", reply, "It was.")
        assert Comment.objects.get(parent=comment).text == "It was."
        say(client, "comment-resolve", comment)
        page = page_of(client, finding)
        for sentence in ("Your reply is added.", "Your comment is corrected.", "The comment is resolved."):
            assert sentence in page
        assert "corrected since" in page
        answer = say(client, "comment-reopen", reply)
        assert answer.url == f"{finding.get_absolute_url()}#comment-{comment.pk}"
        assert Comment.objects.threads().filter(resolved_at=None).count() == 1

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            (" \n ", "Enter a comment"),
            ("x" * 5001, "Shorten the comment to 5,000 characters or fewer"),
            ("Words\0", "Type the comment again: it holds a character that cannot be kept"),
        ],
    )
    def test_what_cannot_be_taken_is_said_and_kept(self, signed_in, lead, dass, finding, comment, say, text, sentence):
        own = comments.reply(to=comment, text="Mine", address_of=str, by=lead)
        client = signed_in(lead)
        for name, row, heading in (
            ("comment-add", finding, "Add a comment"),
            ("comment-reply", comment, "Reply to Ruth Okonjo"),
            ("comment-edit", own, "Correct your comment"),
        ):
            answer = say(client, name, row, text)
            page = answer.content.decode()
            assert answer.status_code == 422
            assert sentence in page
            assert heading in page
            assert text.strip() in page
        assert Comment.objects.count() == 2

    def test_a_comment_has_5000_characters_at_most(self, signed_in, lead, finding, say):
        assert say(signed_in(lead), "comment-add", finding, "x" * 5000).status_code == 302

    def test_the_page_of_a_reply_shows_what_it_answers(self, signed_in, lead, comment, say):
        assert "I doubt it." in say(signed_in(lead), "comment-reply", comment, "").content.decode()

    def test_a_comment_is_corrected_by_its_author_alone(self, signed_in, lead, dass, comment, say):
        address = url_of("comment-edit", comment.finding.review, comment.pk)
        assert "I doubt it." in signed_in(dass).get(address).content.decode()
        client = signed_in(lead)
        assert client.get(address).status_code == 403
        assert say(client, "comment-edit", comment, "Mine now").status_code == 403


class TestWithHtmx:
    def test_the_comments_are_drawn_anew(self, signed_in, lead, finding, comment, say):
        answer = say(signed_in(lead), "comment-add", finding, "And another", **HTMX)
        page = answer.content.decode()
        assert page.strip().startswith('<div id="discussion">')
        assert "And another" in page
        assert "I doubt it." in page
        assert answer.headers["HX-Trigger"] == '{"comments:said": {"sentence": "Your comment is added."}}'

    def test_refused_words_stay_in_the_box_they_were_typed_in(self, signed_in, lead, finding, comment, say):
        client = signed_in(lead)
        reply = comments.reply(to=comment, text="First", address_of=str, by=lead)
        for row in (comment, reply):
            answer = say(client, "comment-reply", row, "y" * 5001, **HTMX)
            assert answer.status_code == 422
            refused = answer.content.decode().partition(f'id="say-{comment.pk}"')[2].partition("</textarea>")[0]
            assert refused.endswith("y" * 5001)
            assert 'aria-invalid="true"' in refused
        answer = say(client, "comment-add", finding, "", **HTMX)
        assert "Enter a comment" in answer.content.decode().partition('for="say-new"')[2]

    def test_every_step_answers_with_the_comments(self, signed_in, lead, finding, comment, say):
        client = signed_in(lead)
        for name in ("comment-reply", "comment-resolve", "comment-reopen"):
            assert '<div id="discussion">' in say(client, name, comment, **HTMX).content.decode()


class TestMentions:
    def test_a_colleague_gets_the_lasting_address(
        self, signed_in, lead, dass, finding, say, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            say(signed_in(lead), "comment-add", finding, "@Ruth Okonjo, is Mrs Dunmore meant?")
        [message] = mail.outbox
        address = re.search(r"http://testserver(\S+)", message.body)[1]
        comment = Comment.objects.get()
        assert signed_in(dass).get(address).url == f"{finding.get_absolute_url()}#comment-{comment.pk}"

    def test_the_address_lasts_when_findings_are_merged(self, signed_in, lead, dass, finding, comment, record_finding):
        into = record_finding(finding.review, by=lead)
        finding_merges.merge(into=into, others=[finding], by=lead)
        answer = signed_in(dass).get(url_of("comment-show", finding.review, comment.pk))
        assert answer.url == f"{into.get_absolute_url()}#comment-{comment.pk}"

    @pytest.mark.parametrize("headers", [{}, HTMX])
    def test_who_has_no_access_is_not_mentioned_and_that_is_said(self, signed_in, lead, reader, finding, say, headers):
        client = signed_in(lead)
        answer = say(client, "comment-add", finding, "@Rita Dear and @Rita Dare, look", **headers)
        page = answer.content.decode() if headers else page_of(client, finding)
        sentence = "No colleague called “Rita Dear” and “Rita Dare” may read comments here"
        assert sentence in page
        assert Mention.objects.count() == 0

    def test_who_can_be_asked_stands_on_the_page(self, signed_in, lead, dass, contributor, reader, finding):
        page = page_of(signed_in(lead), finding)
        assert "such as @Colin Tribune" in page
        assert "<li>Ruth Okonjo</li>" in page
        assert "Rita Dear" not in page

    def test_nobody_else_can_be_asked(self, signed_in, lead, finding):
        assert "there is no colleague to ask" in page_of(signed_in(lead), finding)


@pytest.mark.parametrize("status", ["agreed", "published"])
def test_a_review_whose_words_are_fixed_is_still_commented_on(
    signed_in, lead, dass, finding, comment, freeze, say, status
):
    freeze(finding.review)
    if status == "published":
        reviews.move(review=finding.review, to="published", by=lead)
    client = signed_in(dass)
    assert "Add a comment" in page_of(client, finding)
    say(client, "comment-add", finding, "For next year")
    say(client, "comment-resolve", comment)
    assert "The comment is resolved." in page_of(client, finding)


def test_a_withdrawn_finding_is_still_commented_on(signed_in, lead, dass, finding, say):
    client = signed_in(lead)
    client.post(url_of("finding-withdraw", finding.review, finding.pk))
    assert say(client, "comment-add", finding, "Said twice, that is why.").status_code == 302
