from crispy_forms_gds.choices import Choice
from django import forms

from councils.forms.base import GovForm
from reports.formats import FORMATS

DRAFT, FINAL = "draft", "final"


class RunForm(GovForm):
    """What to make. `cleaned_data` has `is_draft`, `formats` and `house_style`, "" for the review's own."""

    version = forms.ChoiceField(
        label="Version",
        choices=[
            Choice(DRAFT, "Draft", hint="Everything recorded so far, marked as a draft on every page."),
            Choice(FINAL, "Final", hint="Only what is agreed."),
        ],
        initial=DRAFT,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose a draft or a final version",
            "invalid_choice": "Choose a draft or a final version",
        },
    )
    house_style = forms.ChoiceField(
        label="House style",
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose a house style from the list"},
    )
    formats = forms.MultipleChoiceField(
        label="Files",
        choices=[
            Choice(made.key, made.name, hint=f"{made.description[:1].upper()}{made.description[1:]}.")
            for made in FORMATS.values()
        ],
        initial=["pdf"],
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose at least one kind of file",
            "invalid_choice": "Choose kinds of file from the list",
            "invalid_list": "Choose kinds of file from the list",
        },
    )

    def __init__(self, *args, styles, **kwargs):
        """`styles` are the house styles to choose from."""
        super().__init__(*args, **kwargs)
        self.fields["house_style"].choices = [Choice(one.key, one.name, hint=one.description) for one in styles]

    def clean(self):
        cleaned = super().clean()
        if "version" in cleaned:
            cleaned["is_draft"] = cleaned.pop("version") == DRAFT
        return cleaned
