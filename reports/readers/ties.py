"""Which bullet a paragraph expands: by the words they share, and only where one bullet plainly fits.

Words count by their stem; words that every report is full of, and words that most bullets of the list have, say
nothing. The opening of the paragraph must have half of the bullet's telling words, at least three of them or two side
by side, and clearly more than it has of any other bullet's. When in doubt there is no tie: an untied paragraph stands
in its section all the same.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from reports.readers.wording import fold

OPENING = 40
"""Words of the paragraph that are compared: what comes later wanders off."""
ENOUGH = 0.5
LEAD = 0.2
_FEWEST = 3
_STEM = 6
_EMPTY_WORDS = """
    a about adult all also an and are as at authority be been between both but by can care clear consider could council
    do does for from further good great has have how in into is it its local many may might more most need needs not of
    on or other our out over people service services should social some staff strong such support team than that the
    their them there these they this through to up use was we well were what when where which while who why will with
    within work working would you your
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


def tie(paragraph: str, headings: list[str]) -> int | None:
    """Place of the heading that the paragraph plainly expands, or None."""
    opening = _stems(" ".join(paragraph.split()[:OPENING]))
    bullets = _telling([_stems(heading) for heading in headings])
    shares = sorted(((_share(bullet, opening), at) for at, bullet in enumerate(bullets)), reverse=True)
    if not shares or shares[0][0] < ENOUGH or not _says_the_same(bullets[shares[0][1]], opening):
        return None
    second = shares[1][0] if len(shares) > 1 else 0.0
    return shares[0][1] if shares[0][0] - second >= LEAD else None


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in fold(text).split() if word not in _EMPTY]


def _telling(bullets: list[list[str]]) -> list[list[str]]:
    """Bullets without the stems that more than half of them have, where there are enough to tell."""
    counts = Counter(stem for bullet in bullets for stem in set(bullet))
    common = {stem for stem, number in counts.items() if len(bullets) > 2 and number * 2 > len(bullets)}
    return [[stem for stem in bullet if stem not in common] for bullet in bullets]


def _share(bullet: list[str], opening: list[str]) -> float:
    return len({*bullet} & {*opening}) / len({*bullet}) if bullet else 0.0


def _says_the_same(bullet: list[str], opening: list[str]) -> bool:
    return len({*bullet} & {*opening}) >= _FEWEST or bool({*pairwise(bullet)} & {*pairwise(opening)})
