"""Every count and heading that was counted by hand in four published reports."""

from dataclasses import asdict

import pytest

from reports.document.nodes import List, Paragraph, Role
from reports.document.words import inline_text, text_of
from reports.readers.accounting import tree_words, unaccounted
from reports.readers.findings import findings, paragraphs
from reports.readers.lists import focus_areas, key_facts, key_messages, recommendations, shares
from reports.readers.people import contacts, is_expert_by_experience, team
from reports.readers.reading import Shape
from reports.readers.walking import every, sections_with
from reports.readers.wording import one_line, words
from tests.unit.reports.readers.published import NAMES, expected, needs_published, reading, source

pytestmark = needs_published
HERTFORDSHIRE, GLOUCESTERSHIRE, DEVON, CQC = NAMES


def headings(name, theme, section, kind):
    return [
        one.heading
        for one in findings(reading(name).document)
        if (one.theme, one.section, one.kind.value) == (theme, section, kind)
    ]


def as_read(headings_expected):
    return ["" if heading.startswith("(no heading)") else one_line(heading) for heading in headings_expected]


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_unaccounted(name):
    assert not unaccounted(source(name), reading(name))


@pytest.mark.parametrize("name", NAMES)
def test_the_text_keeps_its_order(name):
    """Words of the tree, numbers aside, are a subsequence of the words of the source."""
    kept = (word for word in tree_words(reading(name).document) if not word.isdigit())
    printed = iter(words(source(name)))
    assert [word for word in kept if word not in printed] == []


@pytest.mark.parametrize("name", NAMES)
def test_council_kind_and_dates(name):
    found, wanted = reading(name).found, expected(name)
    assert found.council_name == wanted["council"]
    assert found.kind == wanted["review_kind"]
    if "on_site" in wanted:
        assert [day.isoformat() for day in found.on_site] == list(wanted["on_site"].values())
    if "published" in wanted:
        assert found.published.isoformat() == wanted["published"]


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        (HERTFORDSHIRE, Shape.BULLETS),
        (GLOUCESTERSHIRE, Shape.TITLED),
        (DEVON, Shape.NARRATIVE),
        (CQC, Shape.CQC_PAGE),
    ],
)
def test_shape(name, shape):
    assert reading(name).found.shape == shape


@pytest.mark.parametrize("name", [HERTFORDSHIRE, GLOUCESTERSHIRE, DEVON])
def test_activity_with_its_qualifiers(name):
    found = {kind: asdict(count) for kind, count in reading(name).found.activity.items()}
    assert found == {kind: {"qualifier": None} | count for kind, count in expected(name)["activity"].items()}
    assert reading(name).found.rating is None
    assert reading(name).found.scores == {}


@pytest.mark.parametrize("name", [GLOUCESTERSHIRE, DEVON])
def test_focus_areas_and_team(name):
    wanted = expected(name)
    assert list(focus_areas(reading(name).document)) == wanted["focus_areas"]
    people = team(reading(name).document)
    assert len(people) == wanted["team_members"]
    assert sum(map(is_expert_by_experience, people)) == wanted["experts_by_experience"]


def test_hertfordshire_key_messages_team_and_figures():
    document, wanted = reading(HERTFORDSHIRE).document, expected(HERTFORDSHIRE)
    assert [text_of(*message.blocks) for message in key_messages(document)] == [
        one_line(text) for text in wanted["key_messages"]
    ]
    assert [message.number for message in key_messages(document)] == [str(number) for number in range(1, 13)]
    assert [words(text_of(member)) for member in team(document)] == [words(text) for text in wanted["team"]]
    assert all(member.name and (member.job_title or member.organisation) for member in team(document))
    assert [{"value": fact.value, "label": fact.label} for fact in key_facts(document)] == wanted["key_facts"]
    assert {share.label: int(share.value.split()[0]) for share in shares(document)} == wanted["support_by_service"]
    assert focus_areas(document) == ()


def test_hertfordshire_bullets_are_headings():
    for theme in expected(HERTFORDSHIRE)["themes"]:
        for kind in ("strength", "consideration"):
            assert headings(HERTFORDSHIRE, theme["number"], None, kind) == as_read(theme[f"{kind}s"])


def test_hertfordshire_paragraphs_stand_in_their_sections():
    read = paragraphs(reading(HERTFORDSHIRE).document)
    for theme in expected(HERTFORDSHIRE)["themes"]:
        for kind in ("strength", "consideration"):
            numbers = [int(one.number) for one in read if (one.theme, one.kind.value) == (theme["number"], kind)]
            assert numbers == theme["paragraphs"][f"{kind}s"]


def test_hertfordshire_paragraphs_are_tied_where_one_plainly_fits():
    """Every tie was read and found right; that there are no more than these is the price of it."""
    document = reading(HERTFORDSHIRE).document
    rows = findings(document)
    ties = {int(one.number): rows[one.finding] for one in paragraphs(document) if one.finding is not None}
    assert sorted(ties) == [
        2, 5, 6, 9, 10, 12, 18, 20, 21, 22, 24, 25, 26, 28, 30, 31, 32, 33, 34, 36, 38, 40, 42, 46, 47,
    ]  # fmt: skip
    assert ties[30].heading.startswith("The Safeguarding Portal")
    assert ties[18].theme == 2


