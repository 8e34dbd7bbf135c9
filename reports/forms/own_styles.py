"""The parts of a council's own house style, a form each."""

from __future__ import annotations

from crispy_forms_gds.choices import Choice
from crispy_forms_gds.layout import Layout
from django import forms

from assurance.file_kinds.refusals import NotAccepted
from assurance.forms.findings import version_field
from councils.forms.base import GovForm
from reports.document.nodes import Role
from reports.document.style import Boxes, FindingLayout, HouseStyle, Numbering
from reports.document.style.colours import as_colour, is_readable, nearest_readable
from reports.logos import logo_of
from reports.models import OwnStyle

NAME, LINE, HEADING, TEXT, ALT = 60, 120, 80, 3000, 150
LABELS = (
    Role.KEY_MESSAGES, Role.FOCUS_AREAS, Role.TEAM, Role.ACTIVITY, Role.KEY_FACTS, Role.SCORES,
    Role.FRAMEWORK, Role.WE_STATEMENTS, Role.I_STATEMENTS,
    Role.STRENGTHS, Role.CONSIDERATIONS, Role.OBSERVATIONS, Role.RECOMMENDATIONS, Role.CONTACTS, Role.GLOSSARY,
)  # fmt: skip
"""Headings that a council may say otherwise, in the order of print."""
TOO_PALE = (
    "{what} {colour} is too pale: words in it cannot be read on white. "
    "The nearest shade of it that can be read is {nearest}"
)


def _line(label: str, most: int, help_text: str = "", **attrs) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        max_length=most,
        widget=forms.TextInput(attrs=attrs),
        error_messages={"max_length": f"Shorten “{label}” to {most} characters or fewer"},
    )


def _text(label: str, help_text: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        max_length=TEXT,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"max_length": f"Shorten “{label}” to {TEXT:,} characters or fewer"},
    )


def _name() -> forms.CharField:
    return forms.CharField(
        label="Name",
        max_length=NAME,
        widget=forms.TextInput(),
        error_messages={
            "required": "Enter a name for the house style",
            "max_length": f"Shorten the name to {NAME} characters or fewer",
        },
    )


class CopyForm(GovForm):
    """`cleaned_data` has the `name`, and `like`: a key of ours or a row of the council's."""

    like = forms.ChoiceField(
        label="Begin as",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what the house style begins as",
            "invalid_choice": "Choose a house style from the list",
        },
    )
    name = _name()

    def __init__(self, *args, styles: list[HouseStyle], rows: list[OwnStyle], **kwargs):
        """`styles` are ours, `rows` the council's own."""
        super().__init__(*args, **kwargs)
        self._rows = {row.key: row for row in rows}
        ours = [Choice(style.key, style.name, hint=style.description) for style in styles]
        self.fields["like"].choices = [*ours, *(Choice(key, row.name) for key, row in self._rows.items())]

    def clean_like(self):
        key = self.cleaned_data["like"]
        return self._rows.get(key, key)


class _PartForm(GovForm):
    """`usual` is the style that it was copied from."""

    version = version_field()

    def __init__(self, *args, usual: HouseStyle, **kwargs):
        super().__init__(*args, **kwargs)
        self.usual = usual


class WordsForm(_PartForm):
    name = _name()
    kicker = _line("Line above the title", HEADING)
    cover_line = _line("Line at the foot of the cover", LINE, "For instance the programme, or where to ask.")
    about_heading = _line("Heading of the first chapter", HEADING, "Left empty: “About this report”.")
    about = _text("Words of the first chapter", "Stands before all else. Leave a blank line between paragraphs.")
    closing_heading = _line("Heading of the last chapter", HEADING, "Left empty: “A last word”.")
    closing = _text("Words of the last chapter", "Stands after all else but an annex.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kicker"].help_text = f"Left empty: “{self.usual.kicker}”."


