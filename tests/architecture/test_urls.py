"""Every page asks for a sign-in, unless it is on this list."""

from uuid import UUID

import pytest
from django.urls import URLPattern, get_resolver
from django.urls.converters import IntConverter, UUIDConverter

OPEN = {
    "health",
    "account_login",
    "account_logout",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "councils:invitation-accept",
    "councils:accessibility",
    "councils:privacy",
}


def pages(resolver=None, prefix="/", names=()):
    """Name and an address of every URL pattern. Keys in the address are of no object that exists."""
    for entry in (resolver or get_resolver()).url_patterns:
        route = prefix + _filled_in(entry.pattern)
        if isinstance(entry, URLPattern):
            yield ":".join([*names, entry.name or route]), route
        else:
            yield from pages(entry, route, [*names, *filter(None, [entry.namespace])])


def _filled_in(pattern):
    if not hasattr(pattern, "_route"):
        return "password/reset/1-x/"
    route = str(pattern)
    for name, converter in pattern.converters.items():
        kind = next(part for part in route.split("<") if part.partition(">")[0].endswith(name)).partition(">")[0]
        route = route.replace(f"<{kind}>", converter.to_url(_example(converter)))
    return route


def _example(converter):
    if isinstance(converter, IntConverter):
        return 999_999_999
    return UUID(int=0) if isinstance(converter, UUIDConverter) else "nothing-of-this-name"


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "address"), [pytest.param(*page, id=page[0]) for page in pages()])
def test_only_open_pages_answer_strangers(client, name, address):
    answer = client.get(address)
    is_sent_to_sign_in = answer.status_code == 302 and answer.url.startswith("/account/sign-in/?next=")
    assert is_sent_to_sign_in != (name in OPEN)


def test_every_open_page_exists():
    assert {name for name, _ in pages()} >= OPEN
