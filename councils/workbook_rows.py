"""Rows of a sheet as Excel stores them: written straight, because a library's object a cell takes most of the time."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from councils.spreadsheets import is_like_a_formula

MOST_IN_A_CELL = 32_767
"""Characters that Excel keeps in one cell."""
CUT = " […] This text is longer than a cell of Excel can be; the CSV has all of it."

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TO_ESCAPE = re.compile(rf"[&<>\r]|{_NOT_IN_XML.pattern}")


@dataclass(frozen=True, slots=True)
class Looks:
    """Numbers of a workbook's styles, by what stands in a cell. `quoted` is for text that would run as a formula."""

    plain: int
    quoted: int
    day: int
    moment: int


def rows_xml(rows: Sequence[Sequence], looks: Looks, *, first: int = 1) -> Iterator[str]:
    """An element a row, numbered from `first`. Text is text, never a formula; moments are London's.

    Raises TypeError for what is no text, number, truth, day or moment.
    """
    letters = [get_column_letter(number) for number in range(1, max(map(len, rows), default=0) + 1)]
    cell = _cells(looks)
    for number, row in enumerate(rows, start=first):
        cells = "".join([cell(f"{letter}{number}", value) for letter, value in zip(letters, row, strict=False)])
        yield f'<row r="{number}">{cells}</row>'


def _cells(looks: Looks) -> Callable[[str, object], str]:
    """A function of where a cell stands and what stands in it."""

    def cell(place: str, value) -> str:
        if value is None or value == "":
            return f'<c r="{place}" s="{looks.plain}"/>'
        if isinstance(value, str):
            look = looks.quoted if is_like_a_formula(value) else looks.plain
            return f'<c r="{place}" s="{look}" t="inlineStr"><is><t xml:space="preserve">{_escaped(value)}</t></is></c>'
        if isinstance(value, bool):
            return f'<c r="{place}" s="{looks.plain}" t="b"><v>{value:d}</v></c>'
        look, number = _number(value, looks)
        return f'<c r="{place}" s="{look}"><v>{number}</v></c>'

    return cell


def _escaped(text: str) -> str:
    """As XML has it, without the signs that no document may hold."""
    if _TO_ESCAPE.search(text):
        text = _NOT_IN_XML.sub("", text)
    if len(text) > MOST_IN_A_CELL:
        text = text[: MOST_IN_A_CELL - len(CUT)] + CUT
    return _TO_ESCAPE.sub(lambda sign: f"&#{ord(sign[0])};", text)


def _number(value, looks: Looks) -> tuple[int, object]:
    """The style that a number, a day or a moment has, and the number that Excel keeps of it."""
    if isinstance(value, int | float | Decimal):
        return looks.plain, value
    if isinstance(value, datetime):
        moment = timezone.make_naive(value).replace(microsecond=0) if timezone.is_aware(value) else value
        return looks.moment, to_excel(moment)
    if isinstance(value, date):
        return looks.day, to_excel(value)
    raise TypeError(f"No cell can hold a {type(value).__name__}")
