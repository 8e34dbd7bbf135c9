"""A report goes in through the command: what is printed, what is written, and that nothing is lost between."""

from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from assurance.models import (
    Finding,
    GlossaryEntry,
    KeyMessage,
    Paragraph,
    Part,
    PublishedResult,
    Recommendation,
    Review,
    Score,
)
from assurance.models.finding import FindingState
from peerchallenge.models import ActivityCount, KeyFact, TeamMember
from tests.integration.reports.imported import missing
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED

pytestmark = pytest.mark.django_db
TABLES = (Review, Finding, Paragraph, KeyMessage, Recommendation, Score, TeamMember, KeyFact, ActivityCount)


@pytest.mark.parametrize("text", [BULLETS, TITLED, NARRATIVE, CQC_PAGE], ids=["bullets", "titled", "narrative", "cqc"])
def test_every_word_is_in_a_row_or_listed(take_in, text):
    assert missing(text, take_in(text)) == Counter()


def test_what_is_written_of_bullets(take_in, council):
    printed = take_in(BULLETS)
    review = Review.objects.with_status().get(pk=printed["review"])
    assert (review.council, review.kind, review.is_agreed_by_another) == (council, "peer_challenge", False)
    assert (str(review.starts_on), str(review.ends_on)) == ("2031-05-06", "2031-05-08")
    assert printed["findings"][0] == {
        "theme": 1,
        "section": None,
        "kind": "strength",
        "heading": "Home care starts within two days of a request.",
    }
    assert printed["paragraphs"] == {"1": {"strength": 2, "consideration": 1}, "2": {"strength": 1}}
    numbers = {name: printed[name] for name in ("key_messages", "team", "focus_areas", "recommendations")}
    assert numbers == {"key_messages": 2, "team": 4, "focus_areas": 0, "recommendations": 0}
    assert set(Finding.objects.values_list("state", flat=True)) == {FindingState.AGREED}
    tied = Paragraph.objects.filter(finding__isnull=False).order_by("pk")
    assert [paragraph.finding.heading[:9] for paragraph in tied] == ["Home care", "Which adv", "Partners "]
    member = TeamMember.objects.get(name="Cy Marsh")
    assert (member.role, member.job_title) == ("expert_by_experience", "Expert by Experience, Saltway People First")
    assert KeyFact.objects.filter(panel="Support by service").count() == 2
    assert ActivityCount.objects.get(kind="people").qualifier == "over"


def test_what_is_written_of_a_page_of_the_regulator(take_in):
    printed = take_in(CQC_PAGE)
    review = Review.objects.get(pk=printed["review"])
    scores = Score.objects.filter(review=review).order_by("statement__number")
    assert [(score.statement.key, score.value) for score in scores] == [("assessing-needs", 2), ("healthier-lives", 3)]
    assert all(score.agreed_at for score in scores)
    result = PublishedResult.objects.get(review=review)
    assert (result.rating, result.percent, str(result.published_on)) == ("Requires improvement", 56, "2031-06-03")
    observed = Finding.objects.filter(review=review).first()
    assert [statement.key for statement in observed.statements.all()] == ["assessing-needs"]


GLOSSARY = """

Glossary

FAQ – Frequently asked question
ZQB – Zonal Quality Board
"""


def test_a_glossary_is_taken_in_as_one_and_no_word_is_lost(take_in):
    text = BULLETS.replace("Home care starts", "The ZQB reads the FAQ: home care starts", 1) + GLOSSARY
    printed = take_in(text)
    entries = GlossaryEntry.objects.filter(review=printed["review"])
    assert dict(entries.values_list("acronym", "meaning")) == {
        "FAQ": "Frequently asked question",
        "ZQB": "Zonal Quality Board",
    }
    chapter = Part.objects.get(section__review=printed["review"], kind="glossary").section
    assert (chapter.title, chapter.parts.count()) == ("Glossary", 1)
    assert missing(text, printed) == Counter()


def test_for_people(council, framework, tmp_path, capsys):
    file = tmp_path / "report.txt"
    file.write_text(TITLED, "utf-8")
    call_command("import_report", str(file), "--council", council.slug)
    said = capsys.readouterr().out
    assert "taken into the record of Exampleshire County Council" in said
    assert "The report names Fenmarsh County Council." in said
    assert "Use of Money: 1 strength" in said
    assert "Background ........ 2 (contents list)" in said
    assert "Planning (heading over several findings)" not in said


def test_a_kind_that_the_text_does_not_say(take_in):
    text = "Fenmarsh County Council\n\nStrengths\n\n• People are kind."
    with pytest.raises(CommandError, match="does not say what was published"):
        take_in(text)
    assert take_in(text, "--kind", "self_assessment")["kind"] == "self_assessment"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b"\x00\x01\x02binary", "The file is not text."),
        (b"{\\rtf1 A report}", "This is a rich text file."),
        (b"a peer challenge " * 400_000, "The file is larger than 5 MB."),
        (b"a peer challenge " * 3_200_000, "The file is larger than 20 MB."),
        (b"Background\n\n" + b"word" * 300_000, "A line of the text has more than 50,000 characters."),
        (b"A peer challenge.\n" * 120_000, "more than 2,000,000 characters"),
        (b"Short.\n" * 50_001, "more than 50,000 lines"),
        (("Peer challenge\n\nStrengths\n\n" + "Point made.\n\n" * 2_100).encode(), "more than 2,000 findings"),
    ],
    ids=["empty", "binary", "rich text", "6 MB", "50 MB", "one word", "long", "many lines", "too many findings"],
)
def test_what_cannot_be_taken_in_leaves_nothing(take_in, data, sentence):
    with pytest.raises(CommandError) as caught:
        take_in(data)
    assert sentence in str(caught.value)
    assert str(caught.value).count("\n") == 0
    assert caught.value.returncode == 1
    assert [table.__name__ for table in TABLES if table.objects.exists()] == []


def test_an_unknown_council(framework, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(BULLETS, "utf-8")
    with pytest.raises(CommandError, match="There is no council “nowhere”"):
        call_command("import_report", str(file), "--council", "nowhere")
    assert not Review.objects.exists()


def test_a_file_that_is_not_there(council, framework, tmp_path):
    with pytest.raises(CommandError, match="The file cannot be read: No such file"):
        call_command("import_report", str(tmp_path / "none.txt"), "--council", council.slug)


def test_without_a_framework(framework, council, tmp_path):
    framework.delete()
    file = tmp_path / "report.txt"
    file.write_text(BULLETS, "utf-8")
    with pytest.raises(CommandError, match="Run load_framework first"):
        call_command("import_report", str(file), "--council", council.slug)


def test_a_failure_half_way_writes_nothing(take_in, monkeypatch):
    def fail(**_):
        raise RuntimeError

    monkeypatch.setattr("reports.actions.imports.challenges.set_key_facts", fail)
    with pytest.raises(RuntimeError):
        take_in(BULLETS)
    assert [table.__name__ for table in TABLES if table.objects.exists()] == []
