"""A written HTML page, taken apart for tests."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "br", "col", "link", "img"}
INSIDE_A_LINE = {"strong", "em", "a", "span"}


class HtmlPage(HTMLParser):
    """Elements in order with their attributes, and the text of the body. Fails on tags that do not match."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.styles: list[str] = []
        self.feed(markup)
        self.close()
        assert not self.open, f"Left open: {self.open}"

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs), f"An attribute twice in {tag}"
        self.elements.append((tag, dict(attrs)))
        self._line(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        self._line(tag)
        assert self.open and self.open.pop() == tag, f"{tag} closes what is not open"

    def handle_data(self, data):
        if "style" in self.open:
            self.styles.append(data)
        elif "body" in self.open:
            self.texts.append(data)

    def _line(self, tag):
        if tag not in INSIDE_A_LINE:
            self.texts.append("\n")

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def all(self, *tags: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.elements if tag in tags]

    def names(self) -> list[str]:
        return [tag for tag, _ in self.elements]

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]
