"""Findings typed or pasted as plain lines: a line is a heading."""

import re

from django import forms

from assurance.forms.findings import HEADING
from assurance.models.finding import FindingKind

MOST_LINES = 100
_BULLET = re.compile(r"^\s*(?:[•·▪◦‣*–-]|o(?=\t)|\d{1,3}[.)])(?:\s+|$)")
"""What a word processor writes before a list's item."""


class QuickAddForm(forms.Form):
    """The line on top of a list: a heading and nothing else."""

    kind = forms.ChoiceField(choices=FindingKind.choices)
    heading = forms.CharField(
        max_length=HEADING,
        error_messages={
            "required": "Enter a heading",
            "max_length": f"Shorten the heading to {HEADING} characters or fewer",
        },
    )

    @property
    def headings(self) -> list[str]:
        return [self.cleaned_data["heading"]]

    @property
    def problem(self) -> str:
        """What is wrong with the words; empty where only the rest of what was sent is."""
        return next(iter(self.errors.get("heading", ())), "")


class QuickLinesForm(forms.Form):
    """Several lines at once, each a heading; bullets and numbers before them are left out."""

    kind = forms.ChoiceField(choices=FindingKind.choices)
    lines = forms.CharField(error_messages={"required": "Enter a heading on each line"})

    def clean_lines(self) -> list[str]:
        lines = [_BULLET.sub("", line).strip() for line in self.cleaned_data["lines"].splitlines()]
        lines = [line for line in lines if line]
        if not lines:
            raise forms.ValidationError("Enter a heading on each line")
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(f"Add at most {MOST_LINES} lines at once. These are {len(lines)}")
        for number, line in enumerate(lines, start=1):
            if len(line) > HEADING:
                raise forms.ValidationError(f"Shorten line {number} to {HEADING} characters or fewer")
        return lines

    @property
    def headings(self) -> list[str]:
        return self.cleaned_data["lines"]

    @property
    def problem(self) -> str:
        return next(iter(self.errors.get("lines", ())), "")
