"""What the worker does. Tasks take primary keys and may run twice without harm; limits are in the settings."""

from celery import shared_task

from reports import pipeline
from reports.rescue import rescue


@shared_task
def render_run(run_id: int) -> None:
    pipeline.render(run_id)


@shared_task
def rescue_stalled_runs() -> None:
    """Every few seconds: a run whose worker was killed, or whose message got lost, is queued again."""
    for run_id in rescue():
        render_run.delay(run_id)
