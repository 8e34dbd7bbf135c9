from hypothesis import given

from reports.document.nodes import Document, Item, List, Paragraph, People, Person, Quote, Role, Section, Table, Text
from reports.document.passages import Anchors, Passage, passages
from tests.unit.reports.document import strategies
from tests.unit.reports.kitchen_sink import KITCHEN_SINK


def say(text, **fields):
    return Paragraph((Text(text),), **fields)


def test_every_kind_of_passage_in_reading_order():
    inner = List((Item((say("Below."),)),))
    document = Document(
        "A council",
        "A report",
        (
            Section(
                (Text("Theme  1"),),
                (
                    say("Numbered.", number="12", anchor="p12"),
                    say("  "),
                    List((Item((say("A point."), inner)), Item((say("Last."),), number="2"))),
                    Section((), (Quote((say("They said."),), "A group"),)),
                    Table("Figures", ("What",), (("42",),)),
                    People((Person("Rowan Ashby", email="r@example.org"),), Role.TEAM),
                ),
                anchor="theme-1",
            ),
        ),
    )
    assert passages(document) == (
        Passage("theme-1", "", "", "Theme 1"),
        Passage("p12", "12", "Theme 1", "Numbered."),
        Passage("at-0-2-0", "", "Theme 1", "A point. Below."),
        Passage("at-0-2-1", "", "Theme 1, 2", "Last."),
        Passage("at-0-3-0", "", "Theme 1", "They said. A group"),
        Passage("at-0-4", "", "Theme 1", "Figures What 42"),
        Passage("at-0-5", "", "Theme 1", "Rowan Ashby r@example.org"),
    )


def test_what_the_regulator_says_is_not_pointed_at_word_by_word():
    box = Section((Text("What the framework asks"),), (say("We listen."),), Role.FRAMEWORK)
    document = Document("", "", (Section((Text("Theme 1"),), (box,)),))
    assert [one.text for one in passages(document)] == ["Theme 1", "What the framework asks"]


def test_an_anchor_that_two_have_or_that_no_link_can_use_is_not_taken():
    sections = tuple(
        Section((Text(name),), (), anchor=anchor) for name, anchor in [("A", "x"), ("B", "x"), ("C", "1 2")]
    )
    assert [one.anchor for one in passages(Document("", "", sections))] == ["at-0", "at-1", "at-2"]


def test_the_whole_vocabulary_has_anchors_of_its_own():
    anchors = [one.anchor for one in passages(KITCHEN_SINK)]
    assert len(anchors) > 30
    assert len(set(anchors)) == len(anchors)


@given(strategies.documents)
def test_no_two_passages_share_an_anchor(document):
    found = passages(document)
    assert len({one.anchor for one in found}) == len(found)
    assert Anchors(document).of(document.sections[0], (0,)) if document.sections else found == ()
