from django.views.generic import TemplateView

from reports.builders.compose import compose
from reports.builders.facts import Facts
from reports.builders.plain import Malformed
from reports.comparison import compare
from reports.forms.comparisons import ComparisonForm
from reports.house_styles import style_of_run
from reports.models import ReportRun
from reports.presenters.comparisons import Comparison
from reports.views.runs import RunsOfReview

MOST = 100
"""Versions to choose from, the newest."""


class RunCompare(RunsOfReview, TemplateView):
    """Two versions as words put in and taken out; without an address that names two, the newest and the one before."""

    template_name = "reports/run_compare.html"

    def get_context_data(self, **kwargs):
        versions = {run.pk: self.present(run).name_and_moment for run in self.runs[:MOST]}
        newest, *earlier = versions or [None]
        asked = self.request.GET if "a" in self.request.GET else {"a": next(iter(earlier), newest), "b": newest}
        form = ComparisonForm(asked, choices=list(versions.items()))
        context = {"form": form, "are_enough": len(versions) > 1}
        if len(versions) > 1 and form.is_valid():
            context |= self.comparison(form.cleaned_data["a"], form.cleaned_data["b"], versions)
        return super().get_context_data(**{**context, **kwargs})

    def comparison(self, a: int, b: int, versions: dict[int, str]) -> dict:
        runs = ReportRun.objects.visible_to(self.request.user).of_review(self.review).in_bulk([a, b])
        try:
            before, after = (compose(Facts.from_json(runs[key].facts), style_of_run(runs[key])) for key in (a, b))
        except Malformed:
            return {"is_unreadable": True}
        return {"comparison": Comparison(compare(before, after), before=versions[a], after=versions[b])}
