// Sends a form's words while they are typed, and keeps those that are not sent yet in this browser. Knows nothing of the
// page: it tells `tell(name, answer)` what became of a save, and that decides what is shown.
//
// `state` is "open", or why nothing can be sent just now: "versions" (a colleague saved too), "signed-out", "closed".

import * as drafts from "./drafts.js";
import { entriesOf, token } from "./fields.js";

const PAUSE = 1000;
const LATEST = 5000;
const PATIENCE = 20000;
const AGAIN = [2000, 5000, 10000, 30000, 60000];
const MOST_WHEN_LEAVING = 60000;

export class Saving {
  constructor(form, { person, path, page, turn, tell }) {
    Object.assign(this, { form, person, path, page, turn, tell });
    this.state = "open";
    this.isKept = true;
    this.failures = 0;
    this.refused = this.sending = null;
    this.saved = this.now = this.snapshot();
    drafts.hold(page);
    for (const event of ["input", "change", "narrative:typed"]) form.addEventListener(event, () => this.changed());
    window.addEventListener("online", () => this.again());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.again(); });
    window.addEventListener("pagehide", () => this.lastTry());
  }

  // `saved` is what the server has, null when nobody knows: an answer may have been lost, not the words.
  get isDirty() { return this.sending !== null || this.now !== this.saved; }

  // Whether what is unsent will be, as far as one can tell, even when the page closes now.
  get isOnItsWay() {
    return this.state === "open" && !this.failures && this.refused !== this.now && navigator.onLine && this.now.length < MOST_WHEN_LEAVING;
  }

  get version() { return this.form.elements.version.value; }

  snapshot() { return JSON.stringify(entriesOf(this.form)); }

  changed() {
    const now = this.snapshot();
    if (now === this.now) return;
    this.now = now;
    this.turn += 1;
    this.keepOrDrop();
    this.schedule();
  }

  // Goes on from words that another page kept: from now on this page is that one.
  adopt(draft, fill) {
    drafts.hold(draft.page);
    this.page = draft.page;
    this.turn = draft.turn;
    fill();
    this.now = this.snapshot();
    this.keepOrDrop();
  }

  stop(state) {
    this.state = state;
    clearTimeout(this.timer);
    this.timer = null;
  }

  // Once more, at once: the network is back, or somebody has looked at the page again.
  again() {
    if (this.state === "signed-out") this.state = "open";
    if (this.isDirty && this.refused !== this.now) this.save();
  }

  schedule() {
    if (!this.isDirty || this.state !== "open" || this.refused === this.now) return;
    this.since ??= Date.now();
    const pause = this.failures ? AGAIN[Math.min(this.failures, AGAIN.length) - 1] : Math.min(PAUSE, this.since + LATEST - Date.now());
    if (this.failures && this.timer) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(0, pause));
  }

  save() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.state !== "open" || !this.isDirty) return this.busy;
    this.busy ??= this.send().finally(() => { this.busy = null; this.schedule(); });
    return this.busy;
  }

  // Everything that has been typed, now; true when the server has it.
  async flush() {
    await this.busy;
    this.refused = null;
    if (this.isDirty) await this.save();
    return !this.isDirty;
  }

  async send() {
    const sent = (this.sending = this.now);
    this.since = null;
    this.tell("saving");
    let answer;
    try {
      answer = await fetch(this.form.action, { ...this.request(), signal: AbortSignal.timeout(PATIENCE) });
      answer.told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
    } catch {
      this.saved = null;
      return this.failed("offline");
    } finally {
      this.sending = null;
    }
    if (answer.ok) return this.accepted(sent, answer.told);
    if (answer.status === 401) return this.stopped("signed-out", answer.told);
    if (answer.status === 409) return this.stopped(answer.told.kind, answer.told);
    if (answer.status === 422) {
      this.refused = sent;
      return this.tell("refused", answer.told);
    }
    return this.failed(answer.status === 403 || answer.status === 404 ? "forbidden" : "trouble");
  }

  accepted(sent, told) {
    this.failures = 0;
    this.saved = sent;
    this.form.elements.version.value = told.version;
    this.keepOrDrop();
    this.tell("saved", told);
  }

  stopped(state, told) {
    this.stop(state);
    this.tell(state, told);
  }

  failed(why) {
    this.failures += 1;
    this.tell(why);
  }

  request() {
    const body = new URLSearchParams([
      ...entriesOf(this.form), ["version", this.version], ["page", this.page], ["turn", this.turn], ["writer", this.person],
    ]);
    return { method: "POST", body, headers: { Accept: "application/json", "X-CSRFToken": token() }, redirect: "error" };
  }

  // The page is going: its words are in this browser already, and may still reach the server.
  lastTry() {
    if (!this.isDirty || this.state !== "open" || this.refused === this.now) return;
    fetch(this.form.action, { ...this.request(), keepalive: true }).catch(() => this.failed("offline"));
  }

  keepOrDrop() {
    const { person, path, page, turn, version, form } = this;
    const draft = { person, path, page, turn, version, at: Date.now(), title: form.dataset.title, entries: JSON.parse(this.now) };
    if (!this.isDirty) return drafts.drop(draft);
    try {
      drafts.keep(draft);
      this.isKept = true;
    } catch {
      this.isKept = false;
      this.tell("full");
    }
  }
}
