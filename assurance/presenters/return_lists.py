"""A list of requests that was read, beside what the return has already."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString

from assurance.differences import Words, words
from assurance.models import EvidenceRequest
from assurance.returns.lines import Line, seen_key
from councils.words import counted

MARKED = 60
"""So many texts have their differences marked; to find them in more would keep a person waiting."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One request in both wordings; words that only one of them has are marked."""

    reference: str
    picked: str
    present: SafeString
    new: SafeString
    present_details: str
    new_details: str


class Comparison:
    """`requests` are those of the return, with statements. What says the same on both sides is not shown."""

    def __init__(self, lines: list[Line], requests: list[EvidenceRequest]):
        present = {line_of(request).key: request for request in requests}
        self._new = [line for line in lines if line.key not in present]
        self._known = [(present[line.key], line) for line in lines if line.key in present]

    @property
    def differences(self) -> list[Difference]:
        pairs = [(request, line_of(request), line) for request, line in self._known]
        changed = [pair for pair in pairs if pair[2].differs_from(pair[1])]
        return [_difference(*pair, is_marked=number < MARKED) for number, pair in enumerate(changed)]

    @property
    def summary(self) -> str:
        same = len(self._known) - len(self.differences)
        parts = [f"{counted(len(self._new), 'request')} of the list {'is' if len(self._new) == 1 else 'are'} new"]
        if same:
            parts.append(f"{same} {'stands' if same == 1 else 'stand'} here with the same words")
        number = len(self.differences)
        parts.append(f"{number} {'stands' if number == 1 else 'stand'} here with other words")
        return f"{'; '.join(parts)}."


def line_of(request: EvidenceRequest) -> Line:
    """The request as a list would have it."""
    numbers = tuple(statement.number for statement in request.statements.all())
    return Line(request.reference, request.text, numbers, request.due_on)


def _difference(request: EvidenceRequest, old: Line, new: Line, *, is_marked: bool) -> Difference:
    unmarked = [Words(old.text, False)], [Words(new.text, False)]
    there, here = words(old.text, new.text) if is_marked else unmarked
    return Difference(
        request.reference, seen_key(request), _marked(there), _marked(here), _details(old, old), _details(new, old)
    )


def _marked(parts) -> SafeString:
    marked = (f'<span class="cf-only">{escape(p.text)}</span>' if p.is_only_here else escape(p.text) for p in parts)
    return SafeString("".join(marked))


def _details(line: Line, present: Line) -> str:
    """Statements and day; what a list does not speak of stays as it is."""
    numbers = sorted(line.statements or present.statements)
    due_on = line.due_on or present.due_on
    statements = f"Statements {', '.join(map(str, numbers))}" if numbers else "No statement"
    return f"{statements}. {'Due ' + date_format(due_on, 'j F Y') if due_on else 'No day of its own'}."
