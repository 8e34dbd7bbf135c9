import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

import assurance
from assurance.actions import frameworks
from councils.actions.service import service_account
from councils.models import Council

FOLDER = Path(assurance.__file__).parent / "data"


class Command(BaseCommand):
    help = "Load every framework version and its published results. Run load_councils first; again changes nothing."

    def handle(self, **options):
        by = service_account()
        for path in sorted(FOLDER.glob("cqc-la-*.json")):
            data = json.loads(path.read_text("utf-8"))
            framework = frameworks.load(data=data, by=by)
            try:
                new = frameworks.load_published_results(framework=framework, results=data["published_results"], by=by)
            except Council.DoesNotExist as missing:
                raise CommandError(
                    "A council with a published result is not there. Run load_councils first."
                ) from missing
            self.stdout.write(f"{framework}: loaded, {new} published results new.")
