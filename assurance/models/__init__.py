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
from assurance.models.message import KeyMessage, KeyMessageFinding, Recommendation, RecommendationFinding
from assurance.models.outline import Part, Section
from assurance.models.review import LineOfEnquiry, PublishedResult, Review, ReviewMember, ReviewStatus
from assurance.models.score import Score

__all__ = [
    "Band",
    "EvidenceCategory",
    "Finding",
    "FindingIStatement",
    "FindingStatement",
    "Framework",
    "IStatement",
    "KeyMessage",
    "KeyMessageFinding",
    "LineOfEnquiry",
    "Paragraph",
    "Part",
    "PublishedResult",
    "QualityStatement",
    "Recommendation",
    "RecommendationFinding",
    "Review",
    "ReviewMember",
    "ReviewStatus",
    "ScalePoint",
    "Score",
    "Section",
    "StatementIStatement",
    "Theme",
]
