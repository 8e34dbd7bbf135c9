from django.views.generic import TemplateView, View

from assurance.models import EvidenceItem, Finding, Review
from assurance.presenters.dashboard import CouncilDashboard, newest_of_each
from assurance.presenters.matrix import Matrix
from assurance.presenters.statements import csv_rows
from assurance.shelves import Shelf
from assurance.views.home import waiting_for
from assurance.views.matrix_figures import matrix_of
from assurance.views.scope import CouncilScope
from councils.permissions import Permission
from councils.roles import ROLES
from councils.spreadsheets import csv_response


class DashboardScope(CouncilScope):
    """What the page and its spreadsheet are made of: the reviews that the person may see, and no others."""

    def dashboard(self) -> CouncilDashboard:
        reviews = list(self.reviews().with_scores())
        findings = Finding.objects.visible_to(self.request.user).of_reviews(newest_of_each(reviews)).standing()
        counts = findings.numbers_by("statement_links__statement__key", "kind")
        return CouncilDashboard(self.council, reviews, counts, self.evidence())

    def evidence(self) -> Matrix | None:
        """What stands behind each statement in the council's library, for who may see that."""
        if not self.may(Permission.EVIDENCE_VIEW):
            return None
        items = EvidenceItem.objects.visible_to(self.request.user).of_shelf(self.council)
        return matrix_of(Shelf(self.council), items)

    def reviews(self):
        return Review.objects.visible_to(self.request.user).of_council(self.council).select_related("council")


class Dashboard(DashboardScope, TemplateView):
    template_name = "assurance/dashboard.html"

    def get_context_data(self, **kwargs):
        roles = self.council.memberships.current().filter(user=self.request.user).values_list("role", flat=True)
        return super().get_context_data(
            page=self.dashboard(),
            waiting=waiting_for(self.request.user, self.reviews().newest_first()),
            roles=[ROLES[role].name for role in roles],
            may_create=self.may(Permission.REVIEW_CREATE),
            **kwargs,
        )


class DashboardCsv(DashboardScope, View):
    def get(self, request, **kwargs):
        page = self.dashboard()
        rows = csv_rows(page.table) if page.lead else [["No review is scored yet"]]
        return csv_response(rows, name=f"{self.council.slug}-statements")
