from django import forms

from councils.forms.base import GovForm


class ComparisonForm(GovForm):
    """Two versions to lay side by side. `choices` are pairs of a run's key and its name, the newest first."""

    a = forms.TypedChoiceField(label="Compare", coerce=int)
    b = forms.TypedChoiceField(label="with", coerce=int)

    def __init__(self, *args, choices, **kwargs):
        super().__init__(*args, **kwargs)
        for field in (self.fields["a"], self.fields["b"]):
            field.choices = choices
            field.error_messages |= {
                "required": "Choose two versions to compare",
                "invalid_choice": "Choose two versions of this report from the lists",
            }
