"""Requests of an information return in a list, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from assurance.models import EvidenceRequest
from assurance.models.information_return import RequestStatus
from assurance.models.return_querysets import ANSWERED
from assurance.presenters.returns import Due, due_of
from assurance.presenters.reviews import State
from assurance.presenters.sorting import Column, heads
from assurance.returns.lines import seen_key
from assurance.titles import shortened
from councils.words import counted

LOOKS = {RequestStatus.TO_DO: "draft", RequestStatus.IN_PROGRESS: "review", RequestStatus.NOT_HELD: ""}
FIRST_WORDS = 160
COLUMNS = {
    "reference": ("Reference", "reference"),
    "owner": ("Owner", "owner__name"),
    "due": ("Due", "due"),
    "status": ("Status", "status"),
    "evidence": ("Evidence", "number_of_items"),
}
"""Name of an order in the address → the head's text, the field."""


@dataclass(frozen=True, slots=True)
class Row:
    """`picked` is what the row's box sends."""

    picked: str
    anchor: str
    reference: str
    text: str
    url: str
    statements: list
    owner: str
    due: Due
    state: State
    evidence: str
    is_late_addition: bool


def row_of(request: EvidenceRequest, *, url: str, today: date) -> Row:
    """`request` comes with its day and its rows."""
    return Row(
        picked=seen_key(request),
        anchor=f"request-{request.pk}",
        reference=request.reference,
        text=shortened(request.text, FIRST_WORDS),
        url=url,
        statements=list(request.statements.all()),
        owner=request.owner.initials_and_surname if request.owner else "",
        due=due_of(request.due, today=today, is_done=request.status in ANSWERED),
        state=state_of(request.status),
        evidence=counted(request.number_of_items, "item") if request.number_of_items else "",
        is_late_addition=request.is_late_addition,
    )


def state_of(status: str) -> State:
    return State(RequestStatus(status).label, LOOKS.get(status, "agreed"))


def columns(query: QueryDict) -> dict[str, Column]:
    """The heads that sort, by name."""
    return dict(zip(COLUMNS, heads(query, [(name, text) for name, (text, _) in COLUMNS.items()]), strict=True))


def order_of(sort: str) -> tuple[str, bool] | None:
    """Field and whether downwards; None for the usual order, which unknown names are as well."""
    name = sort.removeprefix("-")
    return (COLUMNS[name][1], sort.startswith("-")) if name in COLUMNS else None


def summary(found: int, total: int) -> str:
    return counted(total, "request") if found == total else f"{found} of {total} shown"


HEAD = (
    "Reference", "Text", "Quality statements", "Owner", "Due", "Status", "Late", "Late addition", "Note",
    "Evidence", "Number of items",
)  # fmt: skip


def sheet_rows(requests: Iterable[EvidenceRequest], *, today: date) -> list[Sequence]:
    """All that the list shows and the page says, as rows of a spreadsheet; requests come with their evidence."""
    return [HEAD, *(_sheet_row(request, today) for request in requests)]


def _sheet_row(request: EvidenceRequest, today: date) -> Sequence:
    due = due_of(request.due, today=today, is_done=request.status in ANSWERED)
    titles = [link.item.title for link in request.item_links.all()]
    return [
        request.reference,
        request.text,
        "; ".join(f"{statement.number}. {statement.name}" for statement in request.statements.all()),
        request.owner.name if request.owner else "",
        request.due or "",
        request.get_status_display(),
        due.words if due.is_late else "",
        "Yes" if request.is_late_addition else "",
        request.note,
        "\n".join(titles),
        len(titles),
    ]
