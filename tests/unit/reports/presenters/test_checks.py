from dataclasses import asdict

import pytest

from assurance.models import Review
from councils.models import Council
from reports.document.messages import Level, Message, Opens
from reports.presenters.checks import Panel, read_back

REVIEW = Review(pk=7, council=Council(slug="exampleshire"))
AT = "/councils/exampleshire/reviews/7/"


def panel(*messages, is_writer=True):
    return Panel(messages, review=REVIEW, is_writer=is_writer)


def message(level=Level.WARNING, text="Look here.", check="people", opens=None):
    return Message(level, text, check=check, opens=opens)


def test_nothing_to_say():
    assert panel().is_clean
    assert (panel().summary, panel().levels, panel().must_be_mended) == ("", [], [])


def test_levels_checks_and_counts():
    shown = panel(
        message(check="spelling", text="Two."),
        message(check="people", text="One."),
        message(check="people", text="One."),
        message(check="people", text="Three."),
        message(Level.ERROR, check="leads", text="Grave."),
        message(Level.NOTE, check="agreement"),
    )
    assert shown.summary == "1 must be mended, 3 to look at and 1 for information"
    assert [(level.name, level.count) for level in shown.levels] == [
        ("Must be mended", 1),
        ("To look at", 3),
        ("For information", 1),
    ]
    assert [(group.title, group.count) for group in shown.levels[1].groups] == [
        ("Names of people", 2),
        ("American spellings", 1),
    ]
    assert [group.title for group in shown.must_be_mended] == ["The same opening sentence under two themes"]
    assert not shown.is_clean


def test_nothing_that_must_be_mended():
    assert panel(message()).must_be_mended == []


def test_who_does_not_write_sees_what_is_wrong_on_paper():
    messages = [
        message(Level.ERROR, check="leads", text="Grave."),
        message(Level.NOTE, check="agreement", text="One is not agreed."),
        message(check="", text="A glyph is missing."),
        message(check="evidence", text="Nothing stands behind it."),
    ]
    assert panel(*messages).summary == "1 must be mended, 2 to look at and 1 for information"
    assert panel(*messages, is_writer=False).summary == "1 must be mended, 1 to look at and 1 for information"


@pytest.mark.parametrize(
    ("opens", "address"),
    [
        (None, ""),
        (Opens("finding", 5), f"{AT}findings/5/"),
        (Opens("paragraph", 5), f"{AT}paragraphs/5/"),
        (Opens("key_message", 5), f"{AT}key-messages/5/"),
        (Opens("recommendation", 5), f"{AT}recommendations/5/"),
        (Opens("part", 5), f"{AT}text/parts/5/"),
        (Opens("part"), f"{AT}text/"),
        (Opens("outline", 5), f"{AT}text/"),
        (Opens("findings"), f"{AT}findings/all/"),
        (Opens("recommendations"), f"{AT}recommendations/"),
        (Opens("activity"), f"{AT}challenge/"),
        (Opens("a kind of another day"), f"{AT}text/"),
    ],
)
def test_where_it_is_mended(opens, address):
    (level,) = panel(message(opens=opens)).levels
    assert level.groups[0].noticed[0].url == address


def test_what_a_writer_noticed_stands_last_without_advice():
    (level,) = panel(message(check=""), message(check="gone since"), message(check="people")).levels
    assert [(group.title, group.advice) for group in level.groups] == [
        ("Names of people", "What is heard is never attributable."),
        ("While the file was made", ""),
    ]


@pytest.mark.parametrize("opens", [None, Opens("finding", 5, "Staff stay")])
def test_messages_come_back_as_they_were_kept(opens):
    kept = message(opens=opens)
    assert read_back(asdict(kept)) == kept


def test_messages_of_before_there_were_checks():
    assert read_back({"level": "note", "text": "Said.", "place": "p1"}) == Message(Level.NOTE, "Said.", "p1")
