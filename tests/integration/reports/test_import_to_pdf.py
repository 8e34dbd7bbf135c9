"""A published report goes in, and comes out in its own house style as a PDF that says every word of its tree."""

import pytest

from assurance.models import Review
from councils.actions.service import service_account
from reports.actions import imports
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.house_styles import style_of
from reports.importing.prepared import prepare, transcribe
from reports.writers.formats import WRITERS
from tests.accessible_pdf import assert_accessible
from tests.pdf_words import assert_pdf_says
from tests.unit.reports.readers.published import NAMES, needs_published, source

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@needs_published
@pytest.mark.parametrize("name", NAMES)
def test_a_published_report_comes_out_again(council, framework, name):
    prepared = prepare(transcribe(source(name).encode()))
    review = imports.absorb(council=council, prepared=prepared, kind=prepared.reading.found.kind, by=service_account())
    review = Review.objects.with_status().select_related("council", "framework").get(pk=review.pk)
    document = compose(gather(review, include_unagreed=True), style_of(review))
    written = WRITERS["pdf"].write(document, style=style_of(review), draft=True)
    assert_pdf_says(document, written.data)
    assert_accessible(written.data)
