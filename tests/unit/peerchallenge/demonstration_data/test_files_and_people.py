"""The demonstration's files are there and fit together."""

import datetime
import json
import re

import pytest

from tests.unit.peerchallenge.demonstration_data.files import FILES, FOLDER, load


def test_the_folder_holds_the_files_that_the_loader_expects():
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == FILES


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_pretty_printed_and_says_that_it_is_invented(name):
    text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    data = json.loads(text)
    assert data["notice"].startswith("Invented for demonstration.")
    assert text == json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def test_the_council_is_marked_as_a_demonstration():
    council = load("council")
    assert (council["slug"], council["kind"], council["region"]) == ("exampleshire", "County", "Invented")
    assert council["demonstration"] is True


def test_the_title_of_every_review_says_demonstration(challenge, scored_reviews):
    assert all("demonstration" in review["title"] for review in [challenge, *scored_reviews])


def test_every_review_starts_before_it_ends(challenge, scored_reviews):
    for review in [challenge, *scored_reviews]:
        first, last = (datetime.date.fromisoformat(review[key]) for key in ("starts_on", "ends_on"))
        assert first < last, review["title"]


def test_accounts_have_one_of_each_council_role_and_four_peers(people):
    roles = sorted(person["role"] for person in people.values())
    assert roles == ["challenge_manager", "contributor", "dass", "improvement_lead", *["peer"] * 4, "reader"]


def test_nobody_can_be_reached_by_mistake(people, challenge):
    addresses = [person["email"] for person in people.values()]
    assert len(set(addresses)) == len(people)
    assert all(a.endswith("@example.org") for a in addresses + [c["email"] for c in challenge["contacts"]])
    # Ofcom keeps 01632 960000 to 960999 for drama.
    assert all(re.fullmatch(r"01632 960\d{3}", contact["phone"]) for contact in challenge["contacts"])


def test_team_members_with_an_account_have_the_account_s_name(people, challenge):
    with_account = [member for member in challenge["team"] if member["account"]]
    assert len(challenge["team"]) == 8
    assert len(with_account) == 5
    assert all(people[member["account"]]["name"] == member["name"] for member in with_account)


def test_two_members_of_the_team_are_experts_by_experience(challenge):
    assert [member["role"] for member in challenge["team"]].count("expert_by_experience") == 2
