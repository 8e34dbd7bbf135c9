from peerchallenge.models.accuracy import AccuracyComment, AccuracyInvitee, AccuracyPassage, AccuracyRound
from peerchallenge.models.challenge import ActivityCount, Challenge, Contact, KeyFact, TeamMember

__all__ = [
    "AccuracyComment",
    "AccuracyInvitee",
    "AccuracyPassage",
    "AccuracyRound",
    "ActivityCount",
    "Challenge",
    "Contact",
    "KeyFact",
    "TeamMember",
]
