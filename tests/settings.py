"""The project's own settings, and the few things that tests do otherwise.

The addresses of database, cache and queue are filled in by tests/plugins/engines.py when the first test asks for them.
"""

import os

os.environ.setdefault("LOCAL", "on")
os.environ.setdefault("SECRET_KEY", "of-the-tests-only")
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")

from config.settings import *  # noqa: F403 the settings under test, whole

# The real hasher is slow on purpose; tests make many accounts.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Files as they are in the checkout: no collectstatic before a test.
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "filled in by the first test"}}
# Nothing is collected before a test; the live server finds static files where they lie.
STATIC_ROOT = None
