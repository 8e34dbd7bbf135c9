"""The few marks that a narrative may carry, held on the server whatever a browser sends.

Paragraphs, bullets, numbered lists, bold, italic, links, quotations and line breaks: what every house style can print.
"""

import html
import re

import nh3

from assurance.fragments import canonical
from assurance.pasted import tidied

TAGS = frozenset({"p", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br"})
_BLOCKS = {"p", "ul", "ol", "blockquote"}
_NO_WORDS = {"", "ul", "ol"}
# What is looked at before the marks are chosen, so that no words run together where a cell or a part ended.
_ELSEWHERE = frozenset(
    "abbr address article aside b bdi bdo big button caption center cite code data dd del details dfn div dl dt "
    "fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i ins kbd legend main mark nav option pre "
    "q s samp section select small span strike sub summary sup table tbody td tfoot th thead time tr tt u var".split()
)
_LOOKS = {"style", "class", "aria-level", "data-aria-level"}
_KNOWN = "|".join(sorted(TAGS, key=len, reverse=True))
_FOREIGN = re.compile(rf"<(?!/?(?:{_KNOWN})[\s/>])[/a-z!?]|<\w[^<>]*\s(?:style|class)\s*=", re.IGNORECASE)
_DEEPEST = 100
# What a parser never closes by itself; an unfinished tag ends at the next one.
_NESTS = re.compile(
    r"<(/?)(?!(?:p|li|br|hr|img|td|th|tr|tbody|thead|tfoot|dt|dd|option)[\s/>])[a-z][^<>]*>?", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)(\w+)(?:[^\"<>]|\"[^\"]*\")*>")
_BLOCK_END = re.compile(r"</(?:p|li|blockquote)>|<br>")
_EMPTY = re.compile(r"(?:<(?:p|blockquote|ul|ol|li)>|</(?:p|blockquote|ul|ol|li)>|<br>|\s|&nbsp;)*")


def clean(fragment: str) -> str:
    """The fragment with only the allowed marks; of everything else the text stays, scripts and styles excepted.

    What comes from a word processor keeps its lists and marks (see `assurance.pasted`). No word stands outside a
    block, and cleaning again changes nothing. Blank in, empty string out.
    """
    fragment = _flattened(fragment.replace("\0", ""))
    if _FOREIGN.search(fragment):
        fragment = canonical(tidied(_sanitised(fragment, TAGS | _ELSEWHERE, _LOOKS)))
    cleaned = _sanitised(fragment, TAGS).strip()
    if _EMPTY.fullmatch(cleaned):
        return ""
    return cleaned if _is_orderly(cleaned) else _sanitised(canonical(cleaned), TAGS)


def _flattened(fragment: str) -> str:
    """Without the elements that stand deeper than any text has them: parsing takes minutes over thousands."""
    depth = 0

    def keep(tag: re.Match) -> str:
        nonlocal depth
        before, depth = depth, max(0, depth + (-1 if tag[1] else 1))
        return "" if max(before, depth) > _DEEPEST else tag[0]

    return _NESTS.sub(keep, fragment) if len(fragment) > _DEEPEST else fragment


def _sanitised(fragment: str, tags: frozenset[str], attributes: set[str] = frozenset()) -> str:
    return nh3.clean(
        fragment,
        tags=set(tags),
        clean_content_tags={"script", "style", "title"},
        attributes={"*": set(attributes), "a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


def _is_orderly(cleaned: str) -> bool:
    """Whether words stand in blocks, items in lists, and blocks in nothing but items and quotations."""
    around: list[str] = [""]
    end = 0
    for tag in _TAG.finditer(cleaned):
        if cleaned[end : tag.start()].strip() and around[-1] in _NO_WORDS:
            return False
        end, closes, name = tag.end(), tag[1], tag[2]
        if closes:
            around.pop()
        elif not _may_stand_in(around[-1], name):
            return False
        elif name != "br":
            around.append(name)
    return not cleaned[end:].strip()


def _may_stand_in(parent: str, name: str) -> bool:
    if name == "li":
        return parent in ("ul", "ol")
    return parent in ("", "li", "blockquote") if name in _BLOCKS else parent not in _NO_WORDS


def from_plain(text: str) -> str:
    """Typed or pasted plain text as paragraphs: a blank line parts them, a single line end is a line break."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n"))]
    return "".join(f"<p>{html.escape(part, quote=False).replace(chr(10), '<br>')}</p>" for part in paragraphs if part)


def to_plain(fragment: str) -> str:
    """Readable text of a cleaned fragment, a line for each block: for previews, search and comparisons."""
    lines = _TAG.sub("", _BLOCK_END.sub("\n", fragment))
    return re.sub(r"\n{2,}", "\n", html.unescape(lines)).strip()
