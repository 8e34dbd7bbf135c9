"""Headings of strengths and of considerations, in the words that councils use for them.

A heading praises, or it looks ahead, by what its words mean together, so each form is a small grammar and no list of
whole headings: "areas", "points" or "suggestions" joined to "explore", "improve" or "think about" look ahead.
"""

from __future__ import annotations

from reports.document.nodes import Role

_FIRST = "((key|main|our|the|some|other|further|identified|priority|potential|possible|common|overall) )*"
_MANY = "(areas?|points?|issues?|matters?|things?|ideas?|questions?|aspects?|suggestions?|opportunit(y|ies)|scope|room)"
_AHEAD = (
    "(consider(ations?)?|explor(e|ation)|develop(ments?)?|improv(e|ements?)|think(ing)? about|reflect(ion)?( on)?"
    "|work on|strengthen(ing)?|address|look (at|into)|focus( on)?|attention|growth|discuss(ion)?|review|change"
    "|concern|challenge|enhance(ment)?|progress|weakness(es)?)"
)
_NAMED = "(considerations?|weakness(es)?|challenges?|opportunities|suggestions?)"
_TOWARDS = "((for|to|of|in|need|needs|needing|requiring|that|which|could|should|be|more|further|future|continued) )+"
_STILL = "( (further|more|again|next|in future|in more depth))*"
_ASKING = "(what|whats|where|how|things?|areas?)"

_CONSIDERATIONS = (
    f"{_FIRST}({_MANY} )?{_TOWARDS}{_AHEAD}( and {_AHEAD})*{_STILL}",
    f"{_FIRST}(areas? |points? )?{_NAMED}( and {_AHEAD})?",
    f"{_FIRST}(development|improvement|learning) (needs?|points?|areas?|opportunities|priorities)",
    f"({_ASKING}( [a-z]+){{0,4}} )?(could|can|might|should|would|needs? to) "
    "((be|do|get|go|work) )?(even )?(more|better|stronger|improved?|different(ly)?|further)( of)?( if)?",
    f"{_ASKING}( [a-z]+){{0,4}} (is|are) (still )?(needed|missing|weaker|to be improved)",
    f"{_ASKING}( [a-z]+){{0,4}} (not|less|better)( [a-z]+){{0,2}} (well|good|strong|clear|there|working|done|enough)",
    f"{_ASKING}( [a-z]+){{0,4}} better",
    "(it would be )?even better( if| when)?",
    "less of|more of|do (more|less) of",
)
_STRENGTHS = (
    f"{_FIRST}(areas? of |points? of )?strengths?( identified| found| we (found|saw)| include| to build on)?"
    "( and (achievements|successes|positives|good practice))?",
    f"({_ASKING}( [a-z]+){{0,5}} )?(work|go|do|perform)(s|es|ing|ne|ed)? (very |really |particularly )?well",
    f"{_FIRST}((areas?|examples?) of )?(good|best|strong|positive|effective|notable)"
    " (practices?|points?|aspects?|features?|areas?|performance)",
    f"{_ASKING}( [a-z]+){{0,3}} (is|are|was|were) (good|strong|positive|impressive)",
    f"({_ASKING} |much )?([a-z]+ ){{0,3}}to (celebrate|be proud of|keep doing)",
    f"{_FIRST}(positives|successes|achievements)",
)
_OBSERVATIONS = (
    "((key|general|other|further) )?observations",
    "(what|whom|who) (people|residents|carers|staff|partners|others|everyone|we|they|you|the (team|peers?))"
    "( [a-z]+){0,3} (told us|told the team|said|say|heard|hear|saw|noticed|observed)",
    "(voices|views|quotes|words)( (of|from) [a-z]+( [a-z]+){0,3})?",
    f"strengths and {_FIRST}((areas?|points?|opportunities) )?((for|of) )?({_AHEAD}|{_NAMED})",
)
# Mixed ones first, then what looks ahead: "what is not working well" holds the words of praise.
SIDES = {
    Role.OBSERVATIONS: _OBSERVATIONS,
    Role.CONSIDERATIONS: _CONSIDERATIONS,
    Role.STRENGTHS: _STRENGTHS,
}
