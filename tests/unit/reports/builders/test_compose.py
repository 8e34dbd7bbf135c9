from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.builders.compose import compose
from reports.document.nodes import Section
from reports.document.richtext import from_html
from reports.document.style import HOUSE_STYLES, NARRATIVE
from reports.document.words import inline_text, text_of
from reports.readers.wording import words
from tests.unit.reports.builders import strategies

styles = st.sampled_from(list(HOUSE_STYLES.values()))


@settings(max_examples=100, deadline=None)
@given(strategies.facts, styles)
def test_no_word_of_the_review_is_lost(facts, style):
    kept = Counter(words(text_of(compose(facts, style))))
    typed = [
        *(finding.heading for finding in facts.findings),
        *(text_of(from_html(finding.narrative)) for finding in facts.findings),
        *(text_of(from_html(finding.impact)) for finding in facts.findings),
        *(text_of(from_html(paragraph.text)) for paragraph in facts.paragraphs),
        *(text_of(from_html(row.text)) for row in (*facts.key_messages, *facts.recommendations)),
        *facts.lines_of_enquiry,
        *(part_text(part) for section in facts.sections for part in section.parts),
        *(word for member in (facts.challenge.team if facts.challenge else ()) for word in (member.name, member.role)),
        *(fact.value + " " + fact.label for fact in (facts.challenge.key_facts if facts.challenge else ())),
    ]
    assert Counter(words(" ".join(typed))) - kept == Counter()
    spoken = [finding for finding in facts.findings if finding.heading or finding.narrative]
    assert {finding.topic for finding in spoken} <= {"", *headings(compose(facts, style))}


def headings(document):
    return [inline_text(node.heading) for node in walk(document) if isinstance(node, Section)]


def part_text(part):
    return text_of(from_html(part.body)) if part.kind == "text" else ""


@settings(max_examples=60, deadline=None)
@given(strategies.facts, styles)
def test_numbers_run_from_one_without_a_gap_and_anchors_are_unique(facts, style):
    document = compose(facts, style)
    kinds = ("p", "k", "r") if style is NARRATIVE else ("p",)
    counted = [node for node in walk(document) if getattr(node, "number", "") and node.anchor.startswith(kinds)]
    assert [int(node.number) for node in counted] == list(range(1, len(counted) + 1))
    anchors = [node.anchor for node in walk(document) if getattr(node, "anchor", "")]
    assert len(anchors) == len(set(anchors))


def walk(node):
    yield node
    for name in ("sections", "blocks", "items"):
        for child in getattr(node, name, ()):
            yield from walk(child)
