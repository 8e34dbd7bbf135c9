"""The demonstration's files fit together and add up."""

import datetime
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "peerchallenge" / "data" / "demonstration"
FILES = ["council", "cqc_assessment", "earlier_self_assessments", "evidence", "information_return", "peer_challenge"]
FILES += ["people", "self_assessment"]

STATEMENTS_OF_THEME = {1: {1, 2, 3}, 2: {4, 5}, 3: {6, 7}, 4: {8, 9}}
I_STATEMENTS_OF_STATEMENT = {1: 2, 2: 2, 3: 1, 4: 1, 5: 1, 6: 2, 7: 1, 8: 0, 9: 0}
ALLOWED_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "blockquote"}
FINDING_KEYS = {"ref", "theme", "kind", "heading", "narrative", "impact", "statements", "i_statements"} | {
    "line_of_enquiry",
    "author",
    "state",
    "agreed_by",
}


def load(name):
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def percent(scores):
    """The framework's rule in whole numbers: rounded half up."""
    total, most = sum(s["value"] for s in scores), 4 * len(scores)
    return (200 * total + most) // (2 * most)


class Markup(HTMLParser):
    """Collects what a narrative may get wrong: unknown tags, attributes, tags left open."""

    def __init__(self, text):
        super().__init__()
        self.open, self.faults, self.outside = [], [], ""
        self.feed(text)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        if tag not in ALLOWED_TAGS:
            self.faults.append(f"<{tag}> is not allowed")
        if {name for name, _ in attrs} - ({"href"} if tag == "a" else set()):
            self.faults.append(f"<{tag}> has attributes")
        self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if not self.open and data.strip():
            self.faults.append(f"text outside a paragraph: {data[:30]}")


@pytest.fixture(scope="module")
def people():
    return {person["ref"]: person for person in load("people")["people"]}


@pytest.fixture(scope="module")
def challenge():
    return load("peer_challenge")


@pytest.fixture(scope="module")
def self_assessment():
    return load("self_assessment")


@pytest.fixture(scope="module", params=["peer_challenge", "self_assessment"])
def review(request):
    return load(request.param)


@pytest.fixture(scope="module")
def scored_reviews(self_assessment):
    return [*load("earlier_self_assessments")["reviews"], self_assessment, load("cqc_assessment")]


def agreed(review, kind=None):
    return [f for f in review["findings"] if f["state"] == "agreed" and kind in (None, f["kind"])]


# The set of files


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


# People


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


# Findings


def test_findings_have_the_keys_that_the_readme_names(review):
    assert all(set(finding) == FINDING_KEYS for finding in review["findings"])


def test_refs_are_unique_across_reviews(challenge, self_assessment):
    records = [*challenge["findings"], *challenge["key_messages"], *challenge["recommendations"]]
    refs = [record["ref"] for record in [*records, *challenge["lines_of_enquiry"], *self_assessment["findings"]]]
    assert len(refs) == len(set(refs))


def test_findings_are_tied_to_statements_of_their_theme(review):
    for finding in review["findings"]:
        tied = set(finding["statements"])
        assert tied, finding["ref"]
        assert tied <= STATEMENTS_OF_THEME[finding["theme"]], finding["ref"]


def test_i_statements_exist_and_belong_to_a_tied_statement(review):
    for finding in review["findings"]:
        for i_statement in finding["i_statements"]:
            assert i_statement["statement"] in finding["statements"], finding["ref"]
            assert 1 <= i_statement["position"] <= I_STATEMENTS_OF_STATEMENT[i_statement["statement"]], finding["ref"]


def test_a_finding_is_agreed_by_somebody_other_than_its_author(review, people):
    for finding in review["findings"]:
        assert finding["author"] in people
        assert (finding["agreed_by"] in people) == (finding["state"] == "agreed"), finding["ref"]
        assert finding["agreed_by"] != finding["author"], finding["ref"]


