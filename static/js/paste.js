// Text from Word, Word online, Google Docs and other pages, read for the few marks that a narrative may carry.
// `assurance/pasted.py` is the same rule on the server, and says why; both are tried on the same texts.

const WITHIN_A_LINE = new Set("a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var".split(" "));
const UNSEEN = new Set(["head", "script", "style", "template", "title"]);
const DEEPEST = 12;
const NUMBER = /^\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i;
const SAFE = /^(?:https?:|mailto:)/i;

export function tidied(html) {
  // The editor's own clipboard needs no tidying, and knows which paragraphs were cut.
  if (html.includes("data-pm-slice")) return html;
  const reader = new Reader();
  reader.walk(new DOMParser().parseFromString(html, "text/html").body, { frames: [] });
  reader.endLine();
  return htmlOf(reader.lines);
}

class Reader {
  constructor() {
    this.lines = [];
    this.key = 0;
    this.withWords = new Set();
    this.clear();
  }

  clear() {
    this.html = this.marker = "";
    this.style = { frames: [] };
  }

  walk(node, style) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.take(child.data, style);
      else if (child.nodeType === Node.ELEMENT_NODE) this.enter(child, child.localName, style);
    }
  }

  take(text, style) {
    if (style.isMarker) this.marker += text;
    if (style.isMarker || style.isUnseen) return;
    this.style = style;
    this.html += marked(text.replaceAll("\u00a0", " "), style);
  }

  enter(element, tag, around) {
    if (tag === "br") {
      this.html += "<br>";
      return;
    }
    // Names with a colon, such as Word's o:p, are no parts of a page.
    const isBlock = !WITHIN_A_LINE.has(tag) && !tag.includes(":");
    if (isBlock) this.endLine();
    this.walk(element, this.inside(element, tag, around, isBlock));
    if (isBlock) this.endLine();
  }

  inside(element, tag, around, isBlock) {
    const css = cssOf(element);
    const weight = css["font-weight"];
    const slant = css["font-style"];
    const style = {
      ...around,
      strong: weight ? isBold(weight) : around.strong || tag === "b" || tag === "strong",
      emphasis: slant ? slant === "italic" : around.emphasis || tag === "i" || tag === "em",
      isUnseen: around.isUnseen || UNSEEN.has(tag) || isUnseen(element, css),
      isMarker: around.isMarker || css["mso-list"] === "ignore",
    };
    const href = tag === "a" && element.getAttribute("href")?.trim();
    if (href && SAFE.test(href)) style.href = href;
    if (isBlock && style.frames.length < DEEPEST) this.frame(style, element, tag, css);
    return style;
  }

  frame(style, element, tag, css) {
    const { frames } = style;
    const parent = frames.at(-1)?.tag;
    if (tag === "ul" || tag === "ol") style.frames = [...this.inItem(frames), { tag, key: 0 }];
    else if (tag === "li" && (parent === "ul" || parent === "ol")) style.frames = this.item(frames, levelOf(element));
    else if (tag === "blockquote") style.frames = [...frames, { tag, key: (this.key += 1) }];
    else if (/(?:^|\s)mso(?:intense)?quote(?:\s|$)/i.test(element.className)) style.frames = [...frames, { tag: "blockquote", key: 0 }];
    else style.level = Number(css["mso-list"]?.match(/\blevel([1-9])\b/)?.[1] ?? style.level ?? 0);
  }

  inItem(frames) {
    const before = (this.lines.at(-1)?.frames ?? []).slice(0, frames.length);
    const isBetweenItems = frames.length && frames.at(-1).tag !== "blockquote" && !frames.at(-1).key;
    return isBetweenItems && String(before.map((one) => one.tag)) === String(frames.map((one) => one.tag)) ? before : frames;
  }

  item(frames, level) {
    const missing = level - frames.filter((one) => one.tag !== "blockquote").length;
    const { tag } = frames.at(-1);
    const own = { tag, key: (this.key += 1) };
    const outer = frames.slice(0, -1);
    if (missing <= 0) return [...outer, own];
    const around = (this.lines.at(-1)?.frames ?? []).slice(outer.length, outer.length + missing);
    return [...outer, ...around, own];
  }

  endLine() {
    if (this.html.replace(/<[^>]*>|\s/g, "")) this.lines.push({ frames: this.worded(this.framesOfLine()), html: this.html });
    this.clear();
  }

  worded(frames) {
    const kept = frames.filter(({ tag, key }, at) => {
      const isOuter = tag !== "blockquote" && (frames[at + 1]?.tag ?? "blockquote") !== "blockquote";
      return !isOuter || this.withWords.has(`${tag}${key}`);
    });
    for (const { tag, key } of kept) this.withWords.add(`${tag}${key}`);
    return kept;
  }

  framesOfLine() {
    const { frames, level } = this.style;
    if (!level) return frames;
    const before = this.lines.at(-1)?.frames ?? [];
    const end = before.findIndex((one) => one.tag === "blockquote");
    const around = (end < 0 ? before : before.slice(0, end)).slice(0, level - 1);
    return [...around, { tag: NUMBER.test(this.marker) ? "ol" : "ul", key: (this.key += 1) }];
  }
}

function marked(text, style) {
  const html = escaped(text);
  if (!text.trim()) return html;
  let words = style.emphasis ? `<em>${html}</em>` : html;
  words = style.strong ? `<strong>${words}</strong>` : words;
  return style.href ? `<a href="${escaped(style.href)}">${words}</a>` : words;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function cssOf(element) {
  const pairs = (element.getAttribute("style") ?? "").toLowerCase().split(";").map((part) => part.split(/:(.*)/s));
  return Object.fromEntries(pairs.map(([name, value = ""]) => [name.trim(), value.trim()]));
}

function isBold(weight) {
  return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}

function isUnseen(element, css) {
  return css.display === "none" || css["mso-hide"] === "all" || css["mso-element"] === "comment-list" || /msocommentreference/i.test(element.className);
}

function levelOf(element) {
  const level = element.dataset.ariaLevel || element.getAttribute("aria-level") || "";
  return /^\d\d?$/.test(level) ? Math.min(Number(level), DEEPEST) : 1;
}

function htmlOf(lines) {
  let html = "";
  let frames = [];
  for (const line of [...lines, { frames: [], html: null }]) {
    const shared = sharedBy(frames, line.frames);
    const goesOn = Boolean(frames[shared] && line.frames[shared] && frames[shared].tag === line.frames[shared].tag && frames[shared].tag !== "blockquote");
    for (let at = frames.length - 1; at >= shared; at -= 1) {
      const { tag } = frames[at];
      html += (tag === "blockquote" ? "" : "</li>") + (at === shared && goesOn ? "" : `</${tag}>`);
    }
    for (let at = shared; at < line.frames.length; at += 1) {
      const { tag } = line.frames[at];
      html += (at === shared && goesOn ? "" : `<${tag}>`) + (tag === "blockquote" ? "" : "<li>");
    }
    if (line.html !== null) html += `<p>${line.html}</p>`;
    frames = line.frames;
  }
  return html;
}

function sharedBy(one, other) {
  let at = 0;
  while (at < one.length && at < other.length && one[at].tag === other[at].tag && one[at].key === other[at].key) at += 1;
  return at;
}
