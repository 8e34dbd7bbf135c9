"""Reports by people who did not know the readers: what is found in them, counted (their README says how well)."""

from collections import Counter

import pytest

from reports.readers.accounting import tree_words
from reports.readers.findings import findings
from reports.readers.wording import words
from tests.unit.reports.readers.heldout import expected, names_in, reading, said

NAMES = [name for folder in ("first", "second", "third", "fourth") for name in names_in(f"unseen/{folder}")]
TORN_BY_A_PAGE_END = {"unseen/first/ollersett": 2}
LEAST = 0.98


def wanted(name):
    return Counter(tuple(one) for one in expected(name)["findings"])


def found(name):
    return Counter((one.theme, one.section, one.kind.value, one.heading) for one in findings(reading(name).document))


def test_there_are_thirty_nine_in_every_format():
    formats = Counter(expected(name)["source"].rpartition(".")[2] for name in NAMES)
    assert formats == {"docx": 13, "pdf": 11, "html": 8, "txt": 7}


def test_nearly_all_findings_are_right():
    right = sum((wanted(name) & found(name)).total() for name in NAMES)
    assert right >= LEAST * sum(wanted(name).total() for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_findings(name):
    assert (wanted(name) - found(name)).total() == TORN_BY_A_PAGE_END.get(name, 0)


@pytest.mark.parametrize("name", NAMES)
def test_no_finding_is_on_the_wrong_side(name):
    sides = {heading: kind for _, _, kind, heading in wanted(name)}
    read = [(kind, heading) for _, _, kind, heading in found(name) if heading in sides and kind != "observation"]
    assert read == [(sides[heading], heading) for _, heading in read]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_kept(name):
    left_out = Counter(word for one in reading(name).unplaced for word in words(one.text))
    assert said(name) - Counter(tree_words(reading(name).document)) - left_out == Counter()
