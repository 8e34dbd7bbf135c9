"""One version of a finding: what it said, and what had changed from the one before."""

from functools import cached_property

from django.utils.safestring import SafeString

from assurance.models import Finding
from assurance.presenters.changes import FieldChange, changed_fields
from assurance.presenters.history import UNKNOWN, names_for, steps_of, version_url, words_of
from assurance.presenters.moments import in_full
from assurance.presenters.narrative import shown
from assurance.presenters.reviews import url_of


class VersionPage:
    """`finding` comes with its review and council. `exists` is false where it never had a version of that number."""

    def __init__(self, finding: Finding, number: int):
        self.finding, self.number = finding, number
        saves = [step for step in steps_of(finding) if step.is_save]
        self._steps = {step.version: step for step in saves}
        self._numbers = [step.version for step in saves]

    @property
    def exists(self) -> bool:
        return self.number in self._steps

    @property
    def is_present(self) -> bool:
        return self.number == self.finding.version

    @property
    def title(self) -> str:
        return f"Version {self.number} of {self.finding.version}"

    @property
    def byline(self) -> str:
        """Who did what on which day, to the minute."""
        step = self._steps[self.number]
        who = names_for([step.who]).get(step.who, UNKNOWN)
        return f"{who} {step.what}, {in_full(step.at)}"

    @property
    def before(self) -> int | None:
        return self._beside(-1)

    @property
    def after(self) -> int | None:
        return self._beside(1)

    @property
    def before_url(self) -> str:
        return version_url(self.finding, self.before) if self.before else ""

    @property
    def after_url(self) -> str:
        return version_url(self.finding, self.after) if self.after else ""

    @property
    def history_url(self) -> str:
        return url_of("finding-history", self.finding.review, self.finding.pk)

    @property
    def restore_url(self) -> str:
        return url_of("finding-version-restore", self.finding.review, self.finding.pk, self.number)

    @property
    def heading(self) -> str:
        return self._words[self.number].heading

    @property
    def narrative(self) -> SafeString:
        return shown(self._words[self.number].narrative)

    @property
    def impact(self) -> SafeString:
        return shown(self._words[self.number].impact)

    @property
    def topic(self) -> str:
        return self._words[self.number].topic

    @cached_property
    def changes(self) -> list[FieldChange]:
        return changed_fields(self._words[self.before], self._words[self.number]) if self.before else []

    @cached_property
    def _words(self) -> dict:
        keys = {self._steps[number].key: number for number in (self.number, self.before) if number}
        return {keys[key]: words for key, words in words_of(self.finding, keys).items()}

    def _beside(self, step: int) -> int | None:
        at = self._numbers.index(self.number) + step
        return self._numbers[at] if 0 <= at < len(self._numbers) else None
