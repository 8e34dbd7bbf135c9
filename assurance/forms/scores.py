from django import forms

from assurance.models import QualityStatement, Score
from councils.forms import GovForm


class ScoreForm(GovForm):
    """The score of one statement. `scale` is the framework's: each value with its meaning.

    `version` is that of the score which the writer saw, 0 where there was none. Nine of these forms stand on one page,
    so each has names of its own.
    """

    value = forms.TypedChoiceField(
        label="Score",
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose a score",
            "invalid_choice": "Choose one of the scores on the scale",
        },
    )
    rationale = forms.CharField(
        label="Why this score",
        help_text="What the score rests on, in a few sentences.",
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"max_length": "Shorten the reasons to 5,000 characters or fewer"},
    )
    version = forms.IntegerField(
        min_value=0,
        widget=forms.HiddenInput,
        error_messages={
            "required": "Reload the page and try again",
            "invalid": "Reload the page and try again",
            "min_value": "Reload the page and try again",
        },
    )

    def __init__(self, *args, scale: dict[int, str], statement: QualityStatement, score: Score | None = None):
        super().__init__(*args, prefix=f"s{statement.number}", initial=_initial(score))
        self.statement = statement
        self.fields["value"].choices = [(value, f"{value}. {meaning}") for value, meaning in scale.items()]
        self.fields["value"].label = f"Score for {statement.name}"

    def show_version(self, version: int) -> None:
        """Let the same words be sent again over what a colleague saved in between, now that the writer has seen it."""
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = version


def _initial(score: Score | None) -> dict:
    if score is None:
        return {"version": 0}
    return {"value": score.value, "rationale": score.rationale, "version": score.version}
