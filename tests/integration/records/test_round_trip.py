"""A council's record goes out as JSON and comes into an empty council with nothing lost."""

import hashlib
import io
import json
from datetime import UTC, datetime

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assurance.actions import findings, reviews
from assurance.models import (
    EvidenceFile,
    EvidenceItem,
    Finding,
    Review,
)
from councils.actions import records
from councils.models import User
from councils.records import reading
from councils.records.reading import NotARecord
from councils.records.tables import tables
from councils.records.writing import RecordEncoder, write
from councils.rules import NotAllowed
from peerchallenge.actions import contacts, key_facts, team


def sent(council) -> dict:
    """As it arrives: through JSON."""
    return json.loads(json.dumps(write(council, at=timezone.now()), cls=RecordEncoder))


def numbered(record: dict) -> dict:
    """Rows with their ids counted from one, so that two records of the same words are equal."""
    new = {
        name: {row["id"]: number for number, row in enumerate(rows, start=1)} for name, rows in record["tables"].items()
    }
    names = {one["id"]: one["name"] for one in record["people"]}
    return {
        table.name: [
            {field.name: _plain(row[field.name], field, new, names, table) for field in table.fields}
            for row in record["tables"][table.name]
        ]
        for table in tables()
    }


def _plain(value, field, new, names, table):
    named = table.named.get(field.name)
    if named and value.startswith(named.prefix):
        return new[named.model._meta.label_lower][int(value.removeprefix(named.prefix))]
    if value is None or not field.is_relation or isinstance(value, list):
        return value
    return names[value] if field.related_model is User else new[field.related_model._meta.label_lower][value]


@pytest.fixture
def recorded_challenge(council, framework, lead):
    review = reviews.record_published(
        council=council, framework=framework, kind="peer_challenge", title="Published", by=lead
    )
    for add, words in (
        (team.add, {"name": "Nadia Peerless"}),
        (key_facts.add, {"value": "£1m", "label": "Budget"}),
        (contacts.add, {"name": "Connie Tact"}),
    ):
        add(review=review, by=lead, **words)
    return review


@pytest.fixture
def other_lead(stranger):
    """Runs the empty council."""
    return stranger


@pytest.mark.django_db
def test_nothing_is_lost(council, other_council, everything, recorded_challenge, other_lead):
    record = sent(council)
    empty = [name for name, rows in record["tables"].items() if not rows and not name.startswith("reports.")]
    assert empty == ["assurance.publishedresult", "assurance.evidencefile", "assurance.filerevision",
                     "peerchallenge.activitycount"]  # fmt: skip
    made = records.read_in(council=other_council, data=record, files={}, by=other_lead)
    assert made == {name: len(rows) for name, rows in record["tables"].items()}
    assert numbered(sent(other_council)) == numbered(record)


@pytest.mark.django_db
def test_a_moment_comes_back_to_its_last_digit(council, other_council, everything, other_lead):
    moment = datetime(2026, 3, 4, 5, 6, 7, 8, tzinfo=UTC)
    Finding.objects.filter(review__council=council).update(created_at=moment)
    records.read_in(council=other_council, data=sent(council), files={}, by=other_lead)
    assert set(Finding.objects.filter(review__council=other_council).values_list("created_at", flat=True)) == {moment}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"size": 17}, "has 16 bytes, and the record says 17"),
        ({"media_type": "text/html"}, "not of the kind that the record says"),
        ({"sha256": hashlib.sha256(b"MZ\x90\0").hexdigest(), "size": 4}, "none that can be kept"),
    ],
)
def test_a_file_is_what_its_row_says(council, other_council, everything, lead, other_lead, change, sentence):
    content = b"%PDF-1.7 content"
    file = EvidenceFile.objects.create(item=everything["item"])
    digest = hashlib.sha256(content).hexdigest()
    file.revisions.create(
        number=1, name="a.pdf", media_type="application/pdf", size=16, sha256=digest, stored="x", added_by=lead
    )
    record = sent(council)
    record["tables"]["assurance.filerevision"][0] |= change
    files = {"x": io.BytesIO(b"MZ\x90\0" if change.get("size") == 4 else content)}
    with pytest.raises(NotARecord, match=sentence):
        records.read_in(council=other_council, data=record, files=files, by=other_lead)


