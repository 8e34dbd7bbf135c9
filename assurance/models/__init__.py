from assurance.models.comment import Comment, Mention
from assurance.models.evidence import EvidenceFile, EvidenceItem, EvidenceLink, EvidenceStatement, FileRevision
from assurance.models.finding import Finding, FindingIStatement, FindingStatement, Paragraph
from assurance.models.framework import (
    Band,
    EvidenceCategory,
    Framework,
    IStatement,
    QualityStatement,
    ScalePoint,
    StatementIStatement,
    Theme,
)
from assurance.models.glossary import GlossaryEntry
from assurance.models.information_return import EvidenceRequest, InformationReturn, RequestItem, RequestStatement
from assurance.models.message import KeyMessage, KeyMessageFinding, Recommendation, RecommendationFinding
from assurance.models.outline import Part, Section
from assurance.models.review import LineOfEnquiry, PublishedResult, Review, ReviewMember, ReviewStatus
from assurance.models.score import Score

__all__ = [
    "Band",
    "Comment",
    "EvidenceCategory",
    "EvidenceFile",
    "EvidenceItem",
    "EvidenceLink",
    "EvidenceRequest",
    "EvidenceStatement",
    "FileRevision",
    "Finding",
    "FindingIStatement",
    "FindingStatement",
    "Framework",
    "GlossaryEntry",
    "IStatement",
    "InformationReturn",
    "KeyMessage",
    "KeyMessageFinding",
    "LineOfEnquiry",
    "Mention",
    "Paragraph",
    "Part",
    "PublishedResult",
    "QualityStatement",
    "Recommendation",
    "RecommendationFinding",
    "RequestItem",
    "RequestStatement",
    "Review",
    "ReviewMember",
    "ReviewStatus",
    "ScalePoint",
    "Score",
    "Section",
    "StatementIStatement",
    "Theme",
]
