"""Findings are recorded by their author and agreed by somebody else, one after the other as the files list them."""

from collections.abc import Iterable, Mapping

from assurance import richtext
from assurance.actions import findings
from assurance.models import Finding, LineOfEnquiry, Review
from assurance.models.finding import FindingState
from peerchallenge.demonstration.framework import Numbered
from peerchallenge.demonstration.people import People


def record_all(
    review: Review,
    rows: Iterable[dict],
    *,
    people: People,
    numbers: Numbered,
    lines_of_enquiry: Mapping[str, LineOfEnquiry],
) -> dict[str, Finding]:
    """The findings by `ref`, each in the state that its row names."""
    return {row["ref"]: _bring_to(row, _record(review, row, people, numbers, lines_of_enquiry), people) for row in rows}


def _record(review: Review, row: dict, people: People, numbers: Numbered, lines: Mapping) -> Finding:
    i_statements = [(tied["statement"], tied["position"]) for tied in row["i_statements"]]
    return findings.record(
        review=review,
        kind=row["kind"],
        heading=row["heading"],
        narrative=row["narrative"],
        impact=richtext.from_plain(row["impact"]),
        theme=numbers.themes[row["theme"]],
        statements=[numbers.statements[number] for number in row["statements"]],
        i_statements=[numbers.i_statements[key] for key in i_statements],
        line_of_enquiry=lines[row["line_of_enquiry"]] if row["line_of_enquiry"] else None,
        by=people[row["author"]],
    )


def _bring_to(row: dict, finding: Finding, people: People) -> Finding:
    state, author = row["state"], people[row["author"]]
    if state in (FindingState.FOR_REVIEW, FindingState.AGREED):
        finding = findings.mark_for_review(finding=finding, by=author)
    if state == FindingState.AGREED:
        finding = findings.agree(finding=finding, by=people[row["agreed_by"]])
    if state == FindingState.WITHDRAWN:
        finding = findings.withdraw(finding=finding, by=author)
    return finding
