"""How a review moves, written once. Actions ask the table; nothing else decides.

``drafting`` is the author's (for a peer challenge: the team's) alone; ``shared`` opens it to the council, for a
peer challenge as the draft for factual accuracy; ``agreed`` and ``published`` freeze what was said.
"""

from types import MappingProxyType

DRAFTING = "drafting"
SHARED = "shared"
AGREED = "agreed"
PUBLISHED = "published"

STATUSES = MappingProxyType({DRAFTING: "Drafting", SHARED: "Shared draft", AGREED: "Agreed", PUBLISHED: "Published"})
TRANSITIONS = MappingProxyType(
    {DRAFTING: (SHARED,), SHARED: (DRAFTING, AGREED), AGREED: (SHARED, PUBLISHED), PUBLISHED: ()}
)


class NotATransition(ValueError):
    """The table has no such step."""


def check(now: str, then: str) -> None:
    """Raises NotATransition unless a review may go from one status straight to the other."""
    if then not in TRANSITIONS[now]:
        raise NotATransition(f"A review that is {STATUSES[now].lower()} cannot become {STATUSES[then].lower()}.")
