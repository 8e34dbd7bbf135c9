"""What stands on a page without being text of the report: page numbers, running heads and feet, parts of web pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from reports.readers.reading import LeftOut, Why
from reports.readers.text.lines import Line
from reports.readers.text.marks import Mark, read_mark
from reports.readers.wording import ends_sentence, fold, one_line, words

_PAGE = re.compile(
    r"(?:page|p\.?)\s*[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?|[-–—|]\s*[0-9]{1,4}\s*[-–—|]|[0-9]{1,4}\s*\|\s*p(?:age)?"
    r"|[0-9]{1,4}\s+(?:of|/)\s+[0-9]{1,4}",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"[0-9]{1,3}")
_PARTS_OF_WEB_PAGES = (
    r"downloads?",
    r"(share|print)( this)?( page)?",
    r"back to top",
    r"skip to (main )?content",
    r"related (pages|content)",
    r"(was|is) this page (useful|helpful)\??",
    r"help us improve.*",
    r"report (a problem|an issue) with this page",
    r"(page )?last updated:?.*",
    r"home [>/›].*",
    r"accept (all )?cookies",
    r"cookies( on .*)?",
    r"on this page",
    r"menu",
    r"search",
)
_WEB_PAGE = re.compile("|".join(_PARTS_OF_WEB_PAGES), re.IGNORECASE)
_PUBLISHED = re.compile(r"(first )?(published|updated|page last updated):? *[0-9].{0,80}", re.IGNORECASE)
_TOP = 30
"""Lines at the start of a page in which its dates stand."""
_DIGITS = re.compile(r"[0-9]+")
_LONGEST = 120
_TIMES = 3
_MANY_WORDS, _MANY_TIMES = 7, 10


def without_furniture(
    lines: list[Line], is_known: Callable[[str], bool], labels: frozenset[str] = frozenset()
) -> tuple[list[Line], list[LeftOut]]:
    """Lines of text with blanks where furniture stood, and the furniture.

    `is_known` says of a repeated line that it is a heading or another part of reports and so stays. `labels`: folded
    lines that label a list each time, however long they are and however often they come.
    """
    reasons = _web_page(lines) | _page_numbers(lines)
    reasons |= _running_lines(lines, set(reasons), is_known, labels)
    kept = [Line(line.number, "", line.starts_page) if at in reasons else line for at, line in enumerate(lines)]
    left_out = [LeftOut(lines[at].number, one_line(lines[at].text), why) for at, why in sorted(reasons.items())]
    return kept, left_out


def is_web_page_line(text: str, at: int) -> bool:
    """True for a line that web pages carry beside their text; `at` counts lines, or passages, from 0."""
    return bool(_WEB_PAGE.fullmatch(text) or (at < _TOP and _PUBLISHED.fullmatch(text)))


def _web_page(lines: list[Line]) -> dict[int, Why]:
    return {at: Why.WEB_PAGE for at, line in enumerate(lines) if is_web_page_line(one_line(line.text), at)}


def _page_numbers(lines: list[Line]) -> dict[int, Why]:
    explicit = {at for at, line in enumerate(lines) if _PAGE.fullmatch(line.text.strip())}
    bare = [at for at, line in enumerate(lines) if _BARE_NUMBER.fullmatch(line.text.strip()) and _is_apart(lines, at)]
    at_breaks = {at for at in bare if _is_at_page_break(lines, at)}
    return dict.fromkeys(explicit | at_breaks | _rising(lines, bare), Why.PAGE_NUMBER)


def _is_apart(lines: list[Line], at: int) -> bool:
    return at in (0, len(lines) - 1) or lines[at - 1].is_blank or lines[at + 1].is_blank


def _is_at_page_break(lines: list[Line], at: int) -> bool:
    """True for the first or last written line of a page, where form feeds say what a page is."""
    return _is_first_on_page(lines, at) or _is_last_on_page(lines, at)


def _is_first_on_page(lines: list[Line], at: int) -> bool:
    while at > 0 and not lines[at].starts_page and not lines[at - 1].text.strip():
        at -= 1
    return lines[at].starts_page


def _is_last_on_page(lines: list[Line], at: int) -> bool:
    at += 1
    while at < len(lines) and not lines[at].starts_page and not lines[at].text.strip():
        at += 1
    return at < len(lines) and lines[at].starts_page


def _rising(lines: list[Line], bare: list[int]) -> set[int]:
    """The longest run of bare numbers that count up page by page (a page or two may carry none), if there are three."""
    chains: dict[int, list[int]] = {}
    for at in bare:
        value = int(lines[at].text)
        before = max((chains.get(value - step, []) for step in (1, 2, 3)), key=len)
        if len(before) + 1 > len(chains.get(value, [])):
            chains[value] = [*before, at]
    longest = max(chains.values(), key=len, default=[])
    return set(longest) if len(longest) >= _TIMES else set()


def _running_lines(
    lines: list[Line], dropped: set[int], is_known: Callable[[str], bool], labels: frozenset[str]
) -> dict[int, Why]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        text = one_line(line.text)
        if at not in dropped and _could_run(text):
            places[_DIGITS.sub("#", text.casefold())].append(at)
    title = _title_words(lines)
    found = {}
    for text, where in places.items():
        if len(where) < _TIMES or is_known(one_line(lines[where[0]].text)):
            continue
        is_label = fold(lines[where[0]].text) in labels
        if _runs(lines, dropped, text, where, title, is_label=is_label):
            found |= dict.fromkeys(where[_first_is_title(lines, where) :], Why.RUNNING_LINE)
    return found


def _could_run(text: str) -> bool:
    if not words(text) or len(text) > _LONGEST or ends_sentence(text) or text[-1] in ":;,":
        return False
    return read_mark(text).mark is Mark.NONE


def _runs(
    lines: list[Line], dropped: set[int], text: str, where: list[int], title: set[str], *, is_label: bool
) -> bool:
    """A repeated line is a running one if it says the report's title, stands at page breaks, cuts a sentence, or stands
    alone and is longer than a heading that comes again in each theme, or comes more often."""
    said = set(words(text))
    if len(said) > 2 and len(said & title) * 2 >= len(said):
        return True
    at_breaks = sum(_is_at_page_break(lines, at) or _is_beside(lines, dropped, at) for at in where)
    if is_label and at_breaks * 2 < len(where):
        return False
    if all(_stands_alone(lines, at) for at in where) and (len(words(text)) >= _MANY_WORDS or len(where) >= _MANY_TIMES):
        return True
    return at_breaks * 2 >= len(where) or any(_cuts_a_sentence(lines, at) for at in where)


def _stands_alone(lines: list[Line], at: int) -> bool:
    return all(lines[beside].is_blank for beside in (at - 1, at + 1) if 0 <= beside < len(lines))


def _is_beside(lines: list[Line], dropped: set[int], at: int) -> bool:
    """True beside a page number, blank lines aside."""
    return _written(lines, at, -1) in dropped or _written(lines, at, 1) in dropped


def _cuts_a_sentence(lines: list[Line], at: int) -> bool:
    before, after = _written(lines, at, -1), _written(lines, at, 1)
    if before is None or after is None:
        return False
    return (
        not ends_sentence(lines[before].text)
        and len(lines[before].text) > 40
        and lines[after].text.strip()[:1].islower()
    )


def _written(lines: list[Line], at: int, step: int) -> int | None:
    at += step
    while 0 <= at < len(lines):
        if lines[at].text.strip():
            return at
        at += step
    return None


def _title_words(lines: list[Line]) -> set[str]:
    top = [line.text for line in lines if not line.is_blank][:4]
    return {word for text in top if len(text) <= _LONGEST for word in words(text.casefold())}


def _first_is_title(lines: list[Line], where: list[int]) -> int:
    """1 when the first occurrence stands first or second, where it is the title itself, else 0."""
    written_before = sum(1 for line in lines[: where[0]] if not line.is_blank)
    return int(written_before < 2)
