import pytest

from reports.actions import runs
from reports.models import ReportRun
from tests.together import one_behind_the_other

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_the_same_report_asked_for_by_two_people_at_once_is_made_once(self_assessment, lead, dass, record_finding):
    record_finding(self_assessment, by=lead)

    def ask(by):
        return runs.request(review=self_assessment, formats=["json"], is_draft=True, by=by)

    second = one_behind_the_other(lambda: ask(lead), lambda: ask(dass))
    assert second == ReportRun.objects.get()
