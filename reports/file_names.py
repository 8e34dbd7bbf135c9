"""What a downloaded report is called."""

from datetime import date

from django.utils.text import slugify


def file_name(*, council: str, kind: str, day: date, is_draft: bool, extension: str) -> str:
    """ "exampleshire-peer-challenge-2026-06-draft.pdf". `council` is its slug, `kind` the review's."""
    words = [council, slugify(kind.replace("_", " ")), f"{day:%Y-%m}", *(["draft"] if is_draft else [])]
    return f"{'-'.join(words)}.{extension}"
