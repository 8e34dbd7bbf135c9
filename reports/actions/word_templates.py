"""The Word file that a council's reports are written into."""

from hashlib import sha256

from django.db.models.functions import Now

from councils.history import recorded
from councils.models import Council, User
from councils.permissions import Permission
from councils.rules import NotAllowed, has_permission
from reports.models import WordTemplate
from reports.writers.docx.template import Template


@recorded
def adopt(*, council: Council, file_name: str, template: Template, by: User) -> WordTemplate:
    """Use this file from now on; the one before is kept for the runs that used it.

    The same file again changes nothing. Raises NotAllowed.
    """
    _check(by, council)
    digest = sha256(template.data).hexdigest()
    current = _current(council).first()
    if current and current.sha256 == digest:
        return current
    _retire(council, by)
    return WordTemplate.objects.create(
        council=council,
        file_name=file_name[-200:],
        data=template.data,
        size=len(template.data),
        sha256=digest,
        notes=list(template.notes),
        added_by=by,
    )


@recorded
def stop_using(*, council: Council, by: User) -> None:
    """From now on the council's Word files have our own looks. Raises NotAllowed."""
    _check(by, council)
    _retire(council, by)


def _current(council: Council):
    """Of two people who change it at the same time, one waits for the other."""
    Council.objects.select_for_update(of=("self",)).get(pk=council.pk)
    return WordTemplate.objects.of_council(council).current()


def _retire(council: Council, by: User) -> None:
    _current(council).update(retired_at=Now(), retired_by=by)


def _check(by: User, council: Council) -> None:
    if not has_permission(by, Permission.REPORT_STYLE, council=council):
        raise NotAllowed(Permission.REPORT_STYLE)
