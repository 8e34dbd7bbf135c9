"""A published report goes in, and comes out as a PDF that says every word of its tree."""

import pytest
from page import ValidationProfile, validate_pdf

from assurance.models import Review
from councils.actions.service import service_account
from reports.actions import imports
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.document.style import BULLETS
from reports.importing.prepared import prepare, transcribe
from reports.writers.formats import WRITERS
from tests.pdf_words import assert_pdf_says
from tests.unit.reports.readers.published import NAMES, needs_published, source

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@needs_published
@pytest.mark.parametrize("name", NAMES)
def test_a_published_report_comes_out_again(council, framework, name, tmp_path):
    prepared = prepare(transcribe(source(name).encode()))
    review = imports.absorb(council=council, prepared=prepared, kind=prepared.reading.found.kind, by=service_account())
    review = Review.objects.with_status().select_related("council", "framework").get(pk=review.pk)
    document = compose(gather(review, include_unagreed=True), BULLETS)
    written = WRITERS["pdf"].write(document, style=BULLETS, draft=True)
    assert_pdf_says(document, written.data)
    out = tmp_path / "report.pdf"
    out.write_bytes(written.data)
    result = validate_pdf(str(out), profile=ValidationProfile.PDF_UA_1)
    assert result.is_compliant, result
