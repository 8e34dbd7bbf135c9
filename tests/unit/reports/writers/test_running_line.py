from hypothesis import given
from hypothesis import strategies as st

from reports.document.nodes import Document
from reports.writers.running_line import running_line


def test_as_much_is_said_as_a_line_holds():
    said = [
        running_line(Document("Exampleshire", subtitle, (), date="9 June 2026"))
        for subtitle in ("Peer challenge", "Preparation for assurance peer challenge, June 2026", "")
    ]
    assert said == [
        "Exampleshire: Peer challenge, 9 June 2026",
        "Exampleshire, 9 June 2026",
        "Exampleshire, 9 June 2026",
    ]
    assert running_line(Document("Word " * 20, "", ())).endswith("Word…")


@given(st.text(max_size=120), st.text(max_size=60), st.text(max_size=30))
def test_it_is_one_line(title, subtitle, date):
    assert len(running_line(Document(title, subtitle, (), date=date))) <= 57
