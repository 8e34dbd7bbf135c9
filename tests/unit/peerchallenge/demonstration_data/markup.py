from html.parser import HTMLParser

ALLOWED_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "blockquote"}


class Markup(HTMLParser):
    """Collects what a narrative may get wrong: unknown tags, attributes, tags left open."""

    def __init__(self, text):
        super().__init__()
        self.open, self.faults, self.outside = [], [], ""
        self.feed(text)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        if tag not in ALLOWED_TAGS:
            self.faults.append(f"<{tag}> is not allowed")
        if {name for name, _ in attrs} - ({"href"} if tag == "a" else set()):
            self.faults.append(f"<{tag}> has attributes")
        self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if not self.open and data.strip():
            self.faults.append(f"text outside a paragraph: {data[:30]}")
