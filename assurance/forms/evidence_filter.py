"""What the list of evidence is narrowed by."""

from django import forms
from django.http import QueryDict

from assurance.forms.evidence import categories_of, statements_of
from assurance.models import EvidenceStatement
from assurance.models.evidence import EvidenceSource
from assurance.shelves import Shelf
from councils.forms import GovForm

NONE = "none"
"""In the address, where what is asked for is that there is none."""
SHOWN = [("", "All that is kept"), ("late", "Late to look at again"), ("removed", "Taken out")]
OF_TEAMS = [("own", "The team’s own"), ("council", "Opened by the council")]


class EvidenceFilterForm(GovForm):
    """Of the library (GET). An unknown value filters nothing, so that an old link still opens the page."""

    words = forms.CharField(
        label="Words", required=False, max_length=200, widget=forms.TextInput(attrs={"type": "search"})
    )
    statement = forms.ChoiceField(label="Quality statement", required=False)
    source = forms.ChoiceField(label="Source", required=False, choices=[("", "Any"), *EvidenceSource.choices])
    category = forms.ChoiceField(label="Category", required=False)
    owner = forms.ChoiceField(label="Owner", required=False)
    used = forms.ChoiceField(
        label="Behind findings", required=False, choices=[("", "Any"), ("yes", "Used"), ("no", "Not used")]
    )
    file = forms.ChoiceField(
        label="Files", required=False, choices=[("", "Any"), ("yes", "With a file"), ("no", "Without a file")]
    )
    show = forms.ChoiceField(label="Show", required=False)

    def __init__(self, data: QueryDict, *, shelf: Shelf, items):
        """`items` are all of the list, unfiltered."""
        super().__init__(data)
        tied = EvidenceStatement.objects.filter(item__in=items.order_by().values("pk")).values("statement")
        statements = [(str(row.pk), str(row)) for row in statements_of(shelf, also=tied)]
        categories = [(row.key, row.name) for row in categories_of(shelf)]
        owners = [(str(row.pk), row.name) for row in shelf.possible_owners(also=items.order_by().values("owner"))]
        self.fields["statement"].choices = [("", "Any"), (NONE, "None"), *statements]
        self.fields["category"].choices = [("", "Any"), (NONE, "Not sorted yet"), *categories]
        self.fields["owner"].choices = [("", "Anyone"), (NONE, "Nobody"), *owners]
        self.fields["show"].choices = SHOWN if shelf.review is None else [*SHOWN, *OF_TEAMS]
        for name, field in self.fields.items():
            box = "govuk-input" if name == "words" else "govuk-select"
            field.widget.attrs["class"] = f"{box} cf-input cf-input--small"

    def wanted(self) -> dict[str, str | None]:
        """The filters that are set and understood; None where it is asked that there is none."""
        self.is_valid()
        return {name: None if value == NONE else value for name, value in self.cleaned_data.items() if value}
