from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from councils.actions import records
from councils.models import Council, User
from councils.records.archive import unpacked
from councils.records.reading import NotARecord
from councils.rules import NotAllowed


class Command(BaseCommand):
    help = "Read a record that was saved with write_record, or from the record page, into an empty council."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--council", required=True, help="The council's name in addresses, such as exampleshire.")
        parser.add_argument("--by", required=True, metavar="E-MAIL", help="Who may keep the council’s record.")

    def handle(self, *, file, council, by, **options):
        target, person = Council.objects.filter(slug=council).first(), User.objects.filter(email__iexact=by).first()
        if target is None or person is None:
            raise CommandError(f"There is no council “{council}”." if target is None else f"Nobody signs in as {by}.")
        try:
            with Path(file).open("rb") as content, unpacked(content) as archive:
                made = records.read_in(council=target, data=archive.data, files=archive.files, by=person)
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error.strerror or error}: {file}.") from error
        except (NotARecord, records.NotEmpty, NotAllowed) as refusal:
            raise CommandError(self._sentence(refusal, target)) from refusal
        self.stdout.write(f"{target.name}: {sum(made.values()):,} rows are read in.")

    def _sentence(self, refusal: Exception, council: Council) -> str:
        match refusal:
            case NotARecord():
                return f"{refusal} Nothing was read in."
            case records.NotEmpty():
                return f"{council.name} has rows of its own, so nothing was read in."
            case _:
                return f"This person may not keep the record of {council.name}."
