"""Tables that people open in a spreadsheet program."""

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

AT_ONCE = 500
"""Rows of a long download that are in memory together, with all that they are tied to."""
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Iterable[Sequence]) -> str:
    """Comma-separated, with the mark by which spreadsheet programs know UTF-8.

    Text that a program would run as a formula gets an apostrophe in front; numbers stay numbers.
    """
    text = io.StringIO()
    csv.writer(text).writerows([_cell(value) for value in row] for row in rows)
    return "\ufeff" + text.getvalue()


def csv_response(rows: Iterable[Sequence], *, name: str) -> HttpResponse:
    """A download called `name` with the ending ``.csv``."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return HttpResponse(csv_text(rows), content_type="text/csv; charset=utf-8", headers=headers)


def is_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet program would run it."""
    return text.startswith(_STARTS_A_FORMULA)


def _cell(value):
    return f"'{value}" if isinstance(value, str) and is_like_a_formula(value) else value
