from django import forms

from assurance.forms.evidence import OCCASION, TITLE, DayField, categories_of, source_choices, too_long
from assurance.shelves import Shelf
from councils.forms import GovForm

NOTE = 2000


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
        label="How did you come to know it?",
        choices=source_choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose whether it was read, heard or seen",
            "invalid_choice": "Choose read, heard or seen",
        },
    )
    title = forms.CharField(
        label="Title of the evidence",
        max_length=TITLE,
        error_messages={"required": "Enter a title for the evidence", **too_long("title", TITLE)},
    )
    refers_on = DayField(
        label="Date it refers to (optional)",
        help_text="For example, 24 11 2026. Not the day on which you add it.",
        required=False,
        invalid="Enter the date it refers to as day, month and year, such as 24 11 2026",
    )
    occasion = forms.CharField(
        label="Session or visit it came from (optional)",
        help_text="What comes from one session or visit counts once.",
        required=False,
        max_length=OCCASION,
        error_messages=too_long("session’s name", OCCASION),
    )
    category = forms.ModelChoiceField(
        label="Evidence category (optional)", queryset=None, required=False, empty_label="Not sorted yet"
    )
    note = note_field("What it shows (optional)")

    def __init__(self, *args, shelf: Shelf, **kwargs):
        super().__init__(*args, prefix="new", **kwargs)
        self.fields["category"].queryset = categories_of(shelf)
