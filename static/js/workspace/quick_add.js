// Keeps hands on the keyboard while findings are recorded: the line on top of a list is empty again as soon as it is
// sent, its words come back when they could not be recorded, and a list that is pasted becomes as many findings.

import { postTo } from "./answers.js";

let queue = Promise.resolve();
let sending = "";

// One after the other, so that findings stand in the order in which they were typed, however fast that was.
const inTurn = (form, field, words) => {
  queue = queue.then(async () => {
    sending = words;
    try {
      await postTo(form.action, form, { [field]: words });
    } catch {
      // No connection: htmx has said so to the listener below.
    }
  });
};

for (const form of document.querySelectorAll("[data-quick-add]")) {
  const line = form.elements.heading;
  const several = form.parentElement.querySelector("[data-quick-lines]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    inTurn(form, "heading", line.value);
    line.value = "";
  });
  line.addEventListener("paste", (event) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (pasted.trim().split(/[\r\n]+/).length < 2) return;
    event.preventDefault();
    inTurn(several, "lines", line.value.slice(0, line.selectionStart) + pasted + line.value.slice(line.selectionEnd));
    line.value = "";
  });
  several.addEventListener("submit", (event) => {
    event.preventDefault();
    inTurn(several, "lines", several.elements.lines.value);
    several.elements.lines.value = "";
    several.parentElement.open = false;
    line.focus();
  });
}

document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (!target.matches("[data-quick-add], [data-quick-lines]") || detail.xhr.status === 200) return;
  const box = target.elements.heading || target.elements.lines;
  const gap = box.matches("textarea") ? "\n" : " ";
  box.value = [sending, box.value].filter(Boolean).join(gap);
  if (box.matches("textarea")) {
    target.parentElement.open = true;
    box.focus();
  }
  if (detail.xhr.status === 0) say(target, "There is no connection, so nothing was recorded. Your words are still here.");
  else if (![409, 422].includes(detail.xhr.status)) say(target, "This could not be recorded. Your words are still here; reload the page to see why.");
});

function say(form, sentence) {
  document.getElementById(`add-${form.elements.kind.value}-problem`).textContent = sentence;
}
