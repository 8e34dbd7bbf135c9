"""Sentences as long and as alike as those of real findings. The same number always gives the same words."""

from random import Random

WHO = (
    "Unpaid carers", "People with a learning disability", "Young people moving on", "Social workers", "Care homes",
    "Older people at home", "Team managers", "Families", "The front door", "Partners in the hospital",
    "People from the smaller communities", "Occupational therapists", "Advocates", "Personal assistants",
)  # fmt: skip
DID = (
    "wait less for an assessment than a year ago", "say that they are listened to", "were not told what comes next",
    "have a named worker", "meet every week to share risk", "do not see the figures that they collect",
    "learn from safeguarding enquiries", "tell their story more than once", "are reviewed on time",
    "know whom to ring when something changes", "use direct payments with good support",
    "record outcomes in three systems",
)  # fmt: skip
WHERE = (
    "in the north of the county", "after a stay in hospital", "in the eight files that were read", "at the carers’ hub",
    "when a review is due", "across all localities", "as two focus groups said", "in the autumn", "at every visit",
)  # fmt: skip


def sentence(random: Random) -> str:
    return f"{random.choice(WHO)} {random.choice(DID)} {random.choice(WHERE)}."


def heading(random: Random) -> str:
    return f"{random.choice(WHO)} {random.choice(DID)}"


def narrative(random: Random) -> str:
    """Two to six paragraphs, some of them a list, in the marks that an editor leaves."""
    paragraphs = [" ".join(sentence(random) for _ in range(random.randint(2, 5))) for _ in range(random.randint(1, 4))]
    items = "".join(f"<li>{sentence(random)}</li>" for _ in range(random.randint(0, 4)))
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"{text}<ul>{items}</ul>" if items else text
