from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.views.generic import FormView, TemplateView, View

from assurance.actions import reviews
from assurance.forms.reviews import ReviewCreateForm, ReviewFilterForm
from assurance.models import Finding, Review
from assurance.presenters import reviews as presenters
from assurance.presenters.moves import move_to
from assurance.presenters.overview import ReviewOverview
from assurance.transitions import STATUSES, NotATransition
from assurance.views.scope import CouncilScope, ReviewScope
from councils.permissions import Permission
from councils.spreadsheets import csv_response

PAGE_SIZE = 25


class ReviewTable(CouncilScope):
    """The council's reviews that the person may see, as the address filters and sorts them."""

    @property
    def all(self):
        return Review.objects.visible_to(self.request.user).of_council(self.council)

    def found(self, form: ReviewFilterForm):
        found = self.all.matching(**form.wanted()).with_counts().select_related("council").newest_first()
        order = presenters.order_of(self.request.GET.get("sort", ""))
        return found.order_by(*order) if order else found


class ReviewList(ReviewTable, TemplateView):
    template_name = "assurance/review_list.html"

    def get_context_data(self, **kwargs):
        filters = ReviewFilterForm(self.request.GET)
        page = Paginator(self.found(filters), PAGE_SIZE).get_page(self.request.GET.get("page"))
        total = self.all.count()
        return super().get_context_data(
            filters=filters,
            page=page,
            rows=[presenters.row_of(review) for review in page],
            columns=presenters.columns(self.request.GET),
            summary=presenters.summary(page, total),
            has_any=total > 0,
            may_create=self.may(Permission.REVIEW_CREATE),
            may_import=self.may(Permission.REPORT_IMPORT),
            may_style=self.may(Permission.REPORT_STYLE),
            **kwargs,
        )


class ReviewListCsv(ReviewTable, View):
    """The same reviews, all pages of them."""

    def get(self, request, **kwargs):
        rows = presenters.csv_rows(self.found(ReviewFilterForm(request.GET)))
        return csv_response(rows, name=f"{self.council.slug}-reviews")


class ReviewCreate(CouncilScope, FormView):
    permission = Permission.REVIEW_CREATE
    form_class = ReviewCreateForm
    template_name = "assurance/review_create.html"

    def form_valid(self, form):
        review = reviews.create(council=self.council, **form.cleaned_data, by=self.request.user)
        messages.success(self.request, f"“{review.title}” is started. Its findings come next.")
        return redirect(review)


class ReviewDetail(ReviewScope, TemplateView):
    template_name = "assurance/review_detail.html"

    def get_context_data(self, **kwargs):
        findings = Finding.objects.visible_to(self.request.user).of_review(self.review).standing()
        overview = ReviewOverview(
            self.review,
            self.review.framework.themes.all(),
            findings.numbers_by("theme_id", "kind", "state"),
            self.review.members.current().select_related("user").order_by("user__name"),
        )
        return super().get_context_data(page=overview, may_move=self.may(Permission.REVIEW_MOVE), **kwargs)


class ReviewMove(ReviewScope, TemplateView):
    """Says what a move means (GET), and makes it (POST)."""

    permission = Permission.REVIEW_MOVE
    template_name = "assurance/review_move.html"

    def load(self):
        super().load()
        if self.kwargs["to"] not in STATUSES:
            raise Http404
        self.move = move_to(self.review, self.kwargs["to"])

    def get(self, request, **kwargs):
        return super().get(request, **kwargs) if self.move else self.refuse()

    def get_context_data(self, **kwargs):
        findings = Finding.objects.visible_to(self.request.user).of_review(self.review).standing()
        return super().get_context_data(move=self.move, unagreed=findings.not_agreed().count(), **kwargs)

    def post(self, request, **kwargs):
        if self.move is None:
            return self.refuse()
        try:
            reviews.move(review=self.review, to=self.move.to, by=request.user)
        except NotATransition:
            return self.refuse()
        messages.success(request, self.move.done)
        return redirect(self.review)

    def refuse(self):
        messages.error(self.request, "Somebody has moved the review in the meantime. This is how it stands now.")
        return redirect(self.review)
