// What a page says about its words: one line that always tells whether they are saved, and boxes for what is to be done.

const ICONS = { saved: "tick", saving: "wait", offline: "off" };

export class Notices {
  constructor(line, boxes) {
    this.line = line;
    this.boxes = boxes;
    this.status = line.querySelector("[role=status]");
    this.icon = line.querySelector("use");
  }

  // "Saving…" comes and goes every few seconds: it is shown, and not read out.
  say(text, look) {
    const isPassing = look === "saving";
    this.line.hidden = false;
    this.line.querySelector("[data-passing]").textContent = isPassing ? text : "";
    this.status.classList.toggle("cf-hidden", isPassing);
    this.line.classList.toggle("cf-save--warn", !isPassing && look !== "saved");
    this.icon.setAttribute("href", `#i-${ICONS[look] ?? "look"}`);
    if (!isPassing && this.status.textContent !== text) this.status.textContent = text;
  }

  // `steps`: buttons as [text, what to do], links as [text, address].
  box(name, text, { steps = [], words = "", isLoud = true } = {}) {
    this.clear(name);
    const box = element("div", { className: `cf-notice${isLoud ? " cf-notice--warn" : ""} cf-spaced-s` });
    box.dataset.notice = name;
    box.setAttribute("role", isLoud ? "alert" : "status");
    box.append(element("p", { textContent: text }));
    if (words) box.append(folded(words));
    if (steps.length) {
      const row = element("p", { className: "cf-row" });
      row.append(...steps.map(([label, step]) => control(label, step)));
      box.append(row);
    }
    this.boxes.append(box);
    this.point();
    return box;
  }

  clear(...names) {
    for (const name of names) this.boxes.querySelector(`[data-notice="${name}"]`)?.remove();
    this.point();
  }

  // The line stays in sight wherever one types; it leads to what is to be done.
  point() {
    this.line.querySelector("a").hidden = !this.boxes.querySelector("[role=alert]");
  }
}

function control(label, step) {
  if (typeof step === "string") return element("a", { className: "govuk-button cf-button", href: step, textContent: label });
  const button = element("button", { type: "button", className: "govuk-button govuk-button--secondary cf-button", textContent: label });
  button.addEventListener("click", step);
  return button;
}

function folded(words) {
  const details = element("details", { className: "govuk-details cf-details" });
  const summary = element("summary", { className: "govuk-details__summary" });
  summary.append(element("span", { className: "govuk-details__summary-text", textContent: "Show these words" }));
  details.append(summary, element("div", { className: "govuk-details__text cf-typed", textContent: words }));
  return details;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
