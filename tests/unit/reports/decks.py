"""What every deck must be, whatever it was made from."""

import re

from reports.builders.slides.telling import lines
from reports.document.deck import Deck, Layout, Slide
from reports.document.stage import (
    BODIES,
    HEADING_SIZE,
    HEADINGS,
    KICKER,
    KICKER_SIZE,
    TABLE,
    TABLE_BELOW_LEAD,
    TITLE,
    TITLES,
    body_height,
    grid_height,
)
from reports.document.typesetting import height

SMALLEST = 18
_MARK = re.compile(r"^(?:•|\d+\.) ")


def assert_sound(deck: Deck):
    titles = [slide.title for slide in deck.slides]
    assert 1 <= len(titles) <= 20
    assert len(set(titles)) == len(titles)
    assert all(title.strip() for title in titles)
    assert [problem for slide in deck.slides for problem in misfits(slide)] == []


def misfits(slide: Slide) -> list[str]:
    """What does not fit its place, or is too small to read."""
    found = []
    box = TITLES.get(slide.layout, TITLE)
    if height(slide.title, box.width, slide.title_size, bold=True) > box.height:
        found.append(f"title: {slide.title}")
    if height(slide.kicker, KICKER.width, KICKER_SIZE, bold=True) > KICKER.height:
        found.append(f"kicker: {slide.kicker}")
    for body, place in zip(slide.bodies, BODIES[slide.layout], strict=slide.layout is Layout.SIDES):
        if body_height(body, place) > place.height or body.size < SMALLEST:
            found.append(f"body: {body}")
        if body.heading and height(body.heading, HEADINGS[0].width, HEADING_SIZE, bold=True) > HEADINGS[0].height:
            found.append(f"heading: {body.heading}")
    if slide.grid:
        place = TABLE_BELOW_LEAD if slide.bodies else TABLE
        if grid_height(slide.grid, place) > place.height or slide.grid.size < SMALLEST:
            found.append(f"table: {slide.grid}")
    return found


def shown(deck: Deck) -> str:
    """All that the slides print, white space collapsed."""
    said = []
    for slide in deck.slides:
        said += [slide.kicker, slide.title]
        said += [text for body in slide.bodies for text in (body.heading, *(point.text for point in body.points))]
        said += [cell for row in (slide.grid.rows if slide.grid else ()) for cell in row]
    return " ".join(" ".join(said).split())


def told(deck: Deck) -> str:
    """What the slides print and the notes say."""
    return " ".join([shown(deck), *" ".join(line for slide in deck.slides for line in slide.notes).split()])


def lost(facts, deck: Deck) -> list[str]:
    """Lines of findings, key messages, recommendations and lines of enquiry that neither slides nor notes have."""
    said = told(deck)
    wanted = [finding.heading for finding in facts.findings]
    wanted += [line for finding in facts.findings for line in lines(finding.narrative + finding.impact)]
    wanted += [line for paragraph in facts.paragraphs for line in lines(paragraph.text)]
    wanted += [line for row in (*facts.key_messages, *facts.recommendations) for line in lines(row.text)]
    wanted += facts.lines_of_enquiry
    return [line for line in (" ".join(_MARK.sub("", line).split()) for line in wanted) if line not in said]
