"""Facts for checks: the invented council's, with one thing changed."""

from dataclasses import replace

from reports.builders import facts as f
from reports.builders.compose import compose
from reports.checks.material import CouncilName, Material
from reports.document.style import BULLETS
from tests.unit.reports.builders import universe
from tests.unit.reports.builders.universe import finding

COUNCILS = (
    CouncilName("Lanternshire", "Lanternshire County Council"),
    CouncilName("Somerset", "Somerset Council"),
    CouncilName("North Somerset", "North Somerset Council"),
    CouncilName("Durham", "Durham County Council"),
    CouncilName("Reading", "Reading Borough Council"),
    CouncilName("Barnet", "London Borough of Barnet"),
    CouncilName("City of London", "City of London Corporation"),
)


def material(facts=universe.PEER_CHALLENGE, *, councils=COUNCILS, **changed) -> Material:
    facts = replace(facts, **changed)
    return Material(facts, compose(facts, BULLETS), councils)


def saying(*paragraphs: str, **changed) -> Material:
    """A report whose only finding says this."""
    html = "".join(f"<p>{text}</p>" for text in paragraphs)
    return material(findings=(finding(1, "strength", "A heading", html),), **NOTHING_ELSE | changed)


def prose(*paragraphs: str, title: str = "Background", **changed) -> Material:
    """A report whose only section says this."""
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    section = f.SectionFacts(10, "prose", title, None, (f.PartFacts("text", body=body, ref=31),))
    return material(**{"findings": (), **NOTHING_ELSE, "sections": (section,), **changed})


NOTHING_ELSE = {"sections": (), "paragraphs": (), "key_messages": (), "recommendations": ()}


def texts(messages) -> list[str]:
    return [message.text for message in messages]


def challenge(**changed):
    return replace(universe.PEER_CHALLENGE.challenge, **changed)


def counted(**figures) -> f.ChallengeFacts:
    """A challenge with these figures of activity, by their kinds."""
    rows = tuple(f.ActivityFacts(kind, kind.replace("_", " "), value, "") for kind, value in figures.items())
    return challenge(activity=rows)
