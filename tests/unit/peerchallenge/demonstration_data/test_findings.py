import pytest

from tests.unit.peerchallenge.demonstration_data.files import STATEMENTS_OF_THEME, agreed
from tests.unit.peerchallenge.demonstration_data.markup import Markup

I_STATEMENTS_OF_STATEMENT = {1: 2, 2: 2, 3: 1, 4: 1, 5: 1, 6: 2, 7: 1, 8: 0, 9: 0}
FINDING_KEYS = {"ref", "theme", "kind", "heading", "narrative", "impact", "statements", "i_statements"} | {
    "line_of_enquiry",
    "author",
    "state",
    "agreed_by",
}


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
