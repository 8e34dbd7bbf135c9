"""Whole decks, from any facts."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.builders import facts as f
from reports.builders.slides.compose import compose_deck
from reports.document.deck import Layout, Mark
from reports.document.style import BULLETS, HOUSE_STYLES
from reports.document.style.own import Own, OwnLabel, styled
from tests.unit.reports.builders import strategies
from tests.unit.reports.builders.universe import PEER_CHALLENGE as PEER
from tests.unit.reports.builders.universe import SELF_ASSESSMENT as SELF
from tests.unit.reports.builders.universe import finding
from tests.unit.reports.decks import assert_sound, lost, shown, told


def deck_of(facts):
    return compose_deck(facts, BULLETS)


def titles(facts):
    return [slide.title for slide in deck_of(facts).slides]


def slide(facts, title):
    return next(slide for slide in deck_of(facts).slides if slide.title == title)


def points(slide):
    return [point.text for body in slide.bodies for point in body.points]


@settings(max_examples=80, deadline=None)
@given(strategies.facts)
def test_any_facts_make_a_sound_deck_that_loses_nothing(facts):
    deck = deck_of(facts)
    assert_sound(deck)
    assert lost(facts, deck) == []


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
@pytest.mark.parametrize("facts", [PEER, SELF], ids=["peer challenge", "self-assessment"])
def test_every_house_style_makes_a_sound_deck(facts, style):
    deck = compose_deck(facts, style)
    assert_sound(deck)
    assert lost(facts, deck) == []


long_words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=400)
much = st.lists(
    st.tuples(st.sampled_from(["strength", "consideration", "observation"]), st.sampled_from([None, 1, 2]), long_words),
    max_size=60,
)


@settings(max_examples=40, deadline=None)
@given(much, st.integers(1, 40))
def test_many_and_long_findings_stay_on_twenty_slides_and_are_never_lost(rows, times):
    made = [(kind, theme, f"{text} x" * times) for kind, theme, text in rows]
    findings = tuple(
        finding(ref, kind, text, f"<p>Behind {ref}.</p>", theme=theme) for ref, (kind, theme, text) in enumerate(made)
    )
    facts = replace(PEER, findings=findings)
    deck = deck_of(facts)
    assert_sound(deck)
    assert lost(facts, deck) == []


@pytest.mark.slow
@pytest.mark.parametrize("count", [500, 3_000])
def test_thousands_of_findings_in_hundreds_of_chapters(count):
    sections = tuple(replace(PEER.sections[4], ref=ref, title=f"Area {ref}", theme=None) for ref in range(200))
    findings = tuple(
        finding(ref, ("strength", "consideration")[ref % 2], f"Finding {ref} of many.", section=ref % 200)
        for ref in range(count)
    )
    facts = replace(PEER, sections=sections, findings=findings)
    deck = deck_of(facts)
    assert_sound(deck)
    assert lost(facts, deck) == []
    assert len(deck.slides) == 20
    assert "Also looked at" in [slide.title for slide in deck.slides]


def test_a_peer_challenge_is_told_in_the_order_of_the_last_day():
    assert titles(PEER) == [
        "Lanternshire County Council",
        "Thank you",
        "What the framework looks at",
        "What the council asked us to look at",
        "The peer team",
        "What we did",
        "Meeting people",
        "Waiting well: strengths",
        "Leading",
        "Across the themes: for consideration",
        "Summary of key findings",
        "Recommendations",
        "Next steps",
        "Contacts",
    ]


def test_lists_are_called_as_in_the_report():
    bare = tuple(
        section for section in PEER.sections if section.title not in ("Summary of key findings", "Recommendations")
    )
    for style, messages, recommendations in (
        (BULLETS, "Summary of key findings", "Recommendations"),
        (HOUSE_STYLES["narrative"], "Executive summary", "Recommendations for next steps"),
    ):
        deck = compose_deck(replace(PEER, sections=bare), style)
        assert {messages, recommendations} < {slide.title for slide in deck.slides}
    nameless = replace(PEER.sections[0], title="", parts=PEER.sections[0].parts[1:])
    assert "Summary of key findings" in titles(replace(PEER, sections=(nameless, *bare)))
    part = f.PartFacts("recommendations", "What to  do now")
    typed = f.SectionFacts(30, "focus_area", "Waiting well", 1, (part,))
    assert "What to do now" in titles(replace(PEER, sections=(*bare, typed)))


def test_a_council_calls_them_as_it_likes():
    names = {role: f"Our {role}" for role in ("key_messages", "recommendations", "focus_areas", "team", "activity")}
    own = Own(
        "Ours", "bullets", labels=tuple(OwnLabel(*label) for label in (names | {"contacts": "Whom to ask"}).items())
    )
    called = {slide.title for slide in compose_deck(PEER, styled(own, BULLETS, key="own-1")).slides}
    assert called > {*names.values(), "Whom to ask"}
    own = Own("Ours", "bullets", labels=(OwnLabel("scores", "How we see it"),))
    assert "How we see it" in {slide.title for slide in compose_deck(SELF, styled(own, BULLETS, key="own-1")).slides}


def test_a_self_assessment_says_whose_view_its_scores_are():
    scores = slide(SELF, "Scores")
    (overall,) = points(scores)
    assert overall.startswith("Overall: 7 of 12, 58 per cent, On the way. This is the council’s own view;")
    assert scores.grid.rows[0] == ("1. First contact", "3", "Mostly")
    assert "1. First contact, score 3. Most calls are answered." in scores.notes
    assert "Thank you" not in titles(SELF)
    assert "Next steps" not in titles(SELF)


def test_figures_keep_their_qualifiers_and_say_the_sum():
    did = slide(PEER, "What we did")
    assert did.grid.rows == (("more than 60", "documents read"), ("approximately 190", "hours spent by the team"))
    assert "28 working days" in points(did)[0]


def test_a_draft_says_so_and_a_final_version_does_not():
    draft, final = deck_of(PEER), deck_of(replace(PEER, is_draft=False))
    assert draft.status == "Draft for factual accuracy"
    assert "Draft for factual accuracy" in points(draft.slides[0])
    assert final.status == ""
    assert "Draft" not in shown(final)


def test_a_draft_for_factual_accuracy_says_until_when():
    asked = replace(PEER, accuracy_due_on=date(2026, 7, 3))
    assert "Draft for factual accuracy: comments by 3 July 2026" in points(deck_of(asked).slides[0])
    assert deck_of(asked).footer == deck_of(PEER).footer
    for facts in (replace(asked, is_draft=False), replace(asked, status="drafting")):
        assert "comments by" not in " ".join(points(deck_of(facts).slides[0]))


def test_notes_of_a_draft_say_what_is_not_agreed():
    assert "Not agreed yet." in told(deck_of(PEER))
    assert "Not agreed yet." not in told(deck_of(replace(PEER, is_draft=False)))


def test_a_long_list_goes_on_with_the_same_type_on_the_next_slide():
    findings = tuple(finding(ref, "strength", f"Number {ref}. " + "word " * 40, theme=1) for ref in range(12))
    strengths = [one for one in deck_of(replace(PEER, findings=findings)).slides if one.layout is Layout.STRENGTHS]
    count = len(strengths)
    assert count > 1
    assert [one.title for one in strengths] == [
        f"Meeting people: strengths ({place}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}{count})"
        for place in range(1, count + 1)
    ]
    assert len({body.size for one in strengths for body in one.bodies}) == 1
    assert len([text for one in strengths for text in points(one)]) == 12


def test_what_has_no_room_is_counted_on_the_last_slide_and_said_in_its_notes():
    findings = tuple(finding(ref, "strength", f"Number {ref}. " + "word " * 40, theme=1) for ref in range(400))
    last = [one for one in deck_of(replace(PEER, findings=findings)).slides if one.layout is Layout.STRENGTHS][-1]
    aside = last.bodies[0].points[-1]
    on_slides = 400 - int(aside.text.split()[0])
    assert aside.mark is Mark.ASIDE
    assert on_slides > 20
    assert any("Number 399." in line for line in last.notes)


def test_a_sentence_longer_than_a_slide_is_never_cut():
    endless = "and so on " * 300
    facts = replace(PEER, findings=(finding(1, "strength", endless), finding(2, "strength", "Short.")))
    strengths = slide(facts, "Meeting people: strengths")
    assert points(strengths) == ["Short.", "1 more is in the speaker’s notes and in the report."]
    only = replace(PEER, findings=(finding(1, "strength", endless),))
    assert points(slide(only, "Meeting people: strengths")) == [
        "This is told in the speaker’s notes and in the report."
    ]


def with_prose(title, body):
    part = replace(PEER.sections[0].parts[0], body=body)
    return replace(PEER, sections=(replace(PEER.sections[0], title=title, parts=(part,)), *PEER.sections))


def test_thanks_are_those_of_the_report():
    assert points(slide(with_prose("Thanks", "<p>We thank all.</p>"), "Thank you")) == ["We thank all."]
    found = with_prose("Background", "<p>It rained.</p><p>Thanks to all.</p>")
    assert points(slide(found, "Thank you")) == ["Thanks to all."]


def test_long_thanks_go_on_a_light_slide_and_in_the_notes():
    many = slide(with_prose("Thanks", "<p>We thank them.</p>" * 20), "Thank you")
    assert many.layout is Layout.POINTS
    assert len(points(many)) < 20
    assert many.notes.count("We thank them.") + len(points(many)) - 1 == 20


def test_next_steps_are_those_of_the_report_and_addresses_are_for_the_notes():
    typed = with_prose(
        "Immediate next steps",
        "<p>Two things to do:</p><ul><li>write</li><li>listen.</li></ul><p>Ask Jo.</p><p>Email: jo@example.org</p>",
    )
    steps = slide(typed, "Immediate next steps")
    assert points(steps) == ["Two things to do: write; listen.", "Ask Jo."]
    assert "Email: jo@example.org" in steps.notes
    step = "a step of so many words that few of them have room on one line"
    listed = with_prose("Next steps", f"<p>Much to do:</p><ul>{f'<li>{step}</li>' * 9}</ul>")
    assert points(slide(listed, "Next steps"))[:2] == ["Much to do:", step]


def test_contacts_in_prose_stand_on_the_last_slide():
    facts = replace(with_prose("Contact details", "<p>Ask Jo.</p>"), challenge=None)
    assert titles(facts)[-1] == "Contact details"
    assert points(deck_of(facts).slides[-1]) == ["Ask Jo."]


def test_contacts_in_prose_keep_their_lines():
    typed = (
        "<p>Write to:</p><p>&nbsp;</p><p>Jo  Winter<br>Adviser<br><br>jo@example.org</p>"
        "<ul><li><p>Sam Hale<br>01632 960 123</p></li></ul><blockquote><p>Or ask.</p></blockquote>"
    )
    deck = deck_of(replace(with_prose("Contact details", typed), challenge=None))
    assert points(deck.slides[-1]) == [
        "Write to:",
        "Jo Winter\nAdviser\njo@example.org",
        "Sam Hale\n01632 960 123",
        "Or ask.",
    ]
    assert_sound(deck)


def test_contacts_beyond_a_slide_are_said_line_by_line():
    typed = "<p>Jo Winter<br>Adviser<br>jo@example.org</p>" * 12 + f"<p>{'All of us. ' * 60}<br>Call.</p>"
    deck = deck_of(replace(with_prose("Contact details", typed), challenge=None))
    shown_twelve = [slide for slide in deck.slides if slide.title.startswith("Contact details")]
    assert sum(point.count("Adviser") for slide in shown_twelve for point in points(slide)) == 12
    assert any("Call." in line for line in shown_twelve[-1].notes)
    assert_sound(deck)


def test_a_title_too_long_for_its_place_is_said_in_full():
    long = "Lanternshire " * 60
    deck = deck_of(
        replace(PEER, council=long, title="A review " * 200, sections=(replace(PEER.sections[3], title=long),))
    )
    assert_sound(deck)
    assert " ".join(long.split()) in told(deck)
    assert deck.slides[0].title.endswith("…")
    assert deck.footer == ""


def test_dividers_stand_before_all_chapters_of_several_slides_or_before_none():
    def sections(deck):
        return [one.title for one in deck.slides if one.layout is Layout.SECTION]

    findings = tuple(
        finding(ref, ("strength", "consideration")[ref % 2], f"Number {ref}", theme=1 + ref // 10) for ref in range(20)
    )
    few = deck_of(replace(PEER, findings=findings, paragraphs=()))
    assert sections(few) == ["Thank you", "Meeting people", "Leading"]
    assert points(few.slides[[one.title for one in few.slides].index("Meeting people")]) == [
        "How people are met and listened to."
    ]
    longer = tuple(replace(one, heading="word " * 150) for one in findings)
    assert sections(deck_of(replace(PEER, findings=longer, paragraphs=()))) == ["Thank you"]
