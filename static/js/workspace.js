// Keeps hands on the keyboard while findings are recorded: the line on top of a list is empty again as soon as it is
// sent, its words come back when they could not be recorded, and the cursor never falls off the page.

let queue = Promise.resolve();
let sending = null;
let pressed = null;

// One after the other, so that findings stand in the order in which they were typed, however fast that was.
for (const form of document.querySelectorAll("[data-quick-add]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const heading = form.elements.heading.value;
    form.elements.heading.value = "";
    queue = queue.then(() => send(form, heading));
  });
}

async function send(form, heading) {
  sending = heading;
  try {
    await window.htmx.ajax("POST", form.action, { source: form, values: { heading }, swap: "none" });
  } catch {
    // No connection: htmx has said so to the listener below.
  }
}

document.addEventListener("htmx:beforeSend", ({ target }) => {
  const card = target.closest("article");
  pressed = card && { card: card.id, list: card.closest("section")?.getAttribute("aria-labelledby") };
});

// Refusals carry what to show, like answers.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if ([409, 422].includes(detail.xhr.status)) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (!target.matches("[data-quick-add]") || detail.xhr.status === 200) return;
  const line = target.elements.heading;
  line.value = [sending, line.value].filter(Boolean).join(" ");
  if (detail.xhr.status === 0) say(target, "There is no connection, so nothing was recorded. Your words are still in the line.");
  else if (![409, 422].includes(detail.xhr.status)) say(target, "This could not be recorded. Your words are still in the line; reload the page to see why.");
});

// A button that is gone after its step leaves the cursor on its finding, or at its list.
document.addEventListener("htmx:afterOnLoad", () => {
  if (pressed && (!document.activeElement || document.activeElement === document.body)) {
    const place = document.querySelector(pressed.card ? `#${pressed.card} h3 a` : null) || document.getElementById(pressed.list);
    if (place && !place.matches("a")) place.tabIndex = -1;
    place?.focus();
  }
  pressed = null;
});

function say(form, sentence) {
  document.getElementById(`${form.elements.heading.id}-problem`).textContent = sentence;
}
