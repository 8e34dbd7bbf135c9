"""A council's own Word file: chosen, checked, used, taken out of use."""

from io import BytesIO

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from assurance.file_kinds import refusals
from reports import pipeline
from reports.actions import runs, word_templates
from reports.forms import word_templates as form
from reports.models import WordTemplate
from reports.writers.docx.template import DAMAGED
from tests import samples
from tests.integration.reports.views.pages import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(council):
    def make(name, *args):
        return reverse(f"reports:word-template-{name}", args=[council.slug, *args])

    return make


def file(content, name="Our letters.docx"):
    return {"file": SimpleUploadedFile(name, content)}


def test_the_whole_way(signed_in, lead, url, council_file, self_assessment, council):
    client = signed_in(lead)
    assert url("list") in text(client.get(reverse("reports:run-list", args=[council.slug, self_assessment.pk])))
    assert "No document of your own" in text(client.get(url("list")))

    answer = client.post(url("list"), file(council_file), follow=True)
    assert "From now on reports are written into “Our letters.docx”." in text(answer)
    assert "These styles of Word are not in the file, and ours stand in: TOC 1, TOC 2, Hyperlink." in text(answer)

    run = runs.request(review=self_assessment, formats=["docx"], is_draft=True, by=lead)
    pipeline.render(run.pk)
    made = docx.Document(BytesIO(bytes(run.artefacts.get().data)))
    assert made.sections[0].header.paragraphs[0].text == "Exampleshire"

    answer = client.post(url("stop"), follow=True)
    assert "Word files have the look of this service again" in text(answer)
    assert "Used until" in text(answer)

    kept = WordTemplate.objects.get()
    download = client.get(url("download", kept.pk))
    assert download.content == bytes(kept.data)
    assert download["Content-Disposition"] == 'attachment; filename="Our letters.docx"'
    assert "no-store" in download["Cache-Control"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty. Choose a Word document (.docx)."),
        (samples.PDF, form.NOT_WORD),
        (samples.PROGRAM, refusals.PROGRAM),
        (samples.office("application/vnd.ms-word.document.macroEnabled.main+xml"), refusals.MACROS),
        (samples.office(word__vbaProject=b"code"), refusals.MACROS),
        (samples.bomb(), refusals.TOO_MUCH_INSIDE),
        (samples.office(), DAMAGED),
        (bytes(form.LARGEST + 1), form.TOO_LARGE),
    ],
    ids=["nothing", "pdf", "program", "docm", "macros", "bomb", "hollow", "large"],
)
def test_what_is_refused_is_told_and_not_kept(signed_in, lead, url, content, said):
    answer = signed_in(lead).post(url("list"), file(content))
    assert answer.status_code == 200
    assert said.replace("'", "&#x27;") in text(answer)
    assert not WordTemplate.objects.exists()


def test_a_file_must_be_chosen(signed_in, lead, url):
    assert "Choose a Word document (.docx)" in text(signed_in(lead).post(url("list")))


def test_another_councils_template_does_not_exist(signed_in, lead, other_council, person, url, council_template):
    theirs = person(council=other_council, role="improvement_lead")
    made = word_templates.adopt(council=other_council, file_name="a.docx", template=council_template, by=theirs)
    assert signed_in(lead).get(url("download", made.pk)).status_code == 404


def test_who_may_not_set_how_reports_look_is_not_shown_the_way(signed_in, contributor, council, self_assessment, url):
    page = signed_in(contributor).get(reverse("reports:run-list", args=[council.slug, self_assessment.pk]))
    assert url("list") not in text(page)
    assert signed_in(contributor).get(url("list")).status_code == 403
