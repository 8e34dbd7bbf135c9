"""Factual accuracy: opening a round, saying something about a passage, answering it."""

from crispy_forms_gds.choices import Choice
from django import forms
from django.utils import timezone

from assurance.forms.finding_filters import FilterForm
from assurance.forms.findings import version_field
from councils.forms import GovForm
from councils.forms.dates import DayMonthYearField
from councils.models import Membership
from peerchallenge.models.accuracy import CommentKind, Outcome

MOST = 3_000
PAST = "Enter today or a day to come"
_HINTS = {
    CommentKind.TYPOGRAPHICAL: "A wrong letter, name, date or figure.",
    CommentKind.FACTUAL: "Say below what shows that it is otherwise.",
    CommentKind.OMITTED: "Something that was so at the time, and that the report should say.",
}


class DueForm(GovForm):
    due_on = DayMonthYearField(
        label="Last day for comments",
        help_text="Ten working days after the e-mail is usual. Later comments are marked as late.",
        invalid="Enter the last day for comments, like 24 11 2026",
    )

    def clean_due_on(self):
        due_on = self.cleaned_data["due_on"]
        if due_on < timezone.localdate():
            raise forms.ValidationError(PAST)
        return due_on


class MemberChoices(forms.ModelMultipleChoiceField):
    """Rows are roles in the council; somebody with two of them stands there twice."""

    def label_from_instance(self, obj: Membership) -> str:
        return f"{obj.user.name}, {obj.role_name}"


class RoundForm(DueForm):
    """`cleaned_data` has `due_on` and `people`, accounts of the council."""

    people = MemberChoices(
        label="Who checks the draft",
        help_text="They see the draft and get an e-mail with a link to it. Nobody else in the council is told.",
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose at least one person of the council",
            "invalid_choice": "Choose people from the list",
            "invalid_pk_value": "Choose people from the list",
            "invalid_list": "Choose people from the list",
        },
    )
    field_order = ["people", "due_on"]

    def __init__(self, *args, members, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = members

    def clean_people(self):
        return list(dict.fromkeys(member.user for member in self.cleaned_data["people"]))


class CloseForm(GovForm):
    annex = forms.BooleanField(
        label="Print all comments as an annex of reports that are made from now on",
        help_text="What was said and what was answered, without names. You can change this later.",
        required=False,
    )


def words_field(label: str, *, required: str = "", rows: int = 4, **kwargs) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=bool(required),
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={
            "required": required,
            "max_length": f"Shorten this to {MOST:,} characters or fewer",
            "null_characters_not_allowed": "Type this again: it holds a character that cannot be kept",
        },
        **kwargs,
    )


class ItemChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj) -> str:
        return obj.title


class LineForm(GovForm):
    """What somebody says about a passage. `items` is evidence of the council's library that is open to teams."""

    kind = forms.ChoiceField(
        label="What is it",
        choices=[Choice(kind.value, kind.label, hint=_HINTS[kind]) for kind in CommentKind],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it is", "invalid_choice": "Choose what it is from the list"},
    )
    text = words_field("What is wrong or missing", required="Enter what is wrong or missing")
    suggestion = words_field("How it should read (optional)", rows=3)
    evidence = words_field(
        "Evidence", rows=3, help_text="Needed for a wrong fact: the document and page, or the figure and its source."
    )
    evidence_item = ItemChoice(
        label="Document in your library (optional)",
        help_text="Those that your council has opened to teams of peer challenges.",
        queryset=None,
        required=False,
        empty_label="None",
        error_messages={"invalid_choice": "Choose a document from the list"},
    )
    version = version_field()

    def __init__(self, *args, items, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["evidence_item"].queryset = items

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("kind") == CommentKind.FACTUAL and cleaned.get("evidence") == "":
            self.add_error("evidence", "Enter the evidence for the fact, such as a document and its page")
        return cleaned


class AnswerForm(GovForm):
    """`cleaned_data` has `outcome`, and the words that it needs."""

    outcome = forms.ChoiceField(
        label="Answer",
        choices=[
            Choice(Outcome.ACCEPTED.value, "Accept", hint="The council is right, and the report says so now."),
            Choice(Outcome.DECLINED.value, "Decline", hint="The report stays as it is, for a reason."),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether you accept it", "invalid_choice": "Choose an answer from the list"},
    )
    change = words_field("What was changed", rows=3, help_text="If you accept it. The annex prints it.")
    reason = words_field("Why nothing is changed", rows=3, help_text="If you decline it. The annex prints it.")
    version = version_field()

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("outcome") == Outcome.ACCEPTED and cleaned.get("change") == "":
            self.add_error("change", "Enter what was changed")
        if cleaned.get("outcome") == Outcome.DECLINED and cleaned.get("reason") == "":
            self.add_error("reason", "Enter why nothing is changed")
        return cleaned


class LineFilterForm(FilterForm):
    state = forms.ChoiceField(
        label="Answer",
        required=False,
        choices=[("", "Any"), ("waiting", "Not answered"), *[(o.value, o.label) for o in Outcome if o.value]],
    )
    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "Any"), *CommentKind.choices])
    author = forms.ChoiceField(label="Written by", required=False, choices=[("", "Anyone"), ("me", "Me")])
    field_order = ["words", "state", "kind", "author"]

    def __init__(self, data, *, may_write: bool):
        super().__init__(data)
        if not may_write:
            del self.fields["author"]
