import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Now

from assurance.models import Review
from councils.models import Council
from councils.permissions import Permission
from reports.document.style import HOUSE_STYLES, Boxes, FindingLayout, Numbering

_COLOUR = r"^(#[0-9a-f]{6})?$"


def _choices(kind) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in kind]


@pghistory.track(exclude=["data"])
class StyleLogo(models.Model):
    """A picture that stands on the covers of a council's reports, as it was after it had been drawn anew.

    It never changes and is never taken away: runs that used it are made again with it.
    """

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    data = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    media_type = models.CharField(max_length=20)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    added_at = models.DateTimeField(db_default=Now())
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["council", "sha256"], name="%(app_label)s_%(class)s_each_once"),
            models.CheckConstraint(condition=Q(width__gte=1, height__gte=1), name="%(app_label)s_%(class)s_has_a_size"),
        ]

    def __str__(self):
        return self.sha256[:8]


def councils_styled_by(user) -> models.QuerySet[Council]:
    """Where somebody's role in the council lets them set how reports look, or their role in one of its challenges."""
    of_challenges = Review.objects.with_member(user, Permission.REPORT_STYLE).values("council")
    of_council = Council.objects.where_may(user, Permission.REPORT_STYLE).values("pk")
    return Council.objects.filter(Q(pk__in=of_council) | Q(pk__in=of_challenges))


def councils_seen_or_styled_by(user) -> models.QuerySet[Council]:
    """Those, and all that somebody may look at: of them one says no, of others that they do not exist."""
    seen = Council.objects.visible_to(user).values("pk")
    return Council.objects.filter(Q(pk__in=seen) | Q(pk__in=councils_styled_by(user).values("pk")))


class OwnStyleQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of councils whose reports one may set the looks of."""
        return self.filter(council__in=councils_styled_by(user))

    def of_council(self, council):
        return self.filter(council=council)

    def living(self):
        """Those that a report can be asked for in."""
        return self.filter(archived_at=None)


def _known(name: str, values) -> models.CheckConstraint:
    """One of those that there are, or the base's own."""
    allowed = ["", *(value for value, _ in _choices(values))]
    return models.CheckConstraint(condition=Q(**{f"{name}__in": allowed}), name=f"%(app_label)s_%(class)s_{name}_known")


@pghistory.track()
class OwnStyle(models.Model):
    """A council's own house style: a copy of one of ours, and what the council says otherwise.

    What is empty is as in the style it was copied from. It is put away rather than deleted: the reviews whose report
    is in it keep it.
    """

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=60)
    base = models.CharField(max_length=20, choices=[(style.key, style.name) for style in HOUSE_STYLES.values()])
    kicker = models.CharField(max_length=80, blank=True)
    cover_line = models.CharField(max_length=120, blank=True)
    about_heading = models.CharField(max_length=80, blank=True)
    about = models.TextField(max_length=3000, blank=True)
    closing_heading = models.CharField(max_length=80, blank=True)
    closing = models.TextField(max_length=3000, blank=True)
    labels = models.JSONField(default=dict, blank=True)
    """Role → heading, only of those that differ."""
    main_colour = models.CharField(max_length=7, blank=True)
    accent_colour = models.CharField(max_length=7, blank=True)
    numbering = models.CharField(max_length=10, blank=True, choices=_choices(Numbering))
    findings = models.CharField(max_length=10, blank=True, choices=_choices(FindingLayout))
    boxes = models.CharField(max_length=20, blank=True, choices=_choices(Boxes))
    chapters = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    """Kinds of chapters in the order of print; empty for the outline's own."""
    parts = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    """The same for the parts of a theme."""
    logo = models.ForeignKey(StyleLogo, on_delete=models.RESTRICT, null=True, blank=True, related_name="+")
    logo_alt = models.CharField(max_length=150, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(db_default=Now())
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    archived_at = models.DateTimeField(null=True, blank=True)
    archived_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = OwnStyleQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = "house style"
        constraints = [
            models.UniqueConstraint(
                Lower("name"), "council", condition=Q(archived_at=None), name="%(app_label)s_%(class)s_one_of_a_name"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="%(app_label)s_%(class)s_has_a_name"),
            models.CheckConstraint(condition=Q(base__in=list(HOUSE_STYLES)), name="%(app_label)s_%(class)s_base_known"),
            _known("numbering", Numbering),
            _known("findings", FindingLayout),
            _known("boxes", Boxes),
            models.CheckConstraint(
                condition=Q(main_colour__regex=_COLOUR, accent_colour__regex=_COLOUR),
                name="%(app_label)s_%(class)s_colours_are_colours",
            ),
            models.CheckConstraint(
                condition=Q(logo=None, logo_alt="") | Q(logo__isnull=False) & ~Q(logo_alt=""),
                name="%(app_label)s_%(class)s_logo_is_said_in_words",
            ),
            models.CheckConstraint(
                condition=Q(archived_at=None, archived_by=None)
                | Q(archived_at__isnull=False, archived_by__isnull=False),
                name="%(app_label)s_%(class)s_archived_by_somebody",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def key(self) -> str:
        """By which reviews and runs name it, beside the keys of our styles."""
        return f"{OWN}{self.pk}"

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None


OWN = "own-"
