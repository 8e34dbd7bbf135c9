"""A council's reports in its record: its own styles, logos and Word files, and what it published, as it went out."""

import hashlib
import io
import re
import zipfile

import pytest
from django.db import transaction
from django.urls import reverse
from openpyxl import load_workbook

from councils.actions import records
from councils.records.reading import NotARecord
from councils.records.tables import tables
from reports import record_checks
from reports.actions import runs
from reports.house_styles import style_of
from reports.models import OwnStyle, Publication, ReportRun, StyleLogo, WordTemplate
from reports.writers.docx.template import prepared
from tests import samples
from tests.integration.records.published import beside, files_of, letter, publish_twice, put
from tests.integration.records.test_round_trip import numbered, sent

pytestmark = pytest.mark.django_db
OF_REPORTS = ("stylelogo", "ownstyle", "reviewstyle", "wordtemplate", "reportrun", "artefact", "publication")


@pytest.fixture
def published(self_assessment, record_finding, lead, dass):
    record_finding(self_assessment, by=lead)
    return publish_twice(self_assessment, by=lead)


@pytest.fixture
def taken(council, published):
    return sent(council), beside(council)


def test_what_went_out_comes_back_as_it_was(council, other_council, published, stranger, taken):
    record, files = taken
    counts = {name: len(record["tables"][f"reports.{name}"]) for name in OF_REPORTS}
    assert list(counts.values()) == [1, 1, 1, 1, 2, 4, 2]
    records.read_in(council=other_council, data=record, files=files, by=stranger)
    assert numbered(sent(other_council)) == numbered(record)
    before, after = (files_of(one) for one in (council, other_council))
    assert [(bytes(one.data), one.sha256, one.file_name) for one in after] == [
        (bytes(one.data), one.sha256, one.file_name) for one in before
    ]
    assert [(one.number, one.is_current, one.withdrawn_because) for one in publications_of(other_council)] == [
        (1, False, "Replaced by publication 2."),
        (2, True, ""),
    ]
    assert all(one.messages == [] for one in after)


def publications_of(council):
    return Publication.objects.filter(review__council=council).order_by("number")


def test_a_review_keeps_its_councils_own_style(other_council, published, stranger, taken):
    records.read_in(council=other_council, data=taken[0], files=taken[1], by=stranger)
    style = OwnStyle.objects.get(council=other_council)
    assert style.pk != published.pk
    named = {one.house_style for one in publications_of(other_council)}
    named |= set(ReportRun.objects.filter(review__council=other_council).values_list("house_style", flat=True))
    review = publications_of(other_council)[0].review
    assert (named, style_of(review).key, style_of(review).logo.alt) == ({style.key}, style.key, "Exampleshire")


def test_the_pages_of_a_report_that_was_read_in(other_council, published, stranger, signed_in, taken):
    records.read_in(council=other_council, data=taken[0], files=taken[1], by=stranger)
    run = ReportRun.objects.filter(review__council=other_council, publication__number=1).get()
    client, args = signed_in(stranger), [other_council.slug, run.review_id]
    assert "Publication 1" in client.get(reverse("reports:run-list", args=args)).content.decode()
    assert client.get(reverse("reports:run-detail", args=[*args, run.pk])).status_code == 200
    file = client.get(reverse("reports:artefact-download", args=[*args, run.pk, "html"]))
    assert file.content == bytes(run.artefacts.get(format="html").data)


def test_what_was_read_in_is_sealed_as_ever(other_council, published, stranger, taken, refused):
    records.read_in(council=other_council, data=taken[0], files=taken[1], by=stranger)
    with refused("reports_artefact_published_is_sealed"):
        files_of(other_council).update(file_name="other.pdf")


def test_as_a_zip_and_as_tables(council, other_council, published, signed_in, lead, stranger):
    client = signed_in(lead)
    url = reverse("councils:record-download", args=[council.slug, "zip"])
    archive = b"".join(client.get(url).streaming_content)
    names = [name for name in zipfile.ZipFile(io.BytesIO(archive)).namelist() if "reports." in name]
    # The same data file went out twice, and is in it once.
    assert len(names) == len(set(names)) == len(beside(council))
    answer = client.get(reverse("councils:record-download", args=[council.slug, "xlsx"]))
    book = load_workbook(io.BytesIO(answer.content))
    assert "Facts" not in next(iter(book["Published versions"].values))
    other = signed_in(stranger)
    page = reverse("councils:record", args=[other_council.slug])
    assert other.post(page, {"record": io.BytesIO(archive)}).status_code == 302
    assert publications_of(other_council).count() == 2


