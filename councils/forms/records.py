from django import forms

from councils.forms import GovForm


class RecordForm(GovForm):
    """A record to read in."""

    record = forms.FileField(
        label="Record",
        help_text="A JSON file, or a ZIP file with the files, as saved from this page.",
        error_messages={
            "required": "Choose the file of the record",
            "empty": "This file is empty. Choose the file of the record",
        },
    )