def test_a_content_too_large_for_the_database_is_refused(monkeypatch):
    monkeypatch.setattr(reading, "MOST_BYTES", 3)
    assert reading._whole(io.BytesIO(b"abc")) == b"abc"
    with pytest.raises(NotARecord, match="too large"):
        reading._whole(io.BytesIO(b"abcd"))


@pytest.mark.django_db
def test_people_of_the_council_keep_their_words_and_others_are_remembered_by_name(
    council, other_council, everything, lead, dass, other_lead
):
    other_council.memberships.create(user=lead, role="reader")
    records.read_in(council=other_council, data=sent(council), files={}, by=other_lead)
    writers = {row.created_by for row in Finding.objects.filter(review__council=other_council)}
    assert lead in writers
    stand_in = next(user for user in writers if user != lead)
    assert (stand_in.name, stand_in.is_active, stand_in.has_usable_password()) == (dass.name, False, False)
    assert stand_in.email.endswith("@record.invalid")


@pytest.mark.django_db
def test_a_file_travels_by_its_content(council, other_council, everything, lead, other_lead):
    content = b"%PDF-1.7 content"
    digest = hashlib.sha256(content).hexdigest()
    file = EvidenceFile.objects.create(item=everything["item"])
    file.revisions.create(
        number=1, name="a.pdf", media_type="application/pdf", size=len(content), sha256=digest, added_by=lead,
        stored=ContentFile(content, "x"),
    )  # fmt: skip
    record = sent(council)
    name = record["tables"]["assurance.filerevision"][0]["stored"]
    with pytest.raises(NotARecord, match="not in it"):
        records.read_in(council=other_council, data=record, files={}, by=other_lead)
    with pytest.raises(NotARecord, match="checksum"):
        records.read_in(council=other_council, data=record, files={name: io.BytesIO(b"other")}, by=other_lead)
    records.read_in(council=other_council, data=record, files={name: io.BytesIO(content)}, by=other_lead)
    copy = EvidenceItem.objects.get(council=other_council).files.get().revisions.get()
    with copy.stored.open() as stored:
        assert stored.read() == content


@pytest.mark.django_db
def test_a_record_is_never_mixed_into_what_is_there(council, everything, lead):
    with pytest.raises(records.NotEmpty):
        records.read_in(council=council, data=sent(council), files={}, by=lead)


@pytest.mark.django_db
def test_only_who_keeps_records_reads_one_in(council, other_council, everything, contributor):
    with pytest.raises(NotAllowed):
        records.read_in(council=other_council, data=sent(council), files={}, by=contributor)


@pytest.mark.django_db
def test_what_a_team_has_not_shown_is_no_part_of_it(council, peer_challenge, manager, record_finding, add_evidence):
    record_finding(peer_challenge, by=manager)
    review = Review.objects.with_status().get(pk=peer_challenge.pk)
    add_evidence(council, review=review, by=manager, source="heard")
    assert not any(sent(council)["tables"].values())


