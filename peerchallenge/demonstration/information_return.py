"""The regulator's information return, half answered: some of it late, some of it sent."""

from datetime import date, timedelta

from django.utils import timezone

from assurance.actions import evidence_requests, information_returns
from assurance.models import EvidenceRequest, InformationReturn
from assurance.returns.lines import Line
from councils.models import Council
from peerchallenge.demonstration import files
from peerchallenge.demonstration.evidence import Items
from peerchallenge.demonstration.framework import Numbered
from peerchallenge.demonstration.people import People


def load(council: Council, *, people: People, numbers: Numbered, items: Items) -> None:
    """Days count from the one on which it is loaded: what is late then was due a few days before."""
    data, today = files.read("information_return"), timezone.localdate()
    by = people[data["by"]]
    place = information_returns.create(
        council=council, framework=numbers.framework, title=data["title"], due_on=_day(data, today), by=by
    )
    listed = [row for row in data["requests"] if not row["is_added_later"]]
    lines = [Line(row["reference"], row["text"], tuple(row["statements"]), _day(row, today)) for row in listed]
    information_returns.load(information_return=place, lines=lines, by=by)
    for row in data["requests"]:
        request = _added(place, row, numbers, today, people) if row["is_added_later"] else _of_list(place, row)
        _answer(request, row, people=people, items=items)


def _of_list(place: InformationReturn, row: dict) -> EvidenceRequest:
    return place.requests.get(reference=row["reference"])


def _added(place: InformationReturn, row: dict, numbers: Numbered, today: date, people: People) -> EvidenceRequest:
    return evidence_requests.add(
        information_return=place,
        reference=row["reference"],
        text=row["text"],
        statements=[numbers.statements[number] for number in row["statements"]],
        due_on=_day(row, today),
        by=people[row["owner"]],
    )


def _answer(request: EvidenceRequest, row: dict, *, people: People, items: Items) -> None:
    owner = people[row["owner"]] if row["owner"] else None
    if owner is None:
        return
    for ref in row["items"]:
        evidence_requests.attach(request=request, item=items[ref], by=owner)
    evidence_requests.edit(
        request=request,
        version=request.version,
        reference=request.reference,
        text=request.text,
        statements=request.statements.all(),
        due_on=request.due_on,
        owner=owner,
        status=row["status"],
        note=row["note"],
        by=owner,
    )


def _day(row: dict, today: date) -> date | None:
    return None if row["due_in_days"] is None else today + timedelta(days=row["due_in_days"])
