from django import forms
from django.http import QueryDict

from councils.forms import GovForm

MOST = 5_000
SHOWN = (("open", "Open"), ("resolved", "Resolved"), ("me", "Mentioning me"), ("all", "All"))


class CommentForm(GovForm):
    """Plain words; line ends are kept."""

    text = forms.CharField(
        label="Comment",
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 4, "class": "cf-input", "data-mentions": ""}),
        error_messages={
            "required": "Enter a comment",
            "max_length": f"Shorten the comment to {MOST:,} characters or fewer",
            "null_characters_not_allowed": "Type the comment again: it holds a character that cannot be kept",
        },
    )


class CommentFilterForm(GovForm):
    """Of the page of all comments (GET). An unknown value filters nothing, so that an old link still opens the page."""

    show = forms.ChoiceField(label="Show", choices=SHOWN, required=False)
    author = forms.ModelChoiceField(label="Written by", queryset=None, required=False, empty_label="Anyone")
    words = forms.CharField(
        label="Words", required=False, max_length=200, widget=forms.TextInput(attrs={"type": "search"})
    )

    def __init__(self, data: QueryDict, *, comments):
        super().__init__({"show": "open", **data.dict()})
        self.fields["author"].queryset = comments.authors()
        for name, field in self.fields.items():
            box = "govuk-input" if name == "words" else "govuk-select"
            field.widget.attrs["class"] = f"{box} cf-input cf-input--small"

    def wanted(self) -> dict:
        """The filters that are set and understood."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
