"""Several findings into one, and one into two. Every word and every piece of evidence stays."""

from collections.abc import Sequence

from django.db.models.functions import Now
from django.utils.html import escape

from assurance.actions import findings as single
from assurance.actions.finding_lists import NotOfThisReview
from assurance.actions.finding_lists import place as put
from assurance.actions.holding import check_version, hold
from assurance.dividing import divide
from assurance.models import Comment, EvidenceLink, Finding, FindingIStatement, FindingStatement, Paragraph
from assurance.models.finding import FindingState
from assurance.models.message import KeyMessageFinding, RecommendationFinding
from councils.history import recorded
from councils.models import User
from councils.permissions import Permission

_TIES = (
    (FindingStatement, "statement_id"),
    (FindingIStatement, "i_statement_id"),
    (KeyMessageFinding, "key_message_id"),
    (RecommendationFinding, "recommendation_id"),
)


class NothingToSplit(ValueError):
    """On one side of the cut no word would be left."""


@recorded
def merge(*, into: Finding, others: Sequence[Finding], by: User) -> Finding:
    """Put the others' words behind those of `into`, with all that they are tied to; the others are withdrawn.

    `into` keeps its heading; those of the others become bold paragraphs above their words. Comments and the numbered
    paragraphs that expand the others move along; a withdrawn one keeps its own words and evidence, and can be restored.
    Raises NotOfThisReview, NotInThisState when one is withdrawn, NotAllowed, ReviewIsFrozen.
    """
    review = hold(into.review_id, by=by, permission=Permission.FINDING_WRITE)
    rows = Finding.objects.filter(review=review).in_bulk([into.pk, *(one.pk for one in others)])
    if any(one.pk not in rows for one in (into, *others)):
        raise NotOfThisReview
    if any(row.state == FindingState.WITHDRAWN for row in rows.values()):
        raise single.NotInThisState(FindingState.WITHDRAWN)
    kept = rows.pop(into.pk)
    taken = [rows[pk] for pk in dict.fromkeys(one.pk for one in others) if pk in rows]
    for one in taken:
        _take_words(kept, one)
        _take_ties(kept, one)
    _save_words(kept, by)
    for one in taken:
        Finding.objects.filter(pk=one.pk).update(
            state=FindingState.WITHDRAWN, withdrawn_at=Now(), withdrawn_by=by,
            agreed_at=None, agreed_by=None, merged_into=kept,
        )  # fmt: skip
    kept.refresh_from_db()
    return kept


def _take_words(kept: Finding, one: Finding) -> None:
    heading = f"<p><strong>{escape(one.heading)}</strong></p>" if one.heading else ""
    if not kept.heading:
        kept.heading, heading = one.heading, ""
    kept.narrative += heading + one.narrative
    kept.impact += one.impact
    kept.line_of_enquiry_id = kept.line_of_enquiry_id or one.line_of_enquiry_id


def _take_ties(kept: Finding, one: Finding) -> None:
    _copy_ties(one, kept)
    Paragraph.objects.filter(finding=one).update(finding=kept)
    Comment.objects.filter(finding=one).update(finding=kept)


def _copy_ties(one: Finding, to: Finding) -> None:
    for model, name in _TIES:
        present = set(model.objects.filter(finding=to).values_list(name, flat=True))
        wanted = model.objects.filter(finding=one).values_list(name, flat=True)
        model.objects.bulk_create(model(finding=to, **{name: key}) for key in wanted if key not in present)
    _copy_evidence(one, to)


def _copy_evidence(one: Finding, to: Finding) -> None:
    """An item that stands behind both keeps both notes."""
    present = {link.item_id: link for link in EvidenceLink.objects.filter(finding=to)}
    for link in EvidenceLink.objects.filter(finding=one):
        same = present.get(link.item_id)
        if same is None:
            EvidenceLink.objects.create(
                finding=to, item_id=link.item_id, note=link.note, created_by_id=link.created_by_id
            )
        elif link.note and link.note not in same.note:
            same.note = "\n".join(filter(None, (same.note, link.note)))
            same.save(update_fields=["note"])


def _save_words(finding: Finding, by: User) -> None:
    finding.version += 1
    single.sign(finding, by)
    finding.save()


@recorded
def split(*, finding: Finding, version: int, after: int, by: User) -> tuple[Finding, Finding]:
    """Cut the narrative in two; what stands behind the cut becomes a finding of its own, right below, as a draft.

    `after` counts the characters of the narrative before the cut without white space (see `assurance.dividing`). The
    first keeps heading and impact; the second has no heading yet, and is tied to all that the first is tied to.
    Raises Stale, NothingToSplit, NotInThisState, NotAllowed, ReviewIsFrozen.
    """
    hold(finding.review_id, by=by, permission=Permission.FINDING_WRITE)
    first = Finding.objects.select_related("review", "theme", "section").get(pk=finding.pk)
    check_version(first, version)
    if first.state == FindingState.WITHDRAWN:
        raise single.NotInThisState(first.state)
    before, behind = divide(first.narrative, after)
    if not behind or not (before or first.heading):
        raise NothingToSplit
    first.narrative = before
    _save_words(first, by)
    second = single.record(
        review=first.review, kind=first.kind, heading="", narrative=behind, theme=first.theme, section=first.section,
        line_of_enquiry=first.line_of_enquiry, topic=first.topic, by=by,
    )  # fmt: skip
    _copy_ties(first, second)
    put(findings=[second], kind=first.kind, theme=first.theme, section=first.section, before=_next(first), by=by)
    first.refresh_from_db()
    second.refresh_from_db()
    return first, second


def _next(finding: Finding) -> Finding | None:
    rows = Finding.objects.filter(
        review=finding.review_id, theme=finding.theme_id, section=finding.section_id, kind=finding.kind
    )
    return rows.filter(position__gt=finding.position).order_by("position").first()
