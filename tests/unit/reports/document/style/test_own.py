import pytest

from reports.builders import plain
from reports.document.nodes import Role
from reports.document.style import BULLETS, HOUSE_STYLES, NARRATIVE, OURS, Boxes, FindingLayout, Logo, Numbering
from reports.document.style.own import Own, OwnLabel, styled

LOGO = Logo(b"picture", "image/png", 120, 40, "Exampleshire")


@pytest.mark.parametrize("base", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
def test_what_is_empty_is_as_in_the_base(base):
    style = styled(Own("Ours", base.key), base, key="own-1")
    assert (style.key, style.name) == ("own-1", "Ours")
    for field in ("kicker", "labels", "numbering", "findings", "boxes", "stylesheet", "words", "colours", "about",
                  "closing", "cover_line", "chapters", "parts", "logo", "renamed"):  # fmt: skip
        assert getattr(style, field) == getattr(base, field)


def test_what_is_said_otherwise_is_so():
    own = Own(
        "Ours",
        "bullets",
        kicker="Kicker",
        cover_line="Line",
        about_heading="Why",
        about="One\nline.\n\n\n  Two. ",
        closing="End.",
        main_colour="#123456",
        numbering="none",
        findings="prose",
        boxes="never",
        labels=(OwnLabel("strengths", "What works"),),
        chapters=("themes", "team"),
        parts=("strengths",),
    )
    style = styled(own, BULLETS, key="own-2", logo=LOGO)
    assert (style.kicker, style.cover_line) == ("Kicker", "Line")
    assert (style.about.heading, style.about.paragraphs) == ("Why", ("One line.", "Two."))
    assert (style.closing.heading, style.closing.paragraphs) == ("A last word", ("End.",))
    assert (style.colours.main, style.colours.accent) == ("#123456", OURS.accent)
    assert (style.numbering, style.findings, style.boxes) == (Numbering.NONE, FindingLayout.PROSE, Boxes.NEVER)
    assert style.labels[Role.STRENGTHS] == "What works"
    assert style.labels[Role.CONSIDERATIONS] == BULLETS.labels[Role.CONSIDERATIONS]
    assert (style.chapters, style.parts, style.logo) == (("themes", "team"), ("strengths",), LOGO)


@pytest.mark.parametrize("blank", ["", "  \n\n \r\n"])
def test_a_text_of_nothing_is_no_chapter(blank):
    assert styled(Own("Ours", "narrative", about=blank, about_heading="Why"), NARRATIVE, key="own-3").about is None


def test_values_are_read_back_as_they_were_stored():
    own = Own("Ours", "titled", labels=(OwnLabel("team", "Us"),), chapters=("themes",), logo="ab", logo_alt="Tree")
    assert plain.load(Own, plain.dump(own)) == own
