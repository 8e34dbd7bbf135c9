"""Which tables of this room are part of a council's record (see `councils.records`)."""

from councils.records.tables import Table
from peerchallenge import models

KEYS = []
LEFT_OUT = dict.fromkeys(
    (models.AccuracyRound, models.AccuracyPassage, models.AccuracyInvitee, models.AccuracyComment),
    "A draft is checked in a challenge that belongs to its team, which is no part of the council's record.",
)


def _of_challenges(model, at: str):
    """Of challenges that the council recorded; one that belongs to its team is no part of the council's record."""
    return lambda council: model.objects.filter(**{f"{at}council": council, f"{at}is_team_owned": False})


TABLES = [
    Table(models.Challenge, _of_challenges(models.Challenge, "review__")),
    *(
        Table(model, _of_challenges(model, "challenge__review__"))
        for model in (models.TeamMember, models.ActivityCount, models.KeyFact, models.Contact)
    ),
]
