from django.core.paginator import Paginator
from django.views.generic import TemplateView, View

from assurance.forms.comments import CommentFilterForm
from assurance.models import Comment
from assurance.presenters import comment_list as presenters
from assurance.presenters.reviews import url_of
from assurance.views.scope import ReviewScope
from councils.permissions import Permission
from councils.spreadsheets import csv_response

PAGE_SIZE = 20


class CommentTable(ReviewScope):
    """What is said about all findings of the review, as the address filters it."""

    permission = Permission.FINDING_COMMENT

    @property
    def all(self):
        return Comment.objects.visible_to(self.request.user).of_review(self.review)

    def found(self, filters: CommentFilterForm):
        return self.whole(self.all.matching(reader=self.request.user, **filters.wanted()))

    def replies(self, threads):
        return self.whole(self.all.replies_to(threads))

    @staticmethod
    def whole(comments):
        return comments.with_people().with_places()


class CommentList(CommentTable, TemplateView):
    template_name = "assurance/comment_list.html"

    @property
    def trail(self):
        return [*super().trail, ("Findings", url_of("findings", self.review))]

    def get_context_data(self, **kwargs):
        filters = CommentFilterForm(self.request.GET, comments=self.all)
        page = Paginator(self.found(filters), PAGE_SIZE).get_page(self.request.GET.get("page"))
        threads, total = list(page), self.all.threads().count()
        return super().get_context_data(
            filters=filters,
            page=page,
            entries=presenters.entries(threads, self.replies(threads), viewer=self.request.user),
            summary=presenters.summary(page.paginator.count, total),
            has_any=total > 0,
            **kwargs,
        )


class CommentListCsv(CommentTable, View):
    """The same comments, all pages of them."""

    def get(self, request, **kwargs):
        threads = self.found(CommentFilterForm(request.GET, comments=self.all))
        rows = presenters.csv_rows(threads, self.replies([row.pk for row in threads]))
        return csv_response(rows, name=f"{self.council.slug}-comments-{self.review.pk}")
