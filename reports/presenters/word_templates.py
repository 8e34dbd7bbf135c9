from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from reports.models import WordTemplate
from reports.presenters.moments import moment


@dataclass(frozen=True, slots=True)
class Shown:
    """`until` is empty for the one that is used now."""

    name: str
    size: str
    added: str
    added_by: str
    until: str
    notes: list[str]
    url: str


class WordTemplatesPage:
    """The Word file that a council's reports are written into now, and those before it, newest first."""

    def __init__(self, templates, *, slug: str) -> None:
        """`templates` are rows `without_files`."""
        shown = [_shown(template, slug) for template in templates]
        self.current = next((one for one in shown if not one.until), None)
        self.earlier = [one for one in shown if one.until]


def _shown(template: WordTemplate, slug: str) -> Shown:
    return Shown(
        name=template.file_name,
        size=filesizeformat(template.size),
        added=moment(template.added_at),
        added_by=template.added_by.name,
        until=moment(template.retired_at) if template.retired_at else "",
        notes=template.notes,
        url=reverse("reports:word-template-download", args=[slug, template.pk]),
    )
