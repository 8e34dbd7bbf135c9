"""What every page does on which a text is edited that somebody else may be editing too."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.generic import FormView

from assurance.actions.findings import SaysNothing
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.presenters.history import Save, last_save
from assurance.views import conflicts
from assurance.views.scope import ReviewScope
from councils.permissions import Permission

FROZEN = "The review is agreed or published, so its words no longer change. Nothing was saved."
FROZEN_KEPT = (
    "The review has been agreed or published, so its words no longer change and yours could not be saved. "
    "They are still here: copy what you need."
)
BOTH_CHANGED = (
    "You changed the text to keep and the choices, and they no longer say the same. "
    "Read the text again: it is saved as it stands below."
)


class StaleSafeForm(FormView):
    """Edits `row`. Whoever saves over somebody else's words sees both versions and chooses; nothing is lost.

    Stands behind a scope. A subclass gives `row`, `initial_of`, `save`, `done` and `name`. Its form has a hidden
    `version`; `writing` is the permission that a save takes.
    """

    row = None
    writing = Permission.FINDING_WRITE
    conflict_template_name = "assurance/conflict.html"

    def initial_of(self, row) -> dict:
        """What the form shows of a row, `version` too."""
        raise NotImplementedError

    def save(self, cleaned: dict) -> str:
        """Call the action; gives the sentence that says what was done. Raises Stale, SaysNothing, ReviewIsFrozen."""
        raise NotImplementedError

    def done(self) -> str:
        """Where to go after a save."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        """What is being edited, as a heading."""
        raise NotImplementedError

    def save_of(self, row) -> Save:
        """Who saved what the form shows of a row, and when."""
        return last_save(row)

    def get_initial(self):
        return self.initial_of(self.row)

    def post(self, request, **kwargs):
        if not self.may(self.writing):
            raise PermissionDenied
        if "settle" in request.POST:
            return self.settle()
        return super().post(request, **kwargs)

    def form_valid(self, form):
        try:
            sentence = self.save(form.cleaned_data)
        except Stale as stale:
            return self.show_conflict(form, stale.current)
        except ReviewIsFrozen:
            form.add_error(None, FROZEN_KEPT)
            return self.form_invalid(form, status=409)
        except SaysNothing:
            form.add_error(*self.says_nothing)
            return self.form_invalid(form)
        return self.show_saved(sentence)

    def show_saved(self, sentence: str):
        messages.success(self.request, sentence)
        return redirect(self.done())

    says_nothing = ("text", "Enter the text")

    def form_invalid(self, form, status: int = 422):
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def show_conflict(self, form, current):
        return self.render_conflict(self.conflict_of(form, current))

    def conflict_of(self, form, current) -> conflicts.Conflict:
        """What was sent beside the row as it stands."""
        mine = conflicts.values_of(form, form.cleaned_data)
        theirs = conflicts.values_of(form, self.initial_of(current))
        return conflicts.Conflict(
            form, mine, theirs,
            base=form.cleaned_data["version"], version=self.initial_of(current)["version"], save=self.save_of(current),
        )  # fmt: skip

    def settle(self):
        """The page of two versions came back: save what was chosen, show it again, or go back to typing."""
        empty = self.form_class(**{**self.get_form_kwargs(), "data": None})
        conflict = conflicts.read(empty, self.request.POST, save=self.save_of(self.row))
        step = self.request.POST["settle"]
        if step == "back":
            return self.render_to_response(self.get_context_data(form=self.form_of(conflict.as_typed())))
        if step == "combine":
            return self.render_conflict(conflict.combined())
        if conflict.is_open:
            conflict.look_again()
            return self.render_conflict(conflict, problem=BOTH_CHANGED)
        form = self.form_of(conflict.settled())
        return self.form_valid(form) if form.is_valid() else self.form_invalid(form)

    def form_of(self, sent):
        return self.form_class(**{**self.get_form_kwargs(), "data": sent})

    def render_conflict(self, conflict, *, problem: str = ""):
        context = self.get_context_data(form=None, conflict=conflict, name=self.name, problem=problem)
        return render(self.request, self.conflict_template_name, context, status=409)


class StaleSafeEdit(ReviewScope, StaleSafeForm):
    """Of a review's words."""
