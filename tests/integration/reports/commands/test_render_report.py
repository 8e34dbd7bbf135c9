import json

import pytest
from django.core.management import CommandError, call_command

from assurance.actions import reviews

pytestmark = pytest.mark.django_db


def render(review, *, out, format="json"):
    call_command("render_report", str(review), "--format", format, "--out", str(out))


def test_a_draft_until_the_review_is_agreed(told, manager, tmp_path, capsys):
    render(told.pk, out=tmp_path / "draft.json")
    assert json.loads((tmp_path / "draft.json").read_text())["status"] == "Draft, not agreed"
    for status in ("shared", "agreed"):
        told = reviews.move(review=told, to=status, by=manager)
    render(told.pk, out=tmp_path / "final.json")
    assert "status" not in json.loads((tmp_path / "final.json").read_text())
    printed = capsys.readouterr()
    assert "1 finding and 1 paragraph are not agreed and left out" in printed.err
    assert "bytes." in printed.out


@pytest.mark.parametrize("number", ["987654", "none", "-1", "²", ""])
def test_an_unknown_review(db, number, tmp_path):
    with pytest.raises(CommandError, match="There is no review with the number"):
        render(number, out=tmp_path / "x")


def test_an_unknown_format(told, tmp_path):
    with pytest.raises(CommandError, match=r"There is no format “docm”\. Use one of pdf, html, docx, pptx, json\."):
        render(told.pk, out=tmp_path / "x", format="docm")


def test_a_file_that_cannot_be_written(told, tmp_path):
    with pytest.raises(CommandError, match="The file cannot be written: No such file or directory"):
        render(told.pk, out=tmp_path / "missing" / "x")


def test_a_text_that_cannot_be_laid_out(told, peer, record_finding, tmp_path):
    record_finding(told, by=peer, narrative=f"<p>{'x' * 2000}</p>")
    with pytest.raises(CommandError, match="a word of more than 1,000 characters"):
        render(told.pk, out=tmp_path / "x", format="html")
