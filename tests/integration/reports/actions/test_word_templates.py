import pytest

from councils.rules import NotAllowed
from reports import pipeline
from reports.actions import runs, word_templates
from reports.models import ReportRun, WordTemplate
from reports.writers.docx.template import Template

pytestmark = pytest.mark.django_db


@pytest.fixture
def adopt(council, lead):
    def take(content=b"One", by=lead):
        template = Template(content, ("A note.",))
        return word_templates.adopt(council=council, file_name="Ours.docx", template=template, by=by)

    return take


@pytest.fixture
def ask_for(self_assessment, lead):
    def ask(*formats):
        return runs.request(review=self_assessment, formats=formats, is_draft=True, by=lead)

    return ask


def test_a_template_is_kept_with_its_notes_and_who_and_when(adopt, lead, council):
    kept = WordTemplate.objects.get(pk=adopt().pk)
    assert (bytes(kept.data), kept.size, kept.notes, kept.added_by) == (b"One", 3, ["A note."], lead)
    assert str(kept) == "Ours.docx"
    event = kept.events.get()
    assert event.pgh_context.metadata["action"] == "word_templates.adopt"
    assert WordTemplate.objects.of_council(council).current().get() == kept


def test_another_takes_its_place_and_the_first_is_kept(adopt, lead, dass):
    first, second = adopt(), adopt(b"Two", by=dass)
    first.refresh_from_db()
    assert first.retired_by == dass
    assert first.retired_at is not None
    assert list(WordTemplate.objects.current()) == [second]


def test_the_same_again_changes_nothing(adopt):
    assert adopt() == adopt()
    assert WordTemplate.objects.count() == 1


def test_one_stops_using_it(adopt, council, lead):
    adopt()
    word_templates.stop_using(council=council, by=lead)
    word_templates.stop_using(council=council, by=lead)
    assert not WordTemplate.objects.current().exists()
    assert WordTemplate.objects.get().retired_by == lead


def test_only_who_sets_how_reports_look(adopt, contributor, council):
    with pytest.raises(NotAllowed):
        adopt(by=contributor)
    with pytest.raises(NotAllowed):
        word_templates.stop_using(council=council, by=contributor)
    assert not WordTemplate.objects.visible_to(contributor).exists()


def test_a_run_remembers_the_template_of_its_word_file(adopt, ask_for):
    template = adopt()
    assert ask_for("docx").template == template
    assert ask_for("json").template is None


def test_word_files_in_different_templates_are_different_reports(adopt, ask_for, council, lead):
    plain = ask_for("docx", "json")
    assert ask_for("docx") == plain
    adopt()
    ours = ask_for("docx")
    assert ours != plain
    assert ask_for("docx") == ours
    assert ask_for("json") == plain
    word_templates.stop_using(council=council, by=lead)
    assert ask_for("docx") == plain


def test_a_word_file_is_not_taken_from_a_run_with_another_template(council, lead, ask_for, council_template):
    plain = ask_for("docx", "json")
    pipeline.render(plain.pk)
    word_templates.adopt(council=council, file_name="Ours.docx", template=council_template, by=lead)
    ours = ask_for("docx", "json")
    pipeline.render(ours.pk)
    both = [ReportRun.objects.get(pk=run.pk) for run in (plain, ours)]
    files = [{made.format: made.sha256 for made in run.artefacts.all()} for run in both]
    assert files[0]["json"] == files[1]["json"]
    assert files[0]["docx"] != files[1]["docx"]
    assert b"word/header1.xml" in bytes(ours.artefacts.get(format="docx").data)
