"""One run from its facts to its files: claim, compose, write each format, keep what was made."""

from __future__ import annotations

from dataclasses import asdict
from hashlib import sha256
from time import perf_counter
from typing import Any

import structlog
from django.conf import settings
from django.db import DatabaseError

from reports import failures
from reports.builders.facts import Facts
from reports.checks.checking import check
from reports.compositions import COMPOSERS
from reports.document.messages import Message
from reports.document.nodes import Document
from reports.file_names import file_name
from reports.formats import DOCX, FORMATS
from reports.house_styles import style_of_run
from reports.known_councils import known_councils
from reports.leases import Hold, LeaseLost, Renewal
from reports.models import Artefact, ReportRun
from reports.writers.docx.writer import DocxWriter
from reports.writers.formats import WRITERS
from reports.writers.written import Writer, Written

logger = structlog.get_logger(__name__)

COMPOSING = "Putting the text together"


def render(run_id: int) -> None:
    """Make a run's files, unless it is finished or another worker holds it. Safe to call twice.

    Whatever goes wrong ends as a failed run with its reason; only when the database is away or this process is being
    stopped does the error go on, and the run is then queued again when its lease lapses.
    """
    hold = Hold.take(run_id)
    if hold is None:
        return
    try:
        with Renewal(hold):
            made = _artefacts(hold)
        # Outside: a hold that ends because its run is done is not a lost one.
        hold.finish(made)
    except LeaseLost:
        logger.warning("report_run_taken_over", run=run_id)
    except DatabaseError:
        raise
    except BaseException as error:
        reason = failures.reason_for(error, run_id=run_id, time_limit=settings.REPORT_TIME_LIMIT)
        if reason is None:
            raise
        # Not the exception itself, whose text may quote the report.
        logger.error("report_run_failed", run=run_id, errors=failures.kinds(error), at=failures.places(error))  # noqa: TRY400
        _fail(hold, reason)


def _fail(hold: Hold, reason: str) -> None:
    try:
        hold.fail(reason)
    except LeaseLost:
        logger.warning("report_run_taken_over", run=hold.run.pk)


def _artefacts(hold: Hold) -> list[Artefact]:
    run = hold.run
    facts = Facts.from_json(run.facts)
    hold.say(COMPOSING)
    compositions = _compositions(run, facts)
    noticed = check(facts, compositions[Document][0], councils=known_councils())
    made = []
    for key in run.formats:
        hold.say(FORMATS[key].stage)
        made.append(_stored(run, facts, key) or _written(run, facts, key, *compositions[WRITERS[key].takes], noticed))
    return made


def _compositions(run: ReportRun, facts: Facts) -> dict[type, tuple[Any, float]]:
    """What the run's formats are made from, each composed once, with the seconds that it took.

    The report itself is always among them: the checks read it.
    """
    made, style = {}, style_of_run(run)
    for kind in {Document: None} | {WRITERS[key].takes: None for key in run.formats}:
        begun = perf_counter()
        made[kind] = COMPOSERS[kind](facts, style), perf_counter() - begun
    return made


def _stored(run: ReportRun, facts: Facts, key: str) -> Artefact | None:
    """The same file, where an earlier run with the same facts made it."""
    alike = ReportRun.objects.alike(run).exclude(pk=run.pk)
    if key == DOCX:
        alike = alike.in_template_of(run)
    stored = Artefact.objects.filter(run__in=alike.values("pk"), format=key).first()
    if stored is None:
        return None
    written = Written(bytes(stored.data), timings=stored.timings)
    return _artefact(run, facts, key, written, stored.messages)


def _written(
    run: ReportRun, facts: Facts, key: str, composed: Any, composing: float, noticed: list[Message]
) -> Artefact:
    written = _writer(run, key).write(composed, style=style_of_run(run), draft=facts.is_draft)
    timings = {"compose": composing, **written.timings}
    messages = [asdict(message) for message in (*noticed, *written.messages)]
    return _artefact(run, facts, key, Written(written.data, timings=timings), messages)


def _writer(run: ReportRun, key: str) -> Writer:
    if key == DOCX and run.template:
        return DocxWriter(bytes(run.template.data))
    return WRITERS[key]


def _artefact(run: ReportRun, facts: Facts, key: str, written: Written, messages: list[dict]) -> Artefact:
    writer = WRITERS[key]
    return Artefact(
        run=run,
        format=key,
        media_type=writer.media_type,
        file_name=file_name(
            council=run.review.council.slug,
            kind=facts.kind,
            day=facts.ends_on or facts.starts_on or run.requested_at.date(),
            is_draft=facts.is_draft,
            extension=writer.extension,
        ),
        data=written.data,
        size=len(written.data),
        sha256=sha256(written.data).hexdigest(),
        messages=messages,
        timings={name: round(seconds, 4) for name, seconds in written.timings.items()},
    )
