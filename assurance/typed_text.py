"""A narrative as plain text that can be read and typed where there is no editor, and back without losing a mark.

Paragraphs stand between empty lines, bullets begin with "- ", numbered items with "1. ", quotations with "> ";
``**bold**``, ``__italic__``, ``[words](https://address)``. A backslash before such a sign makes it an ordinary one.
`typed_of` writes it, `html_of_typed` reads it: of a canonical fragment (see `assurance.fragments`) nothing changes.
"""

import re
from collections import deque
from collections.abc import Iterable
from itertools import groupby, pairwise

from assurance.fragments import (
    BREAK,
    DEEPEST,
    Block,
    Items,
    Paragraph,
    Quote,
    Run,
    blocks_of,
    html_of,
    joined,
    paragraphs_of,
)

HINT = (
    "An empty line begins a new paragraph. Begin bullets with “- ”, numbered items with “1. ” and quotations with "
    "“> ”. For bold type **words**, for italic __words__, for a link [words](https://address)."
)

_INDENT = "   "
_BULLET = re.compile(r" ?(?:[-*•]|(\d\d?)\.)[ ]+(?=[^ ])")
_QUOTE = re.compile(r" ?>[ ]?")
_CONTINUES = re.compile(r" {2,3}")
_BEGINS_SOMETHING = re.compile(r"[-*•](?=\s|$)|\d\d?\.(?=\s|$)|>")
_SIGN = re.compile(
    r"\\(?P<plain>[!-/:-@\[-`{-~•])"
    r"|(?P<row>\*{3,}|_{3,})"
    r"|(?P<strong>\*\*)|(?P<emphasis>__)"
    r"|\[(?P<words>(?:\\.|[^\[\]\\])+)\]\((?P<href>[^\s()]+)\)"
)
# A sign beside its own kind, or at an end of its words, would read as a mark.
_READS_AS_MARK = re.compile(r"\\|(?<=\*)\*|\*(?=\*)|(?<=_)_|_(?=_)|^[*_]|[*_]$|\](?=\()")
_READS_AS_LINK_END = re.compile(rf"{_READS_AS_MARK.pattern}|[\[\]]")


def typed_of(fragment: str) -> str:
    return _typed(blocks_of(fragment))


def html_of_typed(text: str) -> str:
    """Canonical HTML of what somebody typed. Never raises; a sign that fits no pattern stays what it is."""
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").expandtabs(3).split("\n")
    return html_of(_read(deque(lines), depth=0))


def _typed(blocks: tuple[Block, ...], *, inside_item: bool = False) -> str:
    text = "".join(_typed_block(block) for block in blocks[:1])
    for before, block in pairwise(blocks):
        is_close = inside_item and isinstance(before, Paragraph) and isinstance(block, Items)
        text += ("\n" if is_close else "\n\n") + _typed_block(block)
    return text


def _typed_block(block: Block) -> str:
    match block:
        case Paragraph(runs):
            return "\n".join(_with_plain_start(line) for line in _typed_runs(runs).split("\n"))
        case Quote(blocks):
            return "\n".join(f"> {line}".rstrip(" ") for line in _typed(blocks).split("\n"))
        case _:
            # Past 99 the number is repeated: reading counts anew, and three digits are no item's mark.
            marks = (f"{min(number, 99)}." if block.ordered else "-" for number, _ in enumerate(block.items, start=1))
            return "\n".join(_typed_item(mark, item) for mark, item in zip(marks, block.items, strict=False))


def _typed_item(mark: str, blocks: tuple[Block, ...]) -> str:
    first, *lines = _typed(blocks, inside_item=True).split("\n")
    return "\n".join([f"{mark} {first}", *(f"{_INDENT}{line}".rstrip(" ") for line in lines)])


def _with_plain_start(line: str) -> str:
    begins = _BEGINS_SOMETHING.match(line)
    return f"{line[: begins.end() - 1]}\\{line[begins.end() - 1 :]}" if begins else line


