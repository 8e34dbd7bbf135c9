"""Log lines as JSON, one a line, with a request's id through web and worker and without personal data.

No e-mail address, query string, secret link or row of the database reaches a line: see `without_private_text`.
"""

import re

import structlog

EMAIL = re.compile(r"[^\s@\"'<>()/=]+@[^\s@\"'<>()/=]+\.[a-z]{2,}", re.IGNORECASE)
QUERY = re.compile(r"(?<=[\w/])\?\S+")
SECRET_IN_PATH = re.compile(r"/(?=[^/\s]*[0-9A-Z])[\w:=-]{20,}(?=/|\s|$)")
ROW_OF_A_TABLE = re.compile(r"^(DETAIL|CONTEXT):.*$", re.MULTILINE)


def masked(text: str):
    """`text` without e-mail addresses, query strings, path parts that look like a token, and a database's details.

    >>> masked("GET /accounts/password/reset/key/1-c9x0-3f8a2b1c9d/?next=/x for a.b@example.gov.uk")
    'GET /accounts/password/reset/key/[secret] for [e-mail]'
    """
    text = ROW_OF_A_TABLE.sub(r"\1: [removed]", text)
    text = QUERY.sub("", EMAIL.sub("[e-mail]", text))
    return SECRET_IN_PATH.sub("/[secret]", text)


def without_private_text(_logger, _method, line: dict):
    """structlog processor: masks every text of the line. The last before it is written, tracebacks included."""
    return {name: masked(value) if isinstance(value, str) else value for name, value in line.items()}


BEFORE = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.stdlib.PositionalArgumentsFormatter(),
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": BEFORE,
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                without_private_text,
                structlog.processors.JSONRenderer(),
            ],
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        # Django's own handlers, replaced by the one above; a request's line comes from django-structlog.
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
        "fontTools": {"level": "WARNING"},
        "weasyprint": {"level": "WARNING"},
    },
}


def configure():
    """Send structlog's lines through the standard library's handlers, as every other package's lines go."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *BEFORE,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