def test_drafts_are_made_again_and_a_teams_own_challenge_is_not_the_councils(
    council, self_assessment, peer_challenge, lead, manager
):
    for review, by in ((self_assessment, lead), (peer_challenge, manager)):
        runs.request(review=review, formats=["json"], is_draft=True, by=by, house_style="narrative")
    counts = {name: len(rows) for name, rows in sent(council)["tables"].items() if name.startswith("reports.")}
    assert counts == {f"reports.{name}": int(name == "reviewstyle") for name in OF_REPORTS}


def _set(table, **values):
    def change(record, files):
        record["tables"][f"reports.{table}"][0] |= values

    return change


def _put(table, data, **values):
    return lambda record, files: put(record, files, f"reports.{table}", data, **values)


def _as_data(data):
    """As the file of a version's data, whatever the first row of its files was."""
    told = {"format": "json", "media_type": "application/json", "file_name": "a.json"}
    return _put("artefact", data, **told)


def _own(**values):
    def change(record, files):
        record["tables"]["reports.reportrun"][0]["own_style"] |= values

    return change


def _cut(record, files):
    name = record["tables"]["reports.artefact"][0]["data"]
    files[name] = io.BytesIO(files[name].getvalue()[:-1])


def _lose(record, files):
    files.pop(record["tables"]["reports.stylelogo"][0]["data"])


def _swap(record, files):
    """The first version's files go to the second: a file may not join what is published twice in a format."""
    keys = [row["id"] for row in record["tables"]["reports.reportrun"]]
    for row in record["tables"]["reports.artefact"]:
        row["run"] = keys[1]


def with_macros(content: bytes) -> bytes:
    """A Word file with a part that runs, as nothing declares it."""
    source, made = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in source.namelist():
            archive.writestr(name, source.read(name))
        archive.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    return made.getvalue()


