"""Addresses of other sites, as people type and paste them."""

import re
from urllib.parse import urlsplit

from django import forms

MOST = 2000
INVALID = "Enter a link that begins with https:// or http://"
_WITHOUT_SCHEME = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)")
"""A host as people type it: www.example.gov.uk/plans."""


class LinkField(forms.CharField):
    """Cleaned value: an address over http or https, or an empty string.

    An address within a council's own network has no dot in its host, so this asks less of it than Django's field.
    """

    def __init__(self, **kwargs):
        attributes = {"type": "url", "autocomplete": "off", "spellcheck": "false"}
        sentences = {"invalid": INVALID, "max_length": f"Shorten the link to {MOST:,} characters or fewer"}
        super().__init__(max_length=MOST, widget=forms.TextInput(attrs=attributes), error_messages=sentences, **kwargs)

    def to_python(self, value):
        text = super().to_python(value)
        return f"https://{text}" if _WITHOUT_SCHEME.match(text) else text

    def validate(self, value):
        super().validate(value)
        if value and not is_web_address(value):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")


def is_web_address(text: str) -> bool:
    """Whether a browser would take it to a web site: a known scheme, a host, and no space or control character."""
    if any(letter.isspace() or not letter.isprintable() for letter in text):
        return False
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 (raises where it is no number)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
