import csv

import pytest

from reports.readers.text.council import council_in, is_organisation
from tests.unit.reports.readers.words import ROOT

with (ROOT / "councils/data/england-adult-social-care.csv").open(encoding="utf-8") as file:
    NAMES = [" ".join(row["official_name"].split()) for row in csv.DictReader(file)]


@pytest.mark.parametrize(
    "title",
    [
        "{} adult social care preparation for assurance peer challenge report",
        "{}: local authority assessment",
        "Adult Social Care Preparation for Assurance Peer Challenge Report {}",
        "LGA Peer Challenge – {} – May 2031",
        "{}",
    ],
)
def test_every_council_is_found_in_a_title(title):
    assert [name for name in NAMES if council_in(title.format(name)) != name] == []


def test_no_council():
    assert council_in("Peer Challenge Report") is None
    assert council_in("The Council met.") is None
    assert council_in("Councillor Ada Quill") is None
    assert council_in("The County Council met the District Council.") is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Saltway City Council", True),
        ("Local Government Association", True),
        ("Saltway NHS Foundation Trust", True),
        ("Head of Contracts, Saltway City Council", False),
        ("Adviser for Saltway City Council in the east", False),
        ("Family Carer", False),
    ],
)
def test_organisations(text, is_one):
    assert is_organisation(text) is is_one
