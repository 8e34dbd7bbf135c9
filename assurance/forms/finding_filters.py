"""What a list of findings can be narrowed by. All of it stands in the address, to be sent to a colleague."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict

from assurance.models import Review
from assurance.models.finding import FindingKind, FindingState
from assurance.places import Place
from councils.forms import GovForm

_STANDING = [(state.value, state.label) for state in FindingState if state != FindingState.WITHDRAWN]
_NOT_SET = ("", "Any")
FOLDED = ("kind", "evidence", "focus", "i_statement")
"""Less often asked for: folded away until one of them is set, so that the findings are not far down the page."""


def _one_of(label: str, *, empty_label: str = "Any") -> forms.ModelChoiceField:
    return forms.ModelChoiceField(label=label, queryset=None, required=False, empty_label=empty_label)


class FilterForm(GovForm):
    """GET. An unknown value filters nothing, so that an old link still opens the page."""

    words = forms.CharField(
        label="Words", required=False, max_length=200, widget=forms.TextInput(attrs={"type": "search"})
    )

    def __init__(self, data: QueryDict):
        super().__init__(data)
        for name, field in self.fields.items():
            box = "govuk-input" if name == "words" else "govuk-select"
            field.widget.attrs["class"] = f"{box} cf-input cf-input--small"

    def wanted(self) -> dict:
        """The filters that are set and understood, as `FindingQuerySet.matching` takes them."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class FindingFilterForm(FilterForm):
    """Of one place of a review: the statements on offer are those of its theme, or all where it has none.

    Whoever does not see the library is not told either what has evidence behind it.
    """

    statement = _one_of("Quality statement")
    i_statement = _one_of("I statement")
    focus = _one_of("Focus area")
    kind = forms.ChoiceField(label="Kind", required=False, choices=[_NOT_SET, *FindingKind.choices])
    state = forms.ChoiceField(label="State", required=False, choices=[_NOT_SET, *_STANDING])
    author = _one_of("Written by", empty_label="Anyone")
    evidence = forms.ChoiceField(
        label="Evidence",
        required=False,
        choices=[_NOT_SET, ("with", "Has evidence behind it"), ("without", "Has none yet")],
    )

    field_order = ["words", "statement", "author", "state", "kind", "evidence", "focus", "i_statement"]

    def __init__(self, data: QueryDict, *, place: Place, authors, sees_evidence: bool = False):
        super().__init__(data)
        if not sees_evidence:
            del self.fields["evidence"]
        framework, theme = place.review.framework, place.theme
        statements, i_statements = framework.statements(), framework.i_statements.all()
        if theme:
            statements = theme.statements.all()
            i_statements = i_statements.filter(statements__theme=theme).distinct()
        self.fields["statement"].queryset = statements
        self.fields["i_statement"].queryset = i_statements
        self.fields["focus"].queryset = place.review.lines_of_enquiry.all()
        self.fields["author"].queryset = authors

    @property
    def in_view(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name not in FOLDED]

    @property
    def folded(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name in FOLDED]

    @property
    def is_unfolded(self) -> bool:
        return any(name in self.wanted() for name in FOLDED)


class FindingListFilterForm(FindingFilterForm):
    """Of everything in a review: narrowed by place as well, and the only one that shows what was withdrawn."""

    place = forms.ChoiceField(label="Theme or chapter", required=False)

    field_order = ["words", "place", *FindingFilterForm.field_order[1:]]

    def __init__(self, data: QueryDict, *, review: Review, places: Iterable[Place], **known):
        super().__init__(data, place=Place(review), **known)
        self._places = {place.key: place for place in places}
        self.fields["place"].choices = [_NOT_SET, *((key, place.name) for key, place in self._places.items())]
        state, withdrawn = self.fields["state"], FindingState.WITHDRAWN
        state.choices = [("", "Any but withdrawn"), *state.choices[1:], (withdrawn.value, withdrawn.label)]

    def clean_place(self) -> Place | None:
        return self._places.get(self.cleaned_data["place"])
