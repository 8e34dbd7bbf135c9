"""Editing an item, beside colleagues who do the same."""

from datetime import date

import pytest

from assurance.actions import evidence
from tests.integration.assurance.evidence_form import words

pytestmark = pytest.mark.django_db


def test_editing(signed_in, lead, shelf, framework, add_evidence):
    tied = framework.statements()[2]
    item = add_evidence(shelf.council, by=lead, statements=[tied], summary="One\n\ntwo", refers_on=date(2026, 1, 5))
    client = signed_in(lead)
    page = client.get(shelf.url("evidence-edit", item.pk))
    assert page.context["form"].initial["statements"] == [tied]
    sent = words(title="Strategy for carers", summary="One\r\n\r\ntwo", statements=[tied.pk], version=1)
    answer = client.post(shelf.url("evidence-edit", item.pk), sent)
    assert answer.url == shelf.url("evidence-detail", item.pk)
    item.refresh_from_db()
    assert (item.title, item.summary, item.version, item.refers_on) == ("Strategy for carers", "One\n\ntwo", 2, None)
    client.post(shelf.url("evidence-edit", item.pk), sent | {"version": 2})
    item.refresh_from_db()
    assert item.version == 2


def test_ties_to_an_earlier_framework_and_an_owner_who_left_stay(
    signed_in, lead, shelf, second_framework, self_assessment, add_evidence, person
):
    """The council's reviews are made with the older version of the two."""
    former = person("Gone Away", council=shelf.council, role="contributor")
    newer = second_framework.statements()[0]
    category = second_framework.evidence_categories.get(key="processes")
    item = add_evidence(shelf.council, by=lead, statements=[newer], owner=former, category=category)
    former.memberships.all().delete()
    page = signed_in(lead).get(shelf.url("evidence-edit", item.pk))
    assert "Gone Away" in page.content.decode()
    form = page.context["form"]
    sent = words(title="New", statements=[newer.pk], owner=former.pk, category=form["category"].value(), version=1)
    signed_in(lead).post(shelf.url("evidence-edit", item.pk), sent)
    item.refresh_from_db()
    assert (item.title, item.owner, item.category, list(item.statements.all())) == ("New", former, category, [newer])


@pytest.fixture
def both_edited(signed_in, lead, dass, shelf, framework, add_evidence):
    """Imogen began with version 1 and changes title, summary and text; Ruth saved version 2 in between."""
    statements = list(framework.statements())
    item = add_evidence(
        shelf.council, by=lead, title="Forum", source="read", summary="A\n\nB", text="<p>Same.</p>", owner=lead,
        review_by=date(2027, 1, 1), statements=statements[:1], is_by_those_heard=True,
    )  # fmt: skip
    evidence.edit(
        item=item, version=1, source="seen", title="Forum", summary="A\n\nB", text="<p>Same.</p><p>Ruth’s.</p>", url="",
        occasion="Visit", is_by_those_heard=False, is_open_to_teams=True, owner=dass, review_by=date(2027, 5, 6),
        refers_on=date(2026, 5, 4), category=None, statements=statements[:2], by=dass,
    )  # fmt: skip
    sent = words(
        title="Carers’ forum", summary="A\r\n\r\nB", text="Same.\n\nImogen’s.", is_by_those_heard="on", owner=lead.pk,
        review_by_0="1", review_by_1="1", review_by_2="2027", statements=[statements[0].pk], version=1,
    )  # fmt: skip
    return item, signed_in(lead).post(shelf.url("evidence-edit", item.pk), sent)


def sent_back(conflict, **changed):
    """What the page of two versions sends."""
    data = {"version": conflict.version, "base": conflict.base, "settle": "save"}
    for field in conflict.fields:
        for side in ("mine", "theirs"):
            data[f"{side}-{field.name}"] = getattr(field, side)
        if field.is_text:
            data |= {
                f"keep-{field.name}": field.kept,
                f"keep-{field.name}-as": "html",
                f"built-{field.name}": field.built_letters,
            }
            data |= {choice.name: choice.side for choice in field.rows if choice.side}
        else:
            data[f"pick-{field.name}"] = field.side
    return data | changed


def test_a_colleague_s_save_in_between_loses_nothing(both_edited, client, shelf, dass, framework):
    item, page = both_edited
    assert page.status_code == 409
    text = page.content.decode()
    for said in ("Two versions", "R. Okonjo saved today", "Ruth’s.", "Imogen’s.", "6 May 2027", "4 May 2026", "Seen"):
        assert said in text
    assert "Two versions: Forum, Exampleshire" in text
    conflict = page.context["conflict"]
    sides = {field.name: field.side for field in conflict.differences if not field.is_text}
    # What Imogen did not touch follows Ruth; what is ticked is kept until somebody chooses.
    assert sides.pop("title") == sides.pop("statements") == "mine"
    assert set(sides.values()) == {"theirs"}
    assert sides.keys() == {
        "source",
        "refers_on",
        "review_by",
        "owner",
        "occasion",
        "is_by_those_heard",
        "is_open_to_teams",
    }
    answer = client.post(shelf.url("evidence-edit", item.pk), sent_back(conflict, **{"pick-statements": "theirs"}))
    assert answer.url == shelf.url("evidence-detail", item.pk)
    item.refresh_from_db()
    assert (item.title, item.source, item.owner, item.occasion) == ("Carers’ forum", "seen", dass, "Visit")
    assert (item.refers_on, item.review_by) == (date(2026, 5, 4), date(2027, 5, 6))
    assert (item.is_by_those_heard, item.is_open_to_teams) == (False, True)
    assert item.text == "<p>Same.</p><p>Imogen’s.</p><p>Ruth’s.</p>"
    assert item.summary == "A\n\nB"
    assert [one.number for one in item.statements.all()] == [1, 2]
    history = client.get(answer.url).content.decode()
    for said in ("Version 1", "Version 2", "Version 3", "<strong>R. Okonjo</strong>, today"):
        assert said in history


def test_keeping_all_of_ones_own_and_going_back_to_typing(both_edited, client, shelf, lead):
    item, page = both_edited
    conflict = page.context["conflict"]
    back = client.post(shelf.url("evidence-edit", item.pk), sent_back(conflict, settle="back"))
    form = back.context["form"]
    assert (form["title"].value(), form["version"].value()) == ("Carers’ forum", "1")
    assert form["review_by"].value() == ["1", "1", "2027"]
    mine = {f"pick-{field.name}": "mine" for field in conflict.differences if not field.is_text}
    client.post(shelf.url("evidence-edit", item.pk), sent_back(conflict, **mine))
    item.refresh_from_db()
    assert (item.source, item.owner, item.refers_on, item.is_by_those_heard) == ("read", lead, None, True)


def test_a_version_that_never_was(signed_in, lead, shelf, add_evidence):
    item = add_evidence(shelf.council, by=lead, title="Old", owner=lead)
    page = signed_in(lead).post(shelf.url("evidence-edit", item.pk), words(version=99))
    assert page.status_code == 409
    sides = {field.name: field.side for field in page.context["conflict"].differences if not field.is_text}
    assert sides == {"title": "mine", "owner": "mine"}
