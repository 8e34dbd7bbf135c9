from django import forms
from django.http import QueryDict

from assurance.forms.narrative import KeepsUnchanged, NarrativeField
from assurance.models import Review
from assurance.models.finding import FindingKind, FindingState
from assurance.places import Place
from councils.forms import GovForm

HEADING = 500
RELOAD = "Reload the page and try again"
SAYS_NOTHING = "Enter a heading or some narrative"
IMPACT = {
    FindingKind.STRENGTH: ("What difference does it make to people?", ""),
    FindingKind.CONSIDERATION: ("What difference does it make to people?", "What should change, and who would notice?"),
    FindingKind.OBSERVATION: ("What difference does it make to people?", ""),
}


def version_field() -> forms.IntegerField:
    """The version that the writer had before them."""
    sentences = dict.fromkeys(("required", "invalid", "min_value", "max_value"), RELOAD)
    return forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput, error_messages=sentences)


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
    version = version_field()

    def __init__(self, *args, review: Review, kind: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["statements"].queryset = review.framework.statements()
        self.fields["i_statements"].queryset = review.framework.i_statements.all()
        self.fields["line_of_enquiry"].queryset = review.lines_of_enquiry.all()
        self.fields["impact"].label, self.fields["impact"].help_text = IMPACT[kind]


class FindingFilterForm(GovForm):
    """Of the workspace (GET). An unknown value filters nothing, so that an old link still opens the page."""

    statement = forms.ModelChoiceField(label="Quality statement", queryset=None, required=False, empty_label="Any")
    focus = forms.ModelChoiceField(label="Focus area", queryset=None, required=False, empty_label="Any")
    author = forms.ModelChoiceField(label="Written by", queryset=None, required=False, empty_label="Anyone")
    state = forms.ChoiceField(
        label="State",
        required=False,
        choices=[("", "Any"), *((state.value, state.label) for state in FindingState if state != "withdrawn")],
    )
    words = forms.CharField(
        label="Words", required=False, max_length=200, widget=forms.TextInput(attrs={"type": "search"})
    )

    def __init__(self, data: QueryDict, *, place: Place, authors):
        super().__init__(data)
        statements = place.theme.statements.all() if place.theme else place.review.framework.statements()
        self.fields["statement"].queryset = statements
        self.fields["focus"].queryset = place.review.lines_of_enquiry.all()
        self.fields["author"].queryset = authors
        for name, field in self.fields.items():
            box = "govuk-input" if name == "words" else "govuk-select"
            field.widget.attrs["class"] = f"{box} cf-input cf-input--small"

    def wanted(self) -> dict:
        """The filters that are set and understood."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
