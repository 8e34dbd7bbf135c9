"""Checks of rows: what stands behind findings, what follows from them, and how they stand in their lists."""

from dataclasses import replace

import pytest

from reports.builders import facts as f
from reports.checks import agreement, evidence, leads, orphans, recommendations, sections
from reports.document.messages import Level, Opens
from tests.unit.reports.builders.universe import PEER_CHALLENGE, SELF_ASSESSMENT, finding
from tests.unit.reports.checks.materials import NOTHING_ELSE, material, texts


def strength(ref, *, evidence=0, statements=(), heading="Staff stay", **fields):
    return replace(finding(ref, "strength", heading, **fields), evidence=evidence, statements=statements)


def test_a_finding_without_evidence_is_named_with_its_place():
    (message,) = evidence.without_evidence(material(findings=(strength(1), strength(2, evidence=1))))
    assert message.text == "Nothing stands behind “Staff stay”."
    assert (message.level, message.place, message.opens) == (
        Level.WARNING,
        "theme-1",
        Opens("finding", 1, "Staff stay"),
    )


def test_a_lone_finding_is_named_too():
    assert texts(evidence.without_evidence(material(findings=(strength(1),)))) == [
        "Nothing stands behind “Staff stay”."
    ]


def test_nothing_behind_any_finding_is_one_message():
    assert texts(evidence.without_evidence(material(findings=(strength(1), strength(2))))) == [
        "No finding has evidence behind it yet."
    ]


def test_facts_from_before_evidence_was_counted_say_nothing_of_it():
    assert list(evidence.without_evidence(material(findings=(strength(1, evidence=None),)))) == []


def test_a_finding_without_statement():
    rows = (strength(1), strength(2, statements=(3,)))
    assert texts(evidence.without_statement(material(findings=rows))) == [
        "“Staff stay” is tied to no quality statement."
    ]
    assert list(evidence.without_statement(material(findings=rows[1:]))) == []


def test_a_finding_without_heading_is_named_by_its_beginning():
    said = "<p>Of those who wait longest nobody could say why they do, and nobody had asked.</p>"
    rows = (strength(1, heading="", narrative=said), strength(2, evidence=1))
    assert texts(evidence.without_evidence(material(findings=rows))) == [
        "Nothing stands behind “Of those who wait longest nobody could say why they do, and…”."
    ]


def test_a_consideration_that_no_recommendation_rests_on():
    (message,) = recommendations.without_recommendation(material())
    assert message.text == "No recommendation rests on “There are eleven plans.”."
    assert (message.opens.ref, message.place) == (6, "across-0")


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ((), "The report has things to consider and recommends nothing."),
        ((f.ListedFacts("<p>Write.</p>", ()),), "No recommendation says which findings it rests on."),
    ],
)
def test_recommendations_that_rest_on_nothing_are_one_message(rows, sentence):
    assert texts(recommendations.without_recommendation(material(recommendations=rows))) == [sentence]


def test_strengths_need_no_recommendation():
    assert list(recommendations.without_recommendation(material(findings=(strength(1),)))) == []


def of_themes(first, second):
    rows = [
        f.SectionFacts(number, "theme", name, number, (f.PartFacts("lead", body=body, ref=number + 40),))
        for number, name, body in [(1, "Meeting people", first), (2, "Leading", second)]
    ]
    return material(sections=tuple(rows))


def test_a_lead_sentence_under_two_themes():
    (message,) = leads.used_twice(of_themes("<p>How people are met.</p>", "<p>How people are <em>met</em></p>"))
    assert message.text == "Theme 2 says what it covers in the same words as theme 1."
    assert (message.level, message.place, message.opens) == (
        Level.ERROR,
        "theme-2",
        Opens("part", 42, "Leading"),
    )


def test_another_themes_sentence_in_the_place_of_ones_own():
    standard = PEER_CHALLENGE.framework.themes[0].lead_sentence
    found = leads.used_twice(of_themes("<p>What the team saw.</p>", f"<p>{standard}</p>"))
    assert texts(found) == ["Theme 2 says what it covers in the words of theme 1."]


@pytest.mark.parametrize("second", ["", "<p>How the service is led.</p>"])
def test_a_lead_sentence_of_its_own(second):
    """Theme 1 prints the framework's sentence, for which nobody typed anything."""
    assert list(leads.used_twice(of_themes("", second))) == []


def test_the_frameworks_own_sentence_counts_as_printed():
    standard = PEER_CHALLENGE.framework.themes[0].lead_sentence
    assert texts(leads.used_twice(of_themes("", f"<p>{standard}</p>"))) == [
        "Theme 2 says what it covers in the same words as theme 1."
    ]


def paragraph(text, *, of=None, theme=1):
    return f.ParagraphFacts("strength", theme, None, f"<p>{text}</p>", of, ref=7)


def test_more_paragraphs_than_points():
    rows = (paragraph("Expands.", of=1), paragraph("Wanders off."))
    (message,) = orphans.orphans(material(findings=(strength(1),), **NOTHING_ELSE | {"paragraphs": rows}))
    assert message.text == "“Wanders off.” belongs to no point of its list."
    assert message.opens.kind == "paragraph"
    assert message.place == "theme-1"


