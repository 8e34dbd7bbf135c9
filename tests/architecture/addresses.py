"""Every address of the site with the methods it answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, get_resolver
from django.views.generic import View


@dataclass(frozen=True)
class Address:
    """`name` with its namespace; `keys` are what `reverse` needs."""

    name: str
    keys: frozenset[str]
    methods: tuple[str, ...]


def addresses(resolver=None, names=(), keys=frozenset()) -> Iterator[Address]:
    for entry in (resolver or get_resolver()).url_patterns:
        inside = keys | set(entry.pattern.regex.groupindex)
        if isinstance(entry, URLPattern):
            yield Address(":".join([*names, entry.name]), inside - set(entry.default_args), _methods(entry.callback))
        else:
            yield from addresses(entry, [*names, *filter(None, [entry.namespace])], inside)


def _methods(callback) -> tuple[str, ...]:
    view = getattr(callback, "view_class", None)
    if view is None or not issubclass(view, View):
        return ("get",)
    allowed = callback.view_initkwargs.get("http_method_names", view.http_method_names)
    return tuple(method for method in ("get", "post") if method in allowed and hasattr(view, method))
