import pytest

from assurance.tables.names import Names

NAMES = Names(
    [(6, ("6", "Safe systems, pathways and transitions", "Safe pathways")), (7, ("7", "Safeguarding")), (8, ("7", "8"))]
)


@pytest.mark.parametrize(
    ("text", "row"), [("6", 6), (" safe SYSTEMS pathways and transitions.", 6), ("7", 7), ("9", None)]
)
def test_one(text, row):
    assert NAMES.find(text) == row
