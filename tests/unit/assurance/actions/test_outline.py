import pytest

from assurance.actions import outline
from assurance.actions.holding import Stale
from assurance.models import Part, Section


def test_a_new_review_begins_with_its_kinds_sections(self_assessment, peer_challenge):
    themes = [theme.name for theme in peer_challenge.framework.themes.all()]
    titles = list(Section.objects.filter(review=peer_challenge).values_list("title", flat=True))
    assert titles[:3] == ["Summary of key findings", "Background", "Key facts"]
    assert titles[3:7] == themes
    assert Section.objects.filter(review=self_assessment, kind="theme").count() == len(themes)


def test_standard_texts_name_the_council_and_themes_bring_their_lead_sentence(peer_challenge):
    bodies = Part.objects.filter(section__review=peer_challenge)
    assert not bodies.filter(body__contains="{council}").exists()
    assert bodies.filter(body__contains="Exampleshire County Council").exists()
    lead = bodies.filter(kind="lead").first()
    assert lead.section.theme.lead_sentence in lead.body


def test_prose_is_edited_over_the_version_that_was_read(peer_challenge, peer, manager):
    part = Part.objects.filter(section__review=peer_challenge, kind="text").first()
    edited = outline.edit_part(part=part, version=1, title=" Why ", body="<p>Ours.</p><script>x</script>", by=peer)
    assert (edited.title, edited.body, edited.version) == ("Why", "<p>Ours.</p>", 2)
    with pytest.raises(Stale):
        outline.edit_part(part=part, version=1, title="", body="", by=manager)


def test_sections_are_renamed_and_focus_areas_added(peer_challenge, peer):
    section = Section.objects.filter(review=peer_challenge).first()
    assert outline.rename_section(section=section, title=" In brief ", by=peer).title == "In brief"
    asked = [outline.ask_about(review=peer_challenge, text=text, by=peer) for text in ("Waiting", "Carers")]
    assert [line.position for line in asked] == [1, 2]


def test_a_section_that_was_renamed_meanwhile_is_not_renamed_unseen(self_assessment, lead, dass):
    section = Section.objects.filter(review=self_assessment).first()
    outline.rename_section(section=section, title="Ruth’s title", was=section.title, by=dass)
    with pytest.raises(Stale) as stale:
        outline.rename_section(section=section, title="Another", was=section.title, by=lead)
    assert stale.value.current.title == "Ruth’s title"


def test_numbers_of_a_part_are_kept_unless_somebody_says_otherwise(self_assessment, lead):
    parts = [{"kind": "text", "body": "<p>Words.</p>", "is_numbered": True}]
    part = outline.add_section(review=self_assessment, kind="prose", title="One", parts=parts, by=lead).parts.get()
    place = {"part": part, "title": "", "body": "<p>Others.</p>", "by": lead}
    assert outline.edit_part(version=1, **place).is_numbered is True
    assert outline.edit_part(version=2, is_numbered=False, **place).is_numbered is False
    assert outline.edit_part(version=3, is_numbered=None, **place).is_numbered is None
