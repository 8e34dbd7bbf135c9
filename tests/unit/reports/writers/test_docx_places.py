import re
from collections import Counter

from docx.oxml.ns import qn

from tests.unit.reports.kitchen_sink import KITCHEN_SINK
from tests.unit.reports.writers.docx_file import opened, say, with_blocks


def test_contents_are_a_field_that_is_filled_in():
    (contents,) = opened().element.body.iterchildren(qn("w:sdt"))
    said = ["".join(t.text for t in p.iter(qn("w:t"))) for p in contents.iter(qn("w:p"))]
    assert said == [
        "Contents",
        *("".join(child.text for child in section.heading) for section in KITCHEN_SINK.sections),
    ]
    codes = [code.text.strip() for code in contents.iter(qn("w:instrText"))]
    assert codes[0] == 'TOC \\o "1-1" \\h \\z'
    assert {code.split()[0] for code in codes[1:]} == {"PAGEREF"}
    kinds = Counter(mark.get(qn("w:fldCharType")) for mark in contents.iter(qn("w:fldChar")))
    assert set(kinds.values()) == {1 + len(KITCHEN_SINK.sections)}
    assert not list(opened().settings.element.iter(qn("w:updateFields")))


def test_places_are_bookmarks_and_links_lead_to_them():
    body = opened().element.body
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    ids = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(set(marks)) == len(marks)
    assert ids == [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkEnd"))]
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in marks)
    targets = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert {"p1", "p3", "theme_1"} <= targets <= set(marks)


def test_two_anchors_never_become_one_bookmark():
    long = "a" * 60
    anchors = ("a-b", "a.b", "A_B", long, f"{long}x")
    body = opened(with_blocks(*(say("x", anchor=anchor) for anchor in anchors))).element.body
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))][1:]
    assert names == ["a_b", "a_b_2", "A_B_3", "a" * 40, f"{'a' * 34}_2"]


def test_outer_addresses_are_real_hyperlinks():
    file = opened()
    outer = [rel.target_ref for rel in file.part.rels.values() if rel.is_external]
    assert outer == ["https://example.org/method?a=1&b=2", "mailto:peer.challenge@example.org"]
