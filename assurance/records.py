"""Which tables of this room are part of a council's record (see `councils.records`).

A challenge that belongs to its team is no part: the council would read in it what the team has not shown.
"""

from typing import IO

from django.db.models import Q

from assurance import models
from assurance.file_kinds.refusals import NotAccepted
from assurance.file_kinds.telling import tell
from assurance.richtext import clean, to_plain
from councils.records.tables import Key, Marked, Table

MARKED = Marked(clean, to_plain)

KEYS = [
    Key(models.Framework, ("key", "version")),
    Key(models.Theme, ("framework__key", "framework__version", "number")),
    Key(models.QualityStatement, ("theme__framework__key", "theme__framework__version", "number")),
    Key(models.IStatement, ("framework__key", "framework__version", "position")),
    Key(models.EvidenceCategory, ("framework__key", "framework__version", "key")),
]


def _own(council, *, at: str = "") -> Q:
    """Rows of the council's own reviews, which stand `at` a row."""
    return Q(**{f"{at}council": council, f"{at}is_team_owned": False})


def _of_reviews(model, at: str):
    return lambda council: model.objects.filter(_own(council, at=f"{at}__"))


def _of_items(model, at: str):
    """Rows of the council's own library, not of a team's."""
    return lambda council: model.objects.filter(**{f"{at}__council": council, f"{at}__review": None})


def _of_returns(model, at: str):
    return lambda council: model.objects.filter(**{f"{at}__council": council})


def _table(model, at: str, called: str = "", **marked: Marked) -> Table:
    return Table(model, _of_reviews(model, at), marked, called=called)


def _check_kind(row: models.FileRevision, content: IO[bytes]) -> None:
    """Raises ValueError unless the file is of the kind that its row says: pages and downloads go by that."""
    try:
        told = tell(content).media_type
    except NotAccepted as refused:
        raise ValueError(f"the file “{row.name}” is none that can be kept. {refused}") from None
    if told != row.media_type:
        raise ValueError(f"the file “{row.name}” is not of the kind that the record says.")


TABLES = [
    Table(models.Review, lambda council: models.Review.objects.filter(_own(council))),
    _table(models.ReviewStatus, "review", "Review statuses"),
    _table(models.PublishedResult, "review"),
    _table(models.LineOfEnquiry, "review"),
    _table(models.Section, "review"),
    _table(models.Part, "section__review", body=MARKED),
    _table(models.Score, "review"),
    _table(models.Finding, "review", narrative=MARKED, impact=MARKED),
    _table(models.FindingStatement, "finding__review", "Statements of findings"),
    _table(models.FindingIStatement, "finding__review", "I statements of findings"),
    _table(models.Paragraph, "review", text=MARKED),
    _table(models.KeyMessage, "review", text=MARKED),
    _table(models.KeyMessageFinding, "key_message__review", "Findings of key messages"),
    _table(models.Recommendation, "review", text=MARKED),
    _table(models.RecommendationFinding, "recommendation__review", "Findings of recommendations"),
    _table(models.GlossaryEntry, "review", "Glossary"),
    _table(models.Comment, "finding__review"),
    _table(models.Mention, "comment__finding__review"),
    Table(
        models.EvidenceItem,
        lambda council: models.EvidenceItem.objects.filter(council=council, review=None),
        {"text": MARKED},
    ),
    Table(models.EvidenceStatement, _of_items(models.EvidenceStatement, "item"), called="Statements of evidence"),
    Table(models.EvidenceFile, _of_items(models.EvidenceFile, "item")),
    Table(models.FileRevision, _of_items(models.FileRevision, "file__item"), file="stored", check=_check_kind),
    _table(models.EvidenceLink, "finding__review", "Evidence of findings"),
    Table(models.InformationReturn, lambda council: models.InformationReturn.objects.of_council(council)),
    Table(models.EvidenceRequest, _of_returns(models.EvidenceRequest, "information_return")),
    Table(
        models.RequestStatement,
        _of_returns(models.RequestStatement, "request__information_return"),
        called="Statements of requests",
    ),
    Table(
        models.RequestItem,
        _of_returns(models.RequestItem, "request__information_return"),
        called="Evidence of requests",
    ),
]

_OF_THE_FRAMEWORK = "Loaded with the framework; a record names it and does not carry it."
LEFT_OUT = {
    **dict.fromkeys(
        (
            models.Framework, models.Theme, models.QualityStatement, models.IStatement, models.StatementIStatement,
            models.EvidenceCategory, models.ScalePoint, models.Band,
        ),
        _OF_THE_FRAMEWORK,
    ),
    models.ReviewMember: "Who may do what is given anew where the record is read in.",
}  # fmt: skip
