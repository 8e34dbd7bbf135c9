"""One item of a library: added by hand, shown, edited beside colleagues, taken out and put back."""

from datetime import date

import pytest
from django.utils import timezone

from assurance.actions import evidence, evidence_links, findings, members, reviews
from assurance.models import EvidenceItem, EvidenceRequest, InformationReturn
from assurance.shelves import Shelf
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf(council):
    return Shelf(council)


@pytest.fixture
def teams(peer_challenge):
    return Shelf(peer_challenge.council, peer_challenge)


def words(**changed):
    return {"source": "read", "title": "Carers’ strategy", "version": 0, **changed}


# Adding


def test_adding_by_hand(signed_in, lead, shelf, framework):
    client = signed_in(lead)
    statement = framework.statements()[0]
    category = framework.evidence_categories.get(key="processes")
    sent = words(
        summary="What is promised.", url="www.example.gov.uk/carers", text="- one\n- two", occasion="Desk review",
        refers_on_0="24", refers_on_1="11", refers_on_2="2026", review_by_0="1", review_by_1="2", review_by_2="2027",
        statements=[statement.pk], category=category.pk, owner=lead.pk, is_by_those_heard="on", is_open_to_teams="on",
    )  # fmt: skip
    answer = client.post(shelf.url("evidence-create"), sent)
    item = EvidenceItem.objects.get()
    assert answer.url == shelf.url("evidence-detail", item.pk)
    assert (item.title, item.source, item.summary) == ("Carers’ strategy", "read", "What is promised.")
    assert (item.occasion, item.url) == ("Desk review", "https://www.example.gov.uk/carers")
    assert item.text == "<ul><li>one</li><li>two</li></ul>"
    assert (item.refers_on, item.review_by) == (date(2026, 11, 24), date(2027, 2, 1))
    assert (list(item.statements.all()), item.category, item.owner) == ([statement], category, lead)
    assert (item.is_by_those_heard, item.is_open_to_teams, item.review) == (True, True, None)
    page = client.get(answer.url).content.decode()
    for said in (
        "What is promised.",
        "Desk review",
        "24 Nov 2026",
        "you are improvement lead in Exampleshire",
        "one</li>",
    ):
        assert said in page


def test_what_is_known_already_is_filled_in_and_one_goes_on_to_the_next(signed_in, lead, shelf, framework):
    client = signed_in(lead)
    statement = framework.statements()[4]
    page = client.get(shelf.url("evidence-create") + f"?source=heard&statement={statement.pk}&category=partners")
    form = page.context["form"]
    assert [form[name].value() for name in ("source", "statements")] == ["heard", [str(statement.pk)]]
    assert form["category"].value() == framework.evidence_categories.get(key="partners").pk
    assert form["owner"].value() == lead.pk
    for nonsense in ("?source=smelt&statement=x&category=y", "?statement=" + "9" * 30):
        assert client.get(shelf.url("evidence-create") + nonsense).status_code == 200
    assert client.post(shelf.url("evidence-create"), words(then="another")).url == shelf.url("evidence-create")


