"""The councils that the record knows, as plain names for the checks."""

from councils.models import Council
from reports.checks.material import CouncilName


def known_councils() -> tuple[CouncilName, ...]:
    names = Council.objects.values_list("name", "official_name")
    return tuple(CouncilName(*row) for row in names)
