"""Starting an information return, and loading lists of requests into it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from assurance.actions.held_returns import check, hold, tie
from assurance.actions.holding import Stale, check_version, next_position
from assurance.models import EvidenceRequest, Framework, InformationReturn, RequestStatement
from assurance.returns.lines import Line, key_of
from councils.history import recorded
from councils.models import Council, User


class HasNoTitle(ValueError):
    """An information return needs a title."""


class HasAnswers(Exception):
    """Somebody has worked on the list already, so that it cannot be put aside for another."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many requests of a list were `added`, `changed` to the new words, and `left` with the words they had."""

    added: int
    changed: int
    left: int


@recorded
def create(
    *, council: Council, framework: Framework, title: str, by: User, due_on: date | None = None
) -> InformationReturn:
    """Raises HasNoTitle, NotAllowed."""
    check(by, council)
    return InformationReturn.objects.create(
        council=council, framework=framework, title=_title(title), due_on=due_on, created_by=by
    )


@recorded
def edit(
    *, information_return: InformationReturn, seen: tuple[str, date | None], title: str, due_on: date | None, by: User
) -> InformationReturn:
    """`seen` are the title and the day that the writer had before them.

    Raises Stale when somebody has changed either in between, HasNoTitle, NotAllowed.
    """
    held = hold(information_return.pk, by=by)
    if (held.title, held.due_on) != seen:
        raise Stale(held)
    held.title, held.due_on = _title(title), due_on
    held.save(update_fields=["title", "due_on"])
    return held


@recorded
def load(
    *,
    information_return: InformationReturn,
    lines: Iterable[Line],
    by: User,
    take: Mapping[int, int] | None = None,
    is_replacing: bool = False,
) -> Loaded:
    """Put a list of requests into a return; all of it or, when anything is raised, nothing.

    Into an empty return the lines go as they stand. A later list adds the references that are new, as late additions.
    A request whose reference is there already keeps its words, unless somebody has seen both texts and asked for the
    new ones: `take` has the key of each such request and the version that was seen (Stale if it changed since). Owner,
    status, note and evidence are never touched.

    `is_replacing` puts aside the list that is there, and only while nobody has worked on it (HasAnswers).
    `lines` have references that differ, and statements of the return's framework. Raises NotAllowed.
    """
    held, take = hold(information_return.pk, by=by), take or {}
    if is_replacing:
        _put_aside(held)
    present = {key_of(request.reference): request for request in held.requests.all()}
    new = [line for line in lines if line.key not in present]
    known = [(present[line.key], line) for line in lines if line.key in present]
    changed = [_take_over(request, line, take[request.pk], held) for request, line in known if request.pk in take]
    _add(held, new, is_late_addition=bool(present), by=by)
    return Loaded(len(new), len(changed), len(known) - len(changed))


def _title(title: str) -> str:
    title = " ".join(title.split())
    if not title:
        raise HasNoTitle
    return title


def _put_aside(held: InformationReturn) -> None:
    if held.requests.touched().exists():
        raise HasAnswers
    held.requests.all().delete()


def _take_over(request: EvidenceRequest, line: Line, version: int, held: InformationReturn) -> EvidenceRequest:
    check_version(request, version)
    request.text, request.version = line.text, request.version + 1
    request.due_on = line.due_on or request.due_on
    request.save(update_fields=["text", "due_on", "version"])
    if line.statements:
        tie(request, held.framework.statements().filter(number__in=line.statements))
    return request


def _add(held: InformationReturn, lines: list[Line], *, is_late_addition: bool, by: User) -> None:
    first = next_position(held.requests)
    requests = EvidenceRequest.objects.bulk_create(
        EvidenceRequest(
            information_return=held, reference=line.reference, text=line.text, due_on=line.due_on,
            position=position, is_late_addition=is_late_addition, created_by=by,
        )
        for position, line in enumerate(lines, start=first)
    )  # fmt: skip
    statements = {statement.number: statement for statement in held.framework.statements()}
    RequestStatement.objects.bulk_create(
        RequestStatement(request=request, statement=statements[number])
        for request, line in zip(requests, lines, strict=True)
        for number in line.statements
    )
