import pytest

from assurance.actions import outline, reviews
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.models import Part, Section
from councils.rules import NotAllowed


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


@pytest.fixture
def inside(self_assessment, lead):
    """Two focus areas inside the first theme, one inside the second, and one that stands alone."""
    first, second = self_assessment.framework.themes.all()[:2]
    places = {"Waiting": first, "Transport": second, "Carers": first, "Alone": None}
    for title, theme in places.items():
        outline.add_section(review=self_assessment, kind="focus_area", title=title, theme=theme, by=lead)
    return {section.title: section for section in self_assessment.sections.filter(kind="focus_area")}


def titles(review):
    return list(review.sections.filter(kind="focus_area").values_list("title", flat=True))


def test_a_focus_area_moves_among_those_of_its_theme(self_assessment, lead, inside):
    outline.move_section(section=inside["Carers"], up=True, by=lead)
    assert titles(self_assessment) == ["Carers", "Transport", "Waiting", "Alone"]
    for title, up in (("Carers", True), ("Waiting", False), ("Transport", True), ("Alone", True)):
        outline.move_section(section=inside[title], up=up, by=lead)
    assert titles(self_assessment) == ["Carers", "Transport", "Waiting", "Alone"]
    outline.move_section(section=inside["Carers"], up=False, by=lead)
    assert titles(self_assessment) == ["Waiting", "Transport", "Carers", "Alone"]


def test_other_chapters_are_not_moved(self_assessment, lead):
    with pytest.raises(Section.DoesNotExist):
        outline.move_section(section=self_assessment.sections.filter(kind="theme").first(), up=False, by=lead)


def test_what_the_council_asked_about_is_put_in_order(self_assessment, lead):
    asked = [outline.ask_about(review=self_assessment, text=text, by=lead) for text in ("Waiting", "Carers", "Sight")]
    outline.move_focus_area(area=asked[2], up=True, by=lead)
    outline.move_focus_area(area=asked[0], up=True, by=lead)
    assert [area.text for area in self_assessment.lines_of_enquiry.all()] == ["Waiting", "Sight", "Carers"]
    outline.move_focus_area(area=asked[0], up=False, by=lead)
    assert [area.text for area in self_assessment.lines_of_enquiry.all()] == ["Sight", "Waiting", "Carers"]


def test_who_may_not_write_moves_nothing(self_assessment, lead, reader, inside):
    area = outline.ask_about(review=self_assessment, text="Waiting", by=lead)
    moves = [(outline.move_section, {"section": inside["Carers"]}), (outline.move_focus_area, {"area": area})]
    for move, row in moves:
        with pytest.raises(NotAllowed):
            move(**row, up=True, by=reader)
    for status in ("shared", "agreed"):
        reviews.move(review=self_assessment, to=status, by=lead)
    for move, row in moves:
        with pytest.raises(ReviewIsFrozen):
            move(**row, up=True, by=lead)
    assert titles(self_assessment) == ["Waiting", "Transport", "Carers", "Alone"]


def test_a_move_stands_in_the_history_with_who_made_it(self_assessment, lead, inside):
    outline.move_section(section=inside["Carers"], up=True, by=lead)
    event = Section.pgh_event_model.objects.filter(pgh_obj=inside["Carers"]).latest("pgh_id")
    assert event.pgh_context.metadata["action"] == "outline.move_section"
    assert event.pgh_context.metadata["user"] == lead.pk
