"""A council's own house styles."""

from hashlib import sha256

from django.db.models.functions import Now

from assurance.actions.holding import Stale
from councils.history import recorded
from councils.models import Council, User
from councils.permissions import Permission
from councils.rules import NotAllowed
from reports.document.style import HOUSE_STYLES, Logo
from reports.models import OwnStyle, StyleLogo
from reports.models.own_style import councils_styled_by

COPIED = ("base", "kicker", "cover_line", "about_heading", "about", "closing_heading", "closing", "labels",
          "main_colour", "accent_colour", "numbering", "findings", "boxes", "chapters", "parts", "logo_id",
          "logo_alt")  # fmt: skip


class NameTaken(ValueError):
    """The council has another style of this name in use."""


@recorded
def copy(*, council: Council, name: str, like: str | OwnStyle, by: User) -> OwnStyle:
    """A style of the council's own that begins as one of ours, by its key, or as another of the council's.

    Raises NotAllowed, NameTaken, and KeyError for an unknown style.
    """
    _hold(council, by)
    _check_name(council, name)
    if isinstance(like, OwnStyle):
        values = {field: getattr(like, field) for field in COPIED}
    else:
        values = {"base": HOUSE_STYLES[like].key}
    return OwnStyle.objects.create(council=council, name=name, created_by=by, **values)


@recorded
def change(*, style: OwnStyle, version: int, by: User, **values) -> OwnStyle:
    """Save some of its fields. `version` is the one that the writer had before them.

    Whoever changed other fields in between is not in the way. Raises NotAllowed, NameTaken, and Stale where somebody
    else changed one of these; then nothing is written.
    """
    present = _present(style, by)
    if present.version != version and _were_changed(present, version, values):
        raise Stale(present)
    if "name" in values and not present.is_archived:
        _check_name(present.council, values["name"], but=present)
    if all(getattr(present, name) == value for name, value in values.items()):
        return present
    for name, value in values.items():
        setattr(present, name, value)
    present.version += 1
    present.save(update_fields=[*values, "version"])
    return present


@recorded
def show_logo(*, style: OwnStyle, version: int, logo: Logo, by: User) -> OwnStyle:
    """Print this picture on the covers from now on. Raises what `change` raises."""
    _hold(style.council, by)
    kept, _ = StyleLogo.objects.get_or_create(
        council=style.council,
        sha256=sha256(logo.data).hexdigest(),
        defaults={
            "data": logo.data,
            "media_type": logo.media_type,
            "width": logo.width,
            "height": logo.height,
            "added_by": by,
        },
    )
    return change(style=style, version=version, logo_id=kept.pk, logo_alt=logo.alt, by=by)


@recorded
def archive(*, style: OwnStyle, by: User) -> OwnStyle:
    """No report is asked for in it any more, but for those that are in it already. Raises NotAllowed."""
    present = _present(style, by)
    if not present.is_archived:
        present.archived_at, present.archived_by = Now(), by
        present.save(update_fields=["archived_at", "archived_by"])
    return present


@recorded
def bring_back(*, style: OwnStyle, by: User) -> OwnStyle:
    """Raises NotAllowed, and NameTaken where another has its name now."""
    present = _present(style, by)
    if present.is_archived:
        _check_name(present.council, present.name, but=present)
        present.archived_at = present.archived_by = None
        present.save(update_fields=["archived_at", "archived_by"])
    return present


def _hold(council: Council, by: User) -> None:
    """Of two people who change a council's styles at the same time, one waits for the other. Raises NotAllowed."""
    if not councils_styled_by(by).filter(pk=council.pk).exists():
        raise NotAllowed(Permission.REPORT_STYLE)
    Council.objects.select_for_update(of=("self",)).get(pk=council.pk)


def _present(style: OwnStyle, by: User) -> OwnStyle:
    _hold(style.council, by)
    return OwnStyle.objects.select_related("council").get(pk=style.pk)


def _were_changed(present: OwnStyle, version: int, values: dict) -> bool:
    """Whether one of these fields differs from what it was in that version, which the history has."""
    before = present.events.filter(version=version).order_by("pgh_id").last()
    return before is None or any(getattr(before, name) != getattr(present, name) for name in values)


def _check_name(council: Council, name: str, *, but: OwnStyle | None = None) -> None:
    others = OwnStyle.objects.of_council(council).living().filter(name__iexact=name)
    if (others.exclude(pk=but.pk) if but else others).exists():
        raise NameTaken
