"""A narrative cut in two where somebody has the cursor. Plain values only."""

from assurance.fragments import Block, Items, Paragraph, Quote, Run, blocks_of, html_of


def divide(fragment: str, after: int) -> tuple[str, str]:
    """What stands before and behind the cut; a paragraph, item or quotation that is cut stands on both sides.

    `after` counts the characters before the cut, white space left out: an editor and a server may disagree about
    spaces, never about letters. No word is lost and every mark is kept.
    """
    before, behind, _ = _cut_all(blocks_of(fragment), after)
    return html_of(before), html_of(behind)


def _cut_all(blocks: tuple[Block, ...], left: int) -> tuple[tuple[Block, ...], tuple[Block, ...], int]:
    """Blocks before and behind the cut, and how many characters of `left` are left over."""
    before, behind = [], []
    for block in blocks:
        if left <= 0:
            behind.append(block)
            continue
        first, second, left = _cut(block, left)
        before += [first] if first else []
        behind += [second] if second else []
    return tuple(before), tuple(behind), left


def _cut(block: Block, left: int) -> tuple[Block | None, Block | None, int]:
    match block:
        case Paragraph(runs):
            first, second, left = _cut_runs(runs, left)
            return _paragraph(first), _paragraph(second), left
        case Quote(blocks):
            first, second, left = _cut_all(blocks, left)
            return Quote(first) if first else None, Quote(second) if second else None, left
        case _:
            return _cut_items(block, left)


def _cut_items(block: Items, left: int) -> tuple[Items | None, Items | None, int]:
    before, behind = [], []
    for item in block.items:
        first, second, left = _cut_all(item, left) if left > 0 else ((), item, left)
        before += [first] if first else []
        behind += [second] if second else []
    return _items(block.ordered, before), _items(block.ordered, behind), left


def _items(ordered: bool, items: list) -> Items | None:
    return Items(ordered, tuple(items)) if items else None


def _cut_runs(runs: tuple[Run, ...], left: int) -> tuple[list[Run], list[Run], int]:
    before, behind = [], []
    for run in runs:
        place = _place_in(run.text, left)
        left -= _letters(run.text[:place])
        before += [_with(run, run.text[:place])] if place else []
        behind += [_with(run, run.text[place:])] if run.text[place:] else []
    return before, behind, left


def _place_in(text: str, left: int) -> int:
    """How far into the text the cut lies: behind the last letter that stays before it."""
    if left <= 0:
        return 0
    for place, character in enumerate(text):
        left -= not character.isspace()
        if left == 0:
            return place + 1
    return len(text)


def _letters(text: str) -> int:
    return sum(not character.isspace() for character in text)


def _with(run: Run, text: str) -> Run:
    return Run(text, run.strong, run.emphasis, run.href)


def _paragraph(runs: list[Run]) -> Paragraph | None:
    """Without the spaces and line breaks that the cut has laid bare; None where nothing else is left."""
    while runs and not runs[0].text.strip():
        runs.pop(0)
    while runs and not runs[-1].text.strip():
        runs.pop()
    if not runs:
        return None
    runs[0] = _with(runs[0], runs[0].text.lstrip())
    runs[-1] = _with(runs[-1], runs[-1].text.rstrip())
    return Paragraph(tuple(runs))
