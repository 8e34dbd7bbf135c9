import pytest

from assurance.actions import paragraphs
from assurance.actions.findings import SaysNothing
from assurance.actions.holding import Stale
from assurance.models import Paragraph


@pytest.fixture
def add(self_assessment, lead):
    return lambda text="<p>It works.</p>", **fields: paragraphs.add(
        review=self_assessment, kind="strength", text=text, by=lead, **fields
    )


def test_a_paragraph_expands_a_finding(add, self_assessment, lead, record_finding):
    finding = record_finding(self_assessment, by=lead)
    first, second = add(finding=finding), add()
    assert (first.position, first.finding, second.position) == (1, finding, 2)
    untied = paragraphs.edit(paragraph=first, version=1, text="<p>Anew.</p>", finding=None, by=lead)
    assert (untied.text, untied.finding, untied.version) == ("<p>Anew.</p>", None, 2)


def test_a_stale_or_blank_edit_is_refused(add, lead):
    paragraph = add()
    paragraphs.edit(paragraph=paragraph, version=1, text="<p>Anew.</p>", finding=None, by=lead)
    with pytest.raises(Stale):
        paragraphs.edit(paragraph=paragraph, version=1, text="<p>Lost?</p>", finding=None, by=lead)
    with pytest.raises(SaysNothing):
        paragraphs.edit(paragraph=paragraph, version=2, text=" ", finding=None, by=lead)


def test_paragraphs_move_and_go(add, self_assessment, lead):
    first, second = add(), add()
    paragraphs.move(paragraph=first, up=False, by=lead)
    paragraphs.move(paragraph=first, up=False, by=lead)
    assert list(Paragraph.objects.filter(review=self_assessment)) == [second, first]
    paragraphs.remove(paragraph=second, by=lead)
    assert list(Paragraph.objects.visible_to(lead)) == [first]
