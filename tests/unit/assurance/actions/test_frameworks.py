import json

import pytest

from assurance.actions import frameworks
from assurance.models import Framework, IStatement, QualityStatement, Review, Score, Theme
from councils.actions import councils
from councils.actions.service import service_account
from councils.models import Council
from tests.plugins.universe import FRAMEWORK_FILE


@pytest.fixture
def data():
    return json.loads(FRAMEWORK_FILE.read_text("utf-8"))


def test_loading_twice_changes_nothing(framework, data):
    def rows():
        return [list(model.objects.order_by("pk").values()) for model in (Framework, Theme, QualityStatement)]

    before = rows()
    frameworks.load(data=data, by=service_account())
    assert rows() == before
    assert QualityStatement.objects.filter(theme__framework=framework).count() == 9


def test_repeated_i_statements_are_one_row_under_several_statements(framework):
    assert IStatement.objects.filter(framework=framework).count() == 6
    first_theme = [s.i_statement_links.count() for s in framework.themes.get(number=1).statements.all()]
    assert first_theme == [2, 2, 1]


def test_a_second_version_stands_beside_the_first(framework, second_framework):
    assert Framework.objects.newest("cqc-la") == second_framework
    assert framework.scale.count() == 4
    assert second_framework.scale.count() == 3


def test_published_results_are_recorded_once(framework, data):
    by = service_account()
    for name in {result["council"] for result in data["published_results"]}:
        councils.found_demonstration(
            name=name, official_name=name, slug=name.lower(), kind="County", region="Test", by=by
        )
    results = data["published_results"]
    assert frameworks.load_published_results(framework=framework, results=results, by=by) == 6
    assert frameworks.load_published_results(framework=framework, results=results, by=by) == 0
    review = Review.objects.with_status().get(council=Council.objects.get(name="Hounslow"))
    assert (review.status, review.published_result.date_printed) == ("published", "2024-05")
    assert list(Score.objects.filter(review=review).values_list("value", flat=True)) == [2, 2, 3, 3, 3, 3, 3, 3, 3]
