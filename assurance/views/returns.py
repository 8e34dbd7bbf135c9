"""Information returns of a council, and starting one."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import FormView, TemplateView

from assurance.actions import information_returns
from assurance.actions.holding import Stale
from assurance.forms.returns import FILE, STARTING, ReturnCreateForm, ReturnEditForm
from assurance.presenters.returns import row_of
from assurance.returns.starting import starting_list
from assurance.shelves import Shelf
from assurance.views.return_scope import PartScope, ReturnsScope
from councils.permissions import Permission

CHANGED = (
    "Somebody changed it while you were typing: it is now called “{title}”, and {due}. "
    "Yours is still below. Saving it puts it in place of theirs."
)


class ReturnList(ReturnsScope, TemplateView):
    template_name = "assurance/return_list.html"

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        found = self.returns().select_related("council").with_counts(today=today).newest_first()
        return super().get_context_data(rows=[row_of(one, today=today) for one in found], **kwargs)


class ReturnCreate(ReturnsScope, FormView):
    permission = Permission.EVIDENCE_WRITE
    form_class = ReturnCreateForm
    template_name = "assurance/return_create.html"

    def get_initial(self):
        return {"framework": Shelf(self.council).framework}

    @property
    def trail(self):
        return [*super().trail, ("Information returns", reverse("assurance:return-list", args=[self.council.slug]))]

    def form_valid(self, form):
        begin = form.cleaned_data.pop("begin")
        place = information_returns.create(council=self.council, **form.cleaned_data, by=self.request.user)
        if begin == FILE:
            messages.success(self.request, f"“{place.title}” is started. Now upload its list.")
            return redirect("assurance:return-load", self.council.slug, place.pk)
        said = self.load_starting(place) if begin == STARTING else "Now add its requests."
        messages.success(self.request, f"“{place.title}” is started. {said}")
        return redirect(place)

    def load_starting(self, place) -> str:
        numbers = {statement.key: statement.number for statement in place.framework.statements()}
        found = starting_list(place.framework.key, numbers)
        if found is None:
            return "There is no starting list for this framework. Add its requests, or upload a list."
        information_returns.load(information_return=place, lines=found.lines, by=self.request.user)
        return f"{found.title}."


class ReturnEdit(PartScope, FormView):
    """The title and the day of a return. Whoever comes second sees what the first has saved."""

    permission = Permission.EVIDENCE_WRITE
    form_class = ReturnEditForm
    template_name = "assurance/return_edit.html"

    def get_initial(self):
        return {"title": self.place.title, "due_on": self.place.due_on, **seen_of(self.place)}

    def form_valid(self, form):
        sent = form.cleaned_data
        seen = (sent["seen_title"], sent["seen_due_on"])
        try:
            place = information_returns.edit(
                information_return=self.place,
                seen=seen,
                title=sent["title"],
                due_on=sent["due_on"],
                by=self.request.user,
            )
        except Stale as stale:
            return self.show_theirs(form, stale.current)
        messages.success(self.request, f"“{place.title}” is saved.")
        return redirect(place)

    def show_theirs(self, form, current):
        form.data = form.data.copy()
        form.data.update({name: value or "" for name, value in seen_of(current).items()})
        due = f"due on {current.due_on:%-d %B %Y}" if current.due_on else "has no day"
        form.add_error(None, CHANGED.format(title=current.title, due=due))
        return self.render_to_response(self.get_context_data(form=form), status=409)


def seen_of(place) -> dict:
    """The hidden fields by which an edit tells what it was made over."""
    return {"seen_title": place.title, "seen_due_on": place.due_on}
