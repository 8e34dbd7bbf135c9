"""An empty database made ready for rows, and rows made ready for questions."""

import json
from pathlib import Path

from django.core.management import call_command
from django.db import connection

import assurance
from assurance.actions import frameworks
from assurance.models import Framework
from councils.actions.service import service_account

FRAMEWORK = Path(assurance.__file__).parent / "data" / "cqc-la-2023-12.json"


def prepare() -> Framework:
    """Migrated, with the framework and nothing else."""
    call_command("migrate", verbosity=0, interactive=False)
    return frameworks.load(data=json.loads(FRAMEWORK.read_text("utf-8")), by=service_account())


def settle() -> None:
    """What a running server does by itself within minutes of many new rows: counts them, and clears up behind them."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
