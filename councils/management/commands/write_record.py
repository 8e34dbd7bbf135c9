import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from councils.models import Council
from councils.records.archive import pack
from councils.records.writing import RecordEncoder, contents, write


class Command(BaseCommand):
    help = "Write everything that was typed for one council, and the files of its evidence, to a ZIP file."

    def add_arguments(self, parser):
        parser.add_argument("council", metavar="COUNCIL", help="The council's name in addresses, such as exampleshire.")
        parser.add_argument("--out", metavar="FILE", required=True)

    def handle(self, *, council, out, **options):
        found = Council.objects.filter(slug=council).first()
        if found is None:
            raise CommandError(f"There is no council “{council}”.")
        record = write(found, at=timezone.now())
        try:
            with Path(out).open("wb") as file:
                pack(file, json.dumps(record, cls=RecordEncoder, ensure_ascii=False), contents(found))
        except OSError as error:
            raise CommandError(f"The file cannot be written: {error.strerror or error}: {out}.") from error
        self.stdout.write(f"{out}: {sum(map(len, record['tables'].values())):,} rows.")
