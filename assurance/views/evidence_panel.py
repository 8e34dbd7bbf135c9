"""What stands behind a finding, as a person may see it: for the finding's own page and for the steps taken there."""

from django.utils import timezone

from assurance.forms.evidence_links import NewEvidenceForm
from assurance.models import EvidenceItem, Finding, Review
from assurance.presenters.finding_evidence import FindingEvidence
from assurance.shelves import shelf_of
from councils.models import User
from councils.permissions import Permission


def panel_of(finding: Finding, review: Review, user: User, *, is_writable: bool) -> FindingEvidence:
    """`review` comes with its council and status; `is_writable`: the person may change its words now."""
    links = list(finding.evidence_links.standing().with_items())
    visible = EvidenceItem.objects.visible_to(user).filter(pk__in=[link.item_id for link in links])
    shelf = shelf_of(review)
    writes = is_writable and finding.state != "withdrawn"
    return FindingEvidence(
        finding,
        links,
        seen=visible.values_list("pk", flat=True),
        on=timezone.localdate(),
        writes=writes,
        adds=writes and shelf.may(user, Permission.EVIDENCE_WRITE),
        shelf_name=shelf.name,
    )


def panel_context(page) -> dict:
    """What the panel's templates need. `page` is a view of one finding, with `finding`, `review` and `is_writable`."""
    panel = panel_of(page.finding, page.review, page.request.user, is_writable=page.is_writable)
    return {"evidence": panel, "new_form": new_evidence_form(page.review) if panel.adds else None}


def new_evidence_form(review: Review, data=None) -> NewEvidenceForm:
    return NewEvidenceForm(data, shelf=shelf_of(review))
