from collections.abc import Iterable

from django import forms

from assurance.cuts import Cut
from assurance.forms.findings import version_field
from councils.forms import GovForm

CHOOSE = "Choose the words after which to split"


class PlaceField(forms.TypedChoiceField):
    """One of the places that are offered, or any other: an editor sends one between two letters."""

    def valid_value(self, value):
        return value.isdecimal() and len(value) < 7


class SplitForm(GovForm):
    after = PlaceField(
        label="Split after",
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    version = version_field()

    def __init__(self, *args, cuts: Iterable[Cut], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["after"].choices = [(cut.after, cut.text) for cut in cuts]
