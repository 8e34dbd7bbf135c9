import subprocess
import sys

import pytest

from reports.document.nodes import Document, Role
from reports.document.style import HOUSE_STYLES
from reports.writers.formats import WRITERS
from reports.writers.package_files import stylesheet
from tests.unit.reports.kitchen_sink import KITCHEN_SINK

OF_THE_REPORT = [extension for extension, writer in WRITERS.items() if writer.takes is Document]


@pytest.mark.parametrize("extension", OF_THE_REPORT)
@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_every_format_is_written_in_every_style(extension, style):
    writer = WRITERS[extension]
    written = writer.write(KITCHEN_SINK, style=style, draft=True)
    assert writer.extension == extension
    assert len(written.data) > 1000
    assert sum(written.timings.values()) > 0


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_every_style_has_its_stylesheet_and_its_words(style):
    assert stylesheet(style.stylesheet)
    assert {Role.STRENGTHS, Role.CONSIDERATIONS} <= set(style.labels)


def test_writers_can_be_named_on_a_machine_without_pango():
    """Importing the layout engine fails there, and must not take every command down with it."""
    code = "import sys, reports.writers.formats; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
