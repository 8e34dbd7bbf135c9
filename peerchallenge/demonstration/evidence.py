"""What was read, heard and seen: the council's library and the team's, and the findings that they stand behind."""

from collections.abc import Mapping
from datetime import date

from assurance.actions import evidence, evidence_links
from assurance.models import EvidenceItem, Finding, Review
from councils.models import Council
from peerchallenge.demonstration import files
from peerchallenge.demonstration.framework import Numbered
from peerchallenge.demonstration.people import People

Items = Mapping[str, EvidenceItem]
"""By `ref` in the file."""
_AS_WRITTEN = ("source", "title", "occasion", "is_by_those_heard", "summary", "text", "url")


def add_councils(council: Council, *, people: People, numbers: Numbered) -> Items:
    rows = files.read("evidence")["council"]
    return {
        row["ref"]: _add(row, people, numbers, council=council, is_open_to_teams=row["is_open_to_teams"])
        for row in rows
    }


def add_teams(review: Review, *, people: People, numbers: Numbered) -> Items:
    rows = files.read("evidence")["team"]
    return {row["ref"]: _add(row, people, numbers, council=review.council, review=review) for row in rows}


def tie(items: Items, recorded: Mapping[str, Finding], *, people: People) -> None:
    """Put items behind those of the recorded findings that the file names with them."""
    data = files.read("evidence")
    for row in [*data["council"], *data["team"]]:
        for link in row["findings"]:
            if row["ref"] in items and link["finding"] in recorded:
                evidence_links.link(
                    finding=recorded[link["finding"]], item=items[row["ref"]], note=link["note"], by=people[link["by"]]
                )


def _add(row: dict, people: People, numbers: Numbered, **where) -> EvidenceItem:
    return evidence.add(
        **where,
        **{name: row[name] for name in _AS_WRITTEN},
        category=numbers.categories[row["category"]] if row["category"] else None,
        refers_on=_day(row["refers_on"]),
        review_by=_day(row["review_by"]),
        owner=people[row["owner"]] if row["owner"] else None,
        statements=[numbers.statements[number] for number in row["statements"]],
        by=people[row["by"]],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
