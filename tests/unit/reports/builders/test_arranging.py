"""A report in a council's own order and under its own headings: everything is still there."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.builders import facts as f
from reports.builders.arranging import CHAPTERS, PARTS, in_order
from reports.builders.compose import compose
from reports.document.nodes import Role, Section
from reports.document.style import BULLETS, HOUSE_STYLES, TITLED
from reports.document.style.own import Own, OwnLabel, styled
from reports.document.words import text_of
from reports.forms.own_styles import LABELS
from reports.specimen import SPECIMEN
from tests.unit.reports.builders.universe import PEER_CHALLENGE

kinds = st.sampled_from("abcxy")


def own(base=BULLETS, **values):
    return styled(Own("Ours", base.key, **values), base, key="own-1")


def headings(document):
    return [heading(section) for section in document.sections]


def heading(section):
    return "".join(child.text for child in section.heading)


def inner(document, name):
    section = next(section for section in document.sections if name in heading(section))
    return [heading(block) for block in section.blocks if isinstance(block, Section) and block.heading]


@given(st.lists(st.tuples(kinds, st.integers())), st.permutations("abc").map(tuple))
def test_an_order_loses_nothing_and_is_stable(things, order):
    sorted_ = in_order(things, lambda thing: thing[0], order)
    assert Counter(sorted_) == Counter(things)
    known = [thing for thing in sorted_ if thing[0] in order]
    assert known == sorted((thing for thing in things if thing[0] in order), key=lambda thing: order.index(thing[0]))
    assert in_order(things, lambda thing: thing[0], ()) == tuple(things)


def test_what_the_order_does_not_know_stays_behind_what_it_follows():
    assert "".join(in_order("xaybxc", str, ("c", "b", "a"))) == "xcbxay"


def test_chapters_stand_in_the_styles_order():
    order = ("recommendations", "themes", "key_messages")
    assert headings(compose(PEER_CHALLENGE, own(chapters=order))) == [
        "Recommendations", "Next steps", "1. Meeting people", "2. Leading", "Across the themes",
        "Summary of key findings", "Background", "Key facts",
    ]  # fmt: skip


def test_without_an_order_the_outline_holds():
    assert compose(PEER_CHALLENGE, own()).sections == compose(PEER_CHALLENGE, BULLETS).sections


def test_the_parts_of_a_theme_stand_in_the_styles_order():
    order = ("considerations", "strengths", "framework", "lead")
    assert inner(compose(PEER_CHALLENGE, own(parts=order)), "Meeting people")[:3] == [
        "For consideration", "Strengths", "What the framework asks",
    ]  # fmt: skip


def test_numbers_run_on_in_the_new_order():
    document = compose(SPECIMEN, own(parts=("considerations", "strengths")))
    assert text_of(document).index("A letter every four weeks") < text_of(document).index("Their managers protect")


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
@pytest.mark.parametrize("facts", [PEER_CHALLENGE, SPECIMEN], ids=["challenge", "specimen"])
def test_every_word_is_still_there(facts, style):
    """But for the headings that were said otherwise, and what a style says of places that moved."""
    theirs = own(style, chapters=tuple(reversed(CHAPTERS)), parts=tuple(reversed(PARTS)))
    assert Counter(_letters(compose(facts, theirs))) == Counter(_letters(compose(facts, style)))


def _letters(document):
    """Words without the numbers, which follow the order."""
    return [word for word in text_of(document).split() if not any(sign.isdigit() for sign in word)]


def test_headings_that_say_the_usual_take_the_styles_words():
    labels = (
        OwnLabel("strengths", "What works"),
        OwnLabel("contacts", "Whom to ask"),
        OwnLabel("key_facts", "Figures"),
    )
    document = compose(PEER_CHALLENGE, own(labels=labels))
    assert inner(document, "Meeting people")[1] == "What works"
    assert inner(document, "Next steps") == ["Whom to ask"]
    assert "Figures" in headings(document)


def test_headings_that_somebody_wrote_stay():
    written = f.SectionFacts(13, "theme", "Meeting people", 1, (f.PartFacts("strengths", "What we loved"),))
    sections = tuple(written if section.ref == 13 else section for section in PEER_CHALLENGE.sections)
    document = compose(replace(PEER_CHALLENGE, sections=sections), own(labels=(OwnLabel("strengths", "What works"),)))
    assert "What we loved" in inner(document, "Meeting people")


def test_standard_texts_stand_first_and_last_and_carry_no_numbers():
    document = compose(SPECIMEN, own(TITLED, about="Why.", closing_heading="Thanks", closing="To all.\n\nTruly."))
    first, last = document.sections[0], document.sections[-1]
    assert (headings(document)[0], headings(document)[-1]) == ("About this report", "Thanks")
    assert [text_of(block) for block in (*first.blocks, *last.blocks)] == ["Why.", "To all.", "Truly."]
    assert not any(block.number for block in (*first.blocks, *last.blocks))


def test_every_chapter_that_a_style_heads_can_be_called_otherwise():
    assert {Role(kind) for kind in CHAPTERS if kind not in {"themes", "focus_area"}} <= set(LABELS)
