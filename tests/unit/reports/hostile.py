"""Text that a report must print as text, whatever it looks like."""

from __future__ import annotations

from reports.document.nodes import Document, Link, Paragraph, People, Person, Quote, Role, Section, Table, Text

TEXTS = {
    "script": "<script>document.title = 'taken'</script>",
    "attribute": "\"><img src=x onerror='alert(1)'>",
    "template": "{{ settings.SECRET_KEY }} {% load static %}",
    "cdata": "]]> <![CDATA[ still text ]]> <!-- and this -->",
    "entities": "&amp; &lt; &#x41; &nbsp;",
    "nul": "before\x00after",
    "controls": "a\x07b\x1bc\x9dd",
    "half a character": "a\ud800b",
    "turned": "safe\u202etxt.exe\u202c end",
    "emoji": "👩🏽‍⚕️ said 👍",
    "scripts of the world": "Przyjaźń, ọ̀rẹ́, φίλος, друг, bạn, cyfaill; 朋友, दोस्त, صديق, חבר",
    "address in words": "file:///etc/passwd and url(file:///etc/passwd) and @import url('http://example.org/x.css')",
    "style": "</style><style>body { display: none }</style>",
    "soft hyphen": "anti\u00addis\u00adestablish\u00adment",
}

ADDRESSES = (
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "app:/report.css",
    "//example.org/x",
    'https://example.org/"onmouseover="alert(1)',
    "https://example.org/<script>",
    "#nowhere",
    "http://127.0.0.1:1/fetched",
)


def everywhere(text: str) -> Document:
    """A document that says `text` in every place that people can write in."""
    words = (Text(text),)
    links = tuple(Link((Text(f"link {number}"),), address) for number, address in enumerate(ADDRESSES))
    return Document(
        text,
        text,
        (
            Section(
                words,
                (
                    Paragraph(words, number="1", anchor="p1"),
                    Paragraph(links),
                    Quote((Paragraph(words),), text),
                    Table(text, (text, text), ((text, text),), Role.KEY_FACTS),
                    People((Person(text, text, text, text, text, text),), Role.TEAM),
                    People((Person(text, text, text, text, text, text),), Role.CONTACTS),
                    Section(words, (Paragraph(words),), Role.FOCUS_AREA),
                ),
                Role.THEME,
                theme=1,
            ),
        ),
        text,
        text,
    )
