"""A page whose text is saved while it is typed: the same address and form, answering JSON to the page's script."""

from functools import cached_property

from django.http import JsonResponse
from django.utils import timezone
from django.utils.formats import date_format

from assurance import sittings
from assurance.presenters.history import Save
from assurance.views.editing import StaleSafeEdit
from councils.history import noted
from councils.views.json_answers import sign_in_first, wants_json

SOMEBODY_ELSE = "Somebody else is signed in in this browser now. Sign in as yourself to save your words."
TWO_VERSIONS = (
    "{who} saved other words {when}, while you were typing. Both texts are kept, and yours are in this browser."
)
YOURSELF = "You yourself, in another window,"


class SavesAsTyped(StaleSafeEdit):
    """Answers a script: 200 when saved, 401 when somebody must sign in, 409 for two versions or a text that is closed,
    422 for what cannot be saved. A subclass's `save` leaves the row as saved in `row`.

    The form carries `page` and `turn` (see `assurance.sittings`); a script also sends `writer`, whose page it is.
    """

    def post(self, request, **kwargs):
        if wants_json(request) and request.POST.get("writer") != str(request.user.pk):
            return sign_in_first(request, SOMEBODY_ELSE)
        return super().post(request, **kwargs)

    @cached_property
    def sitting(self) -> sittings.Sitting:
        return sittings.read(self.request.POST)

    def form_valid(self, form):
        with noted(**self.sitting.facts):
            return super().form_valid(form)

    def show_saved(self, sentence: str):
        return self.tell_saved(self.row) if wants_json(self.request) else super().show_saved(sentence)

    def tell_saved(self, row) -> JsonResponse:
        now = date_format(timezone.localtime(), "H:i")
        return JsonResponse({"version": row.version, "saved_at": now, "state": row.get_state_display()})

    def show_conflict(self, form, current):
        base = form.cleaned_data["version"]
        if self.sitting.goes_on_from(sittings.saves_since(current, base)):
            form.cleaned_data["version"] = current.version
            return self.form_valid(form)
        if not wants_json(self.request):
            return super().show_conflict(form, current)
        conflict = self.conflict_of(form, current)
        if not conflict.differences:
            # An answer was lost on its way, and the same was sent again.
            return self.tell_saved(current)
        sentence = TWO_VERSIONS.format(who=self.named(conflict.save), when=conflict.save.when)
        return JsonResponse({"kind": "versions", "sentence": sentence}, status=409)

    def named(self, save: Save) -> str:
        return YOURSELF if save.who_id == self.request.user.pk else save.who

    def form_invalid(self, form, status: int = 422):
        if not wants_json(self.request):
            return super().form_invalid(form, status)
        kind = "closed" if status == 409 else "problems"
        return JsonResponse({"kind": kind, "sentence": " ".join(one.text for one in form.problems)}, status=status)

    def get_context_data(self, **kwargs):
        """`sitting` is whose words the page shows, `stands` whose words are saved."""
        stands = sittings.read(self.save_of(self.row).facts)
        return super().get_context_data(**{"sitting": self.sitting, "stands": stands, **kwargs})
