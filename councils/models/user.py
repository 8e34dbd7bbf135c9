import pghistory
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import models
from django.db.models.functions import Lower, Now


class UserManager(BaseUserManager):
    def create_user(self, email: str, *, name: str, password: str | None = None, **fields) -> "User":
        """Without a password the account cannot sign in until an invitation sets one."""
        user = self.model(email=self.normalize_email(email), name=name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


@pghistory.track(exclude=["password", "last_login"])
class User(AbstractBaseUser):
    """Somebody who signs in by e-mail. What they may do follows from roles, never from flags here."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(db_default=Now())

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="%(app_label)s_%(class)s_one_an_email")]

    def __str__(self):
        return self.name

    @property
    def initials_and_surname(self) -> str:
        """ "J. Ashworth" for Judith Ashworth: how cards and histories name people."""
        *given, surname = self.name.split() or [""]
        return " ".join([*(f"{part[0]}." for part in given[:1]), surname])


class InvitationQuerySet(models.QuerySet):
    def open(self):
        """Neither used nor out of time, of somebody who may come in and has no password yet: none is ever replaced."""
        return self.filter(
            accepted_at=None,
            expires_at__gt=Now(),
            user__is_active=True,
            user__password__startswith=UNUSABLE_PASSWORD_PREFIX,
        )

    def with_hash(self, token_sha256: str):
        return self.filter(token_sha256=token_sha256)


@pghistory.track(exclude=["token_sha256"])
class Invitation(models.Model):
    """Lets one person set a first password. Only the hash of the link's token is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="invitations")
    token_sha256 = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    def __str__(self):
        return f"Invitation {self.pk}"
