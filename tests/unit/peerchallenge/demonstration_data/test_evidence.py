import datetime
import re

from tests.unit.peerchallenge.demonstration_data.files import load
from tests.unit.peerchallenge.demonstration_data.markup import Markup

ITEM_KEYS = {"ref", "source", "title", "category", "refers_on", "occasion", "is_by_those_heard", "summary", "text"} | {
    "url", "statements", "owner", "review_by", "by", "findings",
}  # fmt: skip


def test_items_of_evidence_are_whole(evidence, people):
    for row in [*evidence["council"], *evidence["team"]]:
        assert row.keys() - {"is_open_to_teams"} == ITEM_KEYS, row["ref"]
        assert row["source"] in ("read", "heard", "seen"), row["ref"]
        assert row["source"] == "read" or not row["is_by_those_heard"], row["ref"]
        assert set(row["statements"]) <= set(range(1, 10)), row["ref"]
        assert Markup(row["text"]).faults == [], row["ref"]
        for key in ("refers_on", "review_by"):
            assert row[key] is None or datetime.date.fromisoformat(row[key]), row["ref"]
    refs = [row["ref"] for row in [*evidence["council"], *evidence["team"]]]
    assert (len(evidence["council"]), len(evidence["team"])) == (24, 37)
    assert len(refs) == len(set(refs))
    assert all("is_open_to_teams" in row for row in evidence["council"])
    assert not any("is_open_to_teams" in row for row in evidence["team"])
    assert {row["by"] for row in evidence["team"]} <= {ref for ref, one in people.items() if one["role"] == "peer"} | {
        "judith-ashworth"
    }


def test_evidence_stands_behind_findings_that_its_writer_may_tie(evidence, people, challenge, self_assessment):
    of_team = {row["ref"] for row in challenge["findings"]}
    of_council = {row["ref"] for row in self_assessment["findings"]}
    for row in [*evidence["council"], *evidence["team"]]:
        for link in row["findings"]:
            is_teams = people[link["by"]]["role"] in ("peer", "challenge_manager")
            assert link["finding"] in (of_team if is_teams else of_council), row["ref"]
            assert not is_teams or row.get("is_open_to_teams", True), row["ref"]


def test_the_library_has_gaps_to_see(evidence):
    """Statements of which nobody has heard anything, and items to complete."""
    council = evidence["council"]
    heard = {number for row in council if row["source"] == "heard" for number in row["statements"]}
    assert heard == {1, 2, 3, 6}
    assert [row["ref"] for row in council if not row["statements"]] == ["ev-leavers"]
    assert [row["ref"] for row in council if not row["refers_on"]] == ["ev-together"]
    assert [row["ref"] for row in council if not row["findings"]] == ["ev-leavers"]
    assert [row["ref"] for row in council if row["review_by"] and row["review_by"] < "2026-09"] == [
        "ev-market-statement"
    ]


def test_all_but_four_standing_findings_of_the_challenge_have_evidence(evidence, challenge):
    tied = {link["finding"] for row in [*evidence["council"], *evidence["team"]] for link in row["findings"]}
    standing = [row["ref"] for row in challenge["findings"] if row["state"] != "withdrawn"]
    assert [ref for ref in standing if ref not in tied] == ["pc-1s7", "pc-1c8", "pc-2c6", "pc-4c5"]
    assert {row["source"] for row in evidence["team"]} == {"read", "heard", "seen"}


def test_what_was_heard_names_a_group_and_nobody(evidence):
    for row in [*evidence["council"], *evidence["team"]]:
        if row["source"] == "heard":
            words = " ".join([row["title"], row["summary"], row["text"], row["occasion"]])
            assert not re.search(r"\b(Mr|Mrs|Ms|Dr)\b|@", words), row["ref"]


def test_requests_are_whole_and_answered_with_the_councils_evidence(evidence, people):
    data = load("information_return")
    assert "demonstration" in data["title"]
    known = {item["ref"] for item in evidence["council"]}
    for row in data["requests"]:
        assert set(row["statements"]) <= set(range(1, 10))
        assert set(row["items"]) <= known
        assert row["owner"] is None or people[row["owner"]]["role"] in {"improvement_lead", "dass", "contributor"}
        assert row["owner"] or (row["status"], row["note"], row["items"]) == ("to_do", "", [])
    assert len({row["reference"] for row in data["requests"]}) == len(data["requests"])


def test_the_return_shows_every_status_and_what_is_late():
    rows = load("information_return")["requests"]
    assert {row["status"] for row in rows} == {"to_do", "in_progress", "ready", "sent", "not_held"}
    assert all(row["note"] for row in rows if row["status"] == "not_held")
    assert [row for row in rows if row["is_added_later"]]
    assert any((row["due_in_days"] or 0) < 0 and row["status"] == "in_progress" for row in rows)
