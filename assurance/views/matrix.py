"""The matrix of a library: statements against sources and categories, with its holes."""

from django.views.generic import TemplateView, View

from assurance.models import Finding, Review
from assurance.presenters.matrix import Matrix, csv_rows
from assurance.presenters.without_evidence import without_evidence
from assurance.views.evidence import EvidenceTable
from assurance.views.matrix_figures import matrix_of
from councils.permissions import Permission
from councils.spreadsheets import csv_response
from councils.workbooks import xlsx_response


class MatrixScope(EvidenceTable):
    @property
    def matrix(self) -> Matrix:
        return matrix_of(self.shelf, self.all_items())

    @property
    def file_name(self) -> str:
        return f"{self.council.slug}-evidence-matrix" + (f"-{self.review.pk}" if self.review else "")


class EvidenceMatrix(MatrixScope, TemplateView):
    template_name = "assurance/evidence_matrix.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            page=self.matrix,
            without=self.without,
            name=self.shelf.whose,
            list_url=self.list_url,
            csv_url=self.shelf.url("evidence-matrix-csv"),
            xlsx_url=self.shelf.url("evidence-matrix-xlsx"),
            **kwargs,
        )

    @property
    def trail(self):
        return [*super().trail, ("Evidence", self.list_url)]

    @property
    def without(self):
        """Findings that have nothing behind them, in the reviews that are written on this shelf's evidence."""
        reviews = list(self.open_reviews())
        findings = Finding.objects.visible_to(self.request.user).of_reviews(reviews).standing()
        fields = ("review_id", "kind")
        bare = findings.with_evidence(False).numbers_by(*fields)
        return without_evidence(reviews, standing=findings.numbers_by(*fields), without=bare)

    def open_reviews(self):
        reviews = Review.objects.where_may_write(self.request.user, Permission.REVIEW_VIEW).select_related("council")
        if self.review:
            return reviews.filter(pk=self.review.pk)
        return reviews.of_council(self.council).filter(is_team_owned=False).newest_first()


class EvidenceMatrixCsv(MatrixScope, View):
    def get(self, request, **kwargs):
        return csv_response(csv_rows(self.matrix), name=self.file_name)


class EvidenceMatrixXlsx(MatrixScope, View):
    def get(self, request, **kwargs):
        return xlsx_response(csv_rows(self.matrix), name=self.file_name, title="Evidence by quality statement")
