from tests.unit.peerchallenge.demonstration_data.files import STATEMENTS_OF_THEME, load


def percent(scores):
    """The framework's rule in whole numbers: rounded half up."""
    total, most = sum(s["value"] for s in scores), 4 * len(scores)
    return (200 * total + most) // (2 * most)


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