PICTURE = samples.picture(size=(120, 40))
HOSTILE = {
    "a file cut off": (_cut, "checksum"),
    "a file not there": (_lose, "not in it"),
    "another size": (_set("artefact", size=7), "the record says 7"),
    "no number of bytes": (_set("artefact", size="many"), "size"),
    "a file of another kind": (_put("artefact", b"MZ\x90\0\0\0"), "not of the kind"),
    "a file that declares another kind": (_set("artefact", media_type="application/pdf"), "not known here"),
    "a format of nobody's": (_set("artefact", format="exe"), "not known here"),
    "a path for a name": (_set("artefact", file_name="../../x.docx"), "name that no report has"),
    "a name that breaks a head": (_set("artefact", file_name='a"\r\nX: y.docx'), "name that no report has"),
    "two files of a format": (_swap, "does not hold together"),
    "a file of a version not there": (_set("artefact", run=10**6), "run"),
    "data nested without end": (_as_data(b"[" * 100_000), "not of the kind"),
    "data that is none": (_as_data(b"[1]"), "not of the kind"),
    "a picture of many pixels": (_put("stylelogo", samples.huge_png()), "not the picture"),
    "a picture that is none": (_put("stylelogo", b"<svg onload=alert(1)>"), "no small PNG"),
    "a damaged picture": (_put("stylelogo", PICTURE[:60]), "damaged picture"),
    "a picture of another size": (_set("stylelogo", width=1), "not the picture"),
    "a picture of another kind": (_set("stylelogo", media_type="image/svg+xml"), "not the picture"),
    "a picture too large": (_put("stylelogo", samples.picture(size=(1700, 2)), width=1700, height=2), "not the pict"),
    "a template that is none": (_put("wordtemplate", b"%PDF-1.7"), "no Word document"),
    "a template that runs": (_put("wordtemplate", with_macros(letter())), "no Word document"),
    "a style from no base": (_set("ownstyle", base="frilly"), "base"),
    "headings as a list": (_set("ownstyle", labels=["x"]), "words of the house style"),
    "a heading of nothing": (_set("ownstyle", labels={"hat": "x"}), "no report has"),
    "a heading without end": (_set("ownstyle", labels={"strengths": "x" * 81}), "heading"),
    "a heading that is a number": (_set("ownstyle", labels={"strengths": 7}), "heading"),
    "a text without end": (_set("ownstyle", about="x" * 3001), "words of the house style"),
    "a chapter twice": (_set("ownstyle", chapters=["themes", "themes"]), "no report has"),
    "a chapter of nothing": (_set("ownstyle", chapters=["hats"]), "no report has"),
    "a colour with a style in it": (_set("ownstyle", main_colour="red;x:"), "colour"),
    "a version with a style in a colour": (_own(accent_colour="red;x:"), "colour"),
    "somebody else's logo": (_set("ownstyle", logo=10**6), "logo"),
    "a style of the record's reviews not there": (_set("reviewstyle", house_style="own-999"), "house_style"),
    "a style that is no number": (_set("reviewstyle", house_style="own-x"), "house_style"),
    "a style of nobody's": (_set("reviewstyle", house_style="frilly"), "not known here"),
    "a draft": (_set("reportrun", is_draft=True), "only finished final"),
    "a version on its way": (_set("reportrun", state="queued", finished_at=None), "only finished final"),
    "no formats": (_set("reportrun", formats=[]), "formats|format that is not known"),
    "formats of nobody's": (_set("reportrun", formats=["exe"]), "format that is not known"),
    "facts that are none": (_set("reportrun", facts=[]), "facts"),
    "facts without a status": (_set("reportrun", facts={"status": 1}), "its facts cannot"),
    "a version without its style": (_set("reportrun", own_style=None), "house style cannot be read"),
    "a version in a style of nobody's": (_own(base="frilly"), "not known here"),
    "a version with headings of nothing": (_own(labels=[{"role": "hat", "text": "x"}]), "no report has"),
    "a version with numbers of nobody's": (_own(numbering="roman"), "row 1"),
    "a version whose style has other words": (_own(hat="x"), "row 1"),
    "a number twice": (_set("publication", number=2), "does not hold together"),
    "a publication of another version": (_set("publication", house_style="bullets"), "does not hold together"),
    "a publication of a version not there": (_set("publication", run=10**6), "run"),
    "withdrawn by nobody": (_set("publication", withdrawn_by=None), "does not hold together"),
}


def test_a_hostile_record_is_refused_whole(council, other_council, published, stranger):
    taken_in = {}
    for name, (change, sentence) in HOSTILE.items():
        record, files = sent(council), beside(council)
        change(record, files)
        try:
            with transaction.atomic():
                records.read_in(council=other_council, data=record, files=files, by=stranger)
                transaction.set_rollback(True)
            taken_in[name] = "was read in"
        except NotARecord as refused:
            if not re.search(sentence, str(refused)):
                taken_in[name] = str(refused)
        assert not any(table.rows(other_council).exists() for table in tables())
    assert taken_in == {}


def test_a_version_in_one_of_our_own_styles_needs_no_other():
    facts = {"status": "agreed"}
    run = ReportRun(state="done", is_draft=False, formats=["json"], facts=facts, house_style="bullets")
    assert record_checks.run(run, None) is None


def test_a_template_is_made_fit_anew(other_council, published, stranger, taken):
    record, files = taken
    put(record, files, "reports.wordtemplate", letter())
    records.read_in(council=other_council, data=record, files=files, by=stranger)
    kept = WordTemplate.objects.get(council=other_council)
    fit = prepared(letter()).data
    assert (bytes(kept.data), kept.size, kept.sha256) == (fit, len(fit), hashlib.sha256(fit).hexdigest())


def test_nothing_of_the_first_council_is_used_by_the_second(council, other_council, published, stranger, taken):
    records.read_in(council=other_council, data=taken[0], files=taken[1], by=stranger)
    made = ReportRun.objects.filter(review__council=other_council).exclude(template=None)
    assert [(run.logo.council, run.template.council) for run in made] == [(other_council, other_council)]
    assert OwnStyle.objects.get(council=other_council).logo.council == other_council
    assert StyleLogo.objects.filter(council=council).count() == 1
