from crispy_forms_gds.choices import Choice
from django import forms

from assurance.models.review import ReviewKind
from councils.forms.base import GovForm
from reports.document.limits import TooMuch
from reports.importing.prepared import prepare
from reports.readers.decode import LARGEST, NotReadable, decode

PUBLISHED_HINTS = {
    ReviewKind.SELF_ASSESSMENT: "What the council found about itself.",
    ReviewKind.PEER_CHALLENGE: "What a team of peers found. It has no scores.",
    ReviewKind.CASE_FILE_AUDIT: "What reading a sample of case files showed. It has no scores.",
    ReviewKind.CQC_ASSESSMENT: "What the regulator found and scored.",
}


class UploadForm(GovForm):
    """`cleaned_data` has the text of the `file` as `text`, and its `file_name`."""

    file = forms.FileField(
        label="Text of the report",
        help_text="A plain text file (.txt) of up to 5 MB. From Word or a PDF, save the report as plain text first.",
        max_length=500,
        error_messages={
            "required": "Choose the file with the text of the report",
            "empty": "The file is empty. Choose a file that contains the text of a report.",
            "missing": "Choose the file with the text of the report",
            "invalid": "Choose the file with the text of the report",
            "max_length": "Give the file a shorter name",
        },
        widget=forms.FileInput(attrs={"accept": ".txt,text/plain", "class": "govuk-file-upload"}),
    )

    def clean(self):
        cleaned = super().clean()
        if "file" in cleaned:
            cleaned |= self._read(cleaned.pop("file"))
        return cleaned

    def _read(self, file) -> dict[str, str]:
        """A file that no reader can take is refused here, so that nothing of it is kept."""
        try:
            text = decode(file.read(LARGEST + 1))
            prepare(text)
        except (NotReadable, TooMuch) as error:
            self.add_error("file", str(error))
            return {}
        return {"text": text, "file_name": file.name}


def published_kinds() -> list[Choice]:
    """Any kind may have been published, a peer challenge too, although a council does not start one this way."""
    return [Choice(kind.value, kind.label, hint=PUBLISHED_HINTS[kind]) for kind in ReviewKind]


class AcceptForm(GovForm):
    kind = forms.ChoiceField(
        label="What was published",
        choices=published_kinds,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what was published",
            "invalid_choice": "Choose one of the kinds in the list",
        },
    )
