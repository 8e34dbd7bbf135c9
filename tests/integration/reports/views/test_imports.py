"""Upload, see what was found, take it in or not: with what may go wrong on the way."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from assurance.models import Finding, Review
from councils.rules import NotAllowed
from reports.actions import own_styles, uploads
from reports.builders.gather import gather
from reports.builders.told import told
from reports.importing.prepared import transcribe
from reports.importing.uploaded import read
from reports.models import Upload
from tests.integration.reports.views.pages import text
from tests.queries import same_number_of_queries
from tests.unit.reports.readers.reports import BULLETS, CQC_PAGE, NARRATIVE, TITLED
from tests.unit.reports.readers.variants import FOLDER, expected

pytestmark = pytest.mark.django_db


def file(content, name="report.txt"):
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


@pytest.fixture
def url(council, framework):
    def make(name, *args):
        return reverse(f"reports:{name}", args=[council.slug, *args])

    return make


@pytest.fixture
def keep(council, framework):
    def keep_text(content, by):
        return uploads.keep(council=council, file_name="report.txt", transcript=transcribe(content.encode()), by=by)

    return keep_text


def test_the_whole_way(signed_in, lead, council, url):
    client = signed_in(lead)
    assert url("import-create") in text(client.get(reverse("assurance:review-list", args=[council.slug])))
    assert "See what is found" in text(client.get(url("import-create")))

    answer = client.post(url("import-create"), {"file": file(BULLETS)})
    upload = Upload.objects.get()
    assert answer.url == url("import-found", upload.pk)
    assert not Review.objects.exists()

    page = text(client.get(answer.url))
    assert "Nothing is in the record yet." in page
    assert "The report names Fenmarsh County Council. Check that it belongs to Exampleshire County Council." in page
    assert "2 strengths, 1 consideration, 3 paragraphs" in page
    assert "4 members of the team, 4 figures" in page
    assert "Home care starts within two days of a request." in page
    assert "2 lines or parts of lines have no place in the record:" in page
    assert '<th scope="row" role="rowheader">On site</th><td role="cell" class="cf-wide">6 to 8 May 2031</td>' in page

    answer = client.post(url("import-found", upload.pk), {"kind": "peer_challenge"})
    review = Review.objects.get()
    assert answer.url == review.get_absolute_url()
    assert Finding.objects.filter(review=review, created_by=lead).count() == 4
    assert not Upload.objects.exists()
    assert "is in the record. You can correct what was read from it." in text(client.get(answer.url))


@pytest.mark.parametrize("report", [TITLED, NARRATIVE, CQC_PAGE, "Just a line."])
def test_whatever_was_found_can_be_shown(signed_in, lead, keep, report):
    assert signed_in(lead).get(keep(report, lead).get_absolute_url()).status_code == 200


def test_what_the_text_does_not_say_is_asked_for(signed_in, lead, keep, url):
    upload = keep("Findings\n\nStrengths\n\n• People are kind.", lead)
    client = signed_in(lead)
    assert "The text does not say" in text(client.get(upload.get_absolute_url()))
    page = text(client.post(upload.get_absolute_url(), {}))
    assert "Choose what was published" in page
    assert "People are kind." in page
    client.post(upload.get_absolute_url(), {"kind": "self_assessment"})
    assert Review.objects.get().title == "Findings"


def test_user_text_is_not_executed(signed_in, lead, keep):
    upload = keep("<script>alert(1)</script> {{ council }} peer challenge\n\nStrengths\n\n• <img src=x> good", lead)
    page = signed_in(lead).get(upload.get_absolute_url()).content.decode()
    assert "<script>alert(1)" not in page
    assert "<img src=x>" not in page
    assert "{{ council }}" in page


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "Choose the file of the report"),
        (b"", "The file is empty."),
        (b" \n", "The file is empty."),
        (b"\x00binary", "The file is not text."),
        (b"PK\x03\x04docx", "This is a packed file or a file of another Office program, or it is damaged."),
        (b"a line of text\n" * 540_000, "The file is larger than 5 MB."),
        (("Strengths\n\n" + "Point made.\n\n" * 2_100).encode(), "more than 2,000 findings"),
    ],
    ids=["none", "empty", "blank", "binary", "word", "8 MB", "too many"],
)
def test_what_cannot_be_read_is_not_kept(signed_in, lead, url, content, sentence):
    answer = signed_in(lead).post(url("import-create"), {} if content is None else {"file": file(content)})
    assert answer.status_code == 200
    assert sentence in text(answer)
    assert not Upload.objects.exists()


@pytest.mark.parametrize("name", ["harrowmere.docx", "penwick.pdf", "saltersby.pdf", "wendling.html", "larkmoor.txt"])
def test_every_format_is_taken_in(signed_in, lead, url, name):
    client = signed_in(lead)
    answer = client.post(url("import-create"), {"file": file((FOLDER / name).read_bytes(), name)}, follow=True)
    page = text(answer)
    assert f"What was found in {name}" in page
    wanted = [heading for *_, heading in expected(name.partition(".")[0])["findings"] if heading]
    assert [heading for heading in wanted if escape(heading) not in page] == []
    upload = Upload.objects.get()
    source = text(client.get(url("import-source", upload.pk)))
    assert "The source, and what was understood" in source
    client.post(upload.get_absolute_url(), {"kind": "peer_challenge"})
    assert Finding.objects.filter(heading__in=wanted).count() == len(wanted)


class TestCorrections:
    TEXT = (
        "Peer challenge\n\nTheme 1: Working with people\n\nStrengths\n\n• One.\n\n• Two.\n\nDoubts\n\n• Three.\n\n"
        "The end\n\nBye.\n"
    )

    @pytest.fixture
    def upload(self, keep, lead):
        return keep(self.TEXT, lead)

    @pytest.fixture
    def correct(self, signed_in, lead, url):
        def post(upload, **said):
            return signed_in(lead).post(url("import-source", upload.pk), said)

        return post

    def found(self, upload):
        upload.refresh_from_db()
        return [(one.kind, one.heading) for one in read(upload).rows.findings]

    def test_a_heading_that_was_not_known(self, upload, correct, url):
        assert self.found(upload)[2] == ("strength", "Three.")
        answer = correct(upload, at=5, told="considerations")
        assert answer.url == f"{url('import-source', upload.pk)}#piece-5"
        assert self.found(upload) == [("strength", "One."), ("strength", "Two."), ("consideration", "Three.")]

    def test_what_is_no_finding_stays_as_text(self, upload, correct, lead):
        correct(upload, at=4, told="text")
        upload.refresh_from_db()
        assert ("strength", "Two.") not in self.found(upload)
        review = uploads.accept(upload=upload, kind="peer_challenge", by=lead)
        assert "Two." in told(gather(Review.objects.with_status().get(pk=review.pk), include_unagreed=True))

    def test_a_finding_of_another_kind_by_one_click(self, upload, correct, lead, signed_in, url):
        page = text(signed_in(lead).get(url("import-source", upload.pk)))
        assert '<button class="cf-linkbutton" type="submit" name="told" value="consideration">Consideration' in page
        correct(upload, at=4, told="consideration")
        assert self.found(upload) == [("strength", "One."), ("consideration", "Two."), ("strength", "Three.")]
        assert "Take it back" in text(signed_in(lead).get(url("import-source", upload.pk)))
        assert not Review.objects.exists()
        review = uploads.accept(upload=upload, kind="peer_challenge", by=lead)
        kept = review.findings.order_by("kind", "position").values_list("kind", "heading")
        assert list(kept) == [("consideration", "Two."), ("strength", "One."), ("strength", "Three.")]
        printed = told(gather(Review.objects.with_status().get(pk=review.pk), include_unagreed=True))
        assert "Two." in printed

    def test_a_finding_in_a_chapter_of_prose_is_kept(self, upload, correct, lead):
        correct(upload, at=7, told="chapter")
        correct(upload, at=8, told="observation")
        upload.refresh_from_db()
        review = uploads.accept(upload=upload, kind="peer_challenge", by=lead)
        assert review.findings.get(kind="observation").section.title == "The end"

    def test_the_way_from_guess_to_guess(self, upload, lead, signed_in, url):
        page = text(signed_in(lead).get(url("import-source", upload.pk)))
        assert '<a href="#piece-5">Go to the first guess</a>' in page
        assert '<a class="cf-source__next" href="#piece-7">Next' in page

    def test_another_theme_a_chapter_and_taking_it_back(self, upload, correct):
        correct(upload, at=1, told="theme:3")
        upload.refresh_from_db()
        assert {one.theme for one in read(upload).rows.findings} == {3}
        correct(upload, at=7, told="chapter")
        upload.refresh_from_db()
        assert [one.title for one in read(upload).rows.sections][-1] == "The end"
        correct(upload, at=1, told="")
        upload.refresh_from_db()
        assert upload.corrections == {"7": "chapter"}

    def test_the_page_opens_one_piece(self, signed_in, lead, upload, url):
        client = signed_in(lead)
        page = text(client.get(url("import-source", upload.pk)))
        assert "What this is" not in page
        assert "guessed" in page.lower()
        page = text(client.get(url("import-source", upload.pk) + "?piece=5"))
        assert "What this is" in page
        assert "Heading of theme 4" in page
        assert text(client.get(url("import-source", upload.pk) + "?piece=x")).count("What this is") == 0

    @pytest.mark.parametrize(
        ("said", "sentence"),
        [
            ({"at": "999", "told": "text"}, "Choose one of the pieces of this report"),
            ({"at": "1", "told": "nonsense"}, "Choose one of the kinds in the list"),
            ({"told": "text"}, "Choose the piece to correct"),
        ],
    )
    def test_what_cannot_be_said(self, upload, correct, said, sentence):
        assert sentence in text(correct(upload, **said))
        upload.refresh_from_db()
        assert upload.corrections == {}

    def test_nobody_else_corrects(self, upload, dass, signed_in, url, correct, monkeypatch):
        assert signed_in(dass).post(url("import-source", upload.pk), {"at": 1, "told": "text"}).status_code == 404
        with pytest.raises(uploads.AlreadyDecided):
            uploads.correct(upload=upload, at=1, told="text", by=dass)
        monkeypatch.setattr("reports.views.imports.uploads.correct", _too_late)
        assert correct(upload, at=1, told="text").status_code == 302


def test_headings_of_the_councils_own_style_are_known(signed_in, lead, council, dass, url):
    """Of a style that it has put away, too; the words of the three styles are known to everybody."""
    style = own_styles.copy(council=council, name="Lights", like="bullets", by=lead)
    own_styles.change(style=style, version=1, labels={"strengths": "Green lights", "scores": "Marks"}, by=lead)
    report = "Peer challenge\n\nTheme 1: Working with people\n\nGreen lights\n\n• One.\n\n• Two.\n"
    signed_in(lead).post(url("import-create"), {"file": file(report)})
    found = [(one.kind, one.heading) for one in read(Upload.objects.get()).rows.findings]
    assert found == [("strength", "One."), ("strength", "Two.")]
    own_styles.change(style=style, version=2, labels={}, by=lead)
    assert {one.kind for one in read(Upload.objects.get()).rows.findings} != {"strength"}


def test_discarding_it(signed_in, lead, keep, url):
    upload = keep(BULLETS, lead)
    client = signed_in(lead)
    answer = client.post(url("import-discard", upload.pk), follow=True)
    assert "its text is deleted" in text(answer)
    assert not Upload.objects.exists()
    assert not Review.objects.exists()
    assert client.get(url("import-discard", upload.pk)).status_code == 404


@pytest.mark.parametrize("page", ["import-found", "import-discard"])
def test_nobody_else_sees_an_upload(signed_in, lead, dass, stranger, contributor, keep, url, page):
    upload = keep(BULLETS, lead)
    for other in (dass, stranger, contributor):
        assert signed_in(other).post(url(page, upload.pk), {"kind": "peer_challenge"}).status_code == 404
    assert not Review.objects.exists()
    assert Upload.objects.exists()


def test_who_may_not_import(signed_in, contributor, reader, stranger, council, url):
    assert signed_in(contributor).get(url("import-create")).status_code == 403
    assert signed_in(reader).post(url("import-create"), {"file": file(BULLETS)}).status_code == 403
    assert signed_in(stranger).get(url("import-create")).status_code == 404
    listed = text(signed_in(contributor).get(reverse("assurance:review-list", args=[council.slug])))
    assert url("import-create") not in listed
    with pytest.raises(NotAllowed):
        uploads.keep(council=council, file_name="x", transcript=transcribe(b"y"), by=contributor)


def test_a_second_click_does_nothing_twice(signed_in, lead, keep, url, monkeypatch):
    """The page was loaded before somebody's other window decided."""
    upload = keep(BULLETS, lead)
    client = signed_in(lead)
    monkeypatch.setattr("reports.views.imports.uploads.accept", _too_late)
    monkeypatch.setattr("reports.views.imports.uploads.discard", _too_late)
    for page in ("import-found", "import-discard"):
        answer = client.post(url(page, upload.pk), {"kind": "peer_challenge"}, follow=True)
        assert "Nothing was done twice." in text(answer)


