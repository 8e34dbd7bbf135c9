"""May this person do this in this council?"""

from councils.models import Council, Membership, User
from councils.permissions import Permission
from councils.roles import COUNCIL, ROLES, with_permission


class NotAllowed(Exception):
    """The person lacks a permission. Views answer 403 when the object is known to them, 404 otherwise."""


def has_permission(user: User, permission: Permission, *, council: Council) -> bool:
    roles = with_permission(permission, scope=COUNCIL)
    return Membership.objects.current().filter(user=user, council=council, role__in=roles).exists()


def permissions_in(council: Council, *, user: User) -> frozenset[Permission]:
    """All that the person's present roles in the council allow, together."""
    roles = Membership.objects.current().filter(user=user, council=council).values_list("role", flat=True)
    return frozenset().union(*(ROLES[role].permissions for role in roles))