@pytest.mark.parametrize(
    "rows", [(paragraph("Expands.", of=1), paragraph("Expands too.", of=1)), (paragraph("May expand."),)]
)
def test_paragraphs_for_which_there_is_a_point(rows):
    assert list(orphans.orphans(material(findings=(strength(1),), **NOTHING_ELSE | {"paragraphs": rows}))) == []


def test_a_list_of_paragraphs_alone_has_no_orphans():
    rows = (paragraph("One."), paragraph("Two."))
    assert list(orphans.orphans(material(findings=(), **NOTHING_ELSE | {"paragraphs": rows}))) == []


def test_a_finding_without_heading_among_those_that_have_one():
    rows = (strength(1), strength(2, heading="", narrative="<p>Alone.</p>"))
    assert texts(orphans.orphans(material(findings=rows, **NOTHING_ELSE))) == [
        "“Alone.” belongs to no point of its list."
    ]
    assert list(orphans.orphans(material(findings=rows[1:], **NOTHING_ELSE))) == []


@pytest.mark.parametrize(
    ("between", "found"),
    [("Providing evidence may help.", 1), ("On Fridays as well:", 0)],
)
def test_a_paragraph_that_parts_a_list(between, found):
    html = f"<ul><li>One</li></ul><p>{between}</p><ul><li>Two</li></ul>"
    said = material(findings=(strength(1, narrative=html),), **NOTHING_ELSE)
    assert len(texts(orphans.orphans(said))) == found


def test_a_section_with_nothing_in_it():
    rows = (f.SectionFacts(10, "prose", "Next steps", None, (f.PartFacts("text", "What happens now"),)),)
    (message,) = sections.empty(material(findings=(), **NOTHING_ELSE | {"sections": rows}, challenge=None))
    assert message.text == "Nothing stands under the heading “Next steps”."
    assert (message.place, message.opens) == ("section-10", Opens("outline", 10, "Next steps"))


def test_a_review_that_has_just_begun_is_not_said_to_be_clean():
    (message,) = sections.no_findings(material(findings=(), **NOTHING_ELSE))
    assert (message.level, message.text) == (Level.NOTE, "No finding is recorded yet.")
    assert message.opens == Opens("findings", name="All findings")


def test_findings_that_are_left_out_are_findings():
    left_out = f.LeftOutFacts(findings=2)
    assert list(sections.no_findings(material())) == []
    assert list(sections.no_findings(material(findings=(), kind="cqc_assessment", **NOTHING_ELSE))) == []
    assert list(sections.no_findings(material(findings=(), left_out=left_out, **NOTHING_ELSE))) == []


def test_an_empty_part_of_a_section_that_says_something():
    parts = (f.PartFacts("text", "What happens now"), f.PartFacts("text", "Then", "<p>Something.</p>"))
    rows = (f.SectionFacts(10, "prose", "Next steps", None, parts),)
    found = sections.empty(material(findings=(), **NOTHING_ELSE | {"sections": rows}, challenge=None))
    assert texts(found) == ["Nothing stands under the heading “What happens now”."]


def test_sections_that_say_something():
    assert list(sections.empty(material())) == []


def test_headings_without_text():
    bare = material(findings=(strength(1),), **NOTHING_ELSE)
    assert texts(sections.headings_without_text(bare)) == ["“Staff stay” is a heading without text."]
    for rows in ((paragraph("Expands.", of=1),), (paragraph("May expand."),)):
        expanded = material(findings=(strength(1),), **NOTHING_ELSE | {"paragraphs": rows})
        assert list(sections.headings_without_text(expanded)) == []
    said = material(findings=(strength(1, narrative="<p>So.</p>"),), **NOTHING_ELSE)
    assert list(sections.headings_without_text(said)) == []


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((1, 0, 0), "1 finding is not agreed and left out of this version."),
        ((2, 1, 0), "2 findings and 1 paragraph are not agreed and left out of this version."),
        ((0, 0, 9), "9 scores are not agreed and left out of this version."),
        ((1, 1, 1), "1 finding, 1 paragraph and 1 score are not agreed and left out of this version."),
    ],
)
def test_a_final_says_what_it_leaves_out(counts, sentence):
    left = material(SELF_ASSESSMENT, left_out=f.LeftOutFacts(*counts))
    assert texts(agreement.not_agreed(left)) == [sentence]


def test_a_draft_says_how_much_is_not_agreed():
    assert texts(agreement.not_agreed(material())) == ["1 finding is not agreed yet."]
    many = tuple(replace(one, state="draft") for one in PEER_CHALLENGE.findings)
    assert texts(agreement.not_agreed(material(findings=many))) == ["6 findings are not agreed yet."]
    agreed = tuple(replace(one, state="agreed") for one in PEER_CHALLENGE.findings)
    assert texts(agreement.not_agreed(material(findings=agreed))) == []
    assert texts(agreement.not_agreed(material(SELF_ASSESSMENT, left_out=f.LeftOutFacts()))) == []
