import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.builders.arranging import CHAPTERS, PARTS
from reports.orders import USUAL, NoSuchStep, completed, stepped

orders = st.fixed_dictionaries(
    {key: st.one_of(st.just([]), st.permutations(usual).map(list)) for key, usual in USUAL.items()}
)
steps = st.one_of(
    st.sampled_from(sorted(USUAL)).flatmap(
        lambda key: st.tuples(st.just(key), st.sampled_from(USUAL[key]), st.sampled_from(["up", "down"]))
    )
)


@given(orders, steps)
def test_a_step_moves_one_by_one_place(present, step):
    key, kind, way = step
    changed, order = stepped(present, " ".join(step))
    before = present[key] or list(USUAL[key])
    assert changed == key
    assert sorted(order) == sorted(USUAL[key])
    assert [one for one in order if one != kind] == [one for one in before if one != kind]
    wanted = before.index(kind) + (-1 if way == "up" else 1)
    assert order.index(kind) == min(max(wanted, 0), len(before) - 1)


def test_a_reset_gives_the_usual_order():
    assert stepped({"chapters": ["team"], "parts": []}, "chapters reset") == ("chapters", [])


@pytest.mark.parametrize(
    "step", ["", "chapters", "chapters team", "chapters team left", "parts team up", "team up x y"]
)
def test_other_words_are_no_step(step):
    with pytest.raises(NoSuchStep):
        stepped({"chapters": [], "parts": []}, step)


def test_an_order_of_earlier_days_is_completed():
    assert completed(["scores", "gone", "themes"], CHAPTERS)[:3] == ["scores", "themes", "key_messages"]
    assert completed([], PARTS) == list(PARTS)
