"""Which tables of this room are part of a council's record (see `councils.records`).

Of its reports the record has what went out: each publication, the version that it is of, and that version's files.
"""

from councils.records.tables import Named, Table
from reports import models, record_checks
from reports.models.own_style import OWN

KEYS = []

_STYLE = {"house_style": Named(models.OwnStyle, OWN)}


def _of_council(model):
    return lambda council: model.objects.filter(council=council)


def _published(model, at: str = ""):
    """Of reviews that are in the record: a challenge that belongs to its team is not."""
    return lambda council: model.objects.filter(
        **{f"{at}publication__isnull": False, f"{at}review__council": council, f"{at}review__is_team_owned": False}
    )


def _of_reviews(model):
    return lambda council: model.objects.filter(review__council=council, review__is_team_owned=False)


TABLES = [
    Table(models.StyleLogo, _of_council(models.StyleLogo), called="Logos", content="data", check=record_checks.logo),
    Table(models.OwnStyle, _of_council(models.OwnStyle), check=record_checks.own_style),
    Table(
        models.ReviewStyle,
        _of_reviews(models.ReviewStyle),
        called="House styles of reviews",
        named=_STYLE,
        check=record_checks.style_of_review,
    ),
    Table(models.WordTemplate, _of_council(models.WordTemplate), content="data", check=record_checks.word_template),
    Table(
        models.ReportRun,
        _published(models.ReportRun),
        called="Published versions",
        named=_STYLE,
        for_programs=("facts", "own_style"),
        check=record_checks.run,
    ),
    Table(
        models.Artefact,
        _published(models.Artefact, "run__"),
        called="Files of published versions",
        content="data",
        # What the checks noticed leads to rows by their keys here, and the times are those of a computer here.
        without=("messages", "timings"),
        check=record_checks.file_of_run,
    ),
    Table(models.Publication, _of_reviews(models.Publication), named=_STYLE),
]

LEFT_OUT = {
    models.AccuracyDraft: "A draft of a challenge that belongs to its team, which is no part of a council's record.",
    models.Upload: "The text of a report for the day until somebody decides whether to take it in.",
}
