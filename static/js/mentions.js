// Behind an @ the colleagues who fit are offered: arrows, Enter or a click take one. The box stays an ordinary text box;
// without script, or with Escape, the name is typed in full.

const MOST = 6;
const BEGUN = /(?:^|[^\p{L}\p{N}_@.+-])@([^@\n]{0,60})$/u;
let open = null;

const names = () => [...document.querySelectorAll("[data-colleagues] li")].map((one) => one.textContent.trim());
const plain = (text) => text.replaceAll("’", "'").toLowerCase();

function fitting(begun) {
  const asked = plain(begun);
  const starts = (name) => plain(name).startsWith(asked);
  const inside = (name) => plain(name).split(" ").some((_, at, parts) => parts.slice(at).join(" ").startsWith(asked));
  const found = names().filter(inside);
  return [...found.filter(starts), ...found.filter((name) => !starts(name))].slice(0, MOST);
}

function begun(box) {
  if (box.selectionStart !== box.selectionEnd) return null;
  return BEGUN.exec(box.value.slice(0, box.selectionStart))?.[1] ?? null;
}

function suggest(box) {
  const asked = begun(box);
  const found = asked === null ? [] : fitting(asked);
  if (!found.length) return close();
  if (open?.box !== box) {
    close();
    open = { box, list: listFor(box) };
  }
  open.list.replaceChildren(...found.map(option));
  choose(0);
  tell(`${found.length === 1 ? "1 colleague" : `${found.length} colleagues`}. Arrows to choose, Enter to take.`);
}

function listFor(box) {
  const list = Object.assign(document.createElement("ul"), { id: `${box.id}-colleagues`, className: "cf-suggest__list" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Colleagues");
  const frame = Object.assign(document.createElement("div"), { className: "cf-suggest" });
  frame.append(list);
  box.after(frame);
  box.setAttribute("aria-controls", list.id);
  return list;
}

function option(name, at) {
  const item = Object.assign(document.createElement("li"), { id: `${open.box.id}-colleague-${at}`, textContent: name });
  item.setAttribute("role", "option");
  item.addEventListener("mousedown", (event) => { event.preventDefault(); take(name); });
  return item;
}

function choose(at) {
  const items = [...open.list.children];
  open.at = (at + items.length) % items.length;
  for (const [number, item] of items.entries()) item.setAttribute("aria-selected", String(number === open.at));
  open.box.setAttribute("aria-activedescendant", items[open.at].id);
}

function take(name) {
  const { box } = open;
  const end = box.selectionStart;
  const start = end - begun(box).length;
  box.setRangeText(`${name} `, start, end, "end");
  close();
  box.dispatchEvent(new Event("input", { bubbles: true }));
  tell(`${name} is mentioned.`);
}

function close() {
  if (!open) return;
  open.list.parentElement.remove();
  open.box.removeAttribute("aria-activedescendant");
  open.box.removeAttribute("aria-controls");
  open = null;
}

function tell(sentence) {
  const place = document.querySelector("[data-said]");
  if (place) place.textContent = sentence;
}

const KEYS = {
  ArrowDown: () => choose(open.at + 1),
  ArrowUp: () => choose(open.at - 1),
  Enter: () => take(open.list.children[open.at].textContent),
  Tab: () => take(open.list.children[open.at].textContent),
  Escape: close,
};

document.addEventListener("input", ({ target }) => { if (target.matches("textarea[data-mentions]")) suggest(target); });
document.addEventListener("keydown", (event) => {
  if (!open || event.target !== open.box || !KEYS[event.key] || event.isComposing) return;
  event.preventDefault();
  KEYS[event.key]();
});
document.addEventListener("focusout", ({ target }) => { if (open?.box === target) close(); });
document.addEventListener("click", ({ target }) => { if (target === open?.box) suggest(target); });
document.addEventListener("focusin", ({ target }) => { if (target.matches("textarea[data-mentions]")) target.ariaAutoComplete = "list"; });
