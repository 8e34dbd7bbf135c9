from councils.models.council import Council
from councils.models.membership import Membership
from councils.models.user import Invitation, User

__all__ = ["Council", "Invitation", "Membership", "User"]
