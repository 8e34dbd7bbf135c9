"""Tables on slides: what was done, who was in the team, how it scored."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from reports.builders import activity, scores
from reports.builders.facts import ChallengeFacts, Facts, MemberFacts
from reports.builders.slides import standing
from reports.builders.slides.headings import renamed
from reports.builders.slides.headline import headline, part_of
from reports.builders.slides.pages import SIZES
from reports.builders.slides.runs import Run
from reports.builders.slides.telling import of_text
from reports.document.deck import Body, Grid, Layout, Mark, Point, Slide
from reports.document.nodes import Paragraph, Role, Table
from reports.document.stage import CELL_SIDE, LEAD, TABLE, TABLE_BELOW_LEAD, Box, body_height, grid_height
from reports.document.style import HouseStyle
from reports.document.typesetting import width
from reports.document.words import inline_text

_FIGURE_SIZES = (32, 28, 24, 20)
_SCORE_SHARES = ((58, 10, 32), (52, 10, 38), (45, 10, 45))
_TEAM_SIZES = (20, SIZES[-1])
_MOST_SLIDES = 2


def activity_slides(facts: Facts, style: HouseStyle) -> tuple[Slide, ...]:
    """The figures with their qualifiers, as they are printed in the report, and the sum behind the days."""
    blocks = activity.activity(facts.challenge, style.words) if facts.challenge else ()
    if not blocks:
        return ()
    table, lead = _parts(blocks)
    grid = next(
        (
            grid
            for size in _FIGURE_SIZES
            if _on_one_line(grid := _grid(table, (34, 66), 20, size)) and _fits(grid, lead)
        ),
        _grid(table, (34, 66), SIZES[-1], SIZES[-1]),
    )
    return tuple(_paged(renamed(Role.ACTIVITY, style, standing.ACTIVITY), grid, lead[:1]))


def score_slides(facts: Facts, style: HouseStyle) -> tuple[Slide, ...]:
    """Whose view they are stands above them; why each was given is in the notes."""
    blocks = scores.scores(facts, style.words)
    if not blocks:
        return ()
    table, said = _parts(blocks)
    lead = said[:1] if facts.published or facts.kind == "self_assessment" else []
    notes = tuple(said)
    title = renamed(Role.SCORES, style, standing.SCORES)
    if table is None:
        return Run(title, tuple(map(of_text, said)), mark=Mark.NONE).slides(1)
    grids = [_grid(table, shares, SIZES[-1], SIZES[-1]) for shares in _SCORE_SHARES]
    grid = min(grids, key=grid_height)
    return tuple(_paged(title, grid, lead, notes))


def team_slides(challenge: ChallengeFacts | None, style: HouseStyle) -> tuple[Slide, ...]:
    """With their posts if one slide holds them, else with role and organisation; the notes have all in any case."""
    if challenge is None or not challenge.team:
        return ()
    title = renamed(Role.TEAM, style, standing.TEAM)
    full, short = (_team(title, challenge.team, is_short=is_short) for is_short in (False, True))
    grid = next((made for made in full if _fits(made, [])), short[-1] if not _fits(full[-1], []) else full[-1])
    notes = tuple(" · ".join(filter(None, (member.name, _post(member)))) for member in challenge.team)
    return tuple(_paged(title, grid, [], notes))


def _team(caption: str, team: tuple[MemberFacts, ...], *, is_short: bool) -> tuple[Grid, ...]:
    rows = tuple((member.name, _short(member) if is_short else _post(member)) for member in team)
    return tuple(
        Grid(caption, standing.TEAM_COLUMNS, rows, _team_shares(rows, size), size, size) for size in _TEAM_SIZES
    )


def _team_shares(rows: tuple[tuple[str, str], ...], size: int) -> tuple[int, int]:
    """Names on one line, as long as that leaves room for who they are."""
    widest = max(width(name, size, bold=True) for name, _ in rows) + 2 * CELL_SIDE
    first = min(max(ceil(widest / TABLE.width * 100), 15), 40)
    return first, 100 - first


def _post(member: MemberFacts) -> str:
    return ", ".join(filter(None, (member.role, member.job_title, member.organisation)))


def _short(member: MemberFacts) -> str:
    return ", ".join(filter(None, (member.role, member.organisation))) or member.job_title


def _parts(blocks) -> tuple[Table | None, list[str]]:
    table = next((block for block in blocks if isinstance(block, Table)), None)
    return table, [inline_text(block.children) for block in blocks if isinstance(block, Paragraph)]


def _grid(table: Table, shares: tuple[int, ...], size: int, first_size: int) -> Grid:
    return Grid(table.caption, table.header, table.rows, shares, size, first_size)


def _on_one_line(grid: Grid) -> bool:
    room = TABLE.width * grid.shares[0] / 100 - 2 * CELL_SIDE
    return all(width(row[0], grid.first_size, bold=True) <= room for row in grid.rows)


def _box(lead: list[str]) -> Box:
    return TABLE_BELOW_LEAD if lead else TABLE


def _fits(grid: Grid, lead: list[str]) -> bool:
    return grid_height(grid, _box(lead)) <= _box(lead).height


def _paged(title: str, grid: Grid, lead: list[str], notes: tuple[str, ...] = ()) -> Iterator[Slide]:
    """Rows on one slide or two; those beyond, or too tall for any, are said in the notes."""
    lead = [text for text in lead if body_height(_lead(text), LEAD) <= LEAD.height]
    pages = list(_pages(grid, lead))
    count = min(len(pages), _MOST_SLIDES)
    shown = {row for page in pages[:count] for row in page.rows}
    unshown = tuple(" · ".join(filter(None, row)) for row in grid.rows if row not in shown)
    for place, page in enumerate(pages[:count], 1):
        yield _slide(title, page, lead, (*notes, *unshown) if place == 1 else (), part_of(place, count))


def _pages(grid: Grid, lead: list[str]) -> Iterator[Grid]:
    """As few as hold all rows, none with many more rows than the others."""
    rows = [row for row in grid.rows if _fits(_with_rows(grid, (row,)), lead)]
    fewest = len(_filled(grid, rows, lead, len(rows)))
    for page in _filled(grid, rows, lead, ceil(len(rows) / max(fewest, 1))):
        yield _with_rows(grid, page)


def _filled(grid: Grid, rows: list[tuple[str, ...]], lead: list[str], most: int) -> list[tuple[tuple[str, ...], ...]]:
    pages: list[tuple[tuple[str, ...], ...]] = []
    for row in rows:
        if pages and len(pages[-1]) < most and _fits(_with_rows(grid, (*pages[-1], row)), lead):
            pages[-1] = (*pages[-1], row)
        else:
            pages.append((row,))
    return pages


def _with_rows(grid: Grid, rows: tuple[tuple[str, ...], ...]) -> Grid:
    return Grid(grid.caption, grid.header, rows, grid.shares, grid.size, grid.first_size)


def _slide(title: str, grid: Grid, lead: list[str], notes: tuple[str, ...], after: str = "") -> Slide:
    printed, size = headline(title, after)
    bodies = tuple(_lead(text) for text in lead)
    return Slide(Layout.TABLE, printed, size, bodies=bodies, grid=grid, notes=notes)


def _lead(text: str) -> Body:
    return Body((Point(text, Mark.NONE),), SIZES[-1])
