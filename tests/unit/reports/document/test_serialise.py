import json
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.document import nodes, serialise
from reports.document.nodes import Document, Paragraph, Role, Section, Text
from reports.document.serialise import UnreadableDocument, from_json, to_json
from tests.unit.reports.document import strategies

SMALL = Document("Council", "Report", (Section((Text("Heading"),), (Paragraph((Text("Words"),), "1"),)),))

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(strategies.documents)
def test_every_document_comes_back_equal(document):
    assert from_json(json.loads(json.dumps(to_json(document)))) == document


def test_defaults_are_left_out():
    assert to_json(SMALL) == {
        "schema": 1,
        "node": "document",
        "title": "Council",
        "subtitle": "Report",
        "sections": [
            {
                "node": "section",
                "heading": [{"node": "text", "text": "Heading"}],
                "blocks": [{"node": "paragraph", "children": [{"node": "text", "text": "Words"}], "number": "1"}],
            }
        ],
    }


def test_every_field_of_every_node_can_be_read():
    classes = [cls for cls in vars(nodes).values() if isinstance(cls, type) and is_dataclass(cls)]
    assert {field.type for cls in classes for field in fields(cls)} == set(serialise._READERS)


def changed(**fields):
    return to_json(SMALL) | fields


def section(**fields):
    return changed(sections=[to_json(SMALL)["sections"][0] | fields])


def deep(levels):
    inner = {"node": "text", "text": "x"}
    for _ in range(levels):
        inner = {"node": "strong", "children": [inner]}
    return section(heading=[inner])


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        (None, "at the top: expected an object"),
        ([], "at the top: expected an object"),
        ({}, "schema: expected 1"),
        (changed(schema=2), "schema: expected 1"),
        (changed(schema=True), "schema: expected 1"),
        (changed(node="section"), "node: expected one of document"),
        (changed(node=["document"]), "node: expected one of document"),
        (changed(title=None), "title: expected text"),
        (changed(title="\ud800"), "title: half of a character"),
        (changed(colour="red"), "colour: not a field of document"),
        ({"schema": 1, "node": "document", "title": "x", "subtitle": "y"}, "sections: missing"),
        (changed(sections={}), "sections: expected a list"),
        (changed(sections=["x"]), r"sections\[0\]: expected an object"),
        (section(role="sermon"), r"sections\[0\].role: expected one of prose"),
        (section(role={}), r"sections\[0\].role: expected one of prose"),
        (section(theme=True), r"sections\[0\].theme: expected a whole number or null"),
        (section(blocks=[{"node": "text", "text": "x"}]), r"sections\[0\].blocks\[0\].node: expected one of paragraph"),
        (section(blocks=[{"node": "list", "items": [], "ordered": 1}]), r"ordered: expected true or false"),
        (deep(5000), "nested more than 100 deep"),
    ],
)
def test_what_is_no_document_is_refused_by_name(value, complaint):
    with pytest.raises(UnreadableDocument, match=complaint):
        from_json(value)


@given(values)
def test_any_other_value_raises_the_one_error(value):
    with pytest.raises(UnreadableDocument):
        from_json(value)


@settings(max_examples=40)
@given(st.data())
def test_a_spoilt_document_raises_the_one_error_or_is_read(data):
    """One field somewhere is replaced by any value: never another error."""
    spoilt = to_json(data.draw(strategies.documents))
    node = spoilt
    while True:
        name = data.draw(st.sampled_from(sorted(node)))
        inner = [child for child in node[name] if isinstance(child, dict)] if isinstance(node[name], list) else []
        if not inner or data.draw(st.booleans()):
            break
        node = data.draw(st.sampled_from(inner))
    node[name] = data.draw(values)
    try:
        assert isinstance(from_json(spoilt), Document)
    except UnreadableDocument as error:
        assert str(error).startswith("This is not a document that can be read: ")


def test_roles_are_written_as_their_words():
    tree = Document("t", "s", (Section((), (), Role.KEY_FACTS),))
    assert to_json(tree)["sections"][0]["role"] == "key_facts"
