"""One item of evidence, as its page asks for it."""

from crispy_forms_gds.choices import Choice
from django import forms
from django.db.models import Q, QuerySet

from assurance.forms.findings import version_field
from assurance.forms.links import LinkField
from assurance.forms.narrative import KeepsUnchanged, NarrativeField
from assurance.models import EvidenceCategory, EvidenceItem, QualityStatement
from assurance.models.evidence import EvidenceSource
from assurance.shelves import Shelf
from councils.forms import GovForm
from councils.forms.dates import DayMonthYearField

TITLE, SUMMARY, OCCASION = 300, 2000, 200
FIRST_YEAR = 1900
SOURCE_HINTS = {
    EvidenceSource.READ: "A document, a case file, a survey’s figures: somebody wrote it down.",
    EvidenceSource.HEARD: "An interview, a focus group, a meeting: somebody said it. Write which group, never who.",
    EvidenceSource.SEEN: "A visit, a demonstration, an observed panel: somebody was there and saw it.",
}


def source_choices() -> list[Choice]:
    return [Choice(source.value, source.label, hint=hint) for source, hint in SOURCE_HINTS.items()]


def too_long(noun: str, most: int) -> dict[str, str]:
    return {"max_length": f"Shorten the {noun} to {most:,} characters or fewer"}


def statements_of(shelf: Shelf, *, also=()) -> QuerySet[QualityStatement]:
    """What evidence is filed under on a shelf; and `also` those that it is filed under already, of other versions."""
    offered = Q(theme__framework=shelf.framework) | Q(pk__in=also)
    found = QualityStatement.objects.filter(offered).select_related("theme__framework")
    return found.order_by("-theme__framework__published_on", "number")


def categories_of(shelf: Shelf, *, also=None) -> QuerySet[EvidenceCategory]:
    """The categories that the regulator uses for councils; and `also` the one that an item has already."""
    return EvidenceCategory.objects.filter(Q(framework=shelf.framework, is_used=True) | Q(pk=also)).order_by("pk")


class DayField(DayMonthYearField):
    """A day of our time: a year of two figures is a slip."""

    def clean(self, value):
        day = super().clean(value)
        if day and day.year < FIRST_YEAR:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return day


class EvidenceForm(KeepsUnchanged, GovForm):
    """For a shelf, and the `item` on it that is edited; None where one is added."""

    source = forms.ChoiceField(
        label="How did you come to know it?",
        choices=source_choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose whether it was read, heard or seen",
            "invalid_choice": "Choose read, heard or seen",
        },
    )
    title = forms.CharField(
        label="Title",
        help_text="What it is called in lists, such as “Focus group with unpaid carers, six people”.",
        max_length=TITLE,
        error_messages={"required": "Enter a title", **too_long("title", TITLE)},
    )
    category = forms.ModelChoiceField(
        label="Evidence category",
        help_text="Whose view it gives, as the regulator sorts evidence.",
        queryset=None,
        required=False,
        empty_label="Not sorted yet",
    )
    refers_on = DayField(
        label="Date it refers to",
        help_text="For example, 24 11 2026. The day that it tells about, not the day on which you add it.",
        required=False,
        invalid="Enter the date it refers to as day, month and year, such as 24 11 2026",
    )
    summary = forms.CharField(
        label="Summary",
        help_text="What it shows, in a sentence or two. Lists and searches use it.",
        required=False,
        max_length=SUMMARY,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=too_long("summary", SUMMARY),
    )
    url = LinkField(
        label="Link",
        help_text="Where it is published or kept, such as https://www.example.gov.uk/strategy.",
        required=False,
    )
    text = NarrativeField(label="Text", noun="the text", required=False, rows=8)
    occasion = forms.CharField(
        label="Session or visit it came from",
        help_text="Give everything from one session or visit the same name: what comes from one counts once.",
        required=False,
        max_length=OCCASION,
        widget=forms.TextInput(attrs={"list": "occasions", "autocomplete": "off"}),
        error_messages=too_long("session’s name", OCCASION),
    )
    is_by_those_heard = forms.BooleanField(
        label="It was written by the people who were heard",
        help_text="Only for what was read. It then adds no kind of source to what they said.",
        required=False,
    )
    statements = forms.ModelMultipleChoiceField(
        label="Quality statements", queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    owner = forms.ModelChoiceField(
        label="Owner",
        help_text="Looks after it, and is reminded when it is time to look again.",
        queryset=None,
        required=False,
        empty_label="Nobody",
    )
    review_by = DayField(
        label="Look again by",
        help_text="The day by which somebody checks whether it still holds.",
        required=False,
        invalid="Enter the day to look again by as day, month and year, such as 31 3 2027",
    )
    is_open_to_teams = forms.BooleanField(label="Open to peer teams", required=False)
    version = version_field()

    def __init__(self, *args, shelf: Shelf, item: EvidenceItem | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        tied = item.statements.values("pk") if item else ()
        self.fields["statements"].queryset = statements_of(shelf, also=tied)
        self.fields["category"].queryset = categories_of(shelf, also=item and item.category_id)
        self.fields["owner"].queryset = shelf.possible_owners(also=[item.owner_id] if item else ())
        if shelf.review:
            del self.fields["is_open_to_teams"]
        else:
            self.fields["is_open_to_teams"].help_text = (
                f"Teams of peer challenges in {shelf.council.name} then see it with its files, and can put it behind "
                "their findings. They see nothing else of the library."
            )
