from peerchallenge.models.challenge import ActivityCount, Challenge, Contact, KeyFact, TeamMember

__all__ = ["ActivityCount", "Challenge", "Contact", "KeyFact", "TeamMember"]
