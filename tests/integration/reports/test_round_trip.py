"""What was published, taken in, printed in its own house style and read back from each file says the same."""

import pytest
from django.db import transaction

from script.roundtrip.comparison import Differences
from script.roundtrip.journey import differences
from tests.plugins.universe import found, loaded_framework
from tests.unit.reports.readers.published import needs_published, source

pytestmark = [pytest.mark.slow, pytest.mark.django_db, needs_published]
NOTHING = Differences(findings=0, marks=0, words=0)
REPORTS = {
    "hertfordshire_peer_challenge": "Hertfordshire",
    "gloucestershire_peer_challenge": "Gloucestershire",
    "devon_peer_challenge": "Devon",
}


@pytest.mark.parametrize("name", REPORTS)
def test_a_published_report_comes_back_from_every_file(name):
    said = came_back(name, ("html", "pdf", "docx"))
    assert said == {"html": NOTHING, "pdf": NOTHING, "docx": NOTHING}


@pytest.mark.parametrize("name", REPORTS)
def test_a_word_file_comes_back_from_another_program(name, soffice):
    """Somebody opens the report in LibreOffice and saves it as a Word file again."""
    said = came_back(name, ("docx",), handled=lambda file: soffice.converted(file, "docx", "docx"))
    assert said == {"docx": NOTHING}


def came_back(name, formats, **how):
    with transaction.atomic():
        loaded_framework()
        found(REPORTS[name])
        return dict(differences(source(name).encode(), formats, **how))
