import datetime
import re

from tests.unit.peerchallenge.demonstration_data.files import STATEMENTS_OF_THEME, agreed
from tests.unit.peerchallenge.demonstration_data.markup import Markup


def test_each_theme_has_six_agreed_strengths_and_five_or_six_considerations(challenge):
    for theme in STATEMENTS_OF_THEME:
        assert len([f for f in agreed(challenge, "strength") if f["theme"] == theme]) == 6
        assert 5 <= len([f for f in agreed(challenge, "consideration") if f["theme"] == theme]) <= 6


def test_every_statement_has_a_strength_and_a_consideration(review):
    for kind in ("strength", "consideration"):
        assert {number for f in agreed(review, kind) for number in f["statements"]} == set(range(1, 10))


def test_one_theme_shows_every_state(challenge):
    others = sorted((f["state"], f["theme"]) for f in challenge["findings"] if f["state"] != "agreed")
    assert others == [("draft", 1), ("draft", 1), ("for_review", 1), ("withdrawn", 1)]


def test_a_peer_challenge_gives_no_score(challenge):
    assert "scores" not in challenge


def test_the_team_was_on_site_from_tuesday_to_friday(challenge):
    first, last = (datetime.date.fromisoformat(challenge[key]) for key in ("starts_on", "ends_on"))
    assert (first, last) == (datetime.date(2026, 6, 9), datetime.date(2026, 6, 12))
    assert (first.strftime("%A"), last.strftime("%A")) == ("Tuesday", "Friday")


def test_working_days_are_hours_divided_and_rounded_up(challenge):
    activity = {count["kind"]: count["value"] for count in challenge["activity"]}
    assert set(activity) == {"documents", "case_files", "meetings", "people", "hours", "working_days"}
    assert activity["working_days"] == -(-activity["hours"] // challenge["challenge"]["hours_per_day"])


def test_the_background_repeats_the_activity_as_counted(challenge):
    prose = next(part["text"] for part in challenge["background"] if part["part"] == "activity")
    spelt = {12: "twelve"}
    assert all(spelt.get(c["value"], str(c["value"])) in re.findall(r"\w+", prose) for c in challenge["activity"])
    parts = [int(number) for number in re.search(r"(\d+) on site, (\d+) of .*?, (\d+) on .*? (\d+) on", prose).groups()]
    assert sum(parts) == next(count["value"] for count in challenge["activity"] if count["kind"] == "hours")


def test_the_background_has_every_part_in_order(challenge):
    assert [part["part"] for part in challenge["background"]] == [
        "why",
        "what_a_peer_challenge_is",
        "focus_areas",
        "team",
        "programme",
        "activity",
        "thanks",
    ]


def test_background_and_next_steps_are_within_the_marks_too(challenge):
    for text in [challenge["next_steps"], *(part["text"] for part in challenge["background"])]:
        assert Markup(text).faults == []


def test_eight_key_facts_and_shares_of_a_whole(challenge):
    assert len(challenge["key_facts"]) == 8
    assert all(fact["value"] and fact["label"] and fact["period"] for fact in challenge["key_facts"])
    assert sum(part["percent"] for part in challenge["shares"]["parts"]) == 100


def test_each_line_of_enquiry_is_answered_in_its_theme(challenge):
    answered = {(finding["line_of_enquiry"], finding["theme"]) for finding in agreed(challenge)}
    asked = {(enquiry["ref"], enquiry["theme"]) for enquiry in challenge["lines_of_enquiry"]}
    assert len(asked) == 4
    assert asked <= answered
    assert {ref for ref, _ in answered} - {None} == {ref for ref, _ in asked}


def test_key_messages_point_at_agreed_findings(challenge):
    known = {finding["ref"] for finding in agreed(challenge)}
    assert len(challenge["key_messages"]) == 12
    assert all(message["findings"] and set(message["findings"]) <= known for message in challenge["key_messages"])


def test_recommendations_point_at_agreed_considerations(challenge):
    known = {finding["ref"] for finding in agreed(challenge, "consideration")}
    assert len(challenge["recommendations"]) == 6
    assert all(advice["findings"] and set(advice["findings"]) <= known for advice in challenge["recommendations"])


def test_the_team_talks_about_its_findings(challenge, people):
    of_team = {ref for ref, one in people.items() if one["role"] in ("peer", "challenge_manager")}
    known = {row["ref"] for row in challenge["findings"]}
    for row in challenge["comments"]:
        assert row.keys() == {"finding", "by", "text", "replies", "resolved_by"}
        assert row["finding"] in known
        assert {row["by"], *(reply["by"] for reply in row["replies"])} <= of_team
        assert row["resolved_by"] in of_team | {None}
        assert "@" not in " ".join([row["text"], *(reply["text"] for reply in row["replies"])])
    assert 0 < sum(row["resolved_by"] is None for row in challenge["comments"]) < len(challenge["comments"])
