// What comes back from the server after a step: refusals carry what to show, and the cursor never falls off the page.

let pressed = null;

document.addEventListener("htmx:beforeSend", ({ target }) => {
  const card = target.closest("article");
  pressed = card && { card: card.id, list: card.closest("section")?.id };
});

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if ([409, 422].includes(detail.xhr.status)) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

// A button that is gone after its step leaves the cursor on its finding, or at its list.
document.addEventListener("htmx:afterOnLoad", () => {
  if (pressed && (!document.activeElement || document.activeElement === document.body)) focusOn(pressed.card, pressed.list);
  pressed = null;
});

// A list that the page does not have yet: observations, say, when the first finding becomes one.
document.addEventListener("htmx:oobErrorNoTarget", ({ detail }) => {
  if (detail.content.id.startsWith("list-")) window.location.reload();
});

export function focusOn(card, list) {
  const place = document.querySelector(card && `#${card} h3 a`) || document.querySelector(list && `#${list} h2`);
  if (place && !place.matches("a")) place.tabIndex = -1;
  place?.focus();
}

// Says something to who cannot see what has changed.
export function announce(sentence) {
  document.getElementById("workspace-said").textContent = sentence;
}

export function postTo(url, source, values) {
  return window.htmx.ajax("POST", url, { source, values, swap: "none" });
}