def test_earlier_sessions_are_suggested(signed_in, lead, shelf, council, other_council, stranger, add_evidence):
    for occasion in ("Forum", "Visit", "Forum", ""):
        add_evidence(council, by=lead, occasion=occasion)
    add_evidence(other_council, by=stranger, occasion="Elsewhere")
    page = signed_in(lead).get(shelf.url("evidence-create"))
    assert list(page.context["occasions"]) == ["Forum", "Visit"]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"title": " "}, "Enter a title"),
        ({"title": "x" * 301}, "Shorten the title to 300 characters or fewer"),
        ({"source": ""}, "Choose whether it was read, heard or seen"),
        ({"source": "smelt"}, "Choose read, heard or seen"),
        ({"url": "javascript:alert(1)"}, "Enter a link that begins with https:// or http://"),
        ({"url": "https://" + "x" * 2000}, "Shorten the link to 2,000 characters or fewer"),
        ({"summary": "x" * 2001}, "Shorten the summary to 2,000 characters or fewer"),
        ({"occasion": "x" * 201}, "Shorten the session’s name to 200 characters or fewer"),
        ({"text": "x" * 50_001}, "Shorten the text to 50,000 characters or fewer"),
        ({"refers_on_0": "31", "refers_on_1": "2", "refers_on_2": "2026"}, "Enter the date it refers to as day, month"),
        ({"refers_on_0": "3", "refers_on_1": "2", "refers_on_2": "26"}, "Enter the date it refers to as day, month"),
        ({"review_by_0": "3"}, "Enter the day to look again by as day, month and year"),
        ({"version": "x"}, "Reload the page and try again"),
        ({"owner": "999999"}, "Select a valid choice"),
        ({"statements": ["999999"]}, "Select a valid choice"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_the_words_stay(signed_in, lead, shelf, sent, sentence):
    page = signed_in(lead).post(shelf.url("evidence-create"), words(text="Kept words") | sent)
    assert page.status_code in (200, 422)
    assert sentence in page.content.decode()
    assert not EvidenceItem.objects.exists()
    if "text" not in sent:
        assert "Kept words" in page.content.decode()


def test_a_reader_of_the_council_cannot_own_evidence(signed_in, lead, reader, contributor, shelf):
    page = signed_in(lead).get(shelf.url("evidence-create")).content.decode()
    assert contributor.name in page
    assert reader.name not in page


@pytest.mark.parametrize("where", ["title", "summary", "text"])
def test_a_heard_item_that_seems_to_name_somebody_is_saved_and_hinted_at(signed_in, lead, shelf, where):
    client = signed_in(lead)
    sent = words(source="heard", **{where: "What Mrs Dale said"})
    page = client.post(shelf.url("evidence-create"), sent, follow=True).content.decode()
    assert page.count("This looks as if it named somebody: “Mrs Dale”.") == 2
    item = EvidenceItem.objects.get()
    assert "named somebody" in client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    client.post(shelf.url("evidence-edit", item.pk), sent | {"source": "read", "version": 1})
    page = client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    assert "This looks as if" not in page.partition("<main")[2].partition("cf-stack-l")[2]


# Looking


def test_what_an_item_supports_and_answers(
    signed_in,
    lead,
    dass,
    shelf,
    council,
    framework,
    self_assessment,
    peer_challenge,
    manager,
    add_evidence,
    record_finding,
):
    item = add_evidence(council, by=lead, is_open_to_teams=True, review_by=date(2020, 1, 1))
    seen = record_finding(self_assessment, by=lead, heading="Carers are heard")
    gone = record_finding(self_assessment, by=lead, heading="Said twice")
    hidden = record_finding(peer_challenge, by=manager, heading="Not for the council yet")
    for finding, by in ((seen, lead), (gone, lead), (hidden, manager)):
        evidence_links.link(finding=finding, item=item, note="Five of six say so.", by=by)
    findings.withdraw(finding=gone, by=lead)
    asked = InformationReturn.objects.create(council=council, framework=framework, title="Return 2026", created_by=lead)
    request = EvidenceRequest.objects.create(
        information_return=asked, reference="IR7", text="The strategy", position=1, created_by=lead
    )
    request.item_links.create(item=item, created_by=lead)
    page = signed_in(lead).get(shelf.url("evidence-detail", item.pk)).content.decode()
    for said in ("Carers are heard", "Five of six say so.", "Self-assessment 2026", "IR7", "The strategy", ">Late<"):
        assert said in page
    for hushed in ("Said twice", "Not for the council yet"):
        assert hushed not in page
    page = signed_in(manager).get(shelf.url("evidence-detail", item.pk)).content.decode()
    assert "Not for the council yet" in page
    for hushed in ("Carers are heard", "IR7", "History", "Edit", "Take out"):
        assert hushed not in page
    reviews.move(review=peer_challenge, to="shared", by=manager)
    assert "Not for the council yet" in signed_in(dass).get(shelf.url("evidence-detail", item.pk)).content.decode()


def test_a_team_s_own(signed_in, peer, lead, teams, add_evidence):
    item = add_evidence(teams.council, review=teams.review, by=peer, title="Focus group", source="heard")
    client = signed_in(peer)
    assert "as peer. The council does not." in client.get(teams.url("evidence-detail", item.pk)).content.decode()
    page = client.get(teams.url("evidence-edit", item.pk)).content.decode()
    assert "Open to peer teams" not in page
    client.post(teams.url("evidence-edit", item.pk), words(title="Group", source="heard", version=1))
    client.post(teams.url("evidence-create"), words(title="A visit", source="seen", is_open_to_teams="on"))
    own = EvidenceItem.objects.of_shelf(teams.council, teams.review).order_by("pk")
    assert list(own.values_list("title", "is_open_to_teams")) == [("Group", False), ("A visit", False)]
    assert signed_in(lead).get(teams.url("evidence-list")).status_code == 404


def test_what_the_council_opens_its_teams_see(signed_in, peer, lead, shelf, teams, add_evidence):
    item = add_evidence(shelf.council, by=lead, title="Open to all", is_open_to_teams=True)
    closed = add_evidence(shelf.council, by=lead, title="For the council")
    client = signed_in(peer)
    page = client.get(shelf.url("evidence-detail", item.pk)).content.decode()
    assert "Exampleshire opened it to teams" in page
    assert f'href="{teams.url("evidence-list")}"' in page
    assert f'href="{shelf.url("evidence-list")}"' not in page
    assert client.get(shelf.url("evidence-detail", closed.pk)).status_code == 404
    for name in ("evidence-list", "evidence-create"):
        assert client.get(shelf.url(name)).status_code == 404
    assert client.post(shelf.url("evidence-edit", item.pk), words(version=1)).status_code == 404
    evidence.open_to_teams(items=[item], is_open=False, by=lead)
    assert client.get(shelf.url("evidence-detail", item.pk)).status_code == 404


def test_a_reader_who_is_also_a_peer_sees_what_a_peer_sees(
    signed_in, reader, lead, shelf, peer_challenge, manager, add_evidence
):
    members.admit(review=peer_challenge, user=reader, role="peer", by=manager)
    item = add_evidence(shelf.council, by=lead, is_open_to_teams=True)
    assert signed_in(reader).get(shelf.url("evidence-detail", item.pk)).status_code == 200
    assert signed_in(reader).get(shelf.url("evidence-list")).status_code == 403


def test_a_review_without_a_team_has_no_library(signed_in, lead, self_assessment):
    assert signed_in(lead).get(Shelf(self_assessment.council, self_assessment).url("evidence-list")).status_code == 404


def test_readers_and_strangers(signed_in, reader, stranger, lead, shelf, add_evidence):
    item = add_evidence(shelf.council, by=lead)
    urls = [shelf.url("evidence-list"), shelf.url("evidence-create")]
    urls += [shelf.url(name, item.pk) for name in ("evidence-detail", "evidence-edit", "evidence-remove")]
    assert [signed_in(reader).get(url).status_code for url in urls] == [403] * 5
    assert [signed_in(stranger).get(url).status_code for url in urls] == [404] * 5
    assert "Evidence</a>" not in signed_in(reader).get(shelf.council.get_absolute_url()).content.decode()


# Editing


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


# Taking out and putting back


def test_taking_out_and_putting_back(signed_in, lead, shelf, self_assessment, add_evidence, record_finding):
    item = add_evidence(shelf.council, by=lead, title="Audit")
    finding = record_finding(self_assessment, by=lead, heading="Rests on it")
    evidence_links.link(finding=finding, item=item, by=lead)
    client = signed_in(lead)
    page = client.get(shelf.url("evidence-remove", item.pk)).content.decode()
    assert "Take this out of the library?" in page
    assert "Rests on it" in page
    page = client.post(shelf.url("evidence-remove", item.pk), follow=True).content.decode()
    assert "I. Leadbetter took it out today" in page
    assert "Put it back" in page
    assert client.get(shelf.url("evidence-edit", item.pk)).url == shelf.url("evidence-detail", item.pk)
    late = client.post(shelf.url("evidence-edit", item.pk), words(title="Typed meanwhile", version=1))
    assert late.status_code == 409
    assert "taken out of the library while you were typing" in late.content.decode()
    assert "Typed meanwhile" in late.content.decode()
    page = client.post(shelf.url("evidence-restore", item.pk), follow=True).content.decode()
    assert "is back, with all that rested on it" in page
    assert "Rests on it" in page
    assert "put it back" in page
    item.refresh_from_db()
    assert (item.title, item.removed_at, item.removed_by) == ("Audit", None, None)


def test_as_many_queries_for_many_uses_and_versions_as_for_one(
    signed_in, lead, dass, shelf, self_assessment, add_evidence, record_finding
):
    item = add_evidence(shelf.council, by=lead)
    client = signed_in(lead)

    def more(number=10):
        for _ in range(number):
            evidence_links.link(finding=record_finding(self_assessment, by=lead), item=item, by=lead)
            evidence.open_to_teams(items=[item], is_open=True, by=lead)
            evidence.open_to_teams(items=[item], is_open=False, by=dass)
            add_evidence(shelf.council, by=lead, occasion=f"Visit {number}")

    more(1)
    for name in ("evidence-detail", "evidence-edit", "evidence-remove"):
        url = shelf.url(name, item.pk)
        same_number_of_queries(lambda url=url: client.get(url), more=lambda: more(3))


# Home


def test_home_reminds_the_owner_of_what_it_is_time_to_look_at_again(
    signed_in, lead, peer, shelf, teams, council, add_evidence
):
    today = timezone.localdate()
    for day in (date(2020, 1, 1), date(2021, 1, 1), today, None):
        add_evidence(council, by=lead, owner=lead, review_by=day)
    add_evidence(council, by=lead, owner=peer, review_by=date(2020, 1, 1))
    evidence.remove(item=add_evidence(council, by=lead, owner=lead, review_by=date(2020, 1, 1)), by=lead)
    add_evidence(council, review=teams.review, by=peer, owner=peer, review_by=date(2020, 1, 1))
    page = signed_in(lead).get("/").content.decode()
    assert "Look again at 2 items of evidence" in page
    assert shelf.url("evidence-list") + f"?show=late&amp;owner={lead.pk}" in page
    page = signed_in(peer).get("/").content.decode()
    assert "Look again at 1 item of evidence" in page
    assert teams.url("evidence-list") in page
    assert shelf.url("evidence-list") not in page
