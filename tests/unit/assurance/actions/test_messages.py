import pytest
from django.apps import apps

from assurance.actions import findings, messages
from assurance.actions.findings import SaysNothing
from assurance.actions.holding import Stale
from assurance.models import KeyMessage, Recommendation

ADD = {KeyMessage: messages.add_key_message, Recommendation: messages.add_recommendation}


@pytest.fixture(params=ADD, ids=["key message", "recommendation"])
def add(request, self_assessment, lead):
    return lambda text="<p>Say it plainly.</p>", **fields: ADD[request.param](
        review=self_assessment, text=text, by=lead, **fields
    )


def test_messages_stand_in_order_with_the_findings_behind_them(
    add, self_assessment, peer_challenge, lead, peer, record_finding
):
    finding = record_finding(self_assessment, by=lead)
    elsewhere = record_finding(peer_challenge, by=peer)
    first, second = add(findings=[finding, elsewhere]), add()
    assert (first.position, second.position) == (1, 2)
    assert list(first.findings.all()) == [finding]


def test_a_message_says_something(add, lead):
    with pytest.raises(SaysNothing):
        add("<p> </p>")
    with pytest.raises(SaysNothing):
        messages.edit(message=add(), version=1, text="", findings=[], by=lead)


def test_an_edit_replaces_words_and_findings_and_a_stale_one_does_not(add, self_assessment, lead, record_finding):
    finding = record_finding(self_assessment, by=lead)
    message = add(findings=[finding])
    edited = messages.edit(message=message, version=1, text="<p>Better.</p>", findings=[], by=lead)
    assert (edited.text, edited.version, edited.findings.count()) == ("<p>Better.</p>", 2, 0)
    with pytest.raises(Stale):
        messages.edit(message=message, version=1, text="<p>Lost?</p>", findings=[], by=lead)


def test_messages_move_and_stop_at_the_ends(add, lead):
    first, second = add(), add()
    messages.move(message=second, up=True, by=lead)
    messages.move(message=second, up=True, by=lead)
    messages.move(message=first, up=False, by=lead)
    assert list(type(first).objects.filter(review=first.review)) == [second, first]


def test_a_removed_message_stays_in_the_history(add, lead):
    message = add("<p>Remember me.</p>")
    messages.remove(message=message, by=lead)
    assert not type(message).objects.filter(pk=message.pk).exists()
    events = apps.get_model("assurance", f"{type(message).__name__}Event").objects.filter(pgh_label="delete")
    assert [(event.pgh_obj_id, event.text) for event in events] == [(message.pk, "<p>Remember me.</p>")]
    assert events.get().pgh_context.metadata == {"action": "messages.remove", "user": lead.pk}


def test_a_withdrawn_finding_still_stands_behind_a_message_that_is_edited(self_assessment, lead, record_finding):
    """No form offers it, so no form sends it back."""
    stands, gone = (record_finding(self_assessment, by=lead) for _ in range(2))
    message = messages.add_key_message(review=self_assessment, text="<p>Words.</p>", findings=[stands, gone], by=lead)
    findings.withdraw(finding=gone, by=lead)
    messages.edit(message=message, version=1, text="<p>Others.</p>", findings=[], by=lead)
    assert list(message.findings.all()) == [gone]
