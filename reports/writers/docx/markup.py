"""Paragraphs of WordprocessingML. Word is strict about the order of their properties: it is kept here."""

from __future__ import annotations

from dataclasses import dataclass

from reports.writers.escaping import escaped


@dataclass(frozen=True, slots=True)
class Look:
    """What one paragraph has beside its style.

    `number` is a numbering's id and level; `before` and `after` are spaces in twentieths of a point;
    `border`, `shade` and `indent` are XML.
    """

    keep_next: bool = False
    page_break: bool = False
    number: tuple[int, int] | None = None
    border: str = ""
    shade: str = ""
    before: int | None = None
    after: int | None = None
    indent: str = ""

    def xml(self) -> str:
        return "".join(
            (
                "<w:keepNext/>" if self.keep_next else "",
                "<w:pageBreakBefore/>" if self.page_break else "",
                _number(self.number),
                f"<w:pBdr>{self.border}</w:pBdr>" if self.border else "",
                self.shade,
                _spacing(self.before, self.after),
                self.indent,
            )
        )


PLAIN = Look()


def paragraph(style: str, content: str, look: Look = PLAIN) -> str:
    """`style` is a style's id, `content` finished XML."""
    return f'<w:p><w:pPr><w:pStyle w:val="{escaped(style)}"/>{look.xml()}</w:pPr>{content}</w:p>'


def field(instruction: str, result: str, properties: str = "") -> str:
    """A field with the result that is shown until Word works it out again, then in the type of `properties`."""
    type_of_run = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return (
        f'<w:r>{type_of_run}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{type_of_run}<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        f'<w:r>{type_of_run}<w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r>{type_of_run}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def _spacing(before: int | None, after: int | None) -> str:
    said = (("before", before), ("after", after))
    values = "".join(f' w:{side}="{space}"' for side, space in said if space is not None)
    return f"<w:spacing{values}/>" if values else ""


def _number(number: tuple[int, int] | None) -> str:
    if number is None:
        return ""
    identity, level = number
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'
