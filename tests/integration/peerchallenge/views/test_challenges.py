from decimal import Decimal

import pytest
from django.urls import reverse

from assurance.presenters.reviews import url_of as assurance_url
from peerchallenge.actions import activity, challenges, contacts, key_facts, team
from peerchallenge.models import ActivityCount, Challenge
from peerchallenge.presenters.places import url_of
from tests.queries import same_number_of_queries

pytestmark = pytest.mark.django_db

ABOUT = {
    "sponsor": "Ruth Okonjo",
    "commissioner": "The region",
    "mode": "On site",
    "hours_per_day": "7.5",
    "version": 1,
}
PAGES = ("challenge-edit", "figures-edit", "member-create", "key-fact-create", "contact-create")


def text_of(page) -> str:
    return page.content.decode()


@pytest.fixture
def filled(peer_challenge, manager):
    """A challenge with one of everything."""
    challenge = challenges.set_up(review=peer_challenge, sponsor="Ruth Okonjo", by=manager)
    team.add(review=peer_challenge, name="Rowan Ashby", role="lead_peer", job_title="Director", by=manager)
    key_facts.add(review=peer_challenge, value="642,300", qualifier="around", label="Residents", by=manager)
    key_facts.add(review=peer_challenge, value="24%", label="Aged 65 or over", panel="Ages", by=manager)
    contacts.add(review=peer_challenge, name="Jo Winterbourne", email="jo@example.org", by=manager)
    challenges.count_activity(challenge=challenge, kind="hours", value=190, qualifier="about", by=manager)
    return challenge


def test_the_page_of_a_challenge_of_which_nothing_is_written(signed_in, manager, at):
    page = text_of(signed_in(manager).get(at("challenge-detail")))
    for words in ("Nobody is named yet", "No figures yet", "No key facts yet", "No contacts yet", "Not said yet"):
        assert words in page
    assert not Challenge.objects.exists()


def test_the_page_shows_everything(signed_in, peer, at, filled):
    page = text_of(signed_in(peer).get(at("challenge-detail")))
    for words in (
        "Ruth Okonjo", "Rowan Ashby", "Lead peer", "Director", "around 642,300", "Residents", "Ages", "24%",
        "Jo Winterbourne", "jo@example.org", "about 190", "hours spent by the team",
        "190 hours ÷ 7 hours a day = 27.1, rounded up to 28 working days. The report prints this sum.",
    ):  # fmt: skip
        assert words in page
    assert at("member-create") in page


def test_typed_working_days_are_printed_as_they_are(signed_in, manager, at, filled):
    challenges.count_activity(challenge=filled, kind="working_days", value=30, by=manager)
    page = text_of(signed_in(manager).get(at("challenge-detail")))
    assert "rounded up to 28 working days. The report prints the working days as they are typed." in page


def test_the_council_reads_once_it_is_shared_and_sees_no_controls(signed_in, reader, stranger, at, filled, take_on):
    assert signed_in(reader).get(at("challenge-detail")).status_code == 404
    take_on("shared")
    page = text_of(signed_in(reader).get(at("challenge-detail")))
    assert "Rowan Ashby" in page
    for control in (*PAGES, "person-invite"):
        assert at(control) not in page
    assert "Move Rowan Ashby" not in page
    assert [signed_in(reader).get(at(name)).status_code for name in PAGES] == [403] * len(PAGES)
    for name in ("challenge-detail", *PAGES):
        assert signed_in(stranger).get(at(name)).status_code == 404
        assert signed_in(stranger).post(at(name)).status_code == 404


def test_a_review_of_another_kind_has_no_such_page(signed_in, lead, self_assessment):
    client = signed_in(lead)
    for name in ("challenge-detail", *PAGES, "person-invite"):
        assert client.get(url_of(name, self_assessment)).status_code == 404
    address = url_of("challenge-detail", self_assessment)
    assert address not in text_of(client.get(self_assessment.get_absolute_url()))


def test_the_way_to_it(signed_in, manager, peer_challenge, at):
    client = signed_in(manager)
    assert f'href="{at("challenge-detail")}"' in text_of(client.get(peer_challenge.get_absolute_url()))
    outline = text_of(client.get(assurance_url("outline", peer_challenge)))
    for anchor in ("team", "activity", "key-facts", "contacts"):
        assert f"{at('challenge-detail')}#{anchor}" in outline


class TestAbout:
    def test_is_written_and_written_over(self, signed_in, manager, at):
        client = signed_in(manager)
        assert client.post(at("challenge-edit"), ABOUT).url == at("challenge-detail")
        challenge = Challenge.objects.get()
        assert (challenge.sponsor, challenge.hours_per_day, challenge.version) == ("Ruth Okonjo", Decimal("7.5"), 2)
        assert 'value="7.5"' in text_of(client.get(at("challenge-edit")))

    def test_two_people_at_once(self, signed_in, manager, peer, at, peer_challenge):
        theirs = {**ABOUT, "sponsor": "Priya’s sponsor", "hours_per_day": Decimal("7.5")}
        challenges.edit(review=peer_challenge, **theirs, by=peer)
        client = signed_in(manager)
        page = client.post(at("challenge-edit"), {**ABOUT, "sponsor": "Judith’s sponsor"})
        assert page.status_code == 409
        for words in ("Priya’s", "Judith’s", "P. Venkataraman"):
            assert words in text_of(page)
        assert "Hours in a working day" not in text_of(page)
        assert Challenge.objects.get().sponsor == "Priya’s sponsor"

    @pytest.mark.parametrize("hours", ["", "seven", "0", "24.5", "7.125", "1e1", "-7", "NaN", "99999"])
    def test_hours_that_make_no_day(self, signed_in, manager, at, hours):
        page = signed_in(manager).post(at("challenge-edit"), {**ABOUT, "hours_per_day": hours})
        if hours == "1e1":
            assert Challenge.objects.get().hours_per_day == 10
            return
        assert page.status_code == 422
        assert "Enter the hours of a working day, such as 7 or 7.5" in text_of(page)

    def test_too_long(self, signed_in, manager, at):
        page = signed_in(manager).post(at("challenge-edit"), {**ABOUT, "mode": "x" * 101})
        assert "Shorten the way of working to 100 characters or fewer" in text_of(page)


