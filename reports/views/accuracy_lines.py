"""All lines of a round: filtered, as a spreadsheet, answered, and as the annex."""

from functools import cached_property

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import patch_cache_control
from django.views.generic import FormView, TemplateView, View

from assurance.actions.holding import Stale
from councils.spreadsheets import csv_response
from peerchallenge import rules
from peerchallenge.actions import accuracy_answers
from peerchallenge.actions.accuracy_rounds import RoundIsClosed
from peerchallenge.models.accuracy import Outcome
from reports.builders import accuracy
from reports.builders.annex import alone
from reports.forms.accuracy import AnswerForm, LineFilterForm
from reports.house_styles import style_of_run
from reports.presenters import accuracy_lines as presenters
from reports.presenters.accuracy_lines import Line
from reports.presenters.accuracy_rounds import url_of
from reports.views.accuracy_scope import RoundScope, TeamOnly
from reports.writers.formats import WRITERS

PAGE_SIZE = 20
OVER = "The round is closed, so its answers no longer change. Yours could not be saved; copy what you need."
ANSWERED = "A colleague answered this comment meanwhile, as shown. Save again to put your answer in place of theirs."


class LineTable(RoundScope):
    """Lines of the round as the address filters them."""

    @cached_property
    def filters(self) -> LineFilterForm:
        return LineFilterForm(self.request.GET, may_write=self.invitee is not None)

    @property
    def found(self):
        wanted = self.filters.wanted()
        lines = self.comments
        if wanted.pop("author", "") == "me":
            lines = lines.filter(created_by=self.request.user)
        return lines.matching(**wanted).with_places()


class AccuracyLines(LineTable, TemplateView):
    template_name = "reports/accuracy_lines.html"

    def get_context_data(self, **kwargs):
        page_of_lines = Paginator(self.found, PAGE_SIZE).get_page(self.request.GET.get("page"))
        total = self.comments.count()
        return super().get_context_data(
            filters=self.filters,
            pages=page_of_lines,
            lines=[self.line(one) for one in page_of_lines],
            summary=presenters.summary(page_of_lines.paginator.count, total),
            has_any=total > 0,
            **kwargs,
        )

    def line(self, comment) -> Line:
        is_changeable = self.takes_comments and rules.is_changeable(comment, by=self.request.user, today=self.today)
        return Line(comment, self.review, is_changeable=is_changeable, may_answer=self.may_answer)

    @cached_property
    def may_answer(self) -> bool:
        return self.round.is_open and rules.may_answer(self.request.user, review=self.review)


class AccuracyCsv(LineTable, View):
    def get(self, request, **kwargs):
        rows = presenters.csv_rows(self.found)
        return csv_response(rows, name=f"{self.council.slug}-factual-accuracy-{self.round.number}")


class AccuracyAnswer(TeamOnly, FormView):
    permission = rules.LINE_ANSWER
    form_class = AnswerForm
    template_name = "reports/accuracy_answer.html"

    def load(self):
        super().load()
        self.line = get_object_or_404(self.comments.with_places(), pk=self.kwargs["line_id"])

    def get_initial(self):
        line = self.line
        return {
            "outcome": line.outcome,
            "change": line.change or line.suggestion,
            "reason": line.reason,
            "version": line.answer_version,
        }

    def form_valid(self, form):
        try:
            self.act(**form.cleaned_data)
        except RoundIsClosed:
            return self.keep(form, OVER)
        except Stale as error:
            self.line = error.current
            form.data = form.data.copy()
            form.data["version"] = error.current.answer_version
            return self.keep(form, ANSWERED)
        messages.success(self.request, f"The comment on {presenters.named(self.line.passage)} is answered.")
        return redirect(self.back)

    def act(self, *, outcome: str, change: str, reason: str, version: int):
        what = {"comment": self.line, "version": version, "by": self.request.user}
        if outcome == Outcome.ACCEPTED:
            accuracy_answers.accept(**what, change=change)
        else:
            accuracy_answers.decline(**what, reason=reason)

    def keep(self, form, sentence: str):
        form.add_error(None, sentence)
        return self.render_to_response(self.get_context_data(form=form), status=409)

    @property
    def back(self) -> str:
        return f"{url_of('lines', self.review, self.round.pk)}#line-{self.line.pk}"

    def get_context_data(self, **kwargs):
        line = Line(self.line, self.review)
        return super().get_context_data(line=line, back=self.back, is_open=self.round.is_open, **kwargs)


class AccuracyAnnex(RoundScope, View):
    """All lines and answers as one web page that prints; for the council's people once the round is closed."""

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and not self.is_team and self.round.is_open:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, **kwargs):
        lines = accuracy.lines(self.comments.with_places())
        style = style_of_run(self.draft.run)
        document = alone(lines, council=self.council.official_name, title=self.review.title)
        written = WRITERS["html"].write(document, style=style, draft=False)
        name = f"{self.council.slug}-factual-accuracy-{self.round.number}.html"
        response = HttpResponse(
            written.data,
            content_type="text/html; charset=utf-8",
            headers={
                "Content-Disposition": f'attachment; filename="{name}"',
                "X-Content-Type-Options": "nosniff",
            },
        )
        patch_cache_control(response, private=True, no_store=True)
        return response
