"""Findings into another tab, another list or another place in it; the order is the report's."""

from itertools import groupby

from assurance.actions import finding_lists
from assurance.actions.findings import NotInThisState
from assurance.forms.selections import MoveForm
from assurance.models import Finding
from assurance.models.finding import FindingState
from assurance.places import Place, place_of, read_place
from assurance.presenters.outcomes import Undo, moved_sentence, refusals_of
from assurance.views.selections import SelectionStep, reason_of


class SelectionMove(SelectionStep):
    """Asks where to, unless that is said: in the form, by a drag, or by the button that undoes a move."""

    def act(self):
        sent = self.request.POST if "to" in self.request.POST else None
        form = MoveForm(sent, places=self.places, initial={"to": self.place.key})
        return self.move(**form.cleaned_data) if form.is_valid() else self.ask(form, title="Move", verb="Move")

    def move(self, *, to: str, kind: str, at: int | None, before: int | None):
        place, undo = read_place(to, self.review), self.undo()
        standing = [one for one in self.selected if one.state != FindingState.WITHDRAWN]
        gone = [(one, reason_of(NotInThisState(one.state))) for one in self.selected if one not in standing]
        if not standing:
            return self.refuse(gone[0][1])
        moved = []
        for kind_of_group, group in groupby(sorted(standing, key=_kind(kind)), key=_kind(kind)):
            moved += self.move_to(place, kind_of_group, list(group), at=at, before=before)
        was_agreed = {one.pk for one in standing if one.state == FindingState.AGREED}
        reopened = [one for one in moved if one.pk in was_agreed and one.state != FindingState.AGREED]
        said = self.said(moved, place, reopened)
        here = moved[0] if place.key == self.place.key else None
        shown = {"undo": undo, "undo_url": self.request.path, "moved_to": "" if here else place.url}
        return self.answer(said, told=said, holding=here, refusals=refusals_of(gone), **shown)

    def move_to(self, place: Place, kind: str, group: list[Finding], *, at, before) -> list[Finding]:
        neighbour = self.neighbour(place, kind, group, at=at, before=before)
        # A chapter may hold findings of several themes, each theme with an order of its own.
        where = {"theme": neighbour.theme, "section": neighbour.section} if neighbour else place.of_new
        return finding_lists.place(findings=group, kind=kind, **where, before=neighbour, by=self.request.user)

    def neighbour(self, place: Place, kind: str, group: list[Finding], *, at, before) -> Finding | None:
        """The finding before which they come; None for the end."""
        rows = self.findings().of_list(self.review, **place.of_list).filter(kind=kind)
        rows = rows.select_related("theme", "section")
        if before:
            return rows.filter(pk=before).first()
        others = rows.standing().exclude(pk__in=[one.pk for one in group]).in_list_order()
        return others[at - 1 : at].first() if at else None

    def undo(self) -> Undo | None:
        """How to put a single finding back."""
        if len(self.selected) != 1:
            return None
        finding = self.selected[0]
        rows = self.findings().of_list(self.review, **place_of(finding).of_list).filter(kind=finding.kind)
        after = rows.filter(theme=finding.theme, position__gt=finding.position).order_by("position").first()
        return Undo(f"{finding.pk}-{finding.version}", place_of(finding).key, finding.kind, after.pk if after else "")

    def said(self, moved: list[Finding], place: Place, reopened: list[Finding]) -> str:
        last = moved[-1]
        numbers = self.lanes(place).place_of(last)
        return moved_sentence(moved, place, numbers, is_elsewhere=place.key != self.place.key, reopened=len(reopened))


def _kind(kind: str):
    """The list that a finding goes to: the one chosen, or that of its own kind."""
    return lambda finding: kind or finding.kind