class TestFigures:
    SENT = {"hours": "1,401", "hours_words": "about", "people": "160", "people_words": "at least", "version": 1}

    def test_are_entered_changed_and_cleared(self, signed_in, manager, at):
        client = signed_in(manager)
        assert client.post(at("figures-edit"), self.SENT).url == at("challenge-detail") + "#activity"
        assert sorted(str(count) for count in ActivityCount.objects.all()) == [
            "about 1401 hours",
            "at least 160 people",
        ]
        page = text_of(client.get(at("figures-edit")))
        assert 'value="1401"' in page
        assert client.post(at("figures-edit"), {"people": "0", "version": 2}).status_code == 302
        assert [str(count) for count in ActivityCount.objects.all()] == ["0 people"]

    def test_two_people_at_once(self, signed_in, manager, peer, at, peer_challenge):
        figures = {"hours": activity.Figure(1402, "about"), "people": activity.Figure(160, "at least")}
        activity.set_figures(review=peer_challenge, version=1, figures=figures, by=peer)
        client = signed_in(manager)
        page = client.post(at("figures-edit"), self.SENT)
        assert page.status_code == 409
        for words in ("1401", "1402", "P. Venkataraman saved"):
            assert words in text_of(page)
        assert "pick-people" not in text_of(page)
        assert ActivityCount.objects.get(kind="hours").value == 1402

        shown = page.context["conflict"]
        sent = {"version": shown.version, "base": shown.base, "settle": "save"}
        for field in shown.fields:
            sent |= {f"mine-{field.name}": field.mine, f"theirs-{field.name}": field.theirs}
        sent |= {"pick-hours": "mine"}
        assert client.post(at("figures-edit"), sent).url == at("challenge-detail") + "#activity"
        assert ActivityCount.objects.get(kind="hours").value == 1401
        assert ActivityCount.objects.get(kind="people").value == 160

    def test_clearing_says_who_cleared(self, signed_in, manager, peer, at, peer_challenge):
        activity.set_figures(review=peer_challenge, version=1, figures={"hours": activity.Figure(7)}, by=manager)
        activity.set_figures(review=peer_challenge, version=2, figures={"hours": None}, by=peer)
        page = signed_in(manager).post(at("figures-edit"), {"hours": "8", "version": 2})
        assert page.status_code == 409
        assert "P. Venkataraman saved" in text_of(page)

    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"hours": "many"}, "Enter a whole number of hours spent by the team, such as 84"),
            ({"hours": "-1"}, "Enter a whole number of hours spent by the team, such as 84"),
            ({"hours": "7.5"}, "Enter a whole number of hours spent by the team, such as 84"),
            ({"hours": "9" * 30}, "Enter a whole number of hours spent by the team, such as 84"),
            ({"hours_words": "about"}, "Enter a number of hours spent by the team, or clear the words before it"),
            ({"hours": "1", "hours_words": "x" * 41}, "Shorten the words before the figure to 40 characters or fewer"),
            ({"version": ""}, "Reload the page and try again"),
        ],
    )
    def test_what_is_no_figure(self, signed_in, manager, at, fields, sentence):
        page = signed_in(manager).post(at("figures-edit"), {"version": 1, **fields})
        assert page.status_code == 422
        assert sentence in text_of(page)
        assert not ActivityCount.objects.exists()


def test_a_frozen_review_keeps_what_it_says(signed_in, manager, at, filled, take_on):
    take_on("shared", "agreed")
    client = signed_in(manager)
    for name, sent in (("challenge-edit", ABOUT), ("figures-edit", {"hours": "77", "version": 2})):
        page = client.post(at(name), sent)
        assert page.status_code == 409
        assert "They are still here: copy what you need." in text_of(page)
        assert f'value="{sent.get("hours") or sent["sponsor"]}"' in text_of(page)
        assert "This review is agreed" in text_of(client.get(at(name)))
    page = text_of(client.get(at("challenge-detail")))
    assert "This review is agreed" in page
    assert at("member-create") not in page
    assert ActivityCount.objects.get().value == 190


def test_as_many_queries_for_twenty_rows_as_for_one(signed_in, manager, at, filled, peer_challenge):
    client = signed_in(manager)

    def more():
        for number in range(19):
            team.add(review=peer_challenge, name=f"Peer {number}", by=manager)
            key_facts.add(review=peer_challenge, value=str(number), label="More", panel=f"{number % 3}", by=manager)
            contacts.add(review=peer_challenge, name=f"Contact {number}", by=manager)

    same_number_of_queries(lambda: client.get(at("challenge-detail")), more=more)


def test_anonymous_visitors_sign_in_first(client, at):
    assert client.get(at("challenge-detail")).url.startswith(reverse("account_login"))
