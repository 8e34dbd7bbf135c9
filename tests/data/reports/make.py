"""Makes the Word files and PDFs beside this file out of `sources`, with LibreOffice: python tests/data/reports/make.py

A source begins with a line of options; then each line is one block, told by its first word:
T title · S line below it · # heading (more signs, deeper) · p paragraph · t paragraph with a run-in title ·
* bullet · - bullet inside it · 1 numbered item · n numbered paragraph, counting on through the file · | row of a table
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from html import escape
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).parent
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"))
)
FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
STYLES = """
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm"/>
<style:text-properties fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="24pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="16pt"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-top="0.5cm" fo:keep-with-next="always"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Heading" style:default-outline-level="1">
<style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:parent-style-name="Heading" style:default-outline-level="2">
<style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph"
 style:parent-style-name="Heading" style:default-outline-level="3">
<style:text-properties fo:font-size="12.5pt" fo:font-weight="bold"/></style:style>
"""
INDENT = (
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm"'
    ' fo:margin-left="{}cm"/></style:list-level-properties>'
)
AUTOMATIC = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<text:list-style style:name="Bullets">'
    + "".join(
        f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{mark}">{INDENT.format(level)}'
        "</text:list-level-style-bullet>"
        for level, mark in ((1, "•"), (2, "◦"))
    )
    + "</text:list-style>"
    + "".join(
        f'<text:list-style style:name="{name}"><text:list-level-style-number text:level="1" style:num-format="1"'
        f' style:num-suffix=".">{INDENT.format(1)}</text:list-level-style-number></text:list-style>'
        for name in ("Items", "Paragraphs")
    )
    + '<style:style style:name="Columns" style:family="section"><style:section-properties>'
    '<style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style>'
)


def main() -> None:
    for source in sorted((HERE / "sources").glob("*.txt")):
        first, *lines = source.read_text("utf-8").splitlines()
        kind, options = options_of(first)
        with tempfile.TemporaryDirectory() as folder:
            flat = Path(folder) / f"{source.stem}.fodt"
            flat.write_text(document(lines, options), "utf-8")
            convert(flat, kind, options)


def options_of(line: str) -> tuple[str, dict[str, str]]:
    _, kind, rest = line.split(" ", 2)
    parts = rest.replace(" head=", "\nhead=").replace(" foot=", "\nfoot=").split("\n")
    pairs = [part for part in parts[0].split(" ") if "=" in part] + parts[1:]
    return kind, dict(part.split("=", 1) for part in pairs)


def convert(flat: Path, kind: str, options: dict[str, str]) -> None:
    tagged = options.get("tagged", "no") == "yes"
    switch = json.dumps({"UseTaggedPDF": {"type": "boolean", "value": str(tagged).lower()}})
    target = f"pdf:writer_pdf_Export:{switch}" if kind == "pdf" else "docx:MS Word 2007 XML"
    profile = f"-env:UserInstallation=file://{flat.parent / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", str(HERE), str(flat)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def document(lines: list[str], options: dict[str, str]) -> str:
    body, front = "".join(blocks(lines, options)), ""
    if options.get("columns") == "2":
        front, body = (
            "".join(blocks([line for line in lines if line[:2] in ("T ", "S ")], options)),
            "".join(blocks([line for line in lines if line[:2] not in ("T ", "S ")], options)),
        )
        body = f'<text:section text:style-name="Columns" text:name="Columns">{body}</text:section>'
    page = (
        '<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"'
        ' fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/>'
        "<style:header-style/><style:footer-style/></style:page-layout>"
    )
    master = f'<style:master-page style:name="Standard" style:page-layout-name="P">{edges(options)}</style:master-page>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} {FO} office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:styles>{STYLES}</office:styles><office:automatic-styles>{AUTOMATIC}{page}</office:automatic-styles>"
        f"<office:master-styles>{master}</office:master-styles>"
        f"<office:body><office:text>{front}{body}</office:text></office:body></office:document>"
    )


def edges(options: dict[str, str]) -> str:
    written = ""
    for name, tag in (("head", "header"), ("foot", "footer")):
        if said := options.get(name):
            words = "Page <text:page-number/>" if said == "page" else escape(said)
            written += f"<style:{tag}><text:p>{words}</text:p></style:{tag}>"
    return written


def blocks(lines: list[str], options: dict[str, str]):
    counted = 0
    for kind, group in groupby(lines, key=lambda line: line.split(" ", 1)[0]):
        texts = [line.split(" ", 1)[1] for line in group]
        if kind == "|":
            yield table([text.split(" | ") for text in texts])
        elif kind == "1":
            yield listed("Items", texts)
        elif kind == "n":
            for text in texts:
                counted += 1
                yield listed("Paragraphs", [text], start=counted)
        elif kind in ("*", "-"):
            yield from bullets(kind, texts, options)
        else:
            yield from (block(kind, text, options) for text in texts)


def block(kind: str, text: str, options: dict[str, str]) -> str:
    if kind.startswith("#"):
        if options.get("headings") == "bold":
            return f'<text:p><text:span text:style-name="B">{escape(text)}</text:span></text:p>'
        level = len(kind)
        return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{escape(text)}</text:h>'
    if kind == "t":
        title, _, rest = text.partition(":")
        return f'<text:p><text:span text:style-name="B">{escape(title)}:</text:span>{escape(rest)}</text:p>'
    style = {"T": "Title", "S": "Subtitle"}.get(kind, "Standard")
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def bullets(kind: str, texts: list[str], options: dict[str, str]):
    if options.get("bullets") == "typed":
        mark = "–" if kind == "*" else "    -"
        yield from (f"<text:p>{mark} {escape(text)}</text:p>" for text in texts)
        return
    items = "".join(f"<text:list-item><text:p>{escape(text)}</text:p></text:list-item>" for text in texts)
    if kind == "-":
        items = f'<text:list-item><text:list text:style-name="Bullets">{items}</text:list></text:list-item>'
    yield f'<text:list text:style-name="Bullets" text:continue-numbering="true">{items}</text:list>'


def listed(style: str, texts: list[str], start: int = 1) -> str:
    items = "".join(
        f'<text:list-item text:start-value="{start + at}"><text:p>{escape(text)}</text:p></text:list-item>'
        for at, text in enumerate(texts)
    )
    return f'<text:list text:style-name="{style}">{items}</text:list>'


def table(rows: list[list[str]]) -> str:
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    lines = [
        "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            for cell in row
        )
        for row in rows
    ]
    head = f"<table:table-header-rows><table:table-row>{lines[0]}</table:table-row></table:table-header-rows>"
    rest = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines[1:])
    return f"<table:table>{columns}{head}{rest}</table:table>"


if __name__ == "__main__":
    main()
