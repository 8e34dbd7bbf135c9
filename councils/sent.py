"""What somebody typed, kept when it arrives after they were signed out, until they are signed in again."""

import html
import re
from dataclasses import dataclass

from django.contrib.sessions.backends.base import SessionBase
from django.http import QueryDict
from django.utils.html import strip_tags

KEPT_FOR = 60 * 60
"""Seconds that a browser which is signed out keeps it."""
MOST = 500_000
"""Characters: above anything that our forms accept."""
_KEY = "sent"
_END_OF_BLOCK = re.compile(r"</(?:p|li|blockquote)>|<br[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sent:
    """`path` is where it was sent to; `fields` are name and value in order, without the token."""

    path: str
    fields: list[tuple[str, str]]

    @property
    def words(self) -> list[str]:
        """What a person typed, for reading: more than a single word, and no marks."""
        return [text for name, value in self.fields if " " in (text := _readable(name, value, self.fields))]


def read(path: str, post: QueryDict) -> Sent:
    sent = [(name, value) for name, values in post.lists() for value in values]
    return Sent(path, [pair for pair in sent if pair[0] != "csrfmiddlewaretoken"])


def keep(sent: Sent, session: SessionBase) -> bool:
    """Whether it could be kept: never a password, nor more than MOST."""
    is_secret = any("password" in name for name, _ in sent.fields)
    if is_secret or sum(len(value) for _, value in sent.fields) > MOST:
        return False
    session[_KEY] = {"path": sent.path, "fields": sent.fields}
    return True


def kept(session: SessionBase) -> Sent | None:
    found = session.get(_KEY)
    return found and Sent(found["path"], [tuple(pair) for pair in found["fields"]])


def let_go(session: SessionBase) -> None:
    session.pop(_KEY, None)


def _readable(name: str, value: str, fields: list[tuple[str, str]]) -> str:
    if (f"{name}-as", "html") not in fields:
        return value.strip()
    return html.unescape(strip_tags(_END_OF_BLOCK.sub("\n", value))).strip()


def words_on_error_pages(request) -> dict:
    """Context processor: the words that a page could not take, for the error page that says so.

    A function, so that only a page which shows them asks.
    """

    def words() -> list[str]:
        is_ours = request.method == "POST" and request.resolver_match and request.user.is_authenticated
        return read(request.path, request.POST).words if is_ours else []

    return {"sent_words": words}
