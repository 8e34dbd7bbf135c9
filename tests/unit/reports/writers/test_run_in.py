from reports.document.nodes import Emphasis, Paragraph, Strong, Text
from reports.document.style import BULLETS
from reports.writers.run_in import begins_with, has_heading

LABEL = BULLETS.words.impact


def test_a_label_is_the_strong_words_at_the_beginning():
    assert begins_with(Paragraph((Strong((Text(LABEL),)), Text(" Calls are answered."))), LABEL)
    assert begins_with(Paragraph((Strong((Text("What "), Emphasis((Text(LABEL[5:]),)))),)), LABEL)
    assert not begins_with(Paragraph((Text(LABEL),)), LABEL)
    assert not begins_with(Paragraph((Strong((Text("Calls:"),)), Text(" more"))), LABEL)
    assert not begins_with(Paragraph(()), LABEL)


def test_without_a_label_nothing_begins_with_it():
    assert not begins_with(Paragraph((Strong((Text(""),)),)), "")


def test_a_heading_in_the_line_has_more_behind_it():
    assert has_heading(Paragraph((Strong((Text("Calls:"),)), Text(" more"))))
    assert not has_heading(Paragraph((Strong((Text("Calls"),)),)))
    assert not has_heading(Paragraph((Text("more "), Strong((Text("calls"),)))))
