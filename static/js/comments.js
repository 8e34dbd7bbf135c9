// Comments without loading the page again. Words that are being typed in another box stay there when the comments are
// drawn anew, the cursor never falls off the page, and what cannot be sent stays in its box.

const PART = "discussion";
const SPEAK = "[data-say] textarea";
let typed = [];
let open = [];

const words = (box) => box.value.trim() !== "";
const boxes = () => [...document.querySelectorAll(SPEAK)];
const problemOf = (form) => form.querySelector("[data-problem]");

function say(sentence) {
  const place = document.querySelector("[data-said]");
  if (place) place.textContent = sentence;
}

function reveal(element) {
  for (let one = element?.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  return element;
}

// A link to a comment that is folded away unfolds it.
function follow() {
  if (location.hash.startsWith("#comment-")) reveal(document.getElementById(location.hash.slice(1)))?.scrollIntoView();
}
addEventListener("hashchange", follow);
follow();

// Refusals carry what to show, like answers.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id !== PART) return;
  if (detail.xhr.status === 422) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
  if (!detail.shouldSwap) return;
  const sent = detail.requestConfig.elt.querySelector("textarea");
  typed = boxes().filter((box) => box !== sent && words(box)).map(({ id, value }) => ({ id, value }));
  open = [...document.querySelectorAll(`#${PART} details[data-keep][open]`)]
    .filter((one) => !one.contains(sent)).map((one) => one.dataset.keep);
});

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (detail.target.id !== PART && detail.elt.id !== PART) return;
  for (const { id, value } of typed) {
    const box = document.getElementById(id);
    if (box && !box.value) reveal(box).value = value;
  }
  for (const one of document.querySelectorAll(`#${PART} details[data-keep]`)) one.open ||= open.includes(one.dataset.keep);
  const refused = document.querySelector(`#${PART} [aria-invalid]`);
  if (refused) refused.focus();
  else if (!document.activeElement || document.activeElement === document.body) document.querySelector("[data-talk]").focus();
});

document.addEventListener("comments:said", ({ detail }) => say(detail.sentence));

document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (!target.matches("[data-say]") || [200, 422].includes(detail.xhr.status)) return;
  problemOf(target).textContent = detail.xhr.status === 0
    ? "There is no connection, so nothing was sent. Your words are still here."
    : "This could not be sent. Your words are still here: copy them, then load the page again to see why.";
  say(problemOf(target).textContent);
});

// Words that were never sent are not left behind unseen.
let isSending = false;
document.addEventListener("submit", ({ target }) => { isSending = target.matches("[data-say]") && !window.htmx; });
addEventListener("beforeunload", (event) => {
  if (!isSending && boxes().some((box) => words(box) && box.value !== box.defaultValue)) event.preventDefault();
});