def _too_late(**_):
    raise uploads.AlreadyDecided


def test_what_is_decided_is_decided(lead, keep):
    upload = keep(BULLETS, lead)
    uploads.accept(upload=upload, kind="peer_challenge", by=lead)
    with pytest.raises(uploads.AlreadyDecided):
        uploads.accept(upload=upload, kind="peer_challenge", by=lead)
    with pytest.raises(uploads.AlreadyDecided):
        uploads.discard(upload=upload, by=lead)
    assert Review.objects.count() == 1


def test_somebody_else_cannot_decide(lead, dass, keep):
    with pytest.raises(uploads.AlreadyDecided):
        uploads.accept(upload=keep(BULLETS, lead), kind="peer_challenge", by=dass)


def test_an_upload_replaces_ones_own_and_what_was_left_behind(lead, dass, keep):
    first, left, recent = keep(BULLETS, lead), keep(BULLETS, dass), keep(TITLED, lead)
    assert set(Upload.objects.all()) == {left, recent}
    Upload.objects.filter(pk=left.pk).update(created_at=timezone.now() - timedelta(days=2))
    keep(NARRATIVE, lead)
    assert not Upload.objects.filter(pk__in=[first.pk, left.pk, recent.pk]).exists()
    assert str(Upload.objects.get()) == "report.txt"


def test_a_long_report_asks_no_more_than_a_short_one(signed_in, lead, keep):
    client = signed_in(lead)
    held = [keep("Strengths\n\n• One thing.", lead)]

    def longer():
        held[0] = keep("Strengths\n\n" + "• One thing.\n" * 20, lead)

    same_number_of_queries(lambda: client.get(held[0].get_absolute_url()), more=longer)
