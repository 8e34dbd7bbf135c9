"""Bytes of a web page → its elements. Nothing is fetched and no entity is expanded beyond HTML's own."""

from __future__ import annotations

from lxml import etree, html

from reports.readers.decode import LARGEST, NotReadable, decode_any

_DEEPEST = 200
_MOST_ELEMENTS = 200_000


def parse(data: bytes) -> etree._Element:
    """The page's root. Raises NotReadable for what is empty, too large or nested beyond reason."""
    if len(data) > LARGEST:
        raise NotReadable("The web page is larger than 5 MB. Save the report’s text alone and choose that file.")
    text = decode_any(data).replace("\x00", "")
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotReadable("The web page is empty or damaged. Save it again in your browser.") from error
    _check(root)
    return root


def _check(root: etree._Element) -> None:
    elements = deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        deepest = max(deepest, depth)
    if elements > _MOST_ELEMENTS or deepest > _DEEPEST:
        raise NotReadable("The web page holds far more than a report does. Save the report’s text alone.")
