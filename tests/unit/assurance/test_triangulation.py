from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.triangulation import (
    KINDS,
    RULE,
    Piece,
    Triangulation,
    a_year_before,
    occasions_of,
    of_occasions,
    triangulate,
)

READ, HEARD, SEEN = (Piece(kind) for kind in KINDS)
SOURCES = st.sampled_from(KINDS)
PIECES = st.builds(
    Piece,
    SOURCES,
    category=st.sampled_from(["", "processes", "peoples_experience"]),
    refers_on=st.sampled_from([None, date(2020, 2, 29), date(2025, 12, 31), date(2026, 1, 1)]),
    occasion=st.sampled_from(["", "", "Focus group", "focus  GROUP ", "Visit", "Panel"]),
    is_by_those_heard=st.booleans(),
)


def at(occasion, *sources):
    return [Piece(source, occasion=occasion) for source in sources]


@pytest.mark.parametrize(
    ("pieces", "kinds", "words"),
    [
        ([], (), "Nothing behind it yet"),
        ([HEARD], ("heard",), "One kind only: heard"),
        ([HEARD, HEARD, HEARD], ("heard",), "One kind only: heard"),
        ([HEARD, READ], ("read", "heard"), "Read and heard"),
        ([SEEN, HEARD, READ], KINDS, "Read, heard and seen"),
        (at("Focus group", "heard", "heard"), ("heard",), "One kind only: heard"),
        # What was heard and seen on one visit is one source.
        (at("Visit", "heard", "seen"), ("heard",), "One kind only: heard"),
        # Something else was heard, so the visit stands for what was seen.
        ([*at("Visit", "heard", "seen"), HEARD], ("heard", "seen"), "Heard and seen"),
        ([*at("Visit", "heard", "seen"), *at("visit ", "seen")], ("heard",), "One kind only: heard"),
        ([*at("Visit", *KINDS), *at("Panel", *KINDS)], ("read", "heard"), "Read and heard"),
        ([*at("Visit", "read", "heard"), *at("Panel", "heard", "seen"), SEEN], KINDS, "Read, heard and seen"),
        ([Piece("read", is_by_those_heard=True)], (), "Nothing that stands by itself yet"),
        ([Piece("read", is_by_those_heard=True), HEARD], ("heard",), "One kind only: heard"),
    ],
)
def test_what_counts(pieces, kinds, words):
    found = triangulate(pieces)
    assert (found.kinds, found.strength, found.words) == (kinds, len(kinds), words)


def test_what_is_there_and_adds_nothing_is_said():
    visit = triangulate([*at("Visit", "heard", "seen"), Piece("read", is_by_those_heard=True)])
    assert (visit.kinds, visit.uncounted) == (("heard",), ("read", "seen"))


def test_categories_and_the_newest_day():
    found = triangulate(
        [
            Piece("read", "processes", date(2025, 3, 1), is_by_those_heard=True),
            Piece("heard", "peoples_experience", date(2024, 3, 1)),
            Piece("heard", "peoples_experience"),
        ]
    )
    assert (found.categories, found.newest) == (("peoples_experience", "processes"), date(2025, 3, 1))


@pytest.mark.parametrize(
    ("newest", "is_old"),
    [(date(2025, 6, 1), False), (date(2025, 5, 31), True), (date(2027, 1, 1), False), (None, False)],
)
def test_evidence_is_old_after_twelve_months(newest, is_old):
    assert Triangulation(newest=newest).is_old(date(2026, 6, 1)) is is_old


def test_a_leap_day_has_a_year_before_it():
    assert a_year_before(date(2024, 2, 29)) == date(2023, 2, 28)


def test_the_rule_is_sentences():
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in RULE)


@given(st.lists(PIECES, max_size=6))
def test_the_figure_is_the_best_way_to_give_each_kind_an_occasion(pieces):
    """Against trying all ways in which occasions could be handed out."""
    occasions = list(occasions_of(pieces).elements())
    ways = product([None, *range(len(occasions))], repeat=len(KINDS))
    fair = (way for way in ways if len({at for at in way if at is not None}) == sum(at is not None for at in way))
    best = max(
        sum(at is not None and kind in occasions[at] for kind, at in zip(KINDS, way, strict=True)) for way in fair
    )
    assert triangulate(pieces).strength == best


@given(st.lists(PIECES))
def test_from_none_to_three_and_never_more_than_kinds_or_occasions(pieces):
    found = triangulate(pieces)
    present = {piece.source for piece in pieces}
    assert found.strength <= min(len(present), occasions_of(pieces).total())
    assert sorted([*found.kinds, *found.uncounted], key=KINDS.index) == [kind for kind in KINDS if kind in present]
    assert (found.strength == 0) == all(piece.is_by_those_heard for piece in pieces)


@given(st.lists(PIECES), st.randoms())
def test_the_order_does_not_matter(pieces, random):
    mixed = random.sample(pieces, len(pieces))
    assert triangulate(mixed) == triangulate(pieces)


@given(st.lists(PIECES, min_size=1), st.data())
def test_taking_an_item_away_never_raises_the_figure(pieces, data):
    at = data.draw(st.integers(0, len(pieces) - 1))
    assert triangulate(pieces[:at] + pieces[at + 1 :]).strength <= triangulate(pieces).strength


@given(st.lists(PIECES), PIECES, st.integers(2, 5))
def test_more_of_the_same_source_never_raises_the_figure(pieces, piece, times):
    """The same source: of the same kind, from the same session or visit."""
    piece = Piece(piece.source, occasion=piece.occasion)
    assert triangulate([*pieces, *[piece] * times]).strength == triangulate([*pieces, piece]).strength


@given(st.lists(PIECES), PIECES)
def test_more_of_a_kind_that_has_an_occasion_of_its_own_never_raises_the_figure(pieces, piece):
    """An item without an occasion, or from any: its kind stands already on something that gave nothing else."""
    if frozenset({piece.source}) in occasions_of(pieces):
        assert triangulate([*pieces, piece]).strength == triangulate(pieces).strength


@given(st.lists(st.builds(Piece, SOURCES)), SOURCES)
def test_where_no_occasion_is_named_the_figure_is_the_number_of_kinds(pieces, source):
    present = {piece.source for piece in pieces}
    assert triangulate(pieces).strength == len(present)
    assert triangulate([*pieces, Piece(source)]).strength == len(present | {source})


@given(st.lists(PIECES))
def test_counts_of_occasions_say_the_same_as_items(pieces):
    found = triangulate(pieces)
    present = {piece.source for piece in pieces}
    assert (
        of_occasions(occasions_of(pieces), present=present, categories=found.categories, newest=found.newest) == found
    )


@given(st.lists(PIECES), st.dates(date(2021, 1, 1), date(2026, 1, 1)))
def test_something_newer_never_makes_evidence_old(pieces, day):
    newer = Piece("read", refers_on=day - timedelta(days=200))
    assert not triangulate([*pieces, newer]).is_old(day)
