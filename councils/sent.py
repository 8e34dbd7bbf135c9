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
    """`path` is where it was sent to; `fields` are name and value in order, without the token.

    `person` is the primary key of who was last signed in in that browser, 0 for nobody: computers are shared.
    """

    person: int
    path: str
    fields: list[tuple[str, str]]

    @property
    def words(self) -> list[str]:
        """What a person typed, for reading: more than a single word, and no marks."""
        return [text for name, value in self.fields if " " in (text := _readable(name, value, self.fields))]


def read(path: str, post: QueryDict, *, person: int) -> Sent:
    sent = [(name, value) for name, values in post.lists() for value in values]
    return Sent(person, path, [pair for pair in sent if pair[0] != "csrfmiddlewaretoken"])


def keep(sent: Sent, session: SessionBase) -> bool:
    """Whether it could be kept: never a password, nor more than MOST, nor for nobody."""
    is_secret = any("password" in name for name, _ in sent.fields)
    if is_secret or not sent.person or sum(len(value) for _, value in sent.fields) > MOST:
        return False
    session[_KEY] = {"person": sent.person, "path": sent.path, "fields": sent.fields}
    return True


def kept(session: SessionBase, *, person: int) -> Sent | None:
    """What this person sent; somebody else's is let go unseen."""
    found = session.get(_KEY)
    if found and found["person"] != person:
        let_go(session)
        return None
    return found and Sent(person, found["path"], [tuple(pair) for pair in found["fields"]])


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
        return read(request.path, request.POST, person=request.user.pk).words if is_ours else []

    return {"sent_words": words}
