from django import forms

from councils.forms.base import GovForm

_ERRORS = {
    "required": "Choose two versions to compare",
    "invalid_choice": "Choose two versions of this report from the lists",
}


class ComparisonForm(GovForm):
    """Two versions to lay side by side. `choices` are pairs of a run's key and its name, the newest first."""

    a = forms.TypedChoiceField(label="Compare", coerce=int, error_messages=_ERRORS)
    b = forms.TypedChoiceField(label="with", coerce=int, error_messages=_ERRORS)

    def __init__(self, *args, choices, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["a"].choices = self.fields["b"].choices = choices
