import pytest
from django.db import IntegrityError, transaction

from assurance.actions import findings, reviews
from assurance.models import Review
from assurance.transitions import NotATransition
from councils.rules import NotAllowed
from reports import pipeline
from reports.actions import publications, runs
from reports.actions.publications import NotToBePublished
from reports.models import Publication, ReportRun

pytestmark = pytest.mark.django_db


def status_of(review):
    return Review.objects.with_status().get(pk=review.pk).status


@pytest.fixture
def agreed(told, manager):
    for status in ("shared", "agreed"):
        reviews.move(review=told, to=status, by=manager)
    return told


@pytest.fixture
def final(agreed, manager):
    return made(agreed, manager)


def made(review, by, *formats, is_draft=False):
    run = runs.request(review=review, formats=formats or ["json"], is_draft=is_draft, by=by)
    pipeline.render(run.pk)
    return ReportRun.objects.get(pk=run.pk)


def test_a_final_version_is_published(final, manager):
    publication = publications.publish(run=final, by=manager)
    assert (publication.number, publication.run, publication.published_by) == (1, final, manager)
    assert (publication.is_current, str(publication)) == (True, "Publication 1")
    assert status_of(final.review) == "published"


def test_the_next_one_has_the_next_number_and_replaces_it(final, manager):
    first = publications.publish(run=final, by=manager)
    second = publications.publish(run=made(final.review, manager), by=manager)
    first.refresh_from_db()
    assert (second.number, second.is_current) == (2, True)
    assert (first.is_current, first.withdrawn_by, first.withdrawn_because) == (
        False,
        manager,
        "Replaced by publication 2.",
    )
    third = publications.publish(run=made(final.review, manager, "html"), by=manager)
    assert third.number == 3


def test_a_number_is_never_given_twice(final, manager):
    first = publications.publish(run=final, by=manager)
    publications.withdraw(publication=first, because="A name was left in.", by=manager)
    second = publications.publish(run=made(final.review, manager), by=manager)
    first.refresh_from_db()
    assert second.number == 2
    assert first.withdrawn_because == "A name was left in."


def test_withdrawn_once(final, manager):
    publication = publications.publish(run=final, by=manager)
    publications.withdraw(publication=publication, because="A name.", by=manager)
    with pytest.raises(NotToBePublished, match="withdrawn already"):
        publications.withdraw(publication=publication, because="Again.", by=manager)


def test_a_draft_is_not_published(agreed, manager):
    with pytest.raises(NotToBePublished, match="This is a draft"):
        publications.publish(run=made(agreed, manager, is_draft=True), by=manager)


def test_a_version_that_is_not_ready(agreed, manager):
    run = runs.request(review=agreed, formats=["json"], is_draft=False, by=manager)
    with pytest.raises(NotToBePublished, match="not ready"):
        publications.publish(run=run, by=manager)


def test_a_version_is_published_once(final, manager):
    """Not even again after it was withdrawn: whoever has it knows it by its first number."""
    publication = publications.publish(run=final, by=manager)
    with pytest.raises(NotToBePublished, match="has been published before"):
        publications.publish(run=final, by=manager)
    publications.withdraw(publication=publication, because="A name.", by=manager)
    with pytest.raises(NotToBePublished, match="has been published before"):
        publications.publish(run=final, by=manager)


def test_nothing_is_published_before_the_review_is_agreed(told, manager):
    early = made(told, manager)
    with pytest.raises(NotToBePublished, match="The review is not agreed"):
        publications.publish(run=early, by=manager)
    for status in ("shared", "agreed"):
        reviews.move(review=told, to=status, by=manager)
    with pytest.raises(NotToBePublished, match="made before the review was agreed"):
        publications.publish(run=early, by=manager)
    assert status_of(told) == "agreed"


def test_who_may(final, peer, lead, manager):
    for person in (peer, lead):
        with pytest.raises(NotAllowed):
            publications.publish(run=final, by=person)
    publication = publications.publish(run=final, by=manager)
    for person in (peer, lead):
        with pytest.raises(NotAllowed):
            publications.withdraw(publication=publication, because="No.", by=person)


def test_the_councils_own_review_is_published_by_its_director(self_assessment, dass, lead, record_finding):
    findings.agree(finding=record_finding(self_assessment, by=lead), by=dass)
    for status in ("shared", "agreed"):
        reviews.move(review=self_assessment, to=status, by=dass)
    publications.publish(run=made(self_assessment, lead), by=dass)
    assert status_of(self_assessment) == "published"
    with pytest.raises(NotATransition):
        reviews.move(review=self_assessment, to="shared", by=dass)


def test_a_published_version_and_its_files_never_change(final, manager):
    publications.publish(run=final, by=manager)
    run, artefacts = ReportRun.objects.filter(pk=final.pk), final.artefacts.all()
    for change in (
        lambda: run.update(facts={}),
        lambda: ReportRun.objects.filter(pk=final.pk)._raw_delete("default"),
        lambda: artefacts.update(data=b"other"),
        lambda: artefacts._raw_delete("default"),
        lambda: final.artefacts.create(
            format="html", media_type="text/html", file_name="a.html", data=b"", size=0, sha256=""
        ),
        lambda: Publication.objects.update(number=7),
        lambda: Publication.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(IntegrityError, match=r"published_is_sealed|never_changes"), transaction.atomic():
            change()


def test_a_version_that_was_not_published_may_still_go(final):
    final.artefacts.all().delete()
    final.delete()
    assert not ReportRun.objects.exists()