def _set(table, **values):
    def change(record):
        record["tables"][table][0] |= values

    return change


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda record: record.update(record="report"), "not a record"),
        (lambda record: record.update(format=2), "format 2"),
        (lambda record: record.update(people=None), "damaged"),
        (lambda record: record["tables"].update({"assurance.finding": 1}), "damaged"),
        (lambda record: record["tables"].update({"councils.user": []}), "councils.user"),
        (lambda record: record["people"][0].update(name=""), "people"),
        (lambda record: record["tables"]["assurance.review"].insert(0, 7), "Reviews, row 1"),
        (lambda record: record["tables"]["assurance.review"][0].pop("title"), "title"),
        (_set("assurance.finding", kind="rumour"), "kind"),
        (_set("assurance.finding", position=99999), "position"),
        (_set("assurance.finding", review=10**6), "review"),
        (_set("assurance.finding", theme=["other", "1", "1"]), "theme"),
        (_set("assurance.finding", created_by=10**6), "created_by"),
        (_set("assurance.finding", narrative=7), "narrative"),
        (_set("assurance.finding", merged_into=10**6), "merged_into"),
        (_set("assurance.finding", merged_into=[1]), "merged_into"),
        (_set("assurance.finding", position=float("inf")), "position"),
        (_set("assurance.finding", heading="half of a letter: \ud83d"), "heading"),
        (_set("assurance.finding", heading="nothing: \0"), "heading"),
        (_set("assurance.finding", id=[1]), "row 1"),
        (lambda record: record["people"][0].update(id=[1]), "people"),
        (lambda record: record["people"][0].update(name="nothing: \0"), "people"),
        (lambda record: record["people"][0].update(name="half of a letter: \ud83d"), "people"),
        (_set("assurance.finding", heading="", narrative="<p> </p>"), "does not hold together"),
        (_set("assurance.score", value=9), "does not hold together"),
        (_set("assurance.evidenceitem", url="javascript:alert(1)"), "url"),
    ],
)
@pytest.mark.django_db
def test_a_record_that_does_not_fit_is_refused_whole(council, other_council, everything, other_lead, change, sentence):
    record = sent(council)
    change(record)
    with pytest.raises(NotARecord, match=sentence):
        records.read_in(council=other_council, data=record, files={}, by=other_lead)
    assert not any(table.rows(other_council).exists() for table in tables())


@pytest.mark.parametrize("name", [None, ["a"], 7])
@pytest.mark.django_db
def test_a_file_without_a_name_is_refused(council, other_council, everything, lead, other_lead, name):
    file = EvidenceFile.objects.create(item=everything["item"])
    file.revisions.create(
        number=1, name="a.pdf", media_type="application/pdf", size=1, sha256="0" * 64, stored="x", added_by=lead
    )
    record = sent(council)
    record["tables"]["assurance.filerevision"][0]["stored"] = name
    with pytest.raises(NotARecord, match=r"stored|not in it"):
        records.read_in(council=other_council, data=record, files={}, by=other_lead)


@pytest.mark.parametrize("data", [None, [], "x", {}, {"record": "council", "format": 1, "tables": []}])
@pytest.mark.django_db
def test_what_is_no_record_is_refused(other_council, other_lead, data):
    with pytest.raises(NotARecord):
        records.read_in(council=other_council, data=data, files={}, by=other_lead)


@pytest.mark.django_db
def test_scripts_in_a_record_are_as_harmless_as_typed_ones(council, other_council, everything, other_lead):
    record = sent(council)
    evil = "<p>Words</p><script>alert(1)</script><p onclick=x>more</p>"
    for row in record["tables"]["assurance.finding"]:
        row["narrative"] = evil
    records.read_in(council=other_council, data=record, files={}, by=other_lead)
    found = set(Finding.objects.filter(review__council=other_council).values_list("narrative", flat=True))
    assert found == {"<p>Words</p><p>more</p>"}


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)


@pytest.mark.slow
@pytest.mark.django_db
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(headings=st.lists(WORDS.filter(str.strip), min_size=1, max_size=3), texts=st.lists(WORDS, max_size=3))
def test_whatever_was_typed_comes_back(council, other_council, self_assessment, lead, other_lead, headings, texts):
    narrative = "".join(f"<p>{text}</p><ul><li><em>{text}</em></li></ul>" for text in texts)
    with transaction.atomic():
        for heading in headings:
            findings.record(review=self_assessment, kind="strength", heading=heading, narrative=narrative, by=lead)
        record = sent(council)
        records.read_in(council=other_council, data=record, files={}, by=other_lead)
        assert numbered(sent(other_council)) == numbered(record)
        transaction.set_rollback(True)
