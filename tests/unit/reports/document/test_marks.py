from reports.document.marks import Mark, marks
from reports.document.nodes import Document, Item, List, Paragraph, Quote, Role, Section, Strong, Table, Text


def numbered(text, number=""):
    return Paragraph((Text(text),), number=number)


def test_headings_and_numbers_in_the_order_of_the_report():
    theme = Section(
        (Text("2. Care,  & support"),),
        (
            Paragraph((Strong((Text("Waiting well:"),)), Text(" They wait.")), number="7"),
            List((Item((numbered("one"),), number="Message 1"), Item((numbered("two"),), number="8"))),
            Quote((numbered("said", "9"),)),
            Table("Caption", ("A",), (("b",),)),
        ),
        role=Role.THEME,
    )
    chapter = Section((), (numbered("unheaded"), Section((Text("1. Background"),), ())))
    assert list(marks(Document("Title", "", (theme, chapter)))) == [
        Mark("Care support"),
        Mark("7", is_heading=False),
        Mark("Waiting well"),
        Mark("Message 1"),
        Mark("8", is_heading=False),
        Mark("9", is_heading=False),
        Mark("1 Background"),
    ]
