"""Requests of information returns that wait for one person."""

from collections.abc import Iterable
from itertools import groupby

from assurance.models import EvidenceRequest
from assurance.presenters.waiting import Waiting
from councils.models import User
from councils.words import counted


def requests_waiting(requests: Iterable[EvidenceRequest], *, owner: User) -> list[Waiting]:
    """One line a return. Requests come with their day and their return with its council, return by return."""
    found = []
    for place, some in groupby(requests, key=lambda request: request.information_return):
        late = [request.is_late for request in some]
        text = f"Answer {counted(len(late), 'request')}" + (f", {sum(late)} of them late" if any(late) else "")
        url = f"{place.get_absolute_url()}?show=open&owner={owner.pk}"
        found.append(Waiting(text, f"{place.title}, {place.council.name}", url))
    return found
