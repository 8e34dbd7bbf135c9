"""Adding a request to an information return, answering it, and tying evidence to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from assurance.actions.held_returns import hold, tie
from assurance.actions.holding import Stale, check_version, next_position
from assurance.models import EvidenceItem, EvidenceRequest, InformationReturn, QualityStatement, RequestItem
from assurance.models.information_return import RequestStatus
from assurance.returns.lines import key_of
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission
from councils.rules import has_permission


class AsksNothing(ValueError):
    """A request needs a reference and a text."""


class ReferenceTaken(ValueError):
    """Another request of the return has this reference."""


class NeedsReason(ValueError):
    """What is not held needs a note that says why."""


class CannotAnswer(ValueError):
    """An owner is somebody who may answer information returns in the council."""


class NotInTheLibrary(Exception):
    """The item was taken out of the council's library, or never stood in it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`refused`: the requests that were left as they are, each with the exception that a single step would raise."""

    done: list[EvidenceRequest] = field(default_factory=list)
    refused: list[tuple[EvidenceRequest, Exception]] = field(default_factory=list)


@recorded
def add(
    *,
    information_return: InformationReturn,
    reference: str,
    text: str,
    by: User,
    statements: Iterable[QualityStatement] = (),
    due_on: date | None = None,
    owner: User | None = None,
) -> EvidenceRequest:
    """Put one more request at the end of the list; in a list that has been loaded it is a late addition.

    Raises AsksNothing, ReferenceTaken, CannotAnswer, NotAllowed.
    """
    held = hold(information_return.pk, by=by)
    request = EvidenceRequest(information_return=held, created_by=by, due_on=due_on)
    request.is_late_addition = held.requests.exists()
    request.position = next_position(held.requests)
    _ask(request, reference, text)
    _hand_to(request, owner)
    request.save()
    tie(request, statements)
    return request


@recorded
def edit(
    *,
    request: EvidenceRequest,
    version: int,
    reference: str,
    text: str,
    statements: Iterable[QualityStatement],
    due_on: date | None,
    owner: User | None,
    status: str,
    note: str,
    by: User,
) -> EvidenceRequest:
    """Save the whole request over the version that the writer had before them.

    Raises Stale with the request as it stands when somebody saved in between, AsksNothing, ReferenceTaken,
    CannotAnswer, NeedsReason, NotAllowed.
    """
    request = _held(request, by)
    check_version(request, version)
    _ask(request, reference, text)
    _hand_to(request, owner)
    request.due_on, request.status, request.note = due_on, status, note.strip()
    _save(request)
    tie(request, statements)
    return request


@recorded
def change(*, requests: Iterable[EvidenceRequest], versions: Mapping[int, int], by: User, **changes) -> Outcome:
    """Set `owner`, `due_on` or `status` of several requests at once; what is not given stays.

    `versions`: key of a request → the version that was read; one without is refused as stale. Raises NotAllowed.
    """
    outcome = Outcome()
    for request in requests:
        try:
            outcome.done.append(_change(request, versions.get(request.pk, 0), by, **changes))
        except (Stale, NeedsReason, CannotAnswer) as refusal:
            outcome.refused.append((request, refusal))
    return outcome


@recorded
def remove(*, request: EvidenceRequest, by: User) -> None:
    """The page asks first; the words stay in the history, the evidence in the library."""
    _held(request, by).delete()


@recorded
def attach(*, request: EvidenceRequest, item: EvidenceItem, by: User) -> RequestItem:
    """Let a piece of evidence of the council's library go with the answer; a second time changes nothing.

    Raises NotInTheLibrary, NotAllowed.
    """
    request = _held(request, by)
    library = EvidenceItem.objects.visible_to(by).of_shelf(request.information_return.council_id).kept()
    if not library.filter(pk=item.pk).exists():
        raise NotInTheLibrary
    return RequestItem.objects.get_or_create(request=request, item=item, defaults={"created_by": by})[0]


@recorded
def detach(*, request: EvidenceRequest, item: EvidenceItem, by: User) -> None:
    """Take a piece of evidence from the answer; one that is gone already is no fault."""
    RequestItem.objects.filter(request=_held(request, by), item=item).delete()


def _held(request: EvidenceRequest, by: User) -> EvidenceRequest:
    """The request as it stands, its return locked until the transaction ends. Raises NotAllowed."""
    held = hold(request.information_return_id, by=by)
    request = held.requests.select_related("owner").get(pk=request.pk)
    request.information_return = held
    return request


def _change(request: EvidenceRequest, version: int, by: User, *, owner=None, **changes) -> EvidenceRequest:
    request = _held(request, by)
    check_version(request, version)
    if owner:
        _hand_to(request, owner)
    for name, value in changes.items():
        setattr(request, name, value)
    _save(request)
    return request


def _save(request: EvidenceRequest) -> None:
    if request.status == RequestStatus.NOT_HELD and not request.note:
        raise NeedsReason
    request.version += 1
    request.save()


def _ask(request: EvidenceRequest, reference: str, text: str) -> None:
    request.reference, request.text = " ".join(reference.split()), text.strip()
    if not request.reference or not request.text:
        raise AsksNothing
    others = request.information_return.requests.exclude(pk=request.pk).values_list("reference", flat=True)
    if key_of(request.reference) in map(key_of, others):
        raise ReferenceTaken


def _hand_to(request: EvidenceRequest, owner: User | None) -> None:
    """Whoever owns it already may keep it, whatever their role has become."""
    may = owner is None or owner.pk == request.owner_id
    if not may and not has_permission(owner, Permission.EVIDENCE_WRITE, council=request.information_return.council):
        raise CannotAnswer
    request.owner = owner
