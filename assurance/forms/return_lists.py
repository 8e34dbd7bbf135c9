"""A list of requests on its way into an information return."""

from crispy_forms_gds.choices import Choice
from django import forms
from django.core import signing

from assurance.forms.findings import RELOAD
from assurance.forms.seen import SeenField
from assurance.models import InformationReturn
from assurance.returns.lines import Line, from_plain, to_plain
from assurance.returns.lists import ReadList, read_list
from assurance.statement_names import StatementNames
from assurance.tables.reading import NotReadable
from assurance.tables.sheet import MOST_BYTES
from councils.forms import GovForm

ADD, REPLACE = "add", "replace"


class ListForm(GovForm):
    """A spreadsheet with requests. `cleaned_data` has the `list` that was read; its problems are shown in a table.

    `may_replace`: nobody has worked yet on the list that is there.
    """

    file = forms.FileField(
        label="Spreadsheet with the list",
        help_text=f"An Excel workbook (.xlsx) or a CSV file of up to {MOST_BYTES // 1_000_000} MB.",
        error_messages=dict.fromkeys(("required", "missing", "invalid"), "Choose the file with the list")
        | {"empty": "The file is empty. Choose the file with the list"},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt", "class": "govuk-file-upload"}),
    )
    how = forms.ChoiceField(
        label="What about the list that is there?",
        choices=[
            Choice(REPLACE, "Replace it", hint="Nobody has worked on it yet."),
            Choice(ADD, "Keep it, and add what is new", hint="The new requests are marked as late additions."),
        ],
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Choose whether the list that is there is replaced or kept"
        ),
    )

    def __init__(self, *args, names: StatementNames, may_replace: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self._names = names
        self.read: ReadList | None = None
        if not may_replace:
            del self.fields["how"]

    def clean_file(self):
        try:
            self.read = read_list(self.cleaned_data["file"].read(MOST_BYTES + 1), self._names)
        except NotReadable as refused:
            raise forms.ValidationError(str(refused)) from None
        if self.read.problems:
            number = len(self.read.problems)
            cells = "one cell" if number == 1 else f"{number} cells"
            raise forms.ValidationError(f"Nothing was loaded: {cells} of the list must be mended first.")
        return self.read.lines

    @property
    def is_replacing(self) -> bool:
        return self.cleaned_data.get("how") == REPLACE


class TakeForm(forms.Form):
    """The lines of a list that was looked at, and the requests that get its words.

    The lines come back as they went out: what was read is signed, not read again.
    """

    lines = forms.CharField(error_messages={"required": RELOAD})
    take = SeenField(required=False)

    def __init__(self, data, *, place: InformationReturn):
        super().__init__(data)
        self._place = place

    def clean_lines(self) -> list[Line]:
        try:
            return from_plain(signing.loads(self.cleaned_data["lines"], salt=_salt(self._place)))
        except signing.BadSignature:
            raise forms.ValidationError(RELOAD) from None


def signed(lines: list[Line], place: InformationReturn) -> str:
    """The lines as the page holds them while it asks."""
    return signing.dumps(to_plain(lines), salt=_salt(place), compress=True)


def _salt(place: InformationReturn) -> str:
    return f"information return {place.pk}"
