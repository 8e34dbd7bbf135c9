"""Forms of single requests, of several at once, and of the filter of their list."""

from django import forms
from django.http import QueryDict

from assurance.forms.findings import version_field
from assurance.forms.returns import due_field
from assurance.forms.seen import SeenField
from assurance.models.information_return import RequestStatus
from councils.forms import GovForm

REFERENCE, TEXT, NOTE = 40, 5_000, 5_000
SHOW = [("", "All"), ("open", "Still to answer"), ("late", "Late"), ("added", "Late additions")]
NOBODY = "none"
DAY_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d %m %Y", "%d.%m.%Y"]


class OwnerField(forms.ModelChoiceField):
    def __init__(self, *, label: str = "Owner", empty_label: str = "Nobody yet", **kwargs):
        super().__init__(label=label, queryset=None, required=False, empty_label=empty_label, **kwargs)
        self.error_messages["invalid_choice"] = "Choose one of the people in the list"

    def label_from_instance(self, obj):
        return obj.name


class RequestAddForm(GovForm):
    """`owners` are people who may answer; `statements` those of the return's framework."""

    reference = forms.CharField(
        label="Reference",
        help_text="As the regulator has it, such as IR01.",
        max_length=REFERENCE,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
        error_messages={
            "required": "Enter the reference",
            "max_length": f"Shorten the reference to {REFERENCE} characters or fewer",
        },
    )
    text = forms.CharField(
        label="What is asked for",
        max_length=TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Enter what is asked for",
            "max_length": f"Shorten what is asked for to {TEXT:,} characters or fewer",
        },
    )
    statements = forms.ModelMultipleChoiceField(
        label="Quality statements", queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    due_on = due_field("Due, if not with the whole return (optional)")
    owner = OwnerField()

    def __init__(self, *args, owners, statements, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners
        self.fields["statements"].queryset = statements


class RequestForm(RequestAddForm):
    status = forms.ChoiceField(
        label="Status",
        choices=RequestStatus.choices,
        error_messages={"required": "Choose a status", "invalid_choice": "Choose one of the statuses in the list"},
    )
    note = forms.CharField(
        label="Note that goes with the answer",
        help_text="Where to look in the documents, what is left out and why. It is printed in the index of the folder.",
        required=False,
        max_length=NOTE,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": f"Shorten the note to {NOTE:,} characters or fewer"},
    )
    version = version_field()
    field_order = ["status", "owner", "note", "due_on", "reference", "text", "statements"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("status") == RequestStatus.NOT_HELD and not cleaned.get("note", "").strip():
            self.add_error("note", "Say why it is not held, for whoever asked for it")
        return cleaned


class RequestFilterForm(GovForm):
    """Of the list of requests (GET). An unknown value filters nothing, so that an old link still opens the list."""

    words = forms.CharField(label="Words", required=False, max_length=200, widget=forms.TextInput({"type": "search"}))
    show = forms.ChoiceField(label="Show", required=False, choices=SHOW)
    status = forms.ChoiceField(label="Status", required=False, choices=[("", "Any"), *RequestStatus.choices])
    owner = forms.ChoiceField(label="Owner", required=False)
    statement = forms.ModelChoiceField(label="Quality statement", queryset=None, required=False, empty_label="Any")

    def __init__(self, data: QueryDict, *, owners, statements):
        super().__init__(data)
        people = [(str(user.pk), user.name) for user in owners]
        self.fields["owner"].choices = [("", "Anybody"), (NOBODY, "Nobody yet"), *people]
        self.fields["statement"].queryset = statements
        for name, field in self.fields.items():
            box = "govuk-input" if name == "words" else "govuk-select"
            field.widget.attrs["class"] = f"{box} cf-input cf-input--small"

    def wanted(self) -> dict:
        """The filters that are set and understood."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class SelectionForm(GovForm):
    """What changes in all requests that are selected; what is left as it is does not."""

    picked = SeenField(sentence="Select the requests to change")
    owner = OwnerField(empty_label="Leave as it is")
    status = forms.ChoiceField(label="Status", required=False, choices=[("", "Leave as it is"), *RequestStatus.choices])
    due_on = forms.DateField(
        label="Due",
        required=False,
        input_formats=DAY_FORMATS,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": "Enter the day that they are due, such as 24/11/2026"},
    )

    def __init__(self, data=None, *, owners):
        # Beside the filter, whose fields have the same names.
        super().__init__(data, auto_id="selected_%s")
        self.fields["owner"].queryset = owners
        for name, field in self.fields.items():
            box = "govuk-input" if name == "due_on" else "govuk-select"
            field.widget.attrs["class"] = f"{box} cf-input cf-input--small"

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not any(cleaned.get(name) for name in ("owner", "status", "due_on")):
            self.add_error(None, "Choose an owner, a status or a day for the requests that are selected")
        return cleaned

    @property
    def changes(self) -> dict:
        return {name: self.cleaned_data[name] for name in ("owner", "status", "due_on") if self.cleaned_data[name]}