def test_gloucestershire_findings_by_section():
    seen = 0
    for part in expected(GLOUCESTERSHIRE)["sections"]:
        theme = part.get("number") or part.get("within_theme")
        section = part.get("section") or part.get("focus_area")
        for kind in ("strength", "consideration"):
            assert headings(GLOUCESTERSHIRE, theme, section, kind) == as_read(part[f"{kind}s"])
            seen += len(part[f"{kind}s"])
    assert len(findings(reading(GLOUCESTERSHIRE).document)) == seen


def test_gloucestershire_key_messages_and_chapters():
    document, wanted = reading(GLOUCESTERSHIRE).document, expected(GLOUCESTERSHIRE)
    messages = key_messages(document)
    assert [message.number for message in messages] == [f"Message {number}" for number in range(1, 16)]
    assert len(messages) == wanted["key_messages"]
    tips = next(section for section in document.sections if "Top Tips" in inline_text(section.heading))
    assert len(next(every(tips.blocks, List)).items) == wanted["top_tips"]


def test_gloucestershire_audit_keeps_its_groups():
    counts = {}
    for one in findings(reading(GLOUCESTERSHIRE).document):
        if one.group:
            counts[one.group] = counts.get(one.group, 0) + 1
    assert counts == expected(GLOUCESTERSHIRE)["case_file_audit_groups"]


def test_gloucestershire_sentences_are_whole_over_page_breaks():
    """A paragraph torn by a page would leave a piece that begins or ends in the middle of a sentence."""
    document = reading(GLOUCESTERSHIRE).document
    bodies = [block for one in findings(document) for block in one.blocks if isinstance(block, Paragraph)]
    broken = [text for text in map(text_of, bodies) if text[0].islower() and not text.startswith("http")]
    assert len(broken) == 1, "one finding's text begins with a small letter as printed"
    unfinished = [text_of(body) for body in bodies if text_of(body)[-1].isalpha() or text_of(body)[-1] == "-"]
    assert unfinished == []


def test_gloucestershire_keeps_the_wrong_lead_sentence_where_it_stands():
    leads = {
        section.theme: text_of(block)
        for section in sections_with(reading(GLOUCESTERSHIRE).document.sections, Role.THEME)
        for block in every(section.blocks, Paragraph)
        if block.role is Role.LEAD
    }
    assert sorted(leads) == [1, 2, 3, 4]
    assert leads[1] == leads[2]


def test_devon_numbers_run_through_its_parts():
    document, wanted = reading(DEVON).document, expected(DEVON)["numbered_paragraphs"]

    def numbers(theme, section=None):
        read = [int(one.number) for one in paragraphs(document) if (one.theme, one.section) == (theme, section)]
        return [read[0], read[-1]] if read == list(range(read[0], read[-1] + 1)) else read

    assert [int(one.number) for one in key_messages(document)] == list(range(1, 7))
    assert numbers(1) == wanted["theme_1"]
    assert numbers(2) == wanted["theme_2"]
    assert numbers(3) == wanted["theme_3"]
    assert numbers(4) == wanted["theme_4"]
    assert numbers(None, "Preparing for assurance") == wanted["preparing_for_assurance"]
    assert [int(one.number) for one in recommendations(document)] == list(range(86, 91))
    assert len(recommendations(document)) == expected(DEVON)["recommendations"]
    background = document.sections[1]
    assert [int(block.number) for block in background.blocks if isinstance(block, Paragraph) and block.number] == list(
        range(7, 17)
    )


def test_devon_is_not_split():
    assert {(one.kind.value, one.heading) for one in findings(reading(DEVON).document)} == {("observation", "")}


def test_devon_frames_what_the_regulator_says():
    for section in sections_with(reading(DEVON).document.sections, Role.THEME):
        lines = [
            item for block in every(section.blocks, List) if block.role is Role.I_STATEMENTS for item in block.items
        ]
        assert len(lines) == expected(DEVON)["i_statement_lines"][f"theme_{section.theme}"]
        notes = [block for block in every(section.blocks, Paragraph) if block.role is Role.NOTE]
        assert len(notes) == 1


def test_cqc_page():
    found, wanted = reading(CQC).found, expected(CQC)
    assert found.rating == wanted["rating"]
    assert found.percent == wanted["overall_percent"]
    assert found.scores == wanted["scores"]
    names = [inline_text(section.heading) for section in reading(CQC).document.sections]
    assert names[-2:] == wanted["prose_sections"]
    assert findings(reading(CQC).document) == ()
    assert [one.text for one in reading(CQC).unplaced] == [
        "Published: 17 May 2024 Page last updated: 17 May 2024",
        "Downloads",
    ]


@pytest.mark.parametrize(("name", "number"), [(HERTFORDSHIRE, 4), (GLOUCESTERSHIRE, 3), (DEVON, 2)])
def test_contacts(name, number):
    read = contacts(reading(name).document)
    assert len(read) == number
    assert all(one.name and (one.email or one.phone or one.job_title) for one in read)


def test_what_gloucestershire_leaves_out():
    assert sorted({one.why.value for one in reading(GLOUCESTERSHIRE).unplaced}) == [
        "address that opens nothing",
        "contents list",
        "markup",
    ]
