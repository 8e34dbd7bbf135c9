import pytest
from hypothesis import given
from hypothesis import strategies as st

from assurance.attribution import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mrs Dale said the hub rings back.", ["Mrs Dale"]),
        ("What Dr. Yetunde Falade and Mr O’Neill told us", ["Dr. Yetunde Falade", "Mr O’Neill"]),
        ("Cllr J. Smith-Jones came", ["Cllr J. Smith-Jones"]),
        ("Write to ada.lovelace@example.org, or to Ms  Byron", ["ada.lovelace@example.org", "Ms Byron"]),
        ("Mr Dale, and Mr Dale again", ["Mr Dale"]),
        ("Dr\nÉlodie", ["Dr Élodie"]),
        ("Six carers in the north, mr nobody, Drive slowly, Missing, Mrs, a @ sign", []),
        ("", []),
    ],
)
def test_what_looks_like_a_person(text, names):
    assert names_in(text) == names


def test_several_texts_are_read_in_order():
    assert names_in("Ms Ek", "Mr Ob", "Ms Ek") == ["Ms Ek", "Mr Ob"]


@given(st.lists(st.text()))
def test_every_name_stands_in_a_text_and_once(texts):
    names = names_in(*texts)
    assert len(names) == len(set(names))
    read = [" ".join(text.split()) for text in texts]
    assert all(any(name in text for text in read) for name in names)
