"""What four programs put on the clipboard, in their manner though of our making, and the fragment it comes to."""

from pathlib import Path

_LISTS = "<ul><li><p>five record a joint assessment</p><ul><li>{view}</li></ul></li><li>{two}</li></ul>"
_BREAK = "<p>Last line.<br>After a line break.</p>"
_LINK = '<a href="https://www.example.org/carers">the strategy</a>'

COMES_TO = {
    "word": (
        "<p>Hearing carers</p>"
        "<p>Carers spoke <strong>warmly</strong> of <em>individual</em> workers; one called it "
        "<strong><em>a lifeline</em></strong>. See "
        '<a href="https://www.example.org/carers?a=1&amp;b=2">the strategy</a>.</p>'
        + _LISTS.format(view="with the carer’s view in two lines", two="two hold a <strong>separate</strong> one")
        + "<p>The council could consider:</p>"
        "<ol><li>asking every carer</li><li>asking again at review</li></ol>"
        "<blockquote><p>“Nobody ever asked me on my own.”</p></blockquote>"
        "<p>Files read</p><p>eight</p>" + _BREAK
    ),
    "word-online": (
        "<p>Carers spoke <strong>warmly</strong> of <em>individual</em> workers.</p>"
        + _LISTS.format(view="with the carer’s view in two lines", two="two hold a separate one")
        + f"<ol><li>{_LINK}</li></ol>"
        + _BREAK
    ),
    "google-docs": (
        f"<p>Hearing carers</p><p>Carers spoke <strong>warmly</strong> of <em>individual</em> workers. See {_LINK}.</p>"
        + _LISTS.format(view="with the carer’s view in two lines", two="<strong>two</strong> hold a separate one")
        + "<ol><li>asking every carer</li></ol>"
        + _BREAK
    ),
    "web": (
        "<p>What people said</p><p>A <strong>clear</strong> page with <em>stress</em> and a mark.</p>"
        "<blockquote><p>Nobody asked.</p><p>A carer</p></blockquote><p>Heard</p><p>six carers</p><p>Waiting times</p>"
        "<ul><li><p>one</p><ol><li>first</li></ol><p>and on</p></li><li><p>two</p><p>more of two</p></li></ul>"
        "<p>not a link</p>"
    ),
}


def clipboard(name: str) -> str:
    return (Path(__file__).parent / f"{name}.html").read_text("utf-8")
