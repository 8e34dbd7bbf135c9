"""The two indexes of the folder, and the page of an item that is a link or a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe

from assurance import richtext
from assurance.models import EvidenceItem, InformationReturn
from assurance.returns.folder import Answer
from councils.workbooks import xlsx_bytes

LOST = "This file could not be read when the folder was made."


@dataclass(frozen=True, slots=True)
class FileLine:
    """`url` leads from the index to the file; empty where it could not be put in."""

    name: str
    title: str
    url: str


class AnswerLines:
    """One request as the indexes tell it. `lost` are paths of files that could not be read."""

    def __init__(self, answer: Answer, lost: set[str]):
        request = answer.request
        self.reference, self.text, self.note = request.reference, request.text, request.note
        self.status = request.get_status_display()
        self.statements = [f"{one.number}. {one.name}" for one in request.statements.all()]
        self.files = [
            FileLine(entry.path.rpartition("/")[2], entry.title, "" if entry.path in lost else quote(entry.path))
            for entry in answer.entries
        ]


def index_html(place: InformationReturn, answers: list[Answer], lost: set[str], *, on: date) -> bytes:
    """One page that needs nothing beside it; `place` comes with its council."""
    lines = [AnswerLines(answer, lost) for answer in answers]
    context = {"place": place, "lines": lines, "day": date_format(on, "j F Y"), "lost": LOST}
    return render_to_string("assurance/return_folder/index.html", context).encode()


def index_xlsx(place: InformationReturn, answers: list[Answer], lost: set[str]) -> bytes:
    """A row for each request, and on the second sheet one for each file."""
    requests: list[Sequence] = [["Reference", "Text", "Quality statements", "Status", "Note", "Folder", "Files"]]
    files: list[Sequence] = [["Reference", "Evidence", "File", "Folder", "Remark"]]
    for answer in answers:
        line = AnswerLines(answer, lost)
        names = "\n".join(file.name for file in line.files)
        statements = "; ".join(line.statements)
        requests.append([line.reference, line.text, statements, line.status, line.note, answer.folder, names])
        for file in line.files:
            files.append([line.reference, file.title, file.name, answer.folder, "" if file.url else LOST])
    return xlsx_bytes({"Requests": requests, "Files": files}, title=place.title)


def item_html(item: EvidenceItem) -> bytes:
    """What an item says that has no file: its link, its text."""
    refers = date_format(item.refers_on, "j F Y") if item.refers_on else ""
    context = {"item": item, "refers": refers, "text": _cleaned(item.text)}
    return render_to_string("assurance/return_folder/item.html", context).encode()


def _cleaned(fragment: str) -> SafeString:
    """It was sanitised when it was written, and is again here."""
    return mark_safe(richtext.clean(fragment))  # noqa: S308
