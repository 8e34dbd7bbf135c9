"""The finding's page asked by its script: what is saved while somebody types, and what cannot be."""

import pytest
from django.test import Client

from assurance.actions import findings
from assurance.models import Finding
from assurance.presenters.reviews import url_of
from tests.integration.assurance.views.test_conflicts import fields_of

pytestmark = pytest.mark.django_db
PAGE, OTHER_PAGE = "a" * 32, "b" * 32


@pytest.fixture
def finding(self_assessment, lead, record_finding):
    return record_finding(self_assessment, by=lead, heading="People wait", narrative="<p>Ten days.</p>")


@pytest.fixture
def save(finding):
    """As the page's script does: ``save(client, writer=lead, heading="…")``."""

    def send(client, *, writer, accept="application/json", **fields):
        present = {"heading": finding.heading, "narrative": "Ten days.", "impact": "", "version": 1}
        sent = {"writer": writer.pk, "page": PAGE, "turn": 1, **present, **fields}
        return client.post(url_of("finding-edit", finding.review, finding.pk), sent, headers={"Accept": accept})

    return send


def test_a_save_says_version_and_time(signed_in, lead, finding, save):
    answer = save(signed_in(lead), writer=lead, heading="People wait long")
    assert answer.status_code == 200
    told = answer.json()
    assert (told["version"], told["state"]) == (2, "Draft")
    assert len(told["saved_at"]) == 5
    assert Finding.objects.get().heading == "People wait long"


def test_the_same_words_again_change_nothing(signed_in, lead, dass, finding, save):
    findings.agree(finding=finding, by=dass)
    told = save(signed_in(lead), writer=lead).json()
    assert (told["version"], told["state"]) == (1, "Agreed")


def test_other_words_of_an_agreed_finding_send_it_back_for_review(signed_in, lead, dass, finding, save):
    findings.agree(finding=finding, by=dass)
    page = signed_in(lead).get(finding.get_absolute_url()).content.decode()
    assert "As soon as you change its words it is for review again" in page
    assert save(signed_in(lead), writer=lead, heading="Other").json()["state"] == "For review"
    assert "As soon as you change" not in signed_in(lead).get(finding.get_absolute_url()).content.decode()


def test_a_colleagues_save_in_between_is_told_and_nothing_written(signed_in, lead, dass, finding, save):
    findings.edit(finding=finding, version=1, heading="Ruth’s", narrative="", by=dass)
    answer = save(signed_in(lead), writer=lead, heading="Mine")
    assert answer.status_code == 409
    told = answer.json()
    assert told["kind"] == "versions"
    assert told["sentence"].startswith("R. Okonjo saved other words today")
    assert Finding.objects.get().heading == "Ruth’s"


def test_fields_that_one_has_not_touched_are_asked_about_too(signed_in, lead, dass, finding, save):
    findings.edit(finding=finding, version=1, heading="Ruth’s", narrative=finding.narrative, by=dass)
    answer = save(signed_in(lead), writer=lead, narrative="Eleven days.")
    assert answer.json()["kind"] == "versions"


def test_ones_own_save_in_another_window_is_called_that(signed_in, lead, finding, save):
    save(signed_in(lead), writer=lead, heading="In the other window", page=OTHER_PAGE)
    told = save(signed_in(lead), writer=lead, heading="In this one").json()
    assert told["sentence"].startswith("You yourself, in another window, saved")


def test_what_stands_already_is_saved_whoever_sent_it(signed_in, lead, dass, finding, save):
    findings.edit(finding=finding, version=1, heading="The  same", narrative=finding.narrative, by=dass)
    answer = save(signed_in(lead), writer=lead, heading="The  same")
    assert (answer.status_code, answer.json()["version"]) == (200, 2)


def test_a_page_goes_on_from_its_own_save_whose_answer_was_lost(signed_in, lead, finding, save):
    client = signed_in(lead)
    save(client, writer=lead, heading="First", turn=3)
    answer = save(client, writer=lead, heading="First and second", turn=5)
    assert (answer.status_code, answer.json()["version"]) == (200, 3)
    assert Finding.objects.get().heading == "First and second"


def test_the_pages_own_button_goes_on_from_its_saves_too(signed_in, lead, finding, save):
    client = signed_in(lead)
    save(client, writer=lead, heading="First", turn=3)
    assert save(client, writer=lead, heading="First and second", turn=5, accept="text/html").status_code == 302
    assert Finding.objects.get().heading == "First and second"


@pytest.mark.parametrize("turn", [3, 2])
def test_an_older_save_that_arrives_late_overwrites_nothing(signed_in, lead, finding, save, turn):
    client = signed_in(lead)
    save(client, writer=lead, heading="Newer", turn=3)
    assert save(client, writer=lead, heading="Older", turn=turn).status_code == 409
    assert Finding.objects.get().heading == "Newer"


