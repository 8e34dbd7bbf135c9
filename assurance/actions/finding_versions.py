"""Earlier versions of a finding."""

import pghistory

from assurance.actions import findings
from assurance.actions.holding import hold
from assurance.models import Finding
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission


class NoSuchVersion(ValueError):
    """The finding has had no version of this number."""


@recorded
def restore(*, finding: Finding, number: int, version: int, by: User) -> Finding:
    """Bring the words of version `number` back, as a new version over the one that was read (`version`).

    What the finding is tied to stays as it is now. As with any edit, an agreement is taken back where words change, and
    words that are the same make no version. Raises NoSuchVersion, Stale, NotInThisState when it is withdrawn,
    NotAllowed, ReviewIsFrozen.
    """
    hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    finding = Finding.objects.select_related("line_of_enquiry").get(pk=finding.pk)
    words = finding.events.filter(version=number).order_by("pgh_id").first()
    if words is None:
        raise NoSuchVersion
    # The history then tells which one it was.
    pghistory.context(restored=number)
    return findings.edit(
        finding=finding, version=version, heading=words.heading, narrative=words.narrative, impact=words.impact,
        statements=finding.statements.all(), i_statements=finding.i_statements.all(),
        line_of_enquiry=finding.line_of_enquiry, topic=words.topic, by=by,
    )  # fmt: skip
