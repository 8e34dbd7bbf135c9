"""Reports that were written before the readers were measured on them, and what their files say by another road.

A report is named by its place under `tests/data/reports`: "heldout/ashcombe".
"""

import json
import re
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

from lxml import etree, html

from reports.readers.files import read
from reports.readers.reading import Reading
from reports.readers.wording import words
from tests.unit.reports.readers.words import vocabulary

FOLDER = Path(__file__).parents[3] / "data" / "reports"


def names_in(folder: str) -> list[str]:
    return sorted(
        f"{folder}/{path.name.removesuffix('.expected.json')}" for path in (FOLDER / folder).glob("*.expected.json")
    )


NAMES = names_in("heldout")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def expected(name: str) -> dict:
    return json.loads((FOLDER / f"{name}.expected.json").read_text("utf-8"))


def source_of(name: str) -> Path:
    return (FOLDER / name).with_name(expected(name)["source"])


@cache
def reading(name: str) -> Reading:
    return read(source_of(name).read_bytes(), vocabulary())


@cache
def said(name: str) -> Counter[str]:
    path = source_of(name)
    lines = {".docx": word, ".pdf": printed, ".html": page, ".txt": plain}[path.suffix](path)
    return Counter(one for line in lines for one in words(line))


def word(path: Path):
    with zipfile.ZipFile(path) as parts:
        for part in parts.namelist():
            if re.fullmatch(r"word/(document|footnotes|header\d*|footer\d*)\.xml", part):
                for line in etree.fromstring(parts.read(part)).iter(W + "p"):
                    pieces = (one for one in line.iter(W + "t", W + "br", W + "tab") if own(one, line))
                    yield "".join(one.text if one.tag == W + "t" and one.text else " " for one in pieces)


def own(piece, line) -> bool:
    """A text box is a paragraph inside a paragraph: its words count once."""
    return next(piece.iterancestors(W + "p")) is line


def printed(path: Path):
    _, *lines = (path.parent / "sources" / f"{path.stem}.txt").read_text("utf-8").splitlines()
    return (re.sub(r"\*\*|[⏎¶]", " ", line.partition(" ")[2]) for line in lines)


def page(path: Path):
    body = html.fromstring(path.read_bytes().decode("utf-8")).find("body")
    return (text for text in body.xpath(".//text()[not(ancestor::script)]"))


def plain(path: Path):
    return [path.read_text("utf-8")]
