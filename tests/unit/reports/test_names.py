from datetime import date

import pytest

from reports.file_names import file_name
from reports.formats import FORMATS, in_order
from reports.writers.formats import WRITERS


@pytest.mark.parametrize(
    ("is_draft", "name"),
    [(True, "exampleshire-peer-challenge-2026-06-draft.pdf"), (False, "exampleshire-peer-challenge-2026-06.pdf")],
)
def test_file_names(is_draft, name):
    day = date(2026, 6, 12)
    assert file_name(council="exampleshire", kind="peer_challenge", day=day, is_draft=is_draft, extension="pdf") == name


def test_formats_come_in_the_order_of_making_each_once():
    assert in_order(["json", "pdf", "json"]) == ["pdf", "json"]
    with pytest.raises(KeyError):
        in_order(["exe"])


def test_every_format_has_its_writer():
    assert FORMATS.keys() == WRITERS.keys()
    assert all(WRITERS[key].extension == key for key in FORMATS)
