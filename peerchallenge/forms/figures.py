"""What the team did: six figures on one form."""

from django import forms

from assurance.forms.findings import version_field
from councils.forms import GovForm
from councils.words import capitalised
from peerchallenge.models.challenge import ActivityKind

QUALIFIERS = ("at least", "more than", "about", "almost", "the equivalent of")
MOST = 9_999_999


class FigureField(forms.IntegerField):
    """Takes 1,401 as people write it."""

    def to_python(self, value):
        return super().to_python(value.replace(",", "") if isinstance(value, str) else value)


class FiguresForm(GovForm):
    """For every kind a figure, in the field of that name, and the words before it in ``<kind>_words``."""

    version = version_field()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for kind in ActivityKind:
            self.fields[kind.value] = _figure(kind)
            self.fields[words_of(kind)] = _words(kind)

    def clean(self):
        cleaned = super().clean()
        for kind in ActivityKind:
            if cleaned.get(words_of(kind)) and cleaned.get(kind.value, 0) is None:
                self.add_error(kind.value, f"Enter a number of {kind.label}, or clear the words before it")
        return cleaned

    def pairs(self) -> list[tuple]:
        """For every kind its label, the field of the words before the figure, and that of the figure.

        Below the kind's own heading the fields need shorter labels than they have elsewhere.
        """
        return [
            (
                capitalised(kind.label),
                self._labelled(words_of(kind), "Words before it (optional)"),
                self._labelled(kind.value, "Number"),
            )
            for kind in ActivityKind
        ]

    def _labelled(self, name: str, label: str) -> forms.BoundField:
        field = self[name]
        field.label = label
        return field


def words_of(kind: ActivityKind) -> str:
    return f"{kind.value}_words"


def _figure(kind: ActivityKind) -> FigureField:
    sentence = f"Enter a whole number of {kind.label}, such as 84"
    return FigureField(
        label=capitalised(kind.label),
        required=False,
        min_value=0,
        max_value=MOST,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), sentence),
    )


def _words(kind: ActivityKind) -> forms.CharField:
    return forms.CharField(
        label=f"Words before the number of {kind.label}",
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"list": "qualifiers", "autocomplete": "off"}),
        error_messages={"max_length": "Shorten the words before the figure to 40 characters or fewer"},
    )
