"""The cover and the contents."""

from __future__ import annotations

from dataclasses import dataclass

from reports.document.nodes import Document, Section
from reports.writers import headings
from reports.writers.docx.kit import Kit
from reports.writers.docx.markup import Look, field, paragraph
from reports.writers.titles import unbroken

_OVER_LOGO = Look(before=720)
_SIZES = ((22, 120, 44), (14, 60, 56))
"""Longest word and whole title beyond which a title is set in so many half points."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover says that is not part of the document. `note` marks a draft, `logo` is a run with the picture."""

    kicker: str
    note: str = ""
    line: str = ""
    logo: str = ""


class Front:
    def __init__(self, document: Document, kit: Kit) -> None:
        self.document = document
        self.styles, self.texts, self.bookmarks = kit.styles, kit.texts, kit.bookmarks

    def cover(self, cover: Cover) -> str:
        document = self.document
        lines = (
            ("Report Kicker", cover.kicker, ""),
            ("Title", unbroken(document.title), _title_size(document.title) if self.styles.are_own else ""),
            ("Subtitle", unbroken(document.subtitle), ""),
            ("Report Date", document.date, ""),
            ("Report Status", document.status, ""),
            ("Report Status", cover.note, ""),
            ("Report Status", cover.line, ""),
        )
        said = "".join(paragraph(self.styles[style], self.texts.run(text, size)) for style, text, size in lines if text)
        return said + (paragraph(self.styles["Report Status"], cover.logo, _OVER_LOGO) if cover.logo else "")

    def contents(self, anchors: list[str]) -> str:
        """A contents field that is filled in; page numbers are Word's, and empty until it has counted pages."""
        named = zip(self.document.sections, anchors, strict=True)
        entries = [(section, anchor) for section, anchor in named if section.heading]
        if not entries:
            return ""
        begins = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z'
            ' </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        ends = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        last = len(entries) - 1
        lines = "".join(
            paragraph(
                self.styles["toc 1"],
                f"{'' if at else begins}{self._entry(section, anchor)}{ends if at == last else ''}",
            )
            for at, (section, anchor) in enumerate(entries)
        )
        title = paragraph(self.styles["TOC Heading"], self.texts.run("Contents"), Look(page_break=True))
        gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{title}{lines}</w:sdtContent></w:sdt>"

    def _entry(self, section: Section, anchor: str) -> str:
        name = self.bookmarks.name(anchor)
        words = self.texts.run(headings.plain(section))
        page = field(f"PAGEREF {name} \\h", "")
        return f'<w:hyperlink w:anchor="{name}" w:history="1">{words}<w:r><w:tab/></w:r>{page}</w:hyperlink>'


def _title_size(title: str) -> str:
    """Long names of councils are set smaller, so that no word of them breaks and the cover holds them."""
    longest = max(map(len, title.split()), default=0)
    for word, whole, size in _SIZES:
        if longest > word or len(title) > whole:
            return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return ""
