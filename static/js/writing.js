// A page on which words are saved while they are typed: what it shows, what it takes up again, how one leaves it.
// Without this script the form's own button saves.

import * as drafts from "./drafts.js";
import { entriesOf, fill, submit, wordsOf } from "./fields.js";
import { Notices } from "./notices.js";
import { Saving } from "./saving.js";

const SAYS = {
  saving: "Saving…",
  offline: "Not saved: no connection. Your words are kept in this browser.",
  trouble: "Not saved: the server could not take it just now. Your words are kept in this browser and sent again.",
  forbidden: "Not saved. Reload the page to see why; your words are kept in this browser.",
  full: "Not saved yet, and this browser has no room to keep your words. Leave this page open until they are saved.",
};
const BACK = "Words that were not sent yet are back in the text.";
const OTHERS = "Words that you typed here were not sent, and this has been saved since then. Nothing is lost.";
const CLOSED = "Words that you typed here could not be saved, and they no longer can. Copy what you need.";

const place = document.querySelector("[data-words]");
if (place) {
  const page = new Page(place);
  page.begin();
}

function Page(place) {
  const { person, path, standsVersion, standsPage, standsTurn } = place.dataset;
  const notices = new Notices(document.querySelector("[data-save]"), document.querySelector("[data-notices]"));
  const form = place.matches("form") ? place : null;
  const saving = form && new Saving(form, {
    person, path, page: form.dataset.page || drafts.newPage(), turn: Number(form.dataset.turn || 0), tell,
  });
  const done = document.querySelector("[data-saved-by-hand]");
  let isLeaving = false;
  let takenUpAt = 0;

  this.begin = async () => {
    for (const draft of drafts.of(person, path)) if (isSaved(draft)) drafts.drop(draft);
    if (form) {
      guard();
      notices.say("Your words are saved as you type.", "saved");
      if (form.dataset.page) goOn();
    }
    const [first, ...others] = (await drafts.orphans(person, path)).filter((draft) => draft.page !== saving?.page);
    const goesOn = first && form && !saving.isDirty && (first.page === standsPage || first.version === standsVersion);
    if (goesOn) takeUp(first);
    for (const draft of goesOn ? others : [first, ...others]) if (draft) offer(draft);
  };

  // The server has shown these words again instead of saving them: two versions, a mistake, or too late.
  function goOn() {
    saving.saved = null;
    const own = drafts.of(person, path).find((draft) => draft.page === saving.page);
    if (own && own.turn > saving.turn) saving.adopt(own, () => fill(form, own.entries));
    else saving.keepOrDrop();
    if (form.dataset.isClosed) saving.stop("closed");
    else if (form.elements.version.value !== standsVersion) tell("versions", { sentence: "Somebody has saved other words in the meantime. Both texts are kept." });
    else saving.refused = saving.now;
    if (saving.state === "open") notices.say("Not saved yet.", "problem");
  }

  function takeUp(draft) {
    saving.adopt(draft, () => fill(form, draft.entries));
    if (!saving.isDirty) return;
    takenUpAt = saving.turn;
    notices.box("back", `${BACK} You typed them ${drafts.when(draft)}.`, { isLoud: false });
    saving.save();
  }

  function offer(draft) {
    const { page, turn, version } = draft;
    notices.box(`words-${page}`, `${form ? OTHERS : CLOSED} You typed them ${drafts.when(draft)}.`, {
      words: wordsOf(draft.entries),
      steps: [
        ...(form ? [["See both texts", () => { leave(() => submit(form, draft.entries, { version, page, turn })); }]] : []),
        ["Let these words go", () => {
          if (!window.confirm("These words are only in this browser. Let them go for good?")) return;
          drafts.drop(draft);
          notices.clear(`words-${page}`);
        }],
      ],
    });
  }

  function isSaved(draft) {
    return draft.page === standsPage && draft.turn <= Number(standsTurn);
  }

  function tell(name, told = {}) {
    if (name === "saving") done.textContent = "";
    if (name === "saved") {
      notices.clear("versions", "signed-out", "waits");
      // Saving what came back takes a moment only: whoever has not typed since may not have read of it yet.
      if (saving.turn > takenUpAt) notices.clear("back");
      notices.say(`Saved ${told.saved_at}`, "saved");
      for (const field of document.querySelectorAll("[data-follows-version]")) field.value = told.version;
      if (told.state !== place.dataset.state) refresh(told.state);
    } else if (SAYS[name]) {
      notices.say(SAYS[name], name);
    } else {
      notices.say(name === "refused" ? `Not saved: ${told.sentence}` : "Not saved. Your words are kept in this browser.", name);
    }
    if (name === "versions") {
      saving.stop("versions");
      notices.box(name, told.sentence, { steps: [["See both texts", seeBoth]] });
    }
    if (name === "closed") notices.box(name, told.sentence);
    if (name === "signed-out") notices.box(name, told.sentence, { steps: [["Sign in", told.sign_in]] });
  }

  function seeBoth() {
    const { page, turn, version } = saving;
    leave(() => submit(form, entriesOf(form), { version, page, turn }));
  }

  // Saving has changed what else the page says of the finding, such as that it is for review again.
  async function refresh(state) {
    place.dataset.state = state;
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-fresh]")) {
      const now = fresh.getElementById(part.id);
      if (now) part.replaceWith(document.adoptNode(now));
      else part.remove();
    }
  }

  function leave(go) {
    isLeaving = true;
    go();
  }

  function guard() {
    window.addEventListener("beforeunload", (event) => {
      if (saving.isDirty && !isLeaving && !saving.isOnItsWay) event.preventDefault();
    });
    document.addEventListener("click", async (event) => {
      const link = event.target.closest("a[href]");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.closest("[data-notice=signed-out]")) {
        isLeaving ||= Boolean(link?.closest("[data-notice=signed-out]"));
        return;
      }
      if (!saving.isDirty || link.getAttribute("href").startsWith("#") || link.origin !== window.location.origin) return;
      event.preventDefault();
      await saving.flush();
      window.location.assign(link.href);
    });
    document.addEventListener("submit", sendFirst, true);
  }

  // Whatever else is sent from this page, its words go before.
  async function sendFirst(event) {
    const sent = event.target;
    const isOfHtmx = sent.matches("[hx-post], [data-hx-post]");
    if (isOfHtmx || sent.method !== "post" || (sent !== form && !saving.isDirty)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    const isSaved = await saving.flush();
    if (sent === form && isSaved) {
      // No page load: what is being typed elsewhere on the page, such as a comment, stays.
      done.textContent = form.dataset.done;
      refresh(place.dataset.state);
    } else if (sent === form) {
      if (saving.refused || ["versions", "closed"].includes(saving.state)) seeBoth();
    } else if (isSaved) {
      sent.requestSubmit(submitter);
    } else {
      notices.box("waits", "That was not done: your words on this page must be saved first.");
    }
  }
}
