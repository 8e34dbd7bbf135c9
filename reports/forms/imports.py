from crispy_forms_gds.choices import Choice
from django import forms

from assurance.models.review import ReviewKind
from councils.forms.base import GovForm
from reports.document.limits import TooMuch
from reports.importing.prepared import prepare, transcribe
from reports.readers.decode import NotReadable
from reports.readers.kinds import LARGEST_FILE
from reports.readers.transcript import Transcript

PUBLISHED_HINTS = {
    ReviewKind.SELF_ASSESSMENT: "What the council found about itself.",
    ReviewKind.PEER_CHALLENGE: "What a team of peers found. It has no scores.",
    ReviewKind.CASE_FILE_AUDIT: "What reading a sample of case files showed. It has no scores.",
    ReviewKind.CQC_ASSESSMENT: "What the regulator found and scored.",
}


class UploadForm(GovForm):
    """A file for the record of `council`. `cleaned_data` has it written out as `transcript`, and its `file_name`."""

    file = forms.FileField(
        label="File of the report",
        help_text="A PDF, Word file (.docx), web page (.html) or plain text (.txt) of up to 20 MB.",
        max_length=500,
        error_messages={
            "required": "Choose the file of the report",
            "empty": "The file is empty. Choose a file that contains the text of a report.",
            "missing": "Choose the file of the report",
            "invalid": "Choose the file of the report",
            "max_length": "Give the file a shorter name",
        },
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.html,.htm,.txt", "class": "govuk-file-upload"}),
    )

    def __init__(self, *args, council, **kwargs):
        super().__init__(*args, **kwargs)
        self.council = council

    def clean(self):
        cleaned = super().clean()
        if "file" in cleaned:
            cleaned |= self._read(cleaned.pop("file"))
        return cleaned

    def _read(self, file) -> dict[str, str | Transcript]:
        """A file that no reader can take is refused here, so that nothing of it is kept."""
        try:
            transcript = transcribe(file.read(LARGEST_FILE + 1), council=self.council)
            prepare(transcript, council=self.council)
        except (NotReadable, TooMuch) as error:
            self.add_error("file", str(error))
            return {}
        return {"transcript": transcript, "file_name": file.name}


def published_kinds() -> list[Choice]:
    """Any kind may have been published, a peer challenge too, although a council does not start one this way."""
    return [Choice(kind.value, kind.label, hint=PUBLISHED_HINTS[kind]) for kind in ReviewKind]


class CorrectionForm(GovForm):
    """`source` knows the pieces and what can be said of them. `cleaned_data` has `at` and `told`."""

    at = forms.IntegerField(widget=forms.HiddenInput, error_messages={"required": "Choose the piece to correct"})
    told = forms.ChoiceField(
        label="What this is",
        required=False,
        error_messages={"invalid_choice": "Choose one of the kinds in the list"},
    )

    def __init__(self, *args, source, **kwargs):
        super().__init__(*args, **kwargs)
        self.source = source
        self.fields["told"].choices = source.choices
        self.initial |= {"at": source.piece, "told": source.told.get(source.piece, "")}

    def clean_at(self):
        if self.cleaned_data["at"] not in self.source.told:
            raise forms.ValidationError("Choose one of the pieces of this report")
        return self.cleaned_data["at"]


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
