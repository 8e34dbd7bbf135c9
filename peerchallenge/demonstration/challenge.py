"""The peer challenge: its challenge manager sets it up, the team records and agrees, the draft is shared."""

import html

from assurance import richtext, transitions
from assurance.actions import members, messages, outline, reviews
from assurance.models import LineOfEnquiry, Part, Review
from councils.models import Council, User
from councils.roles import PEER
from peerchallenge.actions import challenges
from peerchallenge.demonstration import comments, evidence, files, findings
from peerchallenge.demonstration.framework import Numbered
from peerchallenge.demonstration.people import People
from peerchallenge.models import Challenge

_BACKGROUND = {
    "": ("why", "what_a_peer_challenge_is", "focus_areas"),
    "How the team worked": ("team", "programme", "activity"),
    "Thanks": ("thanks",),
}
"""Which of the file's texts stand in which part of the outline's Background, by the part's title."""


def load(council: Council, *, people: People, numbers: Numbered, opened: evidence.Items) -> Review:
    """It ends as shared: the council's people see it, and its team still has drafts to finish.

    `opened` is the council's library, of which the team uses what is open to it.
    """
    data = files.read("peer_challenge")
    by = people[data["by"]]
    review = reviews.create_for_team(council=council, framework=numbers.framework, **files.heading_of(data), by=by)
    _admit_team(review, data, people, by)
    lines = {row["ref"]: _ask_about(review, row, by) for row in data["lines_of_enquiry"]}
    _set_up(review, data, people, by)
    recorded = findings.record_all(review, data["findings"], people=people, numbers=numbers, lines_of_enquiry=lines)
    evidence.tie({**opened, **evidence.add_teams(review, people=people, numbers=numbers)}, recorded, people=people)
    comments.say_all(data["comments"], recorded, people=people)
    _sum_up(review, data, recorded, by)
    _write_prose(review, data, by)
    return reviews.move(review=review, to=transitions.SHARED, by=by)


def _admit_team(review: Review, data: dict, people: People, by: User) -> None:
    for member in data["team"]:
        if member["account"] and member["account"] != data["by"]:
            members.admit(review=review, user=people[member["account"]], role=PEER.key, by=by)


def _ask_about(review: Review, row: dict, by: User) -> LineOfEnquiry:
    return outline.ask_about(review=review, text=f"{row['title']}. {row['text']}", by=by)


def _set_up(review: Review, data: dict, people: People, by: User) -> Challenge:
    challenge = challenges.set_up(review=review, **data["challenge"], by=by)
    team = [_without(member, "account") | {"user": people.get(member["account"])} for member in data["team"]]
    challenges.name_team(challenge=challenge, members=team, by=by)
    for count in data["activity"]:
        challenges.count_activity(challenge=challenge, **count, by=by)
    challenges.set_key_facts(challenge=challenge, facts=_key_facts(data), by=by)
    challenges.set_contacts(challenge=challenge, contacts=data["contacts"], by=by)
    return challenge


def _without(row: dict, key: str) -> dict:
    return {name: value for name, value in row.items() if name != key}


def _key_facts(data: dict) -> list[dict]:
    """The figures, then the shares of one whole as a panel of their own."""
    shares = data["shares"]
    panel = f"{shares['title']}, {shares['period']}"
    return [fact | {"qualifier": fact["qualifier"] or ""} for fact in data["key_facts"]] + [
        {"panel": panel, "value": f"{part['percent']}%", "label": part["label"]} for part in shares["parts"]
    ]


def _sum_up(review: Review, data: dict, recorded: dict, by: User) -> None:
    for row in data["key_messages"]:
        behind = [recorded[ref] for ref in row["findings"]]
        messages.add_key_message(review=review, text=richtext.from_plain(row["text"]), findings=behind, by=by)
    for row in data["recommendations"]:
        behind = [recorded[ref] for ref in row["findings"]]
        messages.add_recommendation(review=review, text=_recommendation(row), findings=behind, by=by)


def _recommendation(row: dict) -> str:
    heading, text = (html.escape(row[key], quote=False) for key in ("heading", "text"))
    return f"<p><strong>{heading}.</strong> {text}</p>"


def _write_prose(review: Review, data: dict, by: User) -> None:
    """The challenge's own words in place of the standard texts that its report began with."""
    background = {part["part"]: part["text"] for part in data["background"]}
    for title, names in _BACKGROUND.items():
        _rewrite(review, "Background", title, "".join(background[name] for name in names), by)
    _rewrite(review, "Next steps", "", data["next_steps"], by)


def _rewrite(review: Review, section: str, title: str, body: str, by: User) -> None:
    part = Part.objects.get(section__review=review, section__title=section, kind="text", title=title)
    outline.edit_part(part=part, version=part.version, title=title, body=body, by=by)
