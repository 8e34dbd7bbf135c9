from dataclasses import replace

from reports.builders import facts as f
from reports.builders.slides.compose import compose_deck
from reports.builders.slides.grids import activity_slides, score_slides, team_slides
from reports.document.style import BULLETS
from tests.unit.reports.builders.universe import PEER_CHALLENGE as PEER
from tests.unit.reports.builders.universe import SELF_ASSESSMENT as SELF
from tests.unit.reports.decks import assert_sound, misfits


def team(*members):
    return replace(PEER.challenge, team=members)


POST = "Assistant Director of Adult Social Care, Housing, Public Health and Communities"


def member(number, post=POST, organisation="Northmere Council"):
    return f.MemberFacts(f"Rowan Ashby {number}", "Lead peer", post, organisation)


def test_posts_are_left_to_the_notes_when_the_team_is_large():
    (small,) = team_slides(team(*map(member, range(4))), BULLETS)
    assert "Assistant Director" in small.grid.rows[0][1]
    (large,) = team_slides(team(*map(member, range(11))), BULLETS)
    assert large.grid.rows[0] == ("Rowan Ashby 0", "Lead peer, Northmere Council")
    assert "Assistant Director" in large.notes[0]
    assert misfits(small) == misfits(large) == []


def test_a_team_without_roles_is_told_by_its_posts():
    bare = [replace(member(number, organisation=""), role="") for number in range(14)]
    first, second = team_slides(team(*bare), BULLETS)
    assert first.title == "The peer team (1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)"
    assert [len(first.grid.rows), len(second.grid.rows)] == [7, 7]
    assert first.grid.rows[0][1] == POST


def test_whoever_has_no_room_is_in_the_notes():
    slides = team_slides(team(*map(member, range(40)), member(99, post="x" * 9_000, organisation="")), BULLETS)
    assert len(slides) == 2
    assert all(any(f"Rowan Ashby {number}" in line for line in slides[0].notes) for number in (39, 99))
    assert [problem for slide in slides for problem in misfits(slide)] == []


def test_nobody_and_nothing_make_no_slide():
    assert team_slides(None, BULLETS) == team_slides(team(), BULLETS) == ()
    assert activity_slides(replace(PEER, challenge=replace(PEER.challenge, activity=())), BULLETS) == ()
    assert activity_slides(SELF, BULLETS) == ()
    assert score_slides(PEER, BULLETS) == ()


def test_large_figures_are_set_smaller_before_they_break():
    long = f.ActivityFacts("people", "different people met", 642_300, "the equivalent of approximately")
    (slide,) = activity_slides(replace(PEER, challenge=replace(PEER.challenge, activity=(long,))), BULLETS)
    assert slide.grid.rows[0][0] == "the equivalent of approximately 642,300"
    assert slide.grid.first_size < 24
    assert misfits(slide) == []


def test_a_published_rating_without_scores_is_a_sentence():
    facts = replace(SELF, kind="cqc_assessment", scores=(), published=f.PublishedFacts("Good", 78, "May 2024"))
    (slide,) = score_slides(facts, BULLETS)
    assert [point.text for point in slide.bodies[0].points] == ["Rating: Good, 78 per cent (May 2024)."]
    assert_sound(compose_deck(facts, BULLETS))


def test_a_sentence_too_long_to_stand_above_a_table_is_said():
    facts = replace(SELF, kind="cqc_assessment", published=f.PublishedFacts("Good " * 90, 78, "May 2024"))
    (slide,) = score_slides(facts, BULLETS)
    assert slide.bodies == ()
    assert any("78 per cent" in line for line in slide.notes)