def test_a_colleagues_save_after_ones_own_is_never_overwritten(signed_in, lead, dass, finding, save):
    client = signed_in(lead)
    save(client, writer=lead, heading="First", turn=3)
    findings.edit(finding=finding, version=2, heading="Ruth’s", narrative="", by=dass)
    assert save(client, writer=lead, heading="First and second", turn=5).status_code == 409
    findings.edit(finding=finding, version=3, heading="First", narrative=finding.narrative, by=lead)
    assert save(client, writer=lead, heading="First and second", turn=5).status_code == 409


def test_an_agreement_in_between_is_not_another_version(signed_in, lead, dass, finding, save):
    client = signed_in(lead)
    save(client, writer=lead, heading="First", turn=3)
    findings.agree(finding=finding, by=dass)
    told = save(client, writer=lead, heading="First and second", turn=4).json()
    assert (told["version"], told["state"]) == (3, "For review")


@pytest.mark.parametrize(
    ("page", "turn"), [("", "2"), ("short", "2"), ("G" * 32, "2"), (PAGE, ""), (PAGE, "x"), (PAGE, "9" * 10)]
)
def test_a_malformed_page_is_no_page(signed_in, lead, finding, save, page, turn):
    client = signed_in(lead)
    save(client, writer=lead, heading="First", page=page, turn="1")
    assert save(client, writer=lead, heading="Second", page=page, turn=turn).status_code == 409


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"heading": "", "narrative": ""}, "Enter a heading or some narrative"),
        ({"heading": "x" * 501}, "Shorten the heading to 500 characters or fewer"),
        ({"version": "x"}, "Reload the page and try again"),
    ],
)
def test_what_cannot_be_saved_is_said(signed_in, lead, finding, save, fields, sentence):
    answer = save(signed_in(lead), writer=lead, **fields)
    assert answer.status_code == 422
    assert answer.json() == {"kind": "problems", "sentence": sentence}


def test_a_frozen_review_and_a_withdrawn_finding_are_closed(signed_in, lead, finding, save, freeze):
    findings.withdraw(finding=finding, by=lead)
    answer = save(signed_in(lead), writer=lead, heading="Late")
    assert (answer.status_code, answer.json()["kind"]) == (409, "closed")
    assert "withdrawn while you were typing" in answer.json()["sentence"]
    findings.restore(finding=finding, by=lead)
    freeze(finding.review)
    answer = save(signed_in(lead), writer=lead, heading="Late")
    assert "could not be saved" in answer.json()["sentence"]


def test_who_is_signed_out_is_told_where_to_sign_in(client, lead, finding, save):
    answer = save(client, writer=lead, heading="Typed")
    assert answer.status_code == 401
    assert answer.json()["sign_in"] == f"/account/sign-in/?next={finding.get_absolute_url()}"
    assert "sent" not in client.session


def test_a_browser_without_its_cookies_is_told_the_same(lead, finding, save):
    answer = save(Client(enforce_csrf_checks=True), writer=lead, heading="Typed")
    assert answer.status_code == 401


def test_a_forged_save_is_refused(lead, finding, save):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(lead)
    assert save(browser, writer=lead, heading="Forged").status_code == 403
    assert Finding.objects.get().heading == "People wait"


def test_nobody_saves_in_another_persons_name(signed_in, lead, dass, finding, save):
    answer = save(signed_in(dass), writer=lead, heading="Imogen’s words")
    assert answer.status_code == 401
    assert "Somebody else is signed in" in answer.json()["sentence"]
    assert Finding.objects.get().heading == "People wait"


def test_readers_and_strangers_save_nothing(signed_in, reader, stranger, save):
    assert save(signed_in(reader), writer=reader, heading="Mine").status_code == 403
    assert save(signed_in(stranger), writer=stranger, heading="Mine").status_code == 404


def test_the_page_says_whose_typing_is_saved_and_whose_it_shows(signed_in, lead, dass, finding, save):
    client = signed_in(lead)
    save(client, writer=lead, heading="First", turn=3)
    page = client.get(finding.get_absolute_url()).content.decode()
    assert f'data-stands-version="2" data-stands-page="{PAGE}" data-stands-turn="3"' in page
    assert "data-page=" not in page
    findings.edit(finding=finding, version=2, heading="Ruth’s", narrative="", by=dass)
    page = save(client, writer=lead, heading="x" * 501, turn=4, accept="text/html").content.decode()
    assert f'data-page="{PAGE}" data-turn="4"' in page


def test_the_page_of_two_versions_goes_on_for_the_same_page(signed_in, lead, dass, finding, save):
    findings.edit(finding=finding, version=1, heading="Ruth’s", narrative="", by=dass)
    client = signed_in(lead)
    two = save(client, writer=lead, heading="Mine", turn=7, accept="text/html")
    sent = fields_of(two)
    assert (sent["page"], sent["turn"]) == ([PAGE], ["7"])
    client.post(finding.get_absolute_url(), {**sent, "settle": "save"})
    page = client.get(finding.get_absolute_url()).content.decode()
    assert f'data-stands-version="3" data-stands-page="{PAGE}" data-stands-turn="7"' in page
