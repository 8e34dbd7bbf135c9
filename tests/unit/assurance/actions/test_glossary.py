"""What people decide about acronyms, and the glossary's place in the report."""

import pytest

from assurance.actions import glossary, outline, reviews
from assurance.actions.holding import ReviewIsFrozen, Stale
from assurance.models import GlossaryEntry, Part, Section
from assurance.models.outline import PartKind
from councils.rules import NotAllowed


def explain(review, by, meaning="Zonal Quality Board", version=0):
    return glossary.explain(review=review, acronym="ZQB", meaning=meaning, version=version, by=by)


def test_a_meaning_is_typed_changed_and_taken_back(self_assessment, lead):
    assert explain(self_assessment, lead, "  Zonal \n Quality Board ").meaning == "Zonal Quality Board"
    assert explain(self_assessment, lead, "Zone of Quiet Boards", version=1).version == 2
    entry = explain(self_assessment, lead, "", version=2)
    assert (entry.meaning, entry.version) == ("", 3)
    assert entry.events.count() == 3
    assert entry.events.last().pgh_context.metadata["action"] == "glossary.explain"


def test_two_people_at_once(self_assessment, lead, dass):
    explain(self_assessment, lead)
    with pytest.raises(Stale) as stale:
        explain(self_assessment, dass, "Another")
    assert stale.value.current.meaning == "Zonal Quality Board"


def test_left_out_and_put_back_keep_the_meaning(self_assessment, lead):
    explain(self_assessment, lead)
    one = {"review": self_assessment, "acronym": "ZQB", "by": lead}
    assert glossary.leave_out(**one).is_left_out
    assert glossary.leave_out(**one).events.count() == 2
    entry = glossary.put_back(**one)
    assert (entry.meaning, entry.is_left_out, entry.version) == ("Zonal Quality Board", False, 1)


def test_leaving_out_what_nobody_explained_disturbs_nobody_who_types(self_assessment, lead):
    glossary.leave_out(review=self_assessment, acronym="ZQB", by=lead)
    assert explain(self_assessment, lead).is_left_out
    assert GlossaryEntry.objects.get().version == 1


def test_putting_back_what_was_never_left_out_writes_nothing(self_assessment, lead):
    glossary.put_back(review=self_assessment, acronym="ZQB", by=lead)
    assert not GlossaryEntry.objects.exists()


def test_a_new_review_ends_with_a_glossary(self_assessment, peer_challenge):
    for review in (self_assessment, peer_challenge):
        last = review.sections.last()
        assert (last.title, [part.kind for part in last.parts.all()]) == ("Glossary", [PartKind.GLOSSARY])


def test_printed_no_longer_and_again(self_assessment, lead):
    place = {"review": self_assessment, "by": lead}
    before = glossary.print_it(**place)
    assert before == self_assessment.sections.last()
    glossary.stop_printing_it(**place)
    assert not Section.objects.filter(title="Glossary").exists()
    glossary.stop_printing_it(**place)
    assert glossary.print_it(**place).title == "Glossary"
    assert Part.objects.filter(section__review=self_assessment, kind=PartKind.GLOSSARY).count() == 1


def test_a_chapter_that_says_more_stays(self_assessment, lead):
    place = {"review": self_assessment, "by": lead}
    glossary.stop_printing_it(**place)
    parts = [{"kind": "text", "body": "<p>Words.</p>"}, {"kind": "glossary"}]
    section = outline.add_section(**place, kind="prose", title="Words", parts=parts)
    glossary.stop_printing_it(**place)
    assert [part.kind for part in section.parts.all()] == ["text"]


def test_who_may_and_when(self_assessment, reader, lead, dass):
    for act in (glossary.print_it, glossary.stop_printing_it):
        with pytest.raises(NotAllowed):
            act(review=self_assessment, by=reader)
    with pytest.raises(NotAllowed):
        explain(self_assessment, reader)
    for to in ("shared", "agreed"):
        reviews.move(review=self_assessment, to=to, by=dass)
    with pytest.raises(ReviewIsFrozen):
        explain(self_assessment, lead)
    with pytest.raises(ReviewIsFrozen):
        glossary.print_it(review=self_assessment, by=lead)
