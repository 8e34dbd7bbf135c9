"""What the worker does. Tasks take primary keys and may run twice without harm; limits are in the settings."""

import structlog
from celery import shared_task
from celery.signals import worker_init, worker_process_init

from reports import failures, memory, pipeline
from reports.rescue import rescue
from reports.writers.press import press

logger = structlog.get_logger(__name__)


@worker_init.connect
def load_press(**_) -> None:
    """In the worker's parent process: its children find fonts and layout engine in memory, and no report waits."""
    try:
        press()
    except OSError as error:
        if not failures.is_pango_missing(error):
            raise
        # The other formats are still made; the page of a run with a PDF says why there is none.
        logger.warning("pango_is_missing")


@worker_process_init.connect
def bound_memory(**_) -> None:
    """In each child: a report that wants the machine's memory fails with a sentence, and the others go on."""
    memory.bound()


@shared_task
def render_run(run_id: int) -> None:
    pipeline.render(run_id)


@shared_task
def rescue_stalled_runs() -> None:
    """Every few seconds: a run whose worker was killed, or whose message got lost, is queued again."""
    for run_id in rescue():
        render_run.delay(run_id)
