import re

from hypothesis import given
from hypothesis import strategies as st

from assurance.presenters.changes import FieldChange, Words, changed_fields
from assurance.richtext import to_plain

BEFORE = Words("People wait", "<p>Five of eight files.</p><p>Carers cope.</p>", "")


def changed(after: Words, **options) -> list[tuple[str, list[str]]]:
    return [(field.label, field.rows) for field in changed_fields(BEFORE, after, **options)]


def test_only_what_changed_is_told():
    assert changed(BEFORE) == []
    after = Words("People wait less", "<p>Six of eight files.</p><p>Carers cope.</p>", "")
    assert changed(after) == [
        ("Heading", ['<p>People wait <ins class="cf-ins">less</ins> </p>']),
        ("Narrative", ['<p><del class="cf-del">Five</del> <ins class="cf-ins">Six</ins> of eight files. </p>']),
    ]


def test_whole_paragraphs_come_and_go():
    after = Words("People wait", "<p>Five of eight files.</p>", "<p>They are safer.</p>")
    assert changed(after) == [
        ("Narrative", ['<p><del class="cf-del">Carers cope.</del> </p>']),
        ("Impact", ['<p><ins class="cf-ins">They are safer.</ins> </p>']),
    ]


def test_other_marks_are_said():
    [(_, [row])] = changed(Words("People wait", "<p>Five of <strong>eight</strong> files.</p><p>Carers cope.</p>", ""))
    assert "<strong>eight</strong>" in row
    assert "marked in another way" in row


def test_words_are_never_markup():
    [(_, [row])] = changed(Words("<b>People</b> wait", BEFORE.narrative, ""))
    assert "&lt;b&gt;People&lt;/b&gt;" in row


def test_a_long_text_is_cut_to_what_changed():
    words = [f"word{number}" for number in range(60)]
    before, after = (Words("", f"<p>{' '.join([*words[:30], middle, *words[30:]])}</p>", "") for middle in "ab")
    [field] = changed_fields(before, after, most=1)
    assert field.rows[0].startswith("<p>… word22 ")
    assert '<del class="cf-del">a</del> <ins class="cf-ins">b</ins>' in field.rows[0]
    assert field.rows[0].endswith("word37 … </p>")
    [whole] = changed_fields(before, after)
    assert "word0 word1" in whole.rows[0]


def test_further_paragraphs_are_counted():
    after = Words("", "".join(f"<p>New paragraph {number}.</p>" for number in range(5)), "")
    [field] = changed_fields(Words("", "", ""), after, most=2)
    assert (len(field.rows), field.more) == (2, 3)
    assert isinstance(field, FieldChange)


@given(st.text("ab <&", max_size=30), st.text("ab <&", max_size=30))
def test_both_headings_can_be_read_from_the_change(before, after):
    fields = changed_fields(Words(before, "", ""), Words(after, "", ""))
    told = "".join(row for field in fields for row in field.rows)
    for heading, tag in ((before, "ins"), (after, "del")):
        kept = to_plain(re.sub(rf"<{tag} .*?</{tag}>", "", told))
        assert not fields or kept.split() == heading.split()
