// Writing on the card: Escape puts the card back, Ctrl or Cmd with Enter saves, and the cursor returns to the card. A list
// that is drawn anew while somebody writes leaves what they write alone.

import { focusOn } from "./answers.js";

const before = new Map();
const begun = new Map();
const kept = new Map();

const wordsOf = (form) => JSON.stringify([...new FormData(form)].filter(([name]) => !/token|-as$/.test(name)));
const isChanged = (card) => begun.has(card.id) && wordsOf(card.querySelector("form")) !== begun.get(card.id);
const open = () => [...document.querySelectorAll(".cf-lane [data-card-edit]")];

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.matches?.(".cf-card:not([data-card-edit])")) before.set(detail.target.id, detail.target.cloneNode(true));
});

document.addEventListener("htmx:load", async ({ target }) => {
  if (!target.matches?.("[data-card-edit]")) return;
  const { editIn } = await import("../editor.js");
  editIn(target);
  begun.set(target.id, wordsOf(target.querySelector("form")));
  const heading = target.querySelector("textarea");
  heading.focus();
  heading.setSelectionRange(heading.value.length, heading.value.length);
});

function cancel(card) {
  if (isChanged(card) && !window.confirm("Leave without saving? What you have typed on this card will be lost.")) return;
  const old = before.get(card.id);
  card.replaceWith(old);
  window.htmx.process(old);
  focusOn(old.id);
}

document.addEventListener("click", (event) => {
  const card = event.target.matches?.("[data-card-cancel]") && event.target.closest(".cf-lane [data-card-edit]");
  if (!card || !before.has(card.id)) return;
  event.preventDefault();
  cancel(card);
});

document.addEventListener("keydown", (event) => {
  const card = event.target.closest?.(".cf-lane [data-card-edit]");
  if (!card) return;
  const saves = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  const cancels = event.key === "Escape" && !event.target.closest(".cf-editor__link") && before.has(card.id);
  if (!saves && !cancels) return;
  event.preventDefault();
  event.stopPropagation();
  if (saves) card.querySelector("form").requestSubmit();
  else cancel(card);
}, true);

document.addEventListener("htmx:beforeRequest", ({ target }) => { if (target.matches("[data-card-form]")) target.dataset.sent = ""; });
document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (!target.matches("[data-card-form]")) return;
  delete target.dataset.sent;
  if (detail.xhr.status !== 0) return;
  let problem = target.querySelector("[data-lost]");
  if (!problem) target.prepend(problem = Object.assign(document.createElement("p"), { className: "cf-notice cf-notice--warn" }));
  problem.dataset.lost = "";
  problem.setAttribute("role", "alert");
  problem.textContent = "There is no connection, so nothing was saved. Your words are still here: save again when it is back.";
});

// Somebody else saved in between: the page of two versions opens.
document.addEventListener("card:stale", ({ target }) => { begun.clear(); target.submit(); });

document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  for (const card of detail.target.querySelectorAll?.("[data-card-edit]") || []) {
    if (!("sent" in card.querySelector("form").dataset)) kept.set(card.id, card);
  }
});
document.addEventListener("htmx:oobAfterSwap", () => {
  for (const [id, card] of kept) {
    const drawn = document.getElementById(id);
    if (drawn && drawn !== card) {
      before.set(id, drawn.cloneNode(true));
      drawn.replaceWith(card);
      window.htmx.process(card);
      kept.delete(id);
    }
  }
});

window.addEventListener("beforeunload", (event) => { if (open().some(isChanged)) event.preventDefault(); });
