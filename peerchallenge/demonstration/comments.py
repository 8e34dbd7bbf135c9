"""What the team says to each other about its findings."""

from collections.abc import Iterable, Mapping

from assurance.actions import comments
from assurance.models import Finding
from peerchallenge.demonstration.people import People


def say_all(rows: Iterable[dict], recorded: Mapping[str, Finding], *, people: People) -> None:
    """Each with its replies, and settled where its row names who settled it. Nobody is mentioned, so no mail goes."""
    for row in rows:
        said = comments.add(finding=recorded[row["finding"]], text=row["text"], address_of=str, by=people[row["by"]])
        for reply in row["replies"]:
            comments.reply(to=said, text=reply["text"], address_of=str, by=people[reply["by"]])
        if row["resolved_by"]:
            comments.resolve(comment=said, by=people[row["resolved_by"]])
