"""What people decide about the acronyms in a review's report."""

from assurance.actions.holding import check_version, hold
from assurance.actions.outline import add_section
from assurance.models import GlossaryEntry, Part, Review, Section
from assurance.models.outline import PartKind, SectionKind
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission

TITLE = "Glossary"


@recorded
def explain(*, review: Review, acronym: str, meaning: str, version: int, by: User) -> GlossaryEntry:
    """Say what an acronym stands for; blank, what the text or the field says stands again.

    `version` is 0 where nobody had decided anything about it. Raises Stale when somebody saved in between.
    """
    entry = _held(review, acronym, by)
    check_version(entry, version)
    entry.meaning = " ".join(meaning.split())
    return _saved(entry)


@recorded
def leave_out(*, review: Review, acronym: str, by: User) -> GlossaryEntry:
    """The glossary does not list it; a meaning that was typed is kept."""
    return _listed(review, acronym, by, is_left_out=True)


@recorded
def put_back(*, review: Review, acronym: str, by: User) -> GlossaryEntry:
    return _listed(review, acronym, by, is_left_out=False)


@recorded
def print_it(*, review: Review, by: User) -> Section:
    """Add a glossary as the report's last chapter; one that is there already stays where it is."""
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    printed = _parts(review).select_related("section").first()
    if printed:
        return printed.section
    return add_section(review=review, kind=SectionKind.PROSE, title=TITLE, parts=[{"kind": PartKind.GLOSSARY}], by=by)


@recorded
def stop_printing_it(*, review: Review, by: User) -> None:
    """Take the glossary out of the report, and its chapter where nothing else stands there. What was typed is kept."""
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    sections = Section.objects.filter(review=review, parts__kind=PartKind.GLOSSARY)
    left = list(sections.values_list("pk", flat=True))
    _parts(review).delete()
    Section.objects.filter(pk__in=left, kind=SectionKind.PROSE, parts=None).delete()


def _parts(review: Review):
    return Part.objects.filter(section__review=review, kind=PartKind.GLOSSARY)


def _listed(review: Review, acronym: str, by: User, *, is_left_out: bool) -> GlossaryEntry:
    """As it is already, nothing is written. A meaning that somebody is typing meanwhile is not stale for it."""
    entry = _held(review, acronym, by)
    if entry.is_left_out == is_left_out:
        return entry
    entry.is_left_out = is_left_out
    entry.save()
    return entry


def _held(review: Review, acronym: str, by: User) -> GlossaryEntry:
    """The review's entry, a fresh one of version 0 where it has none."""
    review = hold(review.pk, by=by, permission=Permission.FINDING_WRITE)
    found = GlossaryEntry.objects.filter(review=review, acronym=acronym).first()
    return found or GlossaryEntry(review=review, acronym=acronym, version=0)


def _saved(entry: GlossaryEntry) -> GlossaryEntry:
    entry.version += 1
    entry.save()
    return entry
