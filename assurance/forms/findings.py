from django import forms

from assurance.forms.narrative import KeepsUnchanged, NarrativeField
from assurance.models import Review
from assurance.models.finding import FindingKind
from councils.forms import GovForm

HEADING, TOPIC = 500, 300
RELOAD = "Reload the page and try again"
SAYS_NOTHING = "Enter a heading or some narrative"
IMPACT = {
    FindingKind.STRENGTH: ("What difference did it make to people?", "Optional. Who noticed, and how do you know?"),
    FindingKind.CONSIDERATION: (
        "What difference does it make to people?",
        "Optional. What should change, and who would notice?",
    ),
    FindingKind.OBSERVATION: ("What difference does it make to people?", ""),
}


def version_field() -> forms.IntegerField:
    """The version that the writer had before them."""
    sentences = dict.fromkeys(("required", "invalid", "min_value", "max_value"), RELOAD)
    return forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput, error_messages=sentences)


class CardForm(KeepsUnchanged, GovForm):
    """Heading and narrative of a finding, written on its card."""

    heading = forms.CharField(
        label="Heading",
        required=False,
        max_length=HEADING,
        widget=forms.Textarea(attrs={"rows": 2, "class": "cf-heading-input"}),
        error_messages={"max_length": f"Shorten the heading to {HEADING} characters or fewer"},
    )
    narrative = NarrativeField(label="Narrative", noun="the narrative", required=False, rows=4)
    version = version_field()


class FindingForm(KeepsUnchanged, GovForm):
    """One whole finding. Statements are those of the review's framework."""

    heading = forms.CharField(
        label="Heading",
        help_text=f"One sentence that can be agreed or disagreed with. At most {HEADING} characters.",
        required=False,
        max_length=HEADING,
        widget=forms.Textarea(attrs={"rows": 2, "class": "cf-heading-input"}),
        error_messages={"max_length": f"Shorten the heading to {HEADING} characters or fewer"},
    )
    narrative = NarrativeField(label="Narrative", noun="the narrative", required=False, rows=12)
    impact = NarrativeField(label="Impact", noun="the difference it makes", required=False, rows=3)
    statements = forms.ModelMultipleChoiceField(
        label="Quality statements", queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    i_statements = forms.ModelMultipleChoiceField(
        label="I statements", queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    line_of_enquiry = forms.ModelChoiceField(
        label="Focus area", queryset=None, required=False, empty_label="None of the focus areas"
    )
    topic = forms.CharField(
        label="Heading over it and its neighbours (optional)",
        help_text="Printed once over all findings that follow each other in the list and have the same words here.",
        required=False,
        max_length=TOPIC,
        error_messages={"max_length": f"Shorten this heading to {TOPIC} characters or fewer"},
    )
    version = version_field()

    def __init__(self, *args, review: Review, kind: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["statements"].queryset = review.framework.statements()
        self.fields["i_statements"].queryset = review.framework.i_statements.all()
        self.fields["line_of_enquiry"].queryset = review.lines_of_enquiry.all()
        self.fields["impact"].label, self.fields["impact"].help_text = IMPACT[kind]
