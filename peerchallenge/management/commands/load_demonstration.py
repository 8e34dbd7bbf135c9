from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from peerchallenge.demonstration import loading, password, people


class Command(BaseCommand):
    help = "Load an invented council with reviews to look at, and print its sign-ins. Again changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("--yes-in-production", action="store_true", help="load it on a real server all the same")

    def handle(self, **options):
        if not settings.LOCAL and not options["yes_in_production"]:
            raise CommandError(
                "This is a real server, and the demonstration opens accounts that share one password. "
                "Nothing was loaded. To load it all the same, add --yes-in-production."
            )
        secret = _password()
        try:
            council, is_new = loading.load(password=secret)
        except loading.NoFramework:
            raise CommandError("Nothing was loaded. Run load_framework first, then this again.") from None
        self.stdout.write(f"{council}: {'loaded' if is_new else 'here already, left as it is'}. Its people sign in as:")
        self.stdout.write("\n".join(_table(people.sign_ins())))
        self.stdout.write(f"Password for each of them: {secret}")


def _password() -> str:
    secret = password.choose(settings.BASE_DIR / "var")
    try:
        validate_password(secret)
    except ValidationError as error:
        raise CommandError(f"{password.VARIABLE} will not do. {' '.join(error.messages)}") from error
    return secret


def _table(sign_ins: list[people.SignIn]) -> list[str]:
    name, email = (max(len(getattr(row, key)) for row in sign_ins) for key in ("name", "email"))
    return [f"  {row.name:{name}}  {row.email:{email}}  {row.role}" for row in sign_ins]
