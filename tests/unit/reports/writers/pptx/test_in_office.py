"""The slides as another program draws them: every one there, and nothing beyond its place."""

from dataclasses import replace

import pypdfium2
import pytest

from reports.document.stage import BODY, FOOTER, HEIGHT, WIDTH
from tests.unit.reports.builders.universe import PEER_CHALLENGE as PEER
from tests.unit.reports.builders.universe import SELF_ASSESSMENT as SELF
from tests.unit.reports.builders.universe import finding
from tests.unit.reports.writers.pptx.opened import data_of, opened

pytestmark = pytest.mark.slow

FULL = replace(
    PEER,
    findings=tuple(
        finding(
            ref,
            ("strength", "consideration", "observation")[ref % 3],
            f"Number {ref}: people who wait hear from nobody, and whom to ring they learn by chance or not at all. "
            * 2,
            theme=1 + ref % 2,
        )
        for ref in range(60)
    ),
)


@pytest.mark.parametrize("facts", [PEER, SELF, FULL], ids=["peer challenge", "self-assessment", "full"])
def test_nothing_is_drawn_beyond_its_place(soffice, facts):
    data = data_of(facts)
    assert_drawn_within(soffice.converted(data, "pptx", "pdf"), len(opened(data).slides))


def assert_drawn_within(pdf, slides):
    pages = pypdfium2.PdfDocument(pdf)
    assert len(pages) == slides
    for number, page in enumerate(pages):
        wide, tall = page.get_size()
        text = page.get_textpage()
        assert text.get_text_range().strip()
        for place in range(text.count_chars()):
            if not text.get_text_range(place, 1).strip():
                continue
            left, bottom, right, _ = text.get_charbox(place)
            down = (tall - bottom) / tall * HEIGHT
            assert left / wide * WIDTH > 0 and right / wide * WIDTH < BODY.left + BODY.width + 2
            assert number == 0 or down < BODY.bottom + 1 or FOOTER.top < down < FOOTER.bottom + 1
    pages.close()
