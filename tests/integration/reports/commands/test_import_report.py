"""A report goes in through the command: what is printed, what is written, and that nothing is lost between."""

import json
from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from assurance.models import Finding, KeyMessage, Paragraph, PublishedResult, Recommendation, Review, Score
from assurance.models.finding import FindingState
from peerchallenge.models import ActivityCount, KeyFact, TeamMember
from reports.builders.compose import compose
from reports.builders.gather import gather
from reports.document.style import BULLETS as BULLETS_STYLE
from reports.readers.accounting import tree_words
from reports.readers.text.reader import read_text
from reports.readers.wording import words
from tests.unit.reports.readers.published import NAMES, expected, needs_published, source
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED
from tests.unit.reports.readers.words import vocabulary

pytestmark = pytest.mark.django_db
TABLES = (Review, Finding, Paragraph, KeyMessage, Recommendation, Score, TeamMember, KeyFact, ActivityCount)


@pytest.fixture
def take_in(council, framework, tmp_path, capsys):
    """Imports a text and gives the JSON that the command prints."""

    def run(text, *options):
        file = tmp_path / "report.txt"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        call_command("import_report", str(file), "--council", council.slug, "--json", *options)
        return json.loads(capsys.readouterr().out)

    return run


def missing(text, printed):
    """Words of the source that are neither told by the rows nor listed as unplaced; numbers are not text of it."""
    lost = Counter(words(text))
    lost.subtract(numbers_in(text))
    lost -= Counter(words(printed["text"]))
    return lost - Counter(word for line in printed["unplaced"] for word in words(line))


def numbers_in(text):
    """The numbers and letters of paragraphs and items: the words of the tree that its rows do not have."""
    document = read_text(text, vocabulary()).document
    return [word for word in tree_words(document) if word.isdecimal()]


@pytest.mark.parametrize("text", [BULLETS, TITLED, NARRATIVE, CQC_PAGE], ids=["bullets", "titled", "narrative", "cqc"])
def test_every_word_is_in_a_row_or_listed(take_in, text):
    assert missing(text, take_in(text)) == Counter()


@needs_published
@pytest.mark.parametrize("name", NAMES)
def test_a_published_report_is_held_by_its_rows(take_in, name):
    printed, wanted = take_in(source(name)), expected(name)
    assert missing(source(name), printed) == Counter()
    assert (printed["council"], printed["kind"]) == (wanted["council"], wanted["review_kind"])
    assert printed["on_site"] == wanted.get("on_site")
    assert printed["scores"] == wanted.get("scores", {})
    assert printed["rating"] == wanted.get("rating")
    assert printed["activity"] == {
        kind: {"qualifier": None} | count for kind, count in wanted.get("activity", {}).items()
    }
    assert in_order(source(name), printed["text"])


def in_order(text, told):
    """The told lines come in the order of the source: each begins after the one before."""
    squeezed = " ".join(words(text))
    place = 0
    for line in told.split("\n")[1:]:
        opening = " ".join(words(line)[:6])
        if len(opening) < 20:
            continue
        found = squeezed.find(opening, place)
        assert found >= 0, line
        place = found
    return True


@needs_published
@pytest.mark.parametrize("name", NAMES)
def test_what_was_taken_in_is_printed(take_in, name):
    """Composing the report anew loses no word of the rows."""
    printed = take_in(source(name))
    review = Review.objects.with_status().select_related("council", "framework").get(pk=printed["review"])
    composed = compose(gather(review, include_unagreed=True), BULLETS_STYLE)
    lost = Counter(words(printed["text"])) - Counter(tree_words(composed))
    assert {word: number for word, number in lost.items() if word not in words(review.title)} == {}


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


def test_for_people(council, framework, tmp_path, capsys):
    file = tmp_path / "report.txt"
    file.write_text(TITLED, "utf-8")
    call_command("import_report", str(file), "--council", council.slug)
    said = capsys.readouterr().out
    assert "taken into the record of Exampleshire County Council" in said
    assert "The report names Fenmarsh County Council." in said
    assert "Use of Money: 1 strength" in said
    assert "Background ........ 2 (contents list)" in said
    assert "Planning (heading over several findings)" in said


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
        (b"%PDF-1.7", "This is a PDF, not plain text."),
        (b"a peer challenge " * 3_200_000, "The file is larger than 5 MB."),
        (b"Background\n\n" + b"word" * 300_000, "."),
        (("Peer challenge\n\nStrengths\n\n" + "Point made.\n\n" * 2_100).encode(), "more than 2,000 findings"),
    ],
    ids=["empty", "binary", "pdf", "50 MB", "one word", "too many findings"],
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
