from django import forms

from assurance.forms.findings import version_field
from assurance.models.glossary import LONGEST_MEANING
from councils.forms.base import GovForm


class MeaningForm(GovForm):
    """What an acronym stands for; `hint` says what is printed where the field stays blank."""

    meaning = forms.CharField(
        label="What it stands for",
        required=False,
        max_length=LONGEST_MEANING,
        error_messages={"max_length": f"Shorten the meaning to {LONGEST_MEANING} characters or fewer"},
    )
    version = version_field()

    def __init__(self, *args, hint: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["meaning"].help_text = hint
