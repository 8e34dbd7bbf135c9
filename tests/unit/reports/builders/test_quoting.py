"""Who spoke is told apart from what was said."""

import pytest

from reports.builders.quoting import with_speaker
from reports.document.nodes import Emphasis, List, Paragraph, Quote, Text

SAID = Paragraph((Text("“They rang back.”"),))


def paragraph(text):
    return Paragraph((Text(text),))


def test_a_group_on_a_line_of_its_own_is_the_speaker():
    assert with_speaker(Quote((SAID, paragraph("A rural carers’ group ")))) == Quote((SAID,), "A rural carers’ group")


@pytest.mark.parametrize(
    "quote",
    [
        Quote((SAID,)),
        Quote((paragraph("Carers"),)),
        Quote((SAID, paragraph("They rang twice."))),
        Quote((SAID, paragraph("“And again"))),
        Quote((SAID, paragraph("x" * 81))),
        Quote((SAID, Paragraph((Emphasis((Text("Carers"),)),)))),
        Quote((SAID, Paragraph((Text("Carers"), Text(" and others"))))),
        Quote((SAID, List(()))),
        Quote((SAID, paragraph("Carers")), "A group"),
    ],
    ids=["one", "only", "a sentence", "quoted", "long", "slanted", "in pieces", "a list", "told already"],
)
def test_what_names_nobody_stays_as_it_was_typed(quote):
    assert with_speaker(quote) == quote
