from datetime import date

import pytest
from django.urls import reverse

from assurance.actions import evidence, evidence_requests, information_returns
from assurance.models import EvidenceRequest

pytestmark = pytest.mark.django_db


@pytest.fixture
def there(council, information_return):
    """The address of a page of the return."""
    return lambda name, *args: reverse(f"assurance:{name}", args=[council.slug, information_return.pk, *args])


@pytest.fixture
def asked(information_return, add_request, lead):
    return add_request(information_return, by=lead, reference="IR01", text="A plan for carers")


def text_of(response):
    return response.content.decode()


class TestCreate:
    def sent(self, **fields):
        return {"reference": "IR09", "text": "What was asked for on site", **fields}

    def test_by_hand_at_the_end_of_the_list(self, signed_in, lead, there, asked, information_return, contributor):
        statement = information_return.framework.statements()[0]
        days = {"due_on_0": "1", "due_on_1": "12", "due_on_2": "2026"}
        sent = self.sent(owner=contributor.pk, statements=[statement.pk], **days)
        page = signed_in(lead).post(there("request-create"), sent, follow=True)
        added = EvidenceRequest.objects.get(reference="IR09")
        assert page.redirect_chain[-1][0] == there("request-edit", added.pk)
        assert "IR09 is added at the end of the list." in text_of(page)
        assert "late addition" in text_of(page)
        assert (added.owner, added.due_on, list(added.statements.all())) == (
            contributor,
            date(2026, 12, 1),
            [statement],
        )

    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"reference": " "}, "Enter the reference"),
            ({"reference": "x" * 41}, "Shorten the reference to 40 characters or fewer"),
            ({"reference": "ir01"}, "Another request of this return has this reference. Enter another one"),
            ({"text": ""}, "Enter what is asked for"),
            ({"text": "x" * 5_001}, "Shorten what is asked for to 5,000 characters or fewer"),
            ({"owner": "0"}, "Choose one of the people in the list"),
            ({"due_on_0": "31"}, "Enter the day as day, month and year, such as 24 11 2026"),
        ],
    )
    def test_says_what_is_wrong(self, signed_in, lead, there, asked, fields, sentence):
        page = signed_in(lead).post(there("request-create"), self.sent(**fields))
        assert text_of(page).count(sentence) == 2
        assert EvidenceRequest.objects.count() == 1

    def test_owners_are_those_who_may_answer(self, signed_in, lead, contributor, reader, there):
        page = text_of(signed_in(lead).get(there("request-create")))
        assert contributor.name in page
        assert reader.name not in page


