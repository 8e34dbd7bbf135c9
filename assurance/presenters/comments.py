"""What colleagues say about one finding."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import cached_property

from assurance.mentions import Part, parts
from assurance.models import Comment, Finding
from assurance.presenters.moments import said
from assurance.presenters.reviews import url_of
from councils.models import User
from councils.words import counted, listed

NEW = "new"
"""The key of the box for a comment that replies to none."""


@dataclass(frozen=True, slots=True)
class Refused:
    """What could not be taken: in which box it was typed (NEW, or the key of the comment replied to), and why not."""

    box: str
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Box:
    """Where a comment is typed. `problem` says why what it holds could not be taken."""

    id: str
    label: str
    url: str
    button: str
    text: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One comment as it is read; `edit_url` is empty unless the reader wrote it."""

    key: int
    who: str
    at: datetime
    parts: list[Part]
    was_corrected: bool
    edit_url: str

    @property
    def anchor(self) -> str:
        return f"comment-{self.key}"

    @property
    def when(self) -> str:
        return said(self.at)


@dataclass(frozen=True, slots=True)
class Thread:
    """`settled` says who resolved it and when; empty while it is open. `step_url` resolves or reopens."""

    first: Said
    replies: list[Said]
    settled: str
    step_url: str
    box: Box


class Discussion:
    """All comments on one finding, for somebody who may read them: `comments` come with their people.

    `names` are those of colleagues who can be mentioned; `notice` is something to know about what was just written.
    """

    def __init__(
        self,
        finding: Finding,
        comments: Iterable[Comment],
        *,
        viewer: User,
        names: Sequence[str],
        refused: Refused | None = None,
        notice: str = "",
    ):
        self.names, self.notice = names, notice
        self._finding, self._viewer, self._refused = finding, viewer, refused
        self._comments = list(comments)

    @cached_property
    def open(self) -> list[Thread]:
        return [thread for thread in self._threads if not thread.settled]

    @cached_property
    def resolved(self) -> list[Thread]:
        return [thread for thread in self._threads if thread.settled]

    @cached_property
    def _threads(self) -> list[Thread]:
        """In the order in which they were begun."""
        return threads_of(self._comments, viewer=self._viewer, refused=self._refused)

    @property
    def count(self) -> str:
        """ "3 open, 1 resolved"."""
        found = [f"{len(self.open)} open"] if self.open else []
        return ", ".join(found + ([f"{len(self.resolved)} resolved"] if self.resolved else []))

    @property
    def resolved_title(self) -> str:
        return counted(len(self.resolved), "resolved comment")

    @property
    def box(self) -> Box:
        url = url_of("comment-add", self._finding.review, self._finding.pk)
        return _box(NEW, "Add a comment", url, "Comment", self._refused)

    @property
    def list_url(self) -> str:
        return url_of("comment-list", self._finding.review)


def threads_of(comments: Sequence[Comment], *, viewer: User, refused: Refused | None = None) -> list[Thread]:
    """Conversations in the order of their first comments; both come with people, findings with their reviews."""
    replies: dict[int, list[Comment]] = {}
    for comment in comments:
        replies.setdefault(comment.parent_id or 0, []).append(comment)
    return [_thread(first, replies.get(first.pk, []), viewer, refused) for first in replies.get(0, [])]


def _thread(first: Comment, replies: Iterable[Comment], viewer: User, refused: Refused | None) -> Thread:
    review, settled = first.finding.review, ""
    if first.resolved_at:
        settled = f"{first.resolved_by.name} resolved it {said(first.resolved_at)}"
    label = f"Reply to {first.created_by.name}"
    box = _box(str(first.pk), label, url_of("comment-reply", review, first.pk), "Reply", refused)
    step_url = url_of("comment-reopen" if settled else "comment-resolve", review, first.pk)
    return Thread(said_of(first, viewer), [said_of(reply, viewer) for reply in replies], settled, step_url, box)


def said_of(comment: Comment, viewer: User) -> Said:
    is_own = comment.created_by_id == viewer.pk
    return Said(
        comment.pk,
        comment.created_by.name,
        comment.created_at,
        parts(comment.text, [mention.user.name for mention in comment.mentions.all()]),
        comment.was_corrected,
        url_of("comment-edit", comment.finding.review, comment.pk) if is_own else "",
    )


def _box(key: str, label: str, url: str, button: str, refused: Refused | None) -> Box:
    if refused and refused.box == key:
        return Box(f"say-{key}", label, url, button, refused.text, refused.sentence)
    return Box(f"say-{key}", label, url, button)


def not_told(unknown: Sequence[str]) -> str:
    """Says that names in a comment are of nobody who may read it; empty where there are none."""
    if not unknown:
        return ""
    names = listed([f"“{name}”" for name in unknown])
    return f"No colleague called {names} may read comments here, so nobody of that name was told."
