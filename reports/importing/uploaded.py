"""An upload, read with the corrections of whoever looks at it."""

from reports.importing.prepared import Prepared, prepare
from reports.models import Upload
from reports.readers import transcripts


def read(upload: Upload) -> Prepared:
    """Raises TooMuch, a sentence, for what is no report by its size."""
    told = {int(at): said for at, said in upload.corrections.items()}
    return prepare(transcripts.from_json(upload.transcript), told, council=upload.council)
