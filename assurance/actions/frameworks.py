"""Loading a framework's version and the results that were published under it."""

from datetime import date

from assurance.actions import reviews, scores
from assurance.models import (
    Band,
    EvidenceCategory,
    Framework,
    IStatement,
    QualityStatement,
    Review,
    ScalePoint,
    StatementIStatement,
    Theme,
)
from assurance.models.review import ReviewKind
from councils.history import recorded
from councils.models import Council, User


@recorded
def load(*, data: dict, by: User) -> Framework:
    """Bring one version of a framework in line with its data file; another version stands beside it untouched.

    `data` is the content of ``assurance/data/<key>-<version>.json``. Loading twice changes nothing.
    """
    framework, _ = Framework.objects.update_or_create(
        key=data["key"],
        version=data["version"],
        defaults={
            "name": data["name"],
            "attribution": data["attribution"],
            "published_on": date.fromisoformat(data["published"]),
        },
    )
    for point in data["scale"]:
        _put(ScalePoint, framework=framework, value=point["score"], defaults={"meaning": point["meaning"]})
    for band in data["bands"]:
        ends = {"rating": band["rating"], "max_percent": band["max_percent"]}
        _put(Band, framework=framework, min_percent=band["min_percent"], defaults=ends)
    for category in data["evidence_categories"]:
        used = {"name": category["name"], "is_used": category["used_for_la"]}
        _put(EvidenceCategory, framework=framework, key=category["key"], defaults=used)
    for theme in data["themes"]:
        _load_theme(framework, theme)
    return framework


def _put(model, *, defaults: dict, **key):
    row, _ = model.objects.update_or_create(**key, defaults=defaults)
    return row


def _load_theme(framework: Framework, data: dict) -> None:
    names = [data["name"], *(alias for alias in data["aliases"] if not alias.startswith("Theme "))]
    theme = _put(
        Theme,
        framework=framework,
        number=data["number"],
        defaults={
            "key": data["key"],
            "name": data["name"],
            "short_name": min(names, key=len),
            "aliases": data["aliases"],
            "lead_sentence": data["lead_sentence"],
        },
    )
    for statement in data["quality_statements"]:
        _load_statement(theme, statement)


def _load_statement(theme: Theme, data: dict) -> None:
    words = {name: data[name] for name in ("key", "name", "aliases", "we_statement")}
    statement = _put(QualityStatement, theme=theme, number=data["number"], defaults=words)
    for position, text in enumerate(data["i_statements"], start=1):
        i_statement = IStatement.objects.filter(framework=theme.framework, text=text).first()
        if i_statement is None:
            count = IStatement.objects.filter(framework=theme.framework).count()
            i_statement = IStatement.objects.create(framework=theme.framework, text=text, position=count + 1)
        _put(StatementIStatement, statement=statement, position=position, defaults={"i_statement": i_statement})


@recorded
def load_published_results(*, framework: Framework, results: list[dict], by: User) -> int:
    """Record results that the regulator published, once a council; gives how many are new.

    Each has `council`, `scores` in the statements' order, `percent`, `rating` and `published` (a day, a month or null).
    """
    return sum(_load_result(framework, result, by) for result in results)


def _load_result(framework: Framework, result: dict, by: User) -> bool:
    council = Council.objects.get(name=result["council"])
    if Review.objects.of_council(council).of_kind(ReviewKind.CQC_ASSESSMENT).filter(framework=framework).exists():
        return False
    printed = result["published"] or ""
    published_on = date.fromisoformat(printed) if len(printed) == len("2024-05-17") else None
    review = reviews.record_published(
        council=council, framework=framework, kind=ReviewKind.CQC_ASSESSMENT,
        title=f"{council.official_name}: local authority assessment",
        starts_on=published_on, ends_on=published_on, by=by,
    )  # fmt: skip
    statements = QualityStatement.objects.filter(theme__framework=framework).order_by("number")
    for statement, value in zip(statements, result["scores"], strict=True):
        scores.set_score(review=review, statement=statement, value=value, by=by)
    reviews.set_result(
        review=review, rating=result["rating"], percent=result["percent"],
        published_on=published_on, date_printed="" if published_on else printed, by=by,
    )  # fmt: skip
    reviews.publish_record(review=review, by=by)
    return True
