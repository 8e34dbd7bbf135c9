"""Roles as code: who gets which, why, and what each may do. The people page prints these descriptions."""

from dataclasses import dataclass
from types import MappingProxyType

from councils.permissions import Permission as P


@dataclass(frozen=True, slots=True)
class Role:
    """`scope` says where a role is given: in a whole council, or in one review (a peer challenge's team)."""

    key: str
    name: str
    description: str
    scope: str
    permissions: frozenset[P]


COUNCIL = "council"
REVIEW = "review"
_WITH_EVIDENCE = frozenset({P.FINDING_COMMENT, P.EVIDENCE_VIEW, P.EVIDENCE_WRITE})

IMPROVEMENT_LEAD = Role(
    "improvement_lead",
    "Improvement lead",
    "Runs assurance day to day: starts reviews, records and agrees findings, sets scores, invites colleagues.",
    COUNCIL,
    frozenset(P),
)
DASS = Role(
    "dass",
    "Director of adult social services",
    "Answers for the service: sees everything the council may see, agrees findings and scores, moves reviews on.",
    COUNCIL,
    frozenset(P),
)
CONTRIBUTOR = Role(
    "contributor",
    "Contributor",
    "Knows the practice: records and edits findings in the council's own reviews, and the evidence behind them. "
    "Does not agree findings or set scores.",
    COUNCIL,
    frozenset({P.COUNCIL_VIEW, P.REVIEW_VIEW, P.FINDING_WRITE, P.REPORT_REQUEST}) | _WITH_EVIDENCE,
)
READER = Role(
    "reader",
    "Reader",
    "Needs to know, not to write: councillors, scrutiny, corporate colleagues. Reads the dashboard and reviews.",
    COUNCIL,
    frozenset({P.COUNCIL_VIEW, P.REVIEW_VIEW}),
)
CHALLENGE_MANAGER = Role(
    "challenge_manager",
    "Challenge manager",
    "Runs one peer challenge: its team, findings and report, and how it looks; shares the draft with the council. "
    "Ends with it.",
    REVIEW,
    frozenset({P.REVIEW_VIEW, P.REVIEW_MOVE, P.FINDING_WRITE, P.FINDING_AGREE})
    | frozenset({P.REPORT_REQUEST, P.REPORT_PUBLISH, P.REPORT_IMPORT, P.REPORT_STYLE})
    | _WITH_EVIDENCE,
)
PEER = Role(
    "peer",
    "Peer",
    "Member of one peer challenge's team: records findings and agrees those of others. Ends with it.",
    REVIEW,
    frozenset({P.REVIEW_VIEW, P.FINDING_WRITE, P.FINDING_AGREE, P.REPORT_REQUEST}) | _WITH_EVIDENCE,
)
RECORDER = Role(
    "recorder",
    "Recorder",
    "Took a published report into the record, and may correct what was read from it until the record is closed.",
    REVIEW,
    frozenset(P) - {P.COUNCIL_VIEW, P.PEOPLE_MANAGE, P.REVIEW_CREATE, P.REPORT_IMPORT, P.REPORT_STYLE, P.RECORD_KEEP},
)

_ALL = (IMPROVEMENT_LEAD, DASS, CONTRIBUTOR, READER, CHALLENGE_MANAGER, PEER, RECORDER)
ROLES = MappingProxyType({role.key: role for role in _ALL})


def choices(scope: str) -> list[tuple[str, str]]:
    """Pairs for a model or form field that takes roles of one scope."""
    return [(role.key, role.name) for role in ROLES.values() if role.scope == scope]


def with_permission(permission: P, *, scope: str) -> list[str]:
    """Keys of the roles of one scope that have a permission."""
    return [role.key for role in ROLES.values() if role.scope == scope and permission in role.permissions]
