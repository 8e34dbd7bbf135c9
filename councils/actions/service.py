"""The account that loaders and commands act as, so that every row has somebody behind it."""

from councils.models import User

SERVICE_EMAIL = "loader@critical-friend.invalid"


def service_account() -> User:
    """Made on first use; it can never sign in. Its mailbox lies in a domain that cannot exist (RFC 2606)."""
    user, _ = User.objects.get_or_create(email=SERVICE_EMAIL, defaults={"name": "Critical Friend", "is_active": False})
    if user.has_usable_password():
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user
