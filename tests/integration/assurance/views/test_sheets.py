import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from assurance.actions import findings, outline, reviews
from assurance.models import EvidenceItem, Finding
from councils.workbooks import xlsx_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead_client(signed_in, lead):
    return signed_in(lead)


@pytest.fixture
def finding_url(council, self_assessment):
    return reverse("assurance:finding-import", args=[council.slug, self_assessment.pk])


@pytest.fixture
def evidence_url(council, framework):
    return reverse("assurance:evidence-import", args=[council.slug])


def send(lead_client, url, rows=None, *, content=None, name="table.csv"):
    if content is None:
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        content = text.getvalue().encode()
    return lead_client.post(url, {"sheet": SimpleUploadedFile(name, content)})


def problems(answer):
    """Cell → sentence."""
    return {problem.cell: problem.sentence for problem in answer.context["table"].problems}


def test_findings_are_added_with_all_that_they_are_tied_to(lead_client, finding_url, self_assessment, lead):
    focus = outline.ask_about(review=self_assessment, text="How people wait", by=lead)
    chapter = outline.add_section(review=self_assessment, kind="focus_area", title="Carers", parts=[], by=lead)
    expected = self_assessment.framework.i_statements.first()
    rows = [
        ["Kind", "Theme", "Chapter", "Heading", "Narrative", "Impact", "Quality statements", "I statements",
         "Focus area"],
        ["Strength", "3", "", "  Staff  stay ", "One.\n\n- **two**", "It helps.",
         "Safe systems, pathways and transitions, Safeguarding", expected.text, "how people wait"],
        ["for consideration", "", "carers", "They wait", "", "", "", "", ""],
        ["Observation", "Across themes", "", "", "Only words.", "", "", "", ""],
    ]  # fmt: skip
    answer = send(lead_client, finding_url, rows)
    assert (answer.status_code, answer.url) == (302, reverse("assurance:findings", args=finding_url.split("/")[2:5:2]))
    first, second, third = Finding.objects.filter(review=self_assessment).order_by("pk")
    assert (first.kind, first.theme.number, first.heading) == ("strength", 3, "Staff stay")
    assert (first.narrative, first.impact) == ("<p>One.</p><ul><li><strong>two</strong></li></ul>", "<p>It helps.</p>")
    assert {row.number for row in first.statements.all()} == {6, 7}
    assert (list(first.i_statements.all()), first.line_of_enquiry, first.state) == ([expected], focus, "draft")
    assert (second.section, second.kind) == (chapter, "consideration")
    assert (third.heading, third.theme) == ("", None)


def test_what_is_wrong_is_told_by_cell_and_nothing_is_added(lead_client, finding_url, self_assessment):
    rows = [
        ["Heading", "Kind", "Theme", "Quality statements", "Chapter"],
        ["Good", "Strength", "1", "1", ""],
        ["", "Rumour", "9", "1, 99", "None such"],
        ["x" * 501, "", "Nowhere", "", ""],
    ]
    answer = send(lead_client, finding_url, rows)
    assert answer.status_code == 422
    assert problems(answer) == {
        "A3": "Enter a heading or some narrative",
        "B3": "Enter strength, consideration or observation",
        "D3": "“99” is not a quality statement of the framework",
        "E3": "“None such” is not a chapter of this review",
        "C3": "“9” is not a theme of the framework: enter its number or its name",
        "A4": "Shorten it to 500 characters or fewer: it has 501",
        "B4": "Enter the kind",
        "C4": "“Nowhere” is not a theme of the framework: enter its number or its name",
    }
    assert "Nothing was added" in answer.content.decode()
    assert not Finding.objects.filter(review=self_assessment).exists()


def test_an_exported_table_reads_back(
    lead_client, finding_url, council, self_assessment, lead, record_finding, framework
):
    words = {"narrative": "<p>- not a bullet</p><ul><li>bullet</li></ul>", "statements": framework.statements()[:2]}
    record_finding(self_assessment, by=lead, heading="=1+1", **words)
    findings.withdraw(finding=record_finding(self_assessment, by=lead, heading="Gone"), by=lead)
    exported = lead_client.get(reverse("assurance:finding-csv", args=[council.slug, self_assessment.pk])).content
    other = reviews.create(council=council, framework=framework, kind="self_assessment", title="Other", by=lead)
    answer = send(lead_client, reverse("assurance:finding-import", args=[council.slug, other.pk]), content=exported)
    assert answer.status_code == 302
    copy = Finding.objects.get(review=other)
    assert (copy.heading, copy.narrative) == ("=1+1", words["narrative"])
    assert copy.statements.count() == 2


