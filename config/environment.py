"""Reading the environment, and saying in plain words what is missing from it."""

import environ
from django.core.exceptions import ImproperlyConfigured

NEEDED = {
    "SECRET_KEY": (
        "Set SECRET_KEY to a long random text, for example the output of: "
        'python3 -c "import secrets; print(secrets.token_urlsafe(64))"'
    ),
    "ALLOWED_HOSTS": (
        "Set ALLOWED_HOSTS to the host names people use, with commas between them, for example assurance.example.gov.uk"
    ),
    "DATABASE_URL": (
        "Set DATABASE_URL to your PostgreSQL 18 database, for example postgres://user:password@host:5432/name"
    ),
    "REDIS_URL": "Set REDIS_URL to your Valkey or Redis server, for example redis://host:6379/0",
}


class Environment(environ.Env):
    """The process's environment, typed."""

    def demand(self, *names: str):
        """Refuse to start while any of `names` is missing or empty, with a sentence for each that says what to set."""
        missing = [NEEDED[name] for name in names if not self.str(name, default="").strip()]
        if missing:
            raise ImproperlyConfigured(
                "\n".join(["The server cannot start, because settings are missing from its environment.", *missing])
            )

    def database(self):
        """DATABASES, empty where DATABASE_URL is not set: then only commands that need no database work."""
        if not self.str("DATABASE_URL", default=""):
            return {}
        return {"default": {**self.db("DATABASE_URL"), "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}}
