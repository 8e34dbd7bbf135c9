from reports.document.nodes import Document, List, Paragraph, Role, Section, Text
from reports.document.nodes import Item as Point
from reports.readers.reading import Found, LeftOut, Reading, Why
from script.roundtrip.comparison import Differences, differences_between


def reading(*headings, number="1", unplaced=()):
    points = List(tuple(Point((Paragraph((Text(heading),)),)) for heading in headings), role=Role.POINTS)
    strengths = Section((Text("Strengths"),), (points, Paragraph((Text("They are."),), number=number)), Role.STRENGTHS)
    theme = Section((Text("Leadership"),), (strengths,), role=Role.THEME, theme=4)
    return Reading(Document("Report", "", (theme,)), Found(), tuple(unplaced))


def test_a_reading_does_not_differ_from_itself():
    assert differences_between(reading("One", "Two"), reading("One", "Two")) == Differences(0, 0, 0)


def test_a_finding_lost_or_moved_is_a_difference():
    assert differences_between(reading("One", "Two"), reading("Two")).findings == 1
    assert differences_between(reading("One", "Two"), reading("Two", "One")).findings == 2


def test_a_number_that_changed_is_a_difference_and_a_word_lost():
    assert differences_between(reading("One", number="7"), reading("One")) == Differences(0, 1, 1)


def test_a_word_that_is_left_out_by_name_is_kept_but_not_running_lines():
    left_out = [LeftOut(1, "Two", Why.NUMBER), LeftOut(1, "Three", Why.RUNNING_LINE)]
    assert differences_between(reading("One two"), reading("One", unplaced=left_out)).words == 0
    assert differences_between(reading("One three"), reading("One", unplaced=left_out)).words == 1
