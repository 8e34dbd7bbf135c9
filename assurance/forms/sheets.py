from django import forms

from assurance.tables.sheet import MOST_BYTES
from councils.forms import GovForm


class SheetForm(GovForm):
    """A table that somebody filled in."""

    sheet = forms.FileField(
        label="Table",
        help_text="An Excel workbook (.xlsx) or a CSV file. Columns may stand in any order.",
        allow_empty_file=True,
        error_messages={"required": "Choose the file with the table"},
    )

    def clean_sheet(self):
        upload = self.cleaned_data["sheet"]
        if upload.size > MOST_BYTES:
            raise forms.ValidationError(f"The file is larger than {MOST_BYTES // 1_000_000} MB. Split the table")
        return upload
