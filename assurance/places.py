"""Where a finding stands: in a theme, across themes, or in a chapter with findings of its own."""

from dataclasses import dataclass

from django.urls import reverse

from assurance.models import Finding, Paragraph, Review, Section, Theme

ACROSS = "Across themes"


@dataclass(frozen=True, slots=True)
class Place:
    """One tab of a review's workspace."""

    review: Review
    theme: Theme | None = None
    section: Section | None = None

    @property
    def name(self) -> str:
        if self.section:
            return self.section.title
        return self.theme.name if self.theme else ACROSS

    @property
    def short_name(self) -> str:
        return self.theme.short_name if self.theme and not self.section else self.name

    @property
    def url(self) -> str:
        if self.section:
            return self._url("section-workspace", self.section.pk)
        return self._url("workspace", self.theme.number if self.theme else 0)

    @property
    def key(self) -> str:
        """Names the place in a form; `read_place` reads it back."""
        return f"section-{self.section.pk}" if self.section else f"theme-{self.theme.number if self.theme else 0}"

    @property
    def of_list(self) -> dict:
        """What `of_list` of findings and paragraphs takes beside the review."""
        return {"theme": self.theme, "section": self.section}

    @property
    def of_new(self) -> dict:
        """Theme and section of a finding that is recorded here."""
        return {"theme": self.section.theme if self.section else self.theme, "section": self.section}

    def _url(self, name: str, key: int) -> str:
        return reverse(f"assurance:{name}", args=[self.review.council.slug, self.review.pk, key])


def place_of(row: Finding | Paragraph) -> Place:
    """`row` comes with its review, theme and section."""
    return Place(row.review, row.theme, row.section)


def read_place(key: str, review: Review) -> Place | None:
    """The place that `Place.key` names, None where this review has no such place."""
    kind, _, number = key.partition("-")
    if not number.isdecimal() or len(number) > 9:
        return None
    if kind == "section":
        section = review.sections.select_related("theme").filter(pk=number).first()
        return Place(review, section=section) if section else None
    theme = review.framework.themes.filter(number=number).first() if kind == "theme" else None
    return Place(review, theme) if theme or key == "theme-0" else None
