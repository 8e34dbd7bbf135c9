// Findings that are ticked: how many, all that are shown, a range with the Shift key, and the bar of what can be done
// with them. Lists are drawn anew after every step, so what is ticked is remembered by the finding's number.

const bar = document.getElementById("selection");
const panel = document.getElementById("selection-panel");
const picked = new Set();
let last = null;

const keyOf = (box) => box.value.split("-")[0];
const boxes = (root = document) => [...root.querySelectorAll(".cf-card__pick")];

export const isPicked = (key) => picked.has(key);
export const pickedBoxes = () => boxes().filter((box) => picked.has(keyOf(box)));

function show() {
  const shown = new Set(boxes().map(keyOf));
  for (const key of picked) if (!shown.has(key)) picked.delete(key);
  for (const box of boxes()) box.checked = picked.has(keyOf(box));
  for (const all of document.querySelectorAll("[data-select-all]")) {
    const own = boxes(all.closest("section"));
    all.closest("label").hidden = own.length < 2;
    all.checked = own.length > 0 && own.every((box) => box.checked);
  }
  bar.hidden = picked.size === 0;
  bar.querySelector("[data-selection-count]").textContent = `${picked.size} selected`;
  if (bar.hidden) panel.replaceChildren();
}

function pick(box, on) {
  if (on) picked.add(keyOf(box));
  else picked.delete(keyOf(box));
}

function pickRange(box, on) {
  const own = boxes(box.closest("ol"));
  const [from, to] = [own.indexOf(last), own.indexOf(box)].sort((one, other) => one - other);
  for (const each of own.slice(from, to + 1)) pick(each, on);
}

export function clear() {
  picked.clear();
  last = null;
  show();
}

function start() {
  for (const label of document.querySelectorAll(".cf-select-all")) label.hidden = false;
  bar.querySelector("[data-selection-clear]").hidden = false;

  document.addEventListener("click", (event) => {
    const { target, shiftKey } = event;
    if (target.matches(".cf-card__pick")) {
      if (shiftKey && last?.isConnected && last.closest("ol") === target.closest("ol")) pickRange(target, target.checked);
      else pick(target, target.checked);
      last = target;
      show();
    } else if (target.matches("[data-select-all]")) {
      for (const box of boxes(target.closest("section"))) pick(box, target.checked);
      show();
    } else if (target.matches("[data-selection-clear]")) {
      const back = last;
      clear();
      if (back?.isConnected) back.focus();
    } else if (target.matches("[data-selection-close]")) {
      panel.replaceChildren();
      bar.querySelector("button").focus();
    }
  });
  // From a box straight to what can be done, and back.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches(".cf-card__pick")) {
      event.preventDefault();
      if (!bar.hidden) bar.querySelector(":scope > button").focus();
    } else if (event.key === "Escape" && event.target.closest("#selection")) {
      panel.replaceChildren();
      pickedBoxes().at(-1)?.focus();
    }
  });
  document.addEventListener("htmx:oobAfterSwap", show);
  document.addEventListener("selection:done", clear);
  panel.addEventListener("htmx:afterSettle", () => panel.querySelector("input:not([type=hidden]), select")?.focus());
  for (const box of boxes()) pick(box, box.checked);
  show();
}

if (bar) start();
