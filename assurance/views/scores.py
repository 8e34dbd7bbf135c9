from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import TemplateView, View

from assurance import rules
from assurance.actions import scores
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.forms.scores import ScoreForm
from assurance.presenters.reviews import url_of
from assurance.presenters.scores import ScorePage
from assurance.views.scope import ReviewScope
from councils.permissions import Permission

FROZEN = "The review is agreed or published, so its scores stay as they are."
NEWER = (
    "{name} saved a score of {value} while you were typing. It stands above, with its reasons. "
    "What you typed is still here: save again to replace it."
)


class ScoreScope(ReviewScope, TemplateView):
    """Reviews that give no scores, such as peer challenges, have no such pages."""

    template_name = "assurance/score_list.html"

    def load(self):
        super().load()
        if not self.review.is_scored:
            raise Http404
        self.scale = dict(self.review.framework.scale.values_list("value", "meaning"))

    def get_context_data(self, form=None, **kwargs):
        """`form` was sent and refused; base.html lists its errors above the page's heading."""
        scores = list(self.review.scores.select_related("scored_by", "agreed_by"))
        page = ScorePage(
            self.review,
            self.review.framework.themes.prefetch_related("statements"),
            scores,
            scale=self.scale,
            forms=self.forms(scores, form),
            may_agree=self.may_still(Permission.SCORE_AGREE),
            viewer=self.request.user,
        )
        return super().get_context_data(page=page, form=form, **kwargs)

    def forms(self, scores, sent: ScoreForm | None) -> dict[int, ScoreForm]:
        """A form for every statement, by number: the one that was sent, and fresh ones."""
        if not self.may_still(Permission.SCORE_SET):
            return {}
        by_statement = {score.statement_id: score for score in scores}
        fresh = {
            one.number: ScoreForm(scale=self.scale, statement=one, score=by_statement.get(one.pk))
            for one in self.review.framework.statements()
        }
        return {**fresh, sent.statement.number: sent} if sent else fresh

    def may_still(self, permission: Permission) -> bool:
        return not rules.is_frozen(self.review) and self.may(permission)


class ScoreList(ScoreScope):
    """All statements of the framework with their scores."""


class StatementScope(ScoreScope):
    http_method_names = ["post"]

    def load(self):
        super().load()
        self.statement = get_object_or_404(self.review.framework.statements(), number=self.kwargs["number"])

    def back(self):
        return redirect(url_of("score-list", self.review) + f"#statement-{self.statement.number}")


class ScoreSet(StatementScope):
    permission = Permission.SCORE_SET

    def post(self, request, **kwargs):
        form = ScoreForm(request.POST, scale=self.scale, statement=self.statement)
        return self.save(form) if form.is_valid() else self.show(form)

    def save(self, form):
        try:
            score = scores.set_score(
                review=self.review, statement=self.statement, **form.cleaned_data, by=self.request.user
            )
        except Stale as stale:
            name = stale.current.scored_by.initials_and_surname
            form.add_error(None, NEWER.format(name=name, value=stale.current.value))
            form.show_version(stale.current.version)
            return self.show(form)
        except ReviewIsFrozen:
            messages.error(self.request, FROZEN)
        else:
            messages.success(self.request, f"{self.statement.name} is scored {score.value}.")
        return self.back()

    def show(self, form):
        return self.render_to_response(self.get_context_data(form=form))


class ScoreAgree(StatementScope, View):
    permission = Permission.SCORE_AGREE

    def post(self, request, **kwargs):
        score = get_object_or_404(self.review.scores.all(), statement=self.statement)
        try:
            scores.agree(score=score, version=_version(request.POST), by=request.user)
        except Stale:
            messages.error(request, "The score has changed since you read it. Look at it again before you agree.")
        except scores.ScoredByTheSamePerson:
            messages.error(request, "You gave this score. Somebody else agrees it.")
        except ReviewIsFrozen:
            messages.error(request, FROZEN)
        else:
            messages.success(request, f"The score for {self.statement.name} is agreed.")
        return self.back()


def _version(sent) -> int:
    """What the page said it showed; anything else is no version at all."""
    version = sent.get("version", "")
    return int(version) if version.isdecimal() and len(version) < 10 else -1
