from crispy_forms_gds.choices import Choice
from django import forms

from assurance import transitions
from assurance.models import Framework
from assurance.models.review import ReviewKind
from councils.forms import GovForm
from councils.forms.dates import DayMonthYearField

KIND_HINTS = {
    ReviewKind.SELF_ASSESSMENT: "What the council finds about itself, with a score for each quality statement.",
    ReviewKind.CASE_FILE_AUDIT: "What reading a sample of case files showed. It has no scores.",
    ReviewKind.CQC_ASSESSMENT: "What the regulator found and scored.",
}


def kind_choices() -> list[Choice]:
    """What a council starts for itself: a peer challenge belongs to its team and begins on a page of its own."""
    return [Choice(kind.value, kind.label, hint=hint) for kind, hint in KIND_HINTS.items()]


class ReviewStartForm(GovForm):
    """What every review begins with. Offers the newest version of every framework."""

    title = forms.CharField(
        label="Title",
        help_text="Stands on the report’s cover, such as “Self-assessment, autumn 2026”.",
        max_length=200,
        error_messages={
            "required": "Enter a title for the review",
            "max_length": "Shorten the title to 200 characters or fewer",
        },
    )
    framework = forms.ModelChoiceField(
        label="Framework",
        queryset=Framework.objects.none(),
        empty_label=None,
        error_messages={
            "required": "Choose the framework",
            "invalid_choice": "Choose one of the frameworks in the list",
        },
    )
    starts_on = DayMonthYearField(
        label="First day (optional)",
        help_text="For example, 24 11 2026",
        required=False,
        invalid="Enter the first day as day, month and year, such as 24 11 2026",
    )
    ends_on = DayMonthYearField(
        label="Last day (optional)",
        required=False,
        invalid="Enter the last day as day, month and year, such as 26 11 2026",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["framework"].queryset = Framework.objects.newest_of_each()

    def clean(self):
        cleaned = super().clean()
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", "The last day must be the same as or after the first day")
        return cleaned


class ReviewCreateForm(ReviewStartForm):
    kind = forms.ChoiceField(
        label="Kind of review",
        choices=kind_choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what kind of review it is",
            "invalid_choice": "Choose one of the kinds in the list",
        },
    )
    field_order = ["title", "kind"]


class ReviewFilterForm(GovForm):
    """Of the list of reviews (GET). An unknown value filters nothing, so that an old link still opens the list."""

    q = forms.CharField(label="Title", required=False, max_length=200, widget=forms.TextInput(attrs={"type": "search"}))
    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "Any kind"), *ReviewKind.choices])
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "Any status"), *transitions.STATUSES.items()]
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, css in (("q", "govuk-input"), ("kind", "govuk-select"), ("status", "govuk-select")):
            self.fields[name].widget.attrs["class"] = f"{css} cf-input cf-input--small"

    def wanted(self) -> dict[str, str]:
        """The filters that are set and understood."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
