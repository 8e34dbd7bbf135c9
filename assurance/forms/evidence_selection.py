"""What is done with several items of evidence at once."""

from django import forms

from assurance.forms.evidence import statements_of
from assurance.shelves import Shelf
from councils.forms import GovForm

NONE_PICKED = "Select at least one item first."
DAY = "Enter the day to look again by, such as 31/3/2027."
DAY_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d %m %Y", "%d.%m.%Y"]
GONE = "Something that you selected is not in this library any more. Nothing was changed."


class EvidenceSelectionForm(GovForm):
    """`items` are those that may be picked; `step` says which of the other fields is needed."""

    items = forms.ModelMultipleChoiceField(
        queryset=None,
        error_messages={
            "required": NONE_PICKED,
            "invalid_choice": GONE,
            "invalid_pk_value": GONE,
            "invalid_list": GONE,
        },
    )
    owner = forms.ModelChoiceField(
        label="Owner", queryset=None, required=False, empty_label="Nobody",
        error_messages={"invalid_choice": "Choose one of the people in the list."},
    )  # fmt: skip
    review_by = forms.DateField(
        label="Look again by",
        required=False,
        input_formats=DAY_FORMATS,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": DAY},
    )
    statement = forms.ModelChoiceField(
        label="Quality statement", queryset=None, required=False, empty_label="Choose one",
        error_messages={"invalid_choice": "Choose one of the statements in the list."},
    )  # fmt: skip

    def __init__(self, *args, shelf: Shelf, items, step: str = "", **kwargs):
        # The filter on the same page has fields of the same names.
        super().__init__(*args, auto_id="picked_%s", **kwargs)
        self.step = step
        self.fields["items"].queryset = items
        self.fields["owner"].queryset = shelf.possible_owners()
        self.fields["statement"].queryset = statements_of(shelf)
        for name in ("owner", "review_by", "statement"):
            box = "govuk-input" if name == "review_by" else "govuk-select"
            self.fields[name].widget.attrs["class"] = f"{box} cf-input cf-input--small"

    def clean_review_by(self):
        day = self.cleaned_data["review_by"]
        if day and day.year < 1900:
            raise forms.ValidationError(DAY)
        return day

    def clean(self):
        cleaned = super().clean()
        if self.step == "tag" and not cleaned.get("statement") and "statement" not in self.errors:
            self.add_error("statement", "Choose a quality statement.")
        return cleaned
