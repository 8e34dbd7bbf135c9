import csv
from pathlib import Path

from django.core.management.base import BaseCommand

import councils
from councils.actions.councils import load
from councils.actions.service import service_account

REGISTER = Path(councils.__file__).parent / "data" / "england-adult-social-care.csv"


class Command(BaseCommand):
    help = "Load the English councils with adult social care responsibilities. Running it again changes nothing."

    def handle(self, **options):
        with REGISTER.open(encoding="utf-8", newline="") as file:
            new, changed = load(rows=list(csv.DictReader(file)), by=service_account())
        self.stdout.write(f"Councils: {new} new, {changed} changed.")
