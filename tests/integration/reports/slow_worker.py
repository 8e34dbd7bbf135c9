"""The project's own worker, but for a writer that dawdles: `celery -A tests.integration.reports.slow_worker worker -B`.

While the file named by DAWDLE_WHILE exists, the data file's writer waits before it writes for real. Nothing else of
the worker is changed, except that the beat comes every second.
"""

import os
import time
from datetime import timedelta
from pathlib import Path

from celery.signals import worker_process_init

from config.celery import app

app.conf.beat_schedule["rescue-stalled-runs"]["schedule"] = timedelta(seconds=1)


class Dawdler:
    def __init__(self, writer, while_there: Path):
        self.writer, self.while_there = writer, while_there
        self.media_type, self.extension, self.takes = writer.media_type, writer.extension, writer.takes

    def write(self, document, **options):
        # Whoever sees the file finds the whole number in it.
        unfinished = self.while_there.with_suffix(".unfinished")
        unfinished.write_text(str(os.getpid()), "utf-8")
        unfinished.rename(self.while_there.with_suffix(".pid"))
        while self.while_there.exists():
            time.sleep(0.05)
        return self.writer.write(document, **options)


@worker_process_init.connect
def dawdle(**_):
    from reports import pipeline

    slow = Dawdler(pipeline.WRITERS["json"], Path(os.environ["DAWDLE_WHILE"]))
    pipeline.WRITERS = {**pipeline.WRITERS, "json": slow}
