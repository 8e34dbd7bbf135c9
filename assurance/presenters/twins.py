"""Findings of one heading, pointed out to who records or renames one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from assurance.headings import heading_key
from assurance.models import Finding
from assurance.places import place_of
from assurance.presenters.cards import NOUNS
from assurance.titles import shortened


@dataclass(frozen=True, slots=True)
class Twin:
    """The finding that had the heading first; `where` says what and where it is, within a sentence."""

    heading: str
    where: str
    url: str

    @property
    def message(self) -> SafeString:
        return format_html(
            "“{}” already stands in this review. Both are kept. <a href='{}'>Look at the other one: {}</a>",
            self.heading, self.url, self.where,
        )  # fmt: skip


def twins_of(recorded: Sequence[Finding], alike: Iterable[Finding]) -> list[Twin]:
    """`alike` have one of these headings, the oldest first, and come with their review and place."""
    oldest: dict[str, Finding] = {}
    for finding in alike:
        oldest.setdefault(heading_key(finding.heading), finding)
    twins = [(finding, oldest.get(heading_key(finding.heading))) for finding in recorded]
    return [_twin(finding, other) for finding, other in twins if other and other.pk != finding.pk]


def others_like(finding: Finding, alike: Iterable[Finding]) -> list[Twin]:
    """All others under the heading of one finding."""
    return [_twin(finding, other) for other in alike]


def _twin(finding: Finding, other: Finding) -> Twin:
    place = place_of(other)
    where = f"the {NOUNS[other.kind][0]} “{shortened(other.heading, 60)}” in {place.name}"
    return Twin(finding.heading, where, other.get_absolute_url())
