from collections import Counter

from hypothesis import given, settings

from reports.builders.compose import compose
from reports.document.richtext import from_html
from reports.document.style import BULLETS
from reports.document.words import text_of
from tests.unit.reports.builders import strategies


@settings(max_examples=60, deadline=None)
@given(strategies.facts)
def test_no_word_of_the_review_is_lost(facts):
    kept = Counter(text_of(compose(facts, BULLETS)).split())
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
    assert Counter(" ".join(typed).split()) - kept == Counter()


def part_text(part):
    return text_of(from_html(part.body)) if part.kind == "text" else ""


@settings(max_examples=60, deadline=None)
@given(strategies.facts)
def test_numbers_run_from_one_without_a_gap_and_anchors_are_unique(facts):
    document = compose(facts, BULLETS)
    paragraphs = [node for node in walk(document) if getattr(node, "anchor", "").startswith("p") and node.number]
    assert [int(node.number) for node in paragraphs] == list(range(1, len(paragraphs) + 1))
    anchors = [node.anchor for node in walk(document) if getattr(node, "anchor", "")]
    assert len(anchors) == len(set(anchors))


def walk(node):
    yield node
    for name in ("sections", "blocks", "items"):
        for child in getattr(node, name, ()):
            yield from walk(child)
