"""What every action on an information return does first: take hold of it, and ask whether it may."""

from collections.abc import Iterable

from assurance.models import EvidenceRequest, InformationReturn, QualityStatement, RequestStatement
from councils.models import Council, User
from councils.permissions import Permission
from councils.rules import NotAllowed, has_permission


def check(by: User, council: Council) -> None:
    """Raises NotAllowed unless the person answers information returns there."""
    if not has_permission(by, Permission.EVIDENCE_WRITE, council=council):
        raise NotAllowed(Permission.EVIDENCE_WRITE)


def hold(return_id: int, *, by: User) -> InformationReturn:
    """The return with its council, locked until the transaction ends, so that its list keeps its order.

    Raises NotAllowed.
    """
    InformationReturn.objects.select_for_update().values_list("pk").get(pk=return_id)
    held = InformationReturn.objects.select_related("council", "framework").get(pk=return_id)
    check(by, held.council)
    return held


def tie(request: EvidenceRequest, statements: Iterable[QualityStatement]) -> None:
    """Make these the statements that the request is about."""
    wanted = {row.pk for row in statements}
    present = set(request.statement_links.values_list("statement_id", flat=True))
    request.statement_links.filter(statement_id__in=present - wanted).delete()
    RequestStatement.objects.bulk_create(
        RequestStatement(request=request, statement_id=pk) for pk in sorted(wanted - present)
    )