def _typed_runs(runs: Iterable[Run]) -> str:
    text = ""
    for href, linked in groupby(runs, key=lambda run: run.href):
        if href:
            text += f"[{_marked(linked, special=_READS_AS_LINK_END)}]({_address(href)})"
        else:
            text += _marked(linked, special=_READS_AS_MARK)
    return text


def _marked(runs: Iterable[Run], *, special: re.Pattern) -> str:
    """Marks open and close only where they change; italic closes within bold."""
    text, strong, emphasis = "", False, False
    for run in (*runs, Run("")):
        if emphasis and (not run.emphasis or strong != run.strong):
            text, emphasis = text + "__", False
        if strong != run.strong:
            text, strong = text + "**", run.strong
        if emphasis != run.emphasis:
            text, emphasis = text + "__", run.emphasis
        text += run.text if run == BREAK else special.sub(r"\\\g<0>", run.text)
    return text


def _address(href: str) -> str:
    return re.sub(r"[\s()]", lambda sign: f"%{ord(sign[0]):02X}", href)


def _read(lines: deque[str], *, depth: int) -> tuple[Block, ...]:
    blocks: list[Block] = []
    while lines:
        if not lines[0].strip(" "):
            lines.popleft()
        elif depth < DEEPEST and _QUOTE.match(lines[0]):
            quoted = _read(deque(_quoted(lines)), depth=depth + 1)
            blocks += [Quote(quoted)] if quoted else []
        elif depth < DEEPEST and (mark := _BULLET.match(lines[0])):
            item = deque([lines.popleft()[mark.end() :], *_continued(lines)])
            listed = _read(item, depth=depth + 1)
            blocks += [Items(mark[1] is not None, (listed,))] if listed else []
        else:
            blocks += paragraphs_of(_read_runs("\n".join(_paragraph(lines, depth))))
    return joined(blocks)


def _quoted(lines: deque[str]) -> Iterable[str]:
    while lines and (mark := _QUOTE.match(lines[0])):
        yield lines.popleft()[mark.end() :]


def _continued(lines: deque[str]) -> Iterable[str]:
    """The further lines of an item: indented ones, and empty lines before such."""
    while lines and (mark := _CONTINUES.match(lines[0]) or _blank_before_continuing(lines)):
        yield lines.popleft()[mark.end() :]


def _blank_before_continuing(lines: deque[str]) -> re.Match | None:
    after = next((line for line in lines if line.strip(" ")), "")
    return re.match(" *", lines[0]) if not lines[0].strip(" ") and _CONTINUES.match(after) else None


def _paragraph(lines: deque[str], depth: int) -> Iterable[str]:
    yield lines.popleft()
    while lines and lines[0].strip(" "):
        if depth < DEEPEST and (_QUOTE.match(lines[0]) or _BULLET.match(lines[0])):
            return
        yield lines.popleft()


def _read_runs(text: str, href: str = "") -> list[Run]:
    """Marks that nothing closes, or that hold no words, are ordinary signs."""
    signs = list(_SIGN.finditer(text))
    marks = {kind: [sign.start() for sign in signs if sign.lastgroup == kind] for kind in ("strong", "emphasis")}
    unclosed = {places[-1] for places in marks.values() if len(places) % 2}
    runs, end, on = [], 0, {"strong": False, "emphasis": False}
    for sign in signs:
        runs += _plain(text[end : sign.start()], href, on)
        end = sign.end()
        kind = sign.lastgroup
        if kind in on and sign.start() not in unclosed:
            on[kind] = not on[kind]
        elif kind == "href":
            runs += [_within(run, on) for run in _read_runs(sign["words"], sign["href"])]
        else:
            runs += _plain(sign["plain"] or sign[0], href, on)
    return runs + _plain(text[end:], href, on)


def _plain(text: str, href: str, on: dict[str, bool]) -> list[Run]:
    lines = text.split("\n")
    runs = [[Run(line, on["strong"], on["emphasis"], href)] for line in lines]
    return [run for number, line in enumerate(runs) for run in ([BREAK] if number else []) + line]


def _within(run: Run, on: dict[str, bool]) -> Run:
    return run if run == BREAK else Run(run.text, run.strong or on["strong"], run.emphasis or on["emphasis"], run.href)
