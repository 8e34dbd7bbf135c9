"""Forms of an information return as a whole."""

from crispy_forms_gds.choices import Choice
from django import forms

from assurance.forms.findings import RELOAD
from assurance.models import Framework
from councils.forms import GovForm
from councils.forms.dates import DayMonthYearField

TITLE = 200
FILE, STARTING, BY_HAND = "file", "starting", "by-hand"


def due_field(label: str = "Due (optional)", **kwargs) -> DayMonthYearField:
    sentence = "Enter the day as day, month and year, such as 24 11 2026"
    return DayMonthYearField(label=label, required=False, invalid=sentence, **kwargs)


class ReturnForm(GovForm):
    title = forms.CharField(
        label="Title",
        help_text="Such as “Information return, autumn 2026”.",
        max_length=TITLE,
        error_messages={
            "required": "Enter a title for the information return",
            "max_length": f"Shorten the title to {TITLE} characters or fewer",
        },
    )
    due_on = due_field(
        help_text="By when all of it is to be sent. For example, 24 11 2026. A request may have a day of its own."
    )


class ReturnCreateForm(ReturnForm):
    """`begin` says what comes into the list first."""

    framework = forms.ModelChoiceField(
        label="Framework",
        queryset=Framework.objects.none(),
        empty_label=None,
        error_messages={
            "required": "Choose the framework",
            "invalid_choice": "Choose one of the frameworks in the list",
        },
    )
    begin = forms.ChoiceField(
        label="What do you have?",
        choices=[
            Choice(FILE, "The list as a spreadsheet", hint="You upload it on the next page."),
            Choice(
                STARTING,
                "Nothing yet: begin with a short starting list",
                hint="What councils are usually asked for, in our own words. Replace it when the real list comes.",
            ),
            Choice(BY_HAND, "Single requests", hint="You type them in one by one."),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what the list begins with",
            "invalid_choice": "Choose what the list begins with",
        },
    )
    field_order = ["title", "framework", "due_on", "begin"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["framework"].queryset = Framework.objects.newest_of_each()


class ReturnEditForm(ReturnForm):
    """`seen_title` and `seen_due_on` are what the writer had before them."""

    seen_title = forms.CharField(
        widget=forms.HiddenInput,
        strip=False,
        max_length=TITLE,
        error_messages=dict.fromkeys(("required", "max_length"), RELOAD),
    )
    seen_due_on = forms.DateField(
        widget=forms.HiddenInput, required=False, input_formats=["%Y-%m-%d"], error_messages={"invalid": RELOAD}
    )