def test_findings_of_a_review_are_written_by_its_own_side(challenge, self_assessment, people):
    peers, council = ({"peer", "challenge_manager"}, {"improvement_lead", "dass", "contributor"})
    for review, side in ((challenge, peers), (self_assessment, council)):
        hands = {finding[key] for finding in review["findings"] for key in ("author", "agreed_by")} - {None}
        assert {people[ref]["role"] for ref in hands} <= side


def test_narratives_are_within_the_marks_that_a_report_can_print(review):
    faults = {finding["ref"]: Markup(finding["narrative"]).faults for finding in review["findings"]}
    assert {ref: found for ref, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<p>Good", "<p> is not closed"),
        ("<div>Good</div>", "<div> is not allowed"),
        ("<p class='x'>Good</p>", "<p> has attributes"),
        ("Good", "text outside a paragraph: Good"),
        ("<p>Good</p></p>", "</p> closes nothing"),
    ],
)
def test_wrong_markup_would_be_noticed(text, fault):
    assert fault in Markup(text).faults


def test_every_agreed_strength_says_what_difference_it_makes(review):
    assert all(finding["impact"] for finding in agreed(review, "strength"))


# The peer challenge


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


# Scores


def test_each_scored_review_scores_all_nine_statements_once(scored_reviews):
    for review in scored_reviews:
        assert [score["statement"] for score in review["scores"]] == list(range(1, 10)), review["title"]
        assert all(score["value"] in {1, 2, 3, 4} for score in review["scores"])


def test_the_trend_rises_to_one_point_short_of_good(scored_reviews):
    in_order = sorted(scored_reviews, key=lambda review: review["ends_on"])
    assert [percent(review["scores"]) for review in in_order] == [50, 56, 58, 61]
    assert [sum(score["value"] for score in review["scores"]) for review in in_order] == [18, 20, 21, 22]


def test_scores_are_agreed_by_somebody_else_and_one_still_waits(self_assessment, people):
    waiting = [score["statement"] for score in self_assessment["scores"] if score["agreed_by"] is None]
    assert waiting == [7]
    assert all(score["by"] in people and score["by"] != score["agreed_by"] for score in self_assessment["scores"])


def test_nobody_does_what_their_role_does_not_allow(self_assessment, people):
    """A contributor records findings; to agree them and to give scores is for others."""
    reviews = [self_assessment, *load("earlier_self_assessments")["reviews"]]
    scores = [score for review in reviews for score in review["scores"]]
    hands = {finding["agreed_by"] for finding in self_assessment["findings"]}
    hands |= {score[key] for score in scores for key in ("by", "agreed_by")}
    hands |= {review[key] for review in reviews for key in ("by", "agreed_by") if key in review}
    assert {people[ref]["role"] for ref in hands - {None}} == {"improvement_lead", "dass"}


def test_what_the_regulator_printed_follows_from_its_scores():
    result = load("cqc_assessment")
    assert (result["percent"], result["rating"]) == (percent(result["scores"]), "Requires improvement")


def test_the_self_assessment_has_three_or_four_of_each_kind_per_theme(self_assessment):
    for theme in STATEMENTS_OF_THEME:
        for kind in ("strength", "consideration"):
            found = [f for f in self_assessment["findings"] if (f["theme"], f["kind"]) == (theme, kind)]
            assert 3 <= len(found) <= 4, (theme, kind)


# Evidence

ITEM_KEYS = {"ref", "source", "title", "category", "refers_on", "occasion", "is_by_those_heard", "summary", "text"} | {
    "url", "statements", "owner", "review_by", "by", "findings",
}  # fmt: skip


@pytest.fixture(scope="module")
def evidence():
    return load("evidence")


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


def test_what_was_heard_names_a_group_and_nobody(evidence):
    for row in [*evidence["council"], *evidence["team"]]:
        if row["source"] == "heard":
            words = " ".join([row["title"], row["summary"], row["text"], row["occasion"]])
            assert not re.search(r"\b(Mr|Mrs|Ms|Dr)\b|@", words), row["ref"]


# The information return


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
