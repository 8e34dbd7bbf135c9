"""Makes the Word files and PDFs beside this file, as people in councils make them.

python tests/data/reports/heldout/make.py [name …]

A source begins with a line of options; then each line is one block, told by its first word:
T title · S line below it · # heading (more signs, deeper) · p paragraph · * bullet · - bullet inside it ·
1 item of a numbered list · n numbered paragraph · C contents list · c entry in it · X text box ·
| row of a table · || row of a table that lays out a page · = a new page.
Inside a line **bold**, ⏎ for a soft break, ^[a footnote], ¶ between the paragraphs of a cell.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path

import docx
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Pt

HERE = Path(__file__).parent
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
MARKS = {"tab": ("•\t", "\to\t"), "dash": ("– ", "     - "), "dot": ("· ", "   › ")}


def main(names: list[str]) -> None:
    for source in sorted((HERE / "sources").glob("*.txt")):
        if names and source.stem not in names:
            continue
        first, *lines = source.read_text("utf-8").splitlines()
        options = dict(re.findall(r'(\w+)="?((?<=")[^"]*|\S+)', first))
        made = Paper(options).write(lines)
        if first.split()[1] == "docx":
            made.save(HERE / f"{source.stem}.docx")
            continue
        with tempfile.TemporaryDirectory() as folder:
            made.save(Path(folder) / f"{source.stem}.docx")
            printed(Path(folder) / f"{source.stem}.docx", options)


def printed(word: Path, options: dict[str, str]) -> None:
    tagged = options.get("tagged", "yes") == "yes"
    switch = json.dumps({"UseTaggedPDF": {"type": "boolean", "value": str(tagged).lower()}})
    profile = f"-env:UserInstallation=file://{word.parent / 'profile'}"
    target = f"pdf:writer_pdf_Export:{switch}"
    command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", str(HERE), str(word)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


class Paper:
    def __init__(self, options: dict[str, str]):
        self.options, self.made, self.notes = options, docx.Document(), []
        self.made.styles["Normal"].font.name = options.get("font", "Arial").replace("_", " ")
        self.made.styles["Normal"].font.size = Pt(11)
        self.edges()

    def edges(self) -> None:
        section = self.made.sections[0]
        if head := self.options.get("head"):
            section.header.paragraphs[0].text = head
        if foot := self.options.get("foot"):
            line = section.footer.paragraphs[0]
            line.add_run("" if foot == "page" else f"{foot}\t\tPage ")
            line._p.append(parse_xml(f'<w:fldSimple {W} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))

    def write(self, lines: list[str]):
        for kind, group in groupby(lines, key=lambda line: line.split(" ", 1)[0]):
            texts = [line.partition(" ")[2] for line in group]
            if kind in ("|", "||"):
                self.table(kind, [text.split(" | ") for text in texts])
            elif kind == "X":
                self.box(texts)
            else:
                for text in texts:
                    self.block(kind, text)
            if kind == "c":
                self.field()
        if self.notes:
            self.footnotes()
        return self.made

    def block(self, kind: str, text: str) -> None:
        if kind == "=":
            self.made.add_page_break()
        elif kind == "[2":
            section = self.made.add_section(WD_SECTION.CONTINUOUS)
            section._sectPr.append(parse_xml(f'<w:cols {W} w:num="2" w:space="500"/>'))
        elif kind.startswith("#"):
            self.heading(len(kind), text)
        elif kind == "c":
            self.runs(self.made.add_paragraph(), text.replace(" … ", "\t"))
        elif kind in "*-":
            self.bullet(kind, text)
        else:
            self.runs(self.paragraph(kind), text)

    def field(self) -> None:
        """The contents list that was just written becomes a field, as Word's own is."""
        head = next(line for line in self.made.paragraphs if "\t" in line.text)
        for line, kinds in ((head, ("begin", "separate")), (self.made.paragraphs[-1], ("end",))):
            for at, kind in enumerate(kinds):
                mark = parse_xml(f'<w:r {W}><w:fldChar w:fldCharType="{kind}"/></w:r>')
                line._p.insert(at, mark) if kind != "end" else line._p.append(mark)
        head._p.insert(1, parse_xml(f'<w:r {W}><w:instrText>TOC \\o "1-1"</w:instrText></w:r>'))

    def paragraph(self, kind: str):
        styled = self.options.get("headings", "styles") == "styles"
        style = {"1": "List Number 2", "n": "List Number"}.get(kind)
        if styled and kind in "TSC":
            style = {"T": "Title", "S": "Subtitle", "C": "TOC Heading"}[kind]
        line = self.made.add_paragraph(style=style)
        if not styled and kind in "TSC":
            line.paragraph_format.space_after = Pt(14)
        return line

    def heading(self, level: int, text: str) -> None:
        manner = self.options.get("headings", "styles")
        if manner == "styles":
            self.runs(self.made.add_heading(level=level), text)
            return
        run = self.made.add_paragraph().add_run(text.upper() if manner == "caps" and level == 1 else text)
        run.bold = True
        if manner == "large":
            run.font.size = Pt({1: 18, 2: 14}.get(level, 12))

    def bullet(self, kind: str, text: str) -> None:
        if marks := MARKS.get(self.options.get("bullets", "")):
            self.runs(self.made.add_paragraph(), marks[kind == "-"] + text)
        else:
            self.runs(self.made.add_paragraph(style="List Bullet" if kind == "*" else "List Bullet 2"), text)

    def table(self, kind: str, rows: list[list[str]]) -> None:
        table = self.made.add_table(rows=0, cols=len(rows[0]))
        table.style = "Table Grid"
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                first, *rest = text.split(" ¶ ")
                self.runs(cell.paragraphs[0], first)
                for more in rest:
                    self.runs(cell.add_paragraph(), more)
        if kind == "|":
            table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))
        self.made.add_paragraph()

    def box(self, texts: list[str]) -> None:
        inside = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
        self.made.add_paragraph()._p.append(
            parse_xml(
                f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:440pt;height:150pt">'
                f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
            )
        )

    def runs(self, line, text: str) -> None:
        for part in re.split(r"(\*\*.+?\*\*|\^\[.+?\]| ?⏎ ?)", text):
            if part.startswith("**"):
                line.add_run(part.strip("*")).bold = True
            elif part.startswith("^["):
                self.notes.append(part[2:-1])
                raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                mark = f'<w:r {W}>{raised}<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
                line._p.append(parse_xml(mark))
            elif "⏎" in part:
                line.add_run().add_break()
            elif part:
                line.add_run(part)

    def footnotes(self) -> None:
        lines = "".join(
            f'<w:footnote w:id="{at}"><w:p><w:r><w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> {note}</w:t></w:r></w:p></w:footnote>'
            for at, note in enumerate(self.notes, 1)
        )
        data = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {W}>{lines}</w:footnotes>'
        body = self.made.part
        part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, data.encode(), body.package)
        body.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


if __name__ == "__main__":
    main(sys.argv[1:])