class HeadingsForm(_PartForm):
    """A line for each heading; `cleaned_data["labels"]` has those that differ from the usual ones, by role."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for role in LABELS:
            self.fields[role.value] = _line(self.usual.labels[role], HEADING)
        self.helper.layout = Layout(*self.fields)

    def clean(self):
        cleaned = super().clean()
        said = {role: (cleaned.get(role.value) or "") for role in LABELS}
        labels = {role.value: text for role, text in said.items() if text and text != self.usual.labels[role]}
        return {**cleaned, "labels": labels}


class LooksForm(_PartForm):
    main_colour = _line("Main colour", 20)
    accent_colour = _line("Second colour", 20)
    findings = forms.ChoiceField(label="Findings", required=False, widget=forms.RadioSelect)
    numbering = forms.ChoiceField(label="Paragraph numbers", required=False, widget=forms.RadioSelect)
    boxes = forms.ChoiceField(label="What the framework asks", required=False, widget=forms.RadioSelect)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, words in CHOICES.items():
            self.fields[name].choices = list(words.items())
        for name, use in (("main_colour", "Headings, numbers, strengths and the cover."),
                          ("accent_colour", "Considerations, so that they differ from strengths.")):  # fmt: skip
            ours = getattr(self.usual.colours, name.partition("_")[0])
            field = self.fields[name]
            field.help_text = f"{use} As # and six letters or digits. Left empty: {ours}."
            field.widget.attrs |= {"class": "govuk-input--width-10", "data-colour": ours, "spellcheck": "false"}

    def clean(self):
        """What is as usual is left empty."""
        cleaned = super().clean()
        unusual = {name: cleaned.get(name, "") for name in CHOICES if cleaned.get(name) != getattr(self.usual, name)}
        return {**cleaned, **dict.fromkeys(CHOICES, ""), **unusual}

    def clean_main_colour(self):
        return self._colour("main_colour")

    def clean_accent_colour(self):
        return self._colour("accent_colour")

    def _colour(self, name: str) -> str:
        said = self.cleaned_data[name]
        colour = as_colour(said)
        what = self.fields[name].label
        if said and not colour:
            raise forms.ValidationError(f"{what}: enter # and six letters or digits, such as #0f4c5c")
        if colour and not is_readable(colour):
            raise forms.ValidationError(
                TOO_PALE.format(what=what, colour=colour, nearest=nearest_readable(colour)), code="pale"
            )
        return colour


CHOICES = {
    "findings": {
        FindingLayout.BULLETS: "Bullets, then the paragraphs that expand them",
        FindingLayout.RUN_IN: "Paragraphs that open with their heading in bold",
        FindingLayout.PROSE: "Paragraphs, with the headings as a short list behind them",
    },
    "numbering": {
        Numbering.THEMES: "One run through the themes",
        Numbering.REPORT: "One run through the whole report",
        Numbering.NONE: "No numbers",
    },
    "boxes": {
        Boxes.ALWAYS: "In every theme",
        Boxes.WHERE_ASKED: "Where the outline asks for it",
        Boxes.NEVER: "Nowhere",
    },
}


class LogoForm(_PartForm):
    """`cleaned_data` has the `logo` to show, with its words; without a new file the words of the one that is there."""

    file = forms.FileField(
        label="Picture",
        required=False,
        max_length=500,
        help_text="A PNG or JPEG of up to 1 MB. It stands on white.",
        error_messages={"empty": "The file is empty. Choose a PNG or JPEG picture."},
        widget=forms.FileInput(attrs={"accept": ".png,.jpg,.jpeg", "class": "govuk-file-upload"}),
    )
    alt = forms.CharField(
        label="The picture in words",
        help_text="For people who cannot see it, such as “Exampleshire County Council”.",
        max_length=ALT,
        widget=forms.TextInput(),
        error_messages={
            "required": "Say in words what the picture shows",
            "max_length": f"Shorten the words for the picture to {ALT} characters or fewer",
        },
    )

    def __init__(self, *args, has_logo: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self._has_logo = has_logo

    def clean(self):
        cleaned = super().clean()
        file = cleaned.get("file")
        if not file and not self._has_logo and "file" not in self.errors:
            self.add_error("file", "Choose a PNG or JPEG picture")
        elif file and "alt" in cleaned:
            try:
                cleaned["logo"] = logo_of(file, alt=cleaned["alt"])
            except NotAccepted as error:
                self.add_error("file", str(error))
        return cleaned


class LogoOffForm(_PartForm):
    """Takes the logo off; only the version that one saw goes with it."""


class OrderForm(_PartForm):
    """`step` as `reports.orders` reads it."""

    step = forms.CharField(
        widget=forms.HiddenInput, max_length=60, error_messages={"required": "Choose what to move, and where"}
    )
