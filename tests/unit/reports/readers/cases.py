"""What tests ask of a text of a few lines: every word of it is accounted for, whatever else they look at."""

from reports.readers.accounting import unaccounted
from reports.readers.findings import findings
from reports.readers.text.reader import read_text
from tests.unit.reports.readers.words import vocabulary


def read(text):
    reading = read_text(text, vocabulary())
    assert not unaccounted(text, reading)
    return reading


def headings(text):
    return [(one.theme, one.kind.value, one.heading) for one in findings(read(text).document)]


def left_out(text, why):
    return [one.text for one in read(text).unplaced if one.why is why]
