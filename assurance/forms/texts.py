"""Forms of single texts: paragraphs, key messages, recommendations, parts and headings of the report."""

from django import forms

from assurance.forms.findings import RELOAD, version_field
from assurance.forms.narrative import KeepsUnchanged, NarrativeField
from assurance.models import Finding, Review
from assurance.titles import title_of
from councils.forms import GovForm

TITLE = 300
FOCUS = 500


class FindingChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return title_of(obj)


class FindingChoices(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj):
        return title_of(obj)


class ParagraphForm(KeepsUnchanged, GovForm):
    """`findings` are those of the paragraph's list."""

    text = NarrativeField(
        label="Paragraph", noun="the paragraph", rows=8, error_messages={"required": "Enter the paragraph"}
    )
    finding = FindingChoice(
        label="Finding that it expands",
        queryset=None,
        required=False,
        empty_label="None: it belongs to the whole list",
    )
    version = version_field()

    def __init__(self, *args, findings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["finding"].queryset = findings


class MessageForm(KeepsUnchanged, GovForm):
    """A key message or a recommendation, and the findings of the review behind it."""

    text = NarrativeField(label="Text", noun="the text", rows=6, error_messages={"required": "Enter the text"})
    findings = FindingChoices(
        label="Findings behind it", queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    version = version_field()

    def __init__(self, *args, findings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["findings"].queryset = findings


class PartForm(KeepsUnchanged, GovForm):
    """A piece of the report's prose; blank, it prints nothing. Only where it `has_numbers` is asked for them."""

    title = forms.CharField(
        label="Subheading (optional)",
        required=False,
        max_length=TITLE,
        error_messages={"max_length": f"Shorten the subheading to {TITLE} characters or fewer"},
    )
    body = NarrativeField(label="Text", noun="the text", rows=14, required=False)
    is_numbered = forms.TypedChoiceField(
        label="Numbers of its paragraphs",
        choices=[("", "As the house style has it"), ("True", "Numbered"), ("False", "Not numbered")],
        coerce=lambda value: value == "True",
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": "Choose whether its paragraphs are numbered"},
    )
    version = version_field()

    def __init__(self, *args, has_numbers: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not has_numbers:
            del self.fields["is_numbered"]


class SectionForm(GovForm):
    """A heading of the report. Its `version` is the title that the writer had before them."""

    title = forms.CharField(
        label="Heading",
        help_text="It is printed as it stands.",
        max_length=TITLE,
        error_messages={
            "required": "Enter a heading",
            "max_length": f"Shorten the heading to {TITLE} characters or fewer",
        },
    )
    version = forms.CharField(
        max_length=TITLE,
        strip=False,
        widget=forms.HiddenInput,
        error_messages={"required": RELOAD, "max_length": RELOAD},
    )


class FocusAreaForm(GovForm):
    text = forms.CharField(
        label="Add a focus area",
        help_text=f"What the team is asked to look at. At most {FOCUS} characters.",
        max_length=FOCUS,
        error_messages={
            "required": "Enter the focus area",
            "max_length": f"Shorten the focus area to {FOCUS} characters or fewer",
        },
    )


def findings_to_tie(review: Review, user):
    """What a message may rest on: the findings of the review that stand."""
    return Finding.objects.visible_to(user).of_review(review).standing().select_related("theme", "section").in_order()