class TestEdit:
    def sent(self, asked, **fields):
        given = {"reference": asked.reference, "text": asked.text, "status": "in_progress", "note": ""}
        return {**given, "version": asked.version, **fields}

    def test_shows_what_is_asked_for_and_by_when(self, signed_in, lead, there, asked):
        page = text_of(signed_in(lead).get(there("request-edit", asked.pk)))
        assert "A plan for carers" in page
        assert "Due 24 Nov 2026" in page
        assert "Added by I. Leadbetter, today" in page

    def test_saves_the_answer(self, signed_in, lead, there, asked, contributor):
        sent = self.sent(asked, status="ready", note="Pages 3 to 9", owner=contributor.pk)
        page = signed_in(lead).post(there("request-edit", asked.pk), sent, follow=True)
        asked.refresh_from_db()
        assert (asked.status, asked.note, asked.owner) == ("ready", "Pages 3 to 9", contributor)
        assert "IR01 is saved." in text_of(page)
        assert "Saved by I. Leadbetter, today" in text_of(page)

    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"status": "lost"}, "Choose one of the statuses in the list"),
            ({"status": "not_held"}, "Say why it is not held, for whoever asked for it"),
            ({"note": "x" * 5_001}, "Shorten the note to 5,000 characters or fewer"),
            ({"reference": ""}, "Enter the reference"),
            ({"reference": "IR02"}, "Another request of this return has this reference. Enter another one"),
            ({"version": ""}, "Reload the page and try again"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_the_rest(
        self, signed_in, lead, there, asked, information_return, add_request, fields, sentence
    ):
        add_request(information_return, by=lead, reference="IR02")
        answer = signed_in(lead).post(there("request-edit", asked.pk), self.sent(asked, text="Typed", **fields))
        assert answer.status_code == 422
        assert sentence in text_of(answer)
        assert "Typed" in text_of(answer)
        asked.refresh_from_db()
        assert asked.version == 1

    def test_two_people_at_once_lose_nothing(self, signed_in, lead, dass, there, asked, information_return):
        days = {"due_on_0": "1", "due_on_1": "12", "due_on_2": "2026"}
        theirs = {"statements": [information_return.framework.statements()[0]], "due_on": date(2026, 12, 9)}
        evidence_requests.edit(
            request=asked, version=1, reference="IR01", text="A plan for carers", owner=dass, status="ready",
            note="Their note", by=dass, **theirs,
        )  # fmt: skip
        client, url = signed_in(lead), there("request-edit", asked.pk)
        answer = client.post(url, self.sent(asked, note="My note", **days))
        page = text_of(answer)
        assert answer.status_code == 409
        for words in ("Their", "My", "9 December 2026", "1 December 2026", "Ready to send", "Ruth Okonjo"):
            assert words in page
        asked.refresh_from_db()
        assert asked.note == "Their note"

        conflict = answer.context["conflict"]
        sent = {"settle": "save", "version": 2, "base": 1}
        for field in conflict.fields:
            for side in ("mine", "theirs"):
                sent[f"{side}-{field.name}"] = getattr(field, side)
        sent |= {"pick-due_on": "mine", "pick-status": "theirs", "pick-owner": "theirs", "pick-statements": "theirs"}
        sent |= {"keep-note": "Their note, and mine", "pick-note-0": "mine"}
        for name in ("note", "text"):
            field = next(one for one in conflict.fields if one.name == name)
            sent[f"built-{name}"] = field.built_letters
        assert client.post(url, sent).status_code == 302
        asked.refresh_from_db()
        saved = (asked.note, asked.due_on, asked.status, asked.owner, asked.version)
        assert saved == ("Their note, and mine", date(2026, 12, 1), "ready", dass, 3)

        back = client.post(url, {**sent, "settle": "back"})
        assert 'name="due_on_0" value="1"' in text_of(back)

    def test_a_day_that_a_browser_made_up_is_no_fault(self, signed_in, lead, dass, there, asked):
        evidence_requests.change(requests=[asked], versions={asked.pk: 1}, status="ready", by=dass)
        sent = {"settle": "save", "version": 2, "base": 1, "mine-due_on": "nonsense", "pick-due_on": "mine"}
        answer = signed_in(lead).post(there("request-edit", asked.pk), sent)
        assert answer.status_code == 422

    def test_somebody_elses_return_is_not_found(self, signed_in, stranger, manager, there, asked, peer_challenge):
        for who in (stranger, manager):
            assert signed_in(who).get(there("request-edit", asked.pk)).status_code == 404

    def test_a_request_of_another_return_is_not_found(
        self, signed_in, lead, there, council, framework, add_request, information_return
    ):
        other = information_returns.create(council=council, framework=framework, title="Other", by=lead)
        foreign = add_request(other, by=lead)
        assert signed_in(lead).get(there("request-edit", foreign.pk)).status_code == 404


class TestRemove:
    def test_asks_first(self, signed_in, lead, there, asked):
        client = signed_in(lead)
        assert "A plan for carers" in text_of(client.get(there("request-remove", asked.pk)))
        assert EvidenceRequest.objects.exists()
        page = client.post(there("request-remove", asked.pk), follow=True)
        assert "IR01 is removed." in text_of(page)
        assert not EvidenceRequest.objects.exists()


class TestEvidence:
    @pytest.fixture
    def item(self, council, lead, add_evidence):
        return add_evidence(council, by=lead, title="Carers’ strategy", summary="Waiting times")

    def test_is_found_while_one_types(
        self, signed_in, lead, there, asked, item, council, add_evidence, manager, peer_challenge
    ):
        add_evidence(council, by=manager, review=peer_challenge, title="Carers of the team")
        gone = add_evidence(council, by=lead, title="Carers gone")
        evidence.remove(item=gone, by=lead)
        client, url = signed_in(lead), there("request-evidence", asked.pk)
        found = text_of(client.get(url + "?q=carer", headers={"HX-Request": "true"}))
        assert found.count('role="option"') == 1
        assert "1 item found." in found
        assert "Waiting" not in found
        assert 'role="option"' in text_of(client.get(url + "?q=wait", headers={"HX-Request": "true"}))
        assert "Attach<span" in text_of(client.get(url + "?q=carer"))
        evidence_requests.attach(request=asked, item=item, by=lead)
        assert 'role="option"' not in text_of(client.get(url + "?q=carer", headers={"HX-Request": "true"}))
        assert 'role="option"' not in text_of(client.get(url, headers={"HX-Request": "true"}))

    @pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
    def test_is_attached_taken_away_and_put_back(self, signed_in, lead, there, asked, item, headers):
        client = signed_in(lead)
        page = client.post(there("request-attach", asked.pk), {"item": item.pk}, headers=headers, follow=True)
        assert "Attached: Carers’ strategy" in text_of(page)
        assert asked.items.get() == item
        page = text_of(client.post(there("request-detach", asked.pk, item.pk), headers=headers))
        assert "Taken away: Carers’ strategy" in page
        assert "Undo" in page
        assert not asked.items.exists()
        sent = {"item": item.pk, "undo": "yes"}
        page = text_of(client.post(there("request-attach", asked.pk), sent, headers=headers, follow=True))
        assert asked.items.get() == item
        assert ("data-focus" in page) is bool(headers)

    @pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
    def test_what_was_taken_out_of_the_library_is_not_attached(self, signed_in, lead, there, asked, item, headers):
        evidence.remove(item=item, by=lead)
        client = signed_in(lead)
        for sent in ({"item": item.pk}, {"item": "x"}, {}):
            page = client.post(there("request-attach", asked.pk), sent, headers=headers, follow=True)
            assert page.status_code == (409 if headers else 200)
            assert "This item was taken out of the library in the meantime." in text_of(page)
        assert not asked.items.exists()

    def test_a_teams_evidence_is_not_found(
        self, signed_in, lead, manager, there, asked, council, add_evidence, peer_challenge
    ):
        item = add_evidence(council, by=manager, review=peer_challenge)
        assert signed_in(lead).post(there("request-attach", asked.pk), {"item": item.pk}).status_code == 404
        assert signed_in(lead).post(there("request-detach", asked.pk, item.pk)).status_code == 404

    def test_stands_on_the_page_of_the_request(self, signed_in, lead, there, asked, item):
        evidence_requests.attach(request=asked, item=item, by=lead)
        page = text_of(signed_in(lead).get(there("request-edit", asked.pk)))
        assert "Carers’ strategy" in page
        evidence.remove(item=item, by=lead)
        assert "Carers’ strategy" not in text_of(signed_in(lead).get(there("request-edit", asked.pk)))
