"""Settings from the environment; every name is documented in .env.example.

These are production's settings. LOCAL, which config/local.py sets on a person's own computer, only does without a
certificate and without a database for commands that need none.
"""

import os
from datetime import timedelta
from pathlib import Path

import pghistory
from whitenoise.compress import Compressor

from config import file_storage, log_lines, redis_urls
from config.content_security import POLICY
from config.environment import Environment

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment()
LOCAL = env.bool("LOCAL", default=False)
env.demand("SECRET_KEY", "ALLOWED_HOSTS", *([] if LOCAL else ["DATABASE_URL", "REDIS_URL"]))

# --- the application

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "django_structlog",
    "csp",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "crispy_forms_gds",
    "django_htmx",
    "django_prose_editor",
    "pgtrigger",
    "pghistory",
    "config",
    "councils",
    "assurance",
    "casefiles",
    "peerchallenge",
    "reports",
]

MIDDLEWARE = [
    "django_structlog.middlewares.RequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "config.request_size.RequestSize",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "councils.views.signed_out.SignInFirst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "councils.sent.words_on_error_pages",
            ]
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = ["gds"]
CRISPY_TEMPLATE_PACK = "gds"
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

# --- data

DATABASES = env.database()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Deletions too: nothing anyone typed is ever lost.
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())

REDIS_URL = env("REDIS_URL", default="redis://localhost:6379/0")
# The database after the queue's, so that emptying the cache leaves queued reports alone.
CACHE_URL = env("CACHE_URL", default=redis_urls.with_database(REDIS_URL, redis_urls.database_number(REDIS_URL) + 1))
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_URL}}

STORAGES = {
    "default": file_storage.storage(os.environ),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=BASE_DIR / "var" / "media"))
# Evidence is for the server's own eyes.
FILE_UPLOAD_PERMISSIONS, FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o640, 0o750
# On a disk, not in memory: large files wait here while they arrive. The system's folder unless it is named.
FILE_UPLOAD_TEMP_DIR = env("UPLOAD_FOLDER", default="") or None
EVIDENCE_FILE_LIMIT = env.int("EVIDENCE_FILE_LIMIT", default=100) * file_storage.MEGABYTE
"""Bytes that one file of evidence may have, and all files of one form; in the environment, megabytes."""
DATA_UPLOAD_MAX_NUMBER_FILES = 200
STATIC_URL = "static/"
# Packed files stay as they are; source maps are large and only developers fetch them.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "map"]
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "config.govuk_frontend.GovukFrontendFinder",
]

# --- people

AUTH_USER_MODEL = "councils.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "councils.passwords.LongEnough", "OPTIONS": {"characters": 12}},
    {"NAME": "councils.passwords.NotAboutYou"},
    {"NAME": "councils.passwords.NotCommon"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "assurance:home"
ACCOUNT_ADAPTER = "councils.adapter.InvitationOnly"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# The invitation's e-mail has proved the address already.
ACCOUNT_EMAIL_VERIFICATION = "none"
# Nobody can make us write to strangers by asking for a new password in their name.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_FORMS = {
    "login": "councils.forms.account.SignInForm",
    "change_password": "councils.forms.account.PasswordChangeForm",
    "reset_password": "councils.forms.account.PasswordResetForm",
    "reset_password_from_key": "councils.forms.account.NewPasswordForm",
}
# Rate limits count by address: how many proxies stand in front of us, each adding to X-Forwarded-For.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=0)
ACCOUNT_SESSION_REMEMBER = False
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
# Twelve hours without a click, not twelve hours since signing in.
SESSION_SAVE_EVERY_REQUEST = True

# --- e-mail

vars().update(env.email_url("EMAIL_URL", default="smtp://localhost:25"))
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="Critical Friend <no-reply@localhost>")

# --- security

TLS = env.bool("TLS", default=not LOCAL)
"""Whether people reach the site by https. Off only on one's own computer."""
SECURE_SSL_REDIRECT = TLS
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=31_536_000) if TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = TLS
SECURE_PROXY_SSL_HEADER = (env("PROXY_TLS_HEADER"), "https") if env("PROXY_TLS_HEADER", default="") else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = TLS
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "councils.views.signed_out.csrf_failure"
CONTENT_SECURITY_POLICY = POLICY

# --- the demonstration

DEMONSTRATION_REPORT = BASE_DIR / "var" / "demonstration-report.pdf"
"""Where `manage.py demonstration_report` puts the invented council's report."""

# --- the queue

REPORT_TIME_LIMIT = env.int("REPORT_TIME_LIMIT", default=120)
"""Seconds after which rendering a report is given up, with the reason on the report's page."""
REPORT_LEASE = env.int("REPORT_LEASE", default=15)
"""Seconds without a sign of life after which a report's worker counts as gone."""
CELERY_BROKER_URL = redis_urls.for_celery(REDIS_URL)
CELERY_TASK_DEFAULT_QUEUE = "reports"
CELERY_TASK_SOFT_TIME_LIMIT = REPORT_TIME_LIMIT
# A task that does not heed the soft limit is killed.
CELERY_TASK_TIME_LIMIT = REPORT_TIME_LIMIT + 15
# Handed to another worker when its own has neither finished nor ended: longer than any task may take.
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": CELERY_TASK_TIME_LIMIT + 60, "socket_connect_timeout": 5}
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CONCURRENCY = env.int("WORKER_PROCESSES", default=2)
# WeasyPrint keeps about a quarter of a megabyte a report. A child is replaced after so many, or once it has grown.
CELERY_WORKER_MAX_TASKS_PER_CHILD = 50
REPORT_MEMORY = env.int("REPORT_MEMORY", default=1024)
"""Megabytes that one worker process may have: a report that needs more fails, with the reason on its page."""
# In kilobytes. One that has held a quarter of it gives place to a fresh one: after a long report, half of what it held
# stays with it in pieces, and the next long report would need room beside them.
CELERY_WORKER_MAX_MEMORY_PER_CHILD = REPORT_MEMORY * 1024 // 4
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
# A request that cannot queue says so within a second; what it wanted is queued again by the beat below.
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 2, "interval_start": 0.1, "interval_step": 0.2}
CELERY_BEAT_SCHEDULER = "celery.beat:Scheduler"
CELERY_BEAT_SCHEDULE = {
    "rescue-stalled-runs": {
        "task": "reports.tasks.rescue_stalled_runs",
        "schedule": timedelta(seconds=10),
        "options": {"expires": 10},
    },
    "write-about-drafts": {
        "task": "peerchallenge.tasks.write_about_drafts",
        "schedule": timedelta(hours=1),
        "options": {"expires": 3600},
    },
    "clear-expired-sessions": {
        "task": "councils.tasks.clear_expired_sessions",
        "schedule": timedelta(hours=1),
        "options": {"expires": 3600},
    },
}

# --- log

LOGGING = log_lines.LOGGING
log_lines.configure()
DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
