from crispy_forms_gds.choices import Choice
from django import forms

from assurance.models import Framework
from assurance.models.evidence import EvidenceSource
from councils.forms import GovForm
from councils.forms.dates import DayMonthYearField

NOTE = 2000
SOURCES = [
    Choice(EvidenceSource.READ, "Read", hint="A document, a case file, data"),
    Choice(EvidenceSource.HEARD, "Heard", hint="An interview, a focus group, a call"),
    Choice(EvidenceSource.SEEN, "Seen", hint="A visit, a demonstration, an observation"),
]


def note_field(label: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=NOTE,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": f"Shorten what it shows to {NOTE:,} characters or fewer"},
    )


class SearchForm(forms.Form):
    """What has been typed of an item's name so far."""

    q = forms.CharField(required=False, max_length=200)

    @property
    def words(self) -> str:
        """Empty where nothing can be looked for."""
        return self.cleaned_data["q"] if self.is_valid() else ""


class AttachForm(forms.Form):
    item = forms.IntegerField(min_value=1, max_value=2**63 - 1)
    note = note_field("What it shows")


class NoteForm(GovForm):
    """What one item shows. `before` is the note that the writer had before them."""

    note = note_field("What it shows")
    before = forms.CharField(required=False, widget=forms.HiddenInput)


class NewEvidenceForm(GovForm):
    """As much of an item as one knows in the middle of writing; all else is added in the library."""

    source = forms.ChoiceField(
        label="How do you know it?",
        choices=SOURCES,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether it was read, heard or seen"},
    )
    title = forms.CharField(
        label="Title",
        help_text="Name a group, never a person: “Focus group of unpaid carers”.",
        max_length=300,
        error_messages={
            "required": "Enter a title for the evidence",
            "max_length": "Shorten the title to 300 characters or fewer",
        },
    )
    refers_on = DayMonthYearField(
        label="The day it tells about (optional)",
        help_text="Not the day on which you add it. For example, 24 11 2026",
        required=False,
        invalid="Enter the day it tells about as day, month and year, such as 24 11 2026",
    )
    occasion = forms.CharField(
        label="Session or visit it comes from (optional)",
        help_text="What comes from one session counts once.",
        required=False,
        max_length=200,
        error_messages={"max_length": "Shorten the session or visit to 200 characters or fewer"},
    )
    category = forms.ModelChoiceField(
        label="Category (optional)", queryset=None, required=False, empty_label="None yet"
    )
    note = note_field("What it shows (optional)")

    def __init__(self, *args, framework: Framework, **kwargs):
        super().__init__(*args, prefix="new", **kwargs)
        self.fields["category"].queryset = framework.evidence_categories.filter(is_used=True).order_by("pk")
