// On every page: says which words of this person lie in this browser alone, and asks before signing out leaves them there.
// Somebody else's are never looked at.

import * as drafts from "./drafts.js";

const signOut = document.querySelector("form[data-sign-out]");
if (signOut) {
  signOut.addEventListener("submit", ask);
  say(signOut.dataset.signOut);
}

async function say(person) {
  // The page they were typed on has more to say about them.
  const found = (await drafts.orphans(person)).filter((draft) => draft.path !== window.location.pathname);
  if (!found.length) return;
  const notice = made("div", { className: "cf-notice cf-notice--warn cf-unsent" });
  notice.setAttribute("role", "region");
  notice.setAttribute("aria-label", "Words not sent yet");
  notice.append(made("p", { textContent: "Words that you typed were not sent yet. They are only in this browser: open the page, and they are sent." }), list(found));
  document.getElementById("main").prepend(notice);
}

function ask(event) {
  const found = drafts.of(signOut.dataset.signOut);
  if (!found.length) return;
  event.preventDefault();
  const dialog = made("dialog", { className: "cf-dialog" });
  const title = made("h2", { className: "cf-h2", id: "unsent-title", textContent: "Some of your words are not sent yet" });
  dialog.setAttribute("aria-labelledby", title.id);
  const text = made("p", { textContent: "They stay in this browser, where nobody who signs in sees them but you, and are sent when you sign in here again. On a computer that you share, open the page and let them be sent first." });
  const stay = made("button", { type: "button", className: "govuk-button cf-button", textContent: "Stay signed in" });
  const go = made("button", { type: "button", className: "govuk-button govuk-button--secondary cf-button", textContent: "Sign out anyway" });
  stay.addEventListener("click", () => dialog.close());
  go.addEventListener("click", () => signOut.submit());
  dialog.addEventListener("close", () => dialog.remove());
  const row = made("p", { className: "cf-row" });
  row.append(stay, go);
  dialog.append(title, text, list(found), row);
  document.body.append(dialog);
  dialog.showModal();
}

function list(found) {
  const items = made("ul", { className: "cf-bullets" });
  items.append(...found.map((draft) => {
    const item = made("li");
    item.append(made("a", { href: draft.path, textContent: draft.title || "Untitled" }), `, typed ${drafts.when(draft)}`);
    return item;
  }));
  return items;
}

function made(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
