"""The few marks that a narrative may carry, held on the server whatever a browser sends.

Paragraphs, bullets, numbered lists, bold, italic, links, quotations and line breaks: what every house style can print.
"""

import html
import re

import nh3

TAGS = frozenset({"p", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br"})
_SAME = {"b": "strong", "i": "em", "div": "p", "h1": "p", "h2": "p", "h3": "p", "h4": "p", "h5": "p", "h6": "p"}
_OPEN_OR_CLOSE = re.compile(r"<(/?)(\w+)")
_BLOCK_END = re.compile(r"</(?:p|li|blockquote)>|<br>")
_ANY_TAG = re.compile(r"<[^>]*>")
_EMPTY = re.compile(r"(?:<(?:p|blockquote|ul|ol|li)>|</(?:p|blockquote|ul|ol|li)>|<br>|\s|&nbsp;)*")


def clean(fragment: str) -> str:
    """The fragment with only the allowed marks; of everything else the text stays, scripts and styles excepted.

    Text without any block is put into a paragraph, so that no word stands outside one. Blank in, empty string out.
    """
    renamed = _OPEN_OR_CLOSE.sub(lambda m: f"<{m[1]}{_SAME.get(m[2].lower(), m[2])}", fragment.replace("\0", ""))
    cleaned = nh3.clean(
        renamed,
        tags=set(TAGS),
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    ).strip()
    if _EMPTY.fullmatch(cleaned):
        return ""
    return cleaned if cleaned.startswith(("<p>", "<ul>", "<ol>", "<blockquote>")) else f"<p>{cleaned}</p>"


def from_plain(text: str) -> str:
    """Typed or pasted plain text as paragraphs: a blank line parts them, a single line end is a line break."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n"))]
    return "".join(f"<p>{html.escape(part, quote=False).replace(chr(10), '<br>')}</p>" for part in paragraphs if part)


def to_plain(fragment: str) -> str:
    """Readable text of a cleaned fragment, a line for each block: for previews, search and comparisons."""
    lines = _ANY_TAG.sub("", _BLOCK_END.sub("\n", fragment))
    return re.sub(r"\n{2,}", "\n", html.unescape(lines)).strip()
