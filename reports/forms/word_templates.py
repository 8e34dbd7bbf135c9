from django import forms

from assurance.file_kinds import kinds
from assurance.file_kinds.names import shown_name
from assurance.file_kinds.refusals import NotAccepted
from assurance.file_kinds.telling import tell
from councils.forms.base import GovForm
from reports.writers.docx.template import NotATemplate, Template, prepared

LARGEST = 5_000_000
TOO_LARGE = "The file is larger than 5 MB. Take large pictures out of it and save it again."
NOT_WORD = "This is not a Word document. Choose a Word document (.docx)."
_CHOOSE = "Choose a Word document (.docx)"


class WordTemplateForm(GovForm):
    """`cleaned_data` has the checked `template` and the `file_name` that people see."""

    file = forms.FileField(
        label="Word document",
        help_text="A .docx file of up to 5 MB, with your styles and the head and foot of your pages.",
        max_length=500,
        error_messages={
            "required": _CHOOSE,
            "empty": "The file is empty. Choose a Word document (.docx).",
            "missing": _CHOOSE,
            "invalid": _CHOOSE,
            "max_length": "Give the file a shorter name",
        },
        widget=forms.FileInput(attrs={"accept": ".docx", "class": "govuk-file-upload"}),
    )

    def clean(self):
        cleaned = super().clean()
        if "file" in cleaned:
            cleaned |= self._checked(cleaned.pop("file"))
        return cleaned

    def _checked(self, file) -> dict:
        """A file that no report can be written into is refused here, so that nothing of it is kept."""
        try:
            return {"template": _prepared(file), "file_name": shown_name(file.name, kinds.WORD)}
        except (NotAccepted, NotATemplate) as error:
            self.add_error("file", str(error))
            return {}


def _prepared(file) -> Template:
    if file.size > LARGEST:
        raise NotATemplate(TOO_LARGE)
    if tell(file) is not kinds.WORD:
        raise NotATemplate(NOT_WORD)
    return prepared(file.read())
