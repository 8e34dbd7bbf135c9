// Words that the server does not have yet, kept in this browser: per person, address and page on which they were typed.
// `page` and `turn` tell them apart from what was saved: see `assurance.sittings`. Why here, and who can read them:
// docs/decisions/words-kept-in-the-browser.md.

const PREFIX = "cf-words";

// Throws when the browser has no room, or keeps nothing for this site.
export function keep(draft) {
  localStorage.setItem(keyOf(draft), JSON.stringify(draft));
}

export function drop(draft) {
  localStorage.removeItem(keyOf(draft));
}

// What this person typed, the newest first.
export function of(person, path = "") {
  const start = path ? `${PREFIX} ${person} ${path} ` : `${PREFIX} ${person} `;
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(start));
  return keys.map((key) => JSON.parse(localStorage.getItem(key))).sort((a, b) => b.at - a.at);
}

// Those that no open page is typing on.
export async function orphans(person, path = "") {
  const found = of(person, path);
  const held = found.length ? await heldPages() : new Set();
  return found.filter((draft) => !held.has(draft.page));
}

// For as long as this page lives, its words are its own. Without https there are no locks: then a second window takes
// over what the first has not sent yet.
export function hold(page) {
  navigator.locks?.request(`${PREFIX} ${page}`, () => new Promise(() => {}));
}

// A page that is just going away may hold for a moment longer.
async function heldPages() {
  const before = await lockNames();
  if (!before.length) return new Set();
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  const after = await lockNames();
  return new Set(before.filter((name) => after.includes(name)).map((name) => name.split(" ")[1]));
}

async function lockNames() {
  const locks = await navigator.locks?.query();
  return (locks?.held ?? []).map((lock) => lock.name).filter((name) => name.startsWith(`${PREFIX} `));
}

export function newPage() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// "today 10:42" or "3 Nov 2026, 10:42", in the words of the rest of the page.
export function when(draft, now = new Date()) {
  const at = new Date(draft.at);
  const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (at.toDateString() === now.toDateString()) return `today ${time}`;
  return `${at.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" })}, ${time}`;
}

function keyOf(draft) {
  return `${PREFIX} ${draft.person} ${draft.path} ${draft.page}`;
}
