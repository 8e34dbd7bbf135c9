import pytest

from assurance.cuts import Cut, cuts
from assurance.dividing import divide

TEXT = (
    "<p>Of eight files:</p><ul><li>five are joint</li><li><p>two</p><ol><li>one</li></ol></li></ul>"
    "<blockquote><p>a  b</p><p>c</p></blockquote>"
)


def test_there_is_a_cut_behind_every_paragraph_and_item_but_the_last():
    assert cuts(TEXT, has_heading=False) == [
        Cut(13, "Of eight files:"),
        Cut(25, "five are joint"),
        Cut(28, "two"),
        Cut(31, "one"),
        Cut(33, "a b"),
    ]


def test_all_of_the_narrative_can_be_cut_off_a_heading():
    [cut] = cuts("<p>One.</p>", has_heading=True)
    assert cut.after == 0
    assert cut.text.startswith("the heading")
    assert cuts("<p>One.</p>", has_heading=False) == []
    assert cuts("", has_heading=True) == []


def test_long_paragraphs_are_shortened():
    [cut] = cuts(f"<p>{'word ' * 100}</p><p>b</p>", has_heading=False)
    assert len(cut.text) <= 121
    assert cut.after == 400


@pytest.mark.parametrize("cut", cuts(TEXT, has_heading=False))
def test_the_division_counts_as_the_cut_does(cut):
    before, behind = divide(TEXT, cut.after)
    assert before
    assert behind
    assert cut.text.split()[-1] in before
