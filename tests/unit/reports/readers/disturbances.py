"""What converters, printers and people do to a text without changing what it says."""

import re
import textwrap

_BULLET = re.compile(r"(?m)^(\s*)[•-](\s+)")
_SIDE = re.compile(r"(?m)^(Strengths|For consideration|Considerations)[ \u00a0]*$")
_THEME = re.compile(r"(?m)^(?:Theme )?[1-4][.:] (?=(?:Working with|Providing|Ensuring|Leadership|How the)[\w ]*$)")


def with_bullets(glyph):
    return lambda text: _BULLET.sub(rf"\1{glyph}\2", text)


def indented_by_tabs(text):
    return re.sub(r"(?m)^ +(?=\S)", "\t", text).replace("• ", "•\t")


def without_theme_numbers(text):
    return _THEME.sub("", text)


def wrapped(text, width=88):
    return "\n".join(piece for line in text.split("\n") for piece in _wrapped_line(line, width))


def _wrapped_line(line, width):
    if len(line) <= width or "<ul" in line:
        return [line]
    indent = re.match(r"\s*", line).group()
    hanging = indent + "  " * bool(re.match(r"\s*(?:[•-]|[0-9]+\.)\s", line))
    return textwrap.wrap(line, width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)


def paged(*foot_lines):
    """A foot at the end of each of six pages or more, after a blank line. "{}" in it counts the pages."""

    def disturb(text):
        lines, since, page = [], 0, 0
        every = min(20, text.count("\n") // 8)
        for line in text.split("\n"):
            lines.append(line)
            since += 1
            if since >= every and not line.strip():
                since, page = 0, page + 1
                lines += [*(foot.format(page) for foot in foot_lines), ""]
        return "\n".join(lines)

    return disturb


def torn_by_pages(text):
    """Every third long paragraph broken inside a sentence, with a form feed in the gap."""
    inside = re.compile(r"(?<=[a-z]) (?=[a-z])")
    lines = []
    for number, line in enumerate(text.split("\n")):
        gap = inside.search(line, 300) if number % 3 == 0 else None
        lines += [line[: gap.start()], "", "\f", "", line[gap.end() :]] if gap else [line]
    return "\n".join(lines)


LEAVES_EVERYTHING = {
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "old line ends": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: "\ufeff" + text,
    "stars as bullets": with_bullets("*"),
    "dashes as bullets": with_bullets("–"),
    "letters as bullets": with_bullets("o"),
    "symbol font bullets": with_bullets("\uf0b7"),
    "tabs": indented_by_tabs,
    "no numbers of themes": without_theme_numbers,
    "capitals": lambda text: _SIDE.sub(lambda side: side[0].upper(), text),
    "hashes": lambda text: _SIDE.sub(r"### \1", re.sub(r"(?m)^([1-4]\. [A-Z][\w ]{5,60})$", r"## \1", text)),
    "bold headings": lambda text: _SIDE.sub(r"**\1**", text),
    "colons": lambda text: _SIDE.sub(r"\1:", text),
    "other names": lambda text: _SIDE.sub(lambda side: _RENAMED[side[1]], text),
    "page numbers": paged("{}"),
    "pages of pages": paged("Page {} of 40"),
    "feet and form feeds": paged("Peer challenge report", "{}", "\f"),
    "feet with an address": paged("Local Government Association, 18 A Square, London, SW1P 3HZ"),
    "torn paragraphs": torn_by_pages,
    "wrapped lines": wrapped,
    "double blank lines": lambda text: text.replace("\n\n", "\n\n\n"),
}
_RENAMED = {
    "Strengths": "Key strengths",
    "For consideration": "Areas for consideration",
    "Considerations": "Areas for development",
}
