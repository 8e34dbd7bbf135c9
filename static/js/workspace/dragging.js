// Drags a card by its grip, or all that are selected with it: within a list, to the other list, onto a theme's tab.

import { postTo } from "./answers.js";
import { isPicked, pickedBoxes } from "./selecting.js";

const bar = document.getElementById("selection");
const url = bar?.querySelector("[formaction*='/move/']")?.getAttribute("formaction");
let dragged = [];

const keyOf = (card) => card.id.replace("finding-", "");

function showGrips() {
  for (const grip of document.querySelectorAll(".cf-card__grip")) grip.hidden = false;
}

function unmark() {
  for (const marked of document.querySelectorAll(".is-before, .is-at-end, .is-under")) marked.classList.remove("is-before", "is-at-end", "is-under");
}

// Where it would land: before a card that is not dragged itself, or at the end of a list; or under a tab.
function placeAt(target, y) {
  const tab = target.closest?.(".cf-tabs a[data-place]");
  if (tab) return { tab };
  const list = target.closest?.(".cf-lane")?.querySelector(".cf-cards");
  if (!list) return null;
  const others = [...list.querySelectorAll(":scope > li > .cf-card")].filter((card) => !dragged.includes(card));
  const next = others.find((card) => { const box = card.getBoundingClientRect(); return y < box.top + box.height / 2; });
  return { list, next };
}

function mark({ tab, list, next }) {
  unmark();
  if (tab) tab.classList.add("is-under");
  else if (next) next.parentElement.classList.add("is-before");
  else list.classList.add("is-at-end");
}

// Without a neighbour on this page the place is before the first finding of the next one, or the end.
function sent({ tab, list, next }) {
  const finding = dragged.map((card) => card.dataset.card);
  if (tab) return { finding, to: tab.dataset.place, kind: "" };
  return { finding, to: bar.elements.place.value, kind: list.dataset.kind, before: next ? keyOf(next) : list.dataset.next };
}

if (url) {
  showGrips();
  document.addEventListener("htmx:oobAfterSwap", showGrips);
  document.addEventListener("dragstart", (event) => {
    const grip = event.target.closest?.(".cf-card__grip");
    if (!grip) return;
    const card = grip.closest(".cf-card");
    dragged = isPicked(keyOf(card)) ? pickedBoxes().map((box) => box.closest(".cf-card")) : [card];
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.querySelector("h3").textContent);
    event.dataTransfer.setDragImage(card, 20, 20);
    for (const one of dragged) one.classList.add("is-dragged");
  });
  document.addEventListener("dragover", (event) => {
    const place = dragged.length && placeAt(event.target, event.clientY);
    if (!place) return unmark();
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    mark(place);
  });
  document.addEventListener("drop", (event) => {
    const place = dragged.length && placeAt(event.target, event.clientY);
    if (!place) return;
    event.preventDefault();
    postTo(url, bar, sent(place)).catch(() => {});
  });
  document.addEventListener("dragend", () => {
    for (const card of dragged) card.classList.remove("is-dragged");
    dragged = [];
    unmark();
  });
}
