from collections.abc import Iterable, Mapping

from django.utils.text import slugify

from councils.history import recorded
from councils.models import Council, User

_FIELDS = ("name", "official_name", "slug", "register_code", "kind", "region")


@recorded
def load(*, rows: Iterable[Mapping[str, str]], by: User) -> tuple[int, int]:
    """Bring the councils in line with the register, by GSS code; gives how many are new and how many changed.

    Rows have the columns of ``councils/data/england-adult-social-care.csv``. Loading twice changes nothing.
    """
    new = changed = 0
    for row in rows:
        values = {name: row[name] for name in _FIELDS} | {"population": int(row["population_2020"])}
        # The register has no slug for councils founded since 2019.
        values["slug"] = values["slug"] or slugify(row["name"])
        council, is_new = Council.objects.get_or_create(gss_code=row["gss_code"], defaults=values)
        differing = {name: value for name, value in values.items() if getattr(council, name) != value}
        if differing:
            Council.objects.filter(pk=council.pk).update(**differing)
        new, changed = new + is_new, changed + bool(differing)
    return new, changed


@recorded
def found_demonstration(*, name: str, official_name: str, slug: str, kind: str, region: str, by: User) -> Council:
    """An invented council, marked as one wherever it is shown."""
    council, _ = Council.objects.get_or_create(
        slug=slug,
        defaults={
            "name": name,
            "official_name": official_name,
            "kind": kind,
            "region": region,
            "is_demonstration": True,
        },
    )
    return council
