"""What somebody wants done with the findings that they have selected."""

from collections.abc import Iterable, Sequence

from django import forms

from assurance.models import Finding, QualityStatement, Review
from assurance.models.finding import FindingKind
from assurance.places import Place
from assurance.titles import shortened, title_of
from councils.forms import GovForm

SAME_KIND = ("", "As now")
LEAVE, NONE = "", "none"


class MoveForm(GovForm):
    """To another tab, another list or another place in it. `before` is what a drag says instead of a number."""

    to = forms.ChoiceField(
        label="Move to", error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose where to move to")
    )
    kind = forms.ChoiceField(
        label="As a", required=False, choices=[SAME_KIND, *((one.value, one.label) for one in FindingKind)]
    )
    at = forms.IntegerField(
        label="Number in that list",
        help_text="Leave it blank for the end.",
        required=False,
        min_value=1,
        max_value=32_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-3"}),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), "Enter the number in the list, such as 3, or leave it blank"
        ),
    )
    before = forms.IntegerField(required=False, max_value=2**62, widget=forms.HiddenInput)

    def __init__(self, *args, places: Sequence[Place], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [(place.key, place.name) for place in places]


class TagForm(GovForm):
    add = forms.ModelMultipleChoiceField(
        label="Tie to", queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    remove = forms.ModelMultipleChoiceField(
        label="Untie from", queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    focus = forms.ChoiceField(label="Focus area", required=False)

    def __init__(self, *args, review: Review, tied: Iterable[QualityStatement], **kwargs):
        """`tied` are the statements that any of the selected findings is tied to."""
        super().__init__(*args, **kwargs)
        statements = review.framework.statements()
        self.fields["add"].queryset = statements
        self.fields["remove"].queryset = statements.filter(pk__in=[one.pk for one in tied])
        self._areas = {str(area.pk): area for area in review.lines_of_enquiry.all()}
        areas = [(key, shortened(area.text, 80)) for key, area in self._areas.items()]
        self.fields["focus"].choices = [(LEAVE, "Leave as it is"), (NONE, "None of the focus areas"), *areas]
        if not tied:
            del self.fields["remove"]
        if not areas:
            del self.fields["focus"]

    def clean(self):
        cleaned = super().clean()
        add, remove = (set(cleaned.get(name, ())) for name in ("add", "remove"))
        if add & remove:
            raise forms.ValidationError("Choose for each statement whether to tie or to untie it, not both")
        if not self.errors and not (add or remove or cleaned.get("focus")):
            raise forms.ValidationError("Choose what to tie the findings to, or what to untie them from")
        return cleaned

    def changes(self, *, unchanged) -> dict:
        """For the action; `unchanged` stands for a focus area that is left alone."""
        focus = self.cleaned_data.get("focus", LEAVE)
        area = {LEAVE: unchanged, NONE: None}.get(focus, self._areas.get(focus))
        return {
            "add": list(self.cleaned_data["add"]),
            "remove": list(self.cleaned_data.get("remove", ())),
            "line_of_enquiry": area,
        }


class MergeForm(GovForm):
    into = forms.ChoiceField(
        label="Which heading stays?",
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose the heading that stays"),
    )

    def __init__(self, *args, findings: Sequence[Finding], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["into"].choices = [(str(finding.pk), title_of(finding)) for finding in findings]
