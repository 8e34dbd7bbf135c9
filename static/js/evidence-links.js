// Evidence behind a finding, without leaving its page: a search box that offers what it finds, and a cursor that stays
// where the work is. Only the panel changes; the words that are being written beside it are left alone.

const panel = document.querySelector("#finding-evidence, [data-evidence-panel]");
const box = panel?.querySelector("[data-find-evidence] input");
if (box) combobox(box, document.getElementById("evidence-options"), document.getElementById("evidence-attach"));

function combobox(input, list, attach) {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  const options = () => [...list.querySelectorAll("[role=option]")];
  const found = document.getElementById("evidence-found-said");
  let at = -1;
  let chosen = null;

  const go = (to) => {
    const all = options();
    at = all.length && to !== -1 ? (to + all.length) % all.length : -1;
    chosen = at === -1 ? null : all[at].dataset.item;
    all.forEach((one, place) => one.setAttribute("aria-selected", place === at));
    if (at === -1) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", all[at].id);
    all[at].scrollIntoView({ block: "nearest" });
  };
  const show = (isShown) => {
    list.hidden = !isShown;
    input.setAttribute("aria-expanded", isShown);
    go(-1);
  };
  const choose = (option) => {
    if (!option) return;
    // Not `elements.item`, which is a method of every form's elements.
    attach.elements.namedItem("item").value = option.dataset.item;
    attach.requestSubmit();
    list.replaceChildren();
    input.value = found.textContent = "";
    show(false);
    input.focus();
  };
  show(false);

  // Words typed while the page was still loading have told nobody.
  window.addEventListener("load", () => input.value && input.dispatchEvent(new Event("typed-before-load")));
  // Answers to letters typed a moment ago: whatever was chosen meanwhile stays so if it still fits.
  list.addEventListener("htmx:afterSwap", () => {
    const before = chosen;
    show(options().length > 0);
    go(options().findIndex((one) => one.dataset.item === before));
  });
  // Before the click takes the cursor out of the box.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => choose(target.closest("[role=option]")));
  input.addEventListener("blur", () => show(false));
  input.form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    const steps = {
      ArrowDown: () => (isOpen ? go(at + 1) : show(options().length > 0)),
      ArrowUp: () => isOpen && go(at === -1 ? options().length - 1 : at - 1 + options().length),
      Enter: () => isOpen && (at === -1 ? go(0) : choose(options()[at])),
      Escape: () => (isOpen ? show(false) : (input.value = "")),
    };
    if (!steps[event.key]) return;
    event.preventDefault();
    steps[event.key]();
  });
}

const isOurs = (event) => panel?.contains(event.target);

// Refusals carry what to show, like answers.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (isOurs(event) && [409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

document.addEventListener("htmx:afterSettle", () => {
  const next = panel?.querySelector("[data-focus]");
  next?.focus();
  panel?.querySelectorAll("[data-focus]").forEach((one) => one.removeAttribute("data-focus"));
});

document.addEventListener("htmx:sendError", (event) => {
  if (isOurs(event)) say("There is no connection, so nothing was changed. What you typed is still here; try again.");
});
document.addEventListener("htmx:responseError", (event) => {
  if (isOurs(event)) say("This could not be done. What you typed is still here; reload the page to see why.");
});

function say(sentence) {
  const notice = document.createElement("div");
  notice.className = "cf-notice cf-notice--warn cf-spaced-s";
  notice.append(Object.assign(document.createElement("p"), { textContent: sentence }));
  document.getElementById("evidence-problem").replaceChildren(notice);
}