def test_findings_of_a_frozen_review(lead_client, finding_url, self_assessment, dass):
    for status in ("shared", "agreed"):
        reviews.move(review=self_assessment, to=status, by=dass)
    answer = send(lead_client, finding_url, [["Kind", "Heading"], ["Strength", "Late"]])
    assert answer.status_code == 409
    assert not Finding.objects.filter(review=self_assessment).exists()


def test_evidence_is_added(lead_client, evidence_url, council):
    head = ["Source", "CQC category", "Title", "Summary", "Text", "Link", "Date it refers to", "Session or visit",
            "Quality statements", "Written by those heard", "Review by"]  # fmt: skip
    row = ["Read", "People's experience", "Carers’ letter", "They wait.", "> So long", "https://example.org/x",
           "1/3/2026", "Focus group 2", "2", "yes", "1/9/2027"]  # fmt: skip
    assert send(lead_client, evidence_url, content=xlsx_bytes({"Evidence": [head, row]}, title="E")).status_code == 302
    item = EvidenceItem.objects.get(council=council)
    assert (item.source, item.category.key, item.title) == ("read", "peoples_experience", "Carers’ letter")
    assert (item.text, item.url) == ("<blockquote><p>So long</p></blockquote>", "https://example.org/x")
    assert (item.refers_on.isoformat(), item.review_by.isoformat()) == ("2026-03-01", "2027-09-01")
    assert (item.occasion, item.is_by_those_heard) == ("Focus group 2", True)
    assert [row.number for row in item.statements.all()] == [2]


def test_evidence_with_slips(lead_client, evidence_url, council):
    rows = [
        ["Source", "Title", "Category", "Link", "Date it refers to", "Written by those heard", "Quality statements"],
        ["Rumour", "", "Gossip", "javascript:alert(1)", "soon", "perhaps", "eleven"],
        ["Heard", "Fine", "", "", "", "yes", ""],
    ]
    answer = send(lead_client, evidence_url, rows)
    assert answer.status_code == 422
    assert problems(answer) == {
        "A2": "Enter read, heard or seen",
        "B2": "Enter the title",
        "C2": "This is not a category of the framework",
        "D2": "Enter an address that begins with https://",
        "E2": "“soon” is not a day. Enter it such as 24/11/2026",
        "F2": "Enter yes or no",
        "G2": "“eleven” is not a quality statement of the framework",
        "F3": "Only what was read can be written by the people who were heard",
    }
    assert not EvidenceItem.objects.filter(council=council).exists()


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"Colour,Shape\nred,round\n"])
def test_what_is_no_table_is_refused_in_a_sentence(lead_client, evidence_url, content):
    answer = send(lead_client, evidence_url, content=content)
    assert answer.status_code == 422
    assert answer.context["form"].errors["sheet"]


def test_a_team_takes_its_own_evidence_in(signed_in, peer, council, peer_challenge):
    url = reverse("assurance:team-evidence-import", args=[council.slug, peer_challenge.pk])
    assert send(signed_in(peer), url, [["Source", "Title"], ["Heard", "Carers"]]).status_code == 302
    assert EvidenceItem.objects.get().review == peer_challenge


@pytest.mark.parametrize(("name", "sheet"), [("finding", "Findings"), ("evidence", "Evidence")])
def test_the_workbook_to_fill_in_has_all_columns(lead_client, council, self_assessment, name, sheet):
    args = [council.slug, *([self_assessment.pk] if name == "finding" else [])]
    answer = lead_client.get(reverse(f"assurance:{name}-template", args=args))
    book = load_workbook(io.BytesIO(answer.content))
    head = [cell for (*row,) in book[sheet].values for cell in row]
    assert [row[0] for row in book["How to fill it in"].values] == ["Column", *head]
    again = send(lead_client, reverse(f"assurance:{name}-import", args=args), content=answer.content)
    assert "There is nothing below the headings" in again.content.decode()
