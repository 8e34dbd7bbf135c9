"""Acronyms in the addresses of pages."""

from django.urls.converters import StringConverter


class AcronymConverter(StringConverter):
    """What the database takes for an acronym, and no more: "DoLS", "A&E". Anything else is no page."""

    regex = r"(?=[^/]{1,20}/)[A-Za-z0-9]+(?:&[A-Za-z0-9]+)*"
