"""All that is said about the findings of a review."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from assurance.models import Comment
from assurance.places import place_of
from assurance.presenters.cards import NOUNS
from assurance.presenters.comments import Thread, threads_of
from assurance.presenters.reviews import url_of
from assurance.titles import title_of
from councils.models import User
from councils.words import counted

HEAD = (
    "Theme or chapter", "Kind", "Finding", "Comment", "Replies to", "Written by", "Written at", "Text", "Mentions",
    "Resolved by", "Resolved at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A conversation, the finding that it is about, and where that stands."""

    thread: Thread
    finding: str
    place: str
    url: str


def entries(threads: Sequence[Comment], replies: Iterable[Comment], *, viewer: User) -> list[Entry]:
    """`threads` in their order; all come with people, findings and places."""
    shown = threads_of([*threads, *replies], viewer=viewer)
    return [_entry(thread, first) for thread, first in zip(shown, threads, strict=True)]


def _entry(thread: Thread, first: Comment) -> Entry:
    finding = first.finding
    place = f"{NOUNS[finding.kind][0].capitalize()}, {place_of(finding).name}"
    if finding.state == "withdrawn":
        place += ", withdrawn"
    url = f"{url_of('finding-edit', finding.review, finding.pk)}#{thread.first.anchor}"
    return Entry(thread, title_of(finding), place, url)


def summary(found: int, total: int) -> str:
    """How many of a review's conversations are shown; replies are not counted."""
    all_of_them = counted(total, "comment")
    return all_of_them if found == total else f"{found} of {all_of_them}"


def csv_rows(threads: Iterable[Comment], replies: Iterable[Comment]) -> list[Sequence]:
    """A row for each comment, its replies below it; times in London's."""
    below: dict[int, list[Comment]] = {}
    for reply in replies:
        below.setdefault(reply.parent_id, []).append(reply)
    return [HEAD, *(_row(row) for first in threads for row in [first, *below.get(first.pk, [])])]


def _row(comment: Comment) -> Sequence:
    return [
        place_of(comment.finding).name,
        comment.finding.get_kind_display(),
        title_of(comment.finding),
        comment.pk,
        comment.parent_id or "",
        comment.created_by.name,
        _moment(comment.created_at),
        comment.text,
        "\n".join(sorted(mention.user.name for mention in comment.mentions.all())),
        comment.resolved_by.name if comment.resolved_by else "",
        _moment(comment.resolved_at),
    ]


def _moment(moment) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""
