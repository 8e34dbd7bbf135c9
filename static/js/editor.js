// Turns a text box for typed marks into an editor that shows them. Only what every house style can print is offered:
// paragraphs, bullets, numbers, bold, italic, links, quotations. Without this script the box works as it is.

import * as kit from "../django_prose_editor/editor.js";
import { tidied } from "./paste.js";

const TOOLS = [
  { name: "Bold", mark: "bold", run: (chain) => chain.toggleBold() },
  { name: "Italic", mark: "italic", run: (chain) => chain.toggleItalic() },
  { name: "Bullets", mark: "bulletList", run: (chain) => chain.toggleBulletList() },
  { name: "Numbers", mark: "orderedList", run: (chain) => chain.toggleOrderedList() },
  { name: "Quote", mark: "blockquote", run: (chain) => chain.toggleBlockquote() },
  { name: "Link", mark: "link" },
  { name: "Undo", step: "undo", run: (chain) => chain.undo() },
  { name: "Redo", step: "redo", run: (chain) => chain.redo() },
];

// Also for a form that came into the page later.
export function editIn(part) {
  for (const box of part.querySelectorAll("textarea[data-narrative]")) if (box.closest("[data-editor]") && !box.narrative) edit(box);
}

editIn(document);

function edit(box) {
  const as = box.form.elements[`${box.name}-as`];
  const label = document.querySelector(`label[for="${box.id}"]`);
  label.id ||= `${box.id}-label`;
  const frame = made("div", { className: `cf-editor${box.rows < 5 ? " cf-editor--low" : ""}` });
  const area = made("div", { className: "cf-editor__area" });
  box.before(frame);

  const editor = new kit.Editor({
    element: area,
    injectCSS: false,
    content: as.value === "html" ? box.value : box.dataset.narrative,
    extensions: [
      kit.Document, kit.Paragraph, kit.Text, kit.HardBreak, kit.Bold, kit.Italic, kit.BulletList, kit.OrderedList,
      kit.ListItem, kit.Blockquote, kit.History,
      kit.Link.configure({ autolink: false, protocols: ["http", "https", "mailto"], enableTarget: false }),
    ],
    editorProps: {
      transformPastedHTML: tidied,
      attributes: {
        id: `${box.id}-editor`, role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id,
        ...(box.getAttribute("aria-describedby") && { "aria-describedby": box.getAttribute("aria-describedby") }),
        ...(box.classList.contains("govuk-textarea--error") && { "aria-invalid": "true" }),
      },
    },
    onUpdate: () => { store(); box.dispatchEvent(new CustomEvent("narrative:typed", { bubbles: true })); },
  });
  const store = () => {
    box.value = editor.isEmpty ? "" : editor.getHTML();
    as.value = "html";
  };
  store();

  const link = linkPanel(editor, box.id);
  frame.append(toolbar(editor, label.textContent.trim(), link), link.panel, area);
  box.hidden = true;
  box.closest("[data-editor]").querySelector("[data-typed-hint]")?.remove();
  label.addEventListener("click", () => editor.commands.focus());
  for (const to of document.querySelectorAll(`a[href="#${box.id}"]`)) {
    to.addEventListener("click", (event) => { event.preventDefault(); event.stopImmediatePropagation(); editor.commands.focus(); });
  }
  box.form.addEventListener("submit", store);
  box.narrative = {
    get html() { return box.value; },
    get text() { return editor.state.doc.textContent; },
    get textBeforeCursor() { return editor.state.doc.textBetween(0, cursorOf(editor)); },
    set html(html) { editor.commands.setContent(html, { emitUpdate: false }); store(); },
  };
}

// Where the cursor stands on the page. The editor hears of it a moment later, and never when the focus has left by then.
function cursorOf({ view, state }) {
  const selection = document.getSelection();
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  return range && view.dom.contains(range.startContainer) ? view.posAtDOM(range.startContainer, range.startOffset) : state.selection.from;
}

// One stop for the Tab key; arrows go from tool to tool.
function toolbar(editor, label, link) {
  const bar = made("div", { className: "cf-editor__bar" });
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", `${label}: formatting`);
  // Focus at once: what is typed right after pressing a tool belongs into the text.
  const use = (tool) => { editor.view.focus(); tool.run(editor.chain()).run(); };
  const buttons = TOOLS.map((tool) => {
    const button = made("button", { type: "button", className: "cf-tool", textContent: tool.name });
    button.addEventListener("click", () => (tool.run ? use(tool) : link.open(button)));
    return button;
  });
  buttons.forEach((button, at) => { button.tabIndex = at ? -1 : 0; });
  bar.append(...buttons);
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = buttons.indexOf(document.activeElement);
    const next = buttons[(at + step + buttons.length) % buttons.length];
    buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  });
  const show = () => TOOLS.forEach((tool, at) => {
    if (tool.mark) buttons[at].setAttribute("aria-pressed", editor.isActive(tool.mark));
    else buttons[at].setAttribute("aria-disabled", !editor.can()[tool.step]());
  });
  editor.on("transaction", show);
  show();
  return bar;
}

// Where a link's address is typed: below the tools, so that nothing covers the words.
function linkPanel(editor, id) {
  const panel = made("div", { className: "cf-editor__link", hidden: true });
  const field = made("div");
  const label = made("label", { className: "govuk-label cf-label cf-label--small", htmlFor: `${id}-link`, textContent: "Address of the link, such as https://www.cqc.org.uk" });
  const input = made("input", { className: "govuk-input cf-input cf-input--small", id: `${id}-link`, type: "url", autocomplete: "off" });
  const problem = made("p", { className: "cf-meta" });
  problem.setAttribute("role", "status");
  const set = made("button", { type: "button", className: "govuk-button govuk-button--secondary cf-button", textContent: "Set the link" });
  const unset = made("button", { type: "button", className: "govuk-button govuk-button--secondary cf-button", textContent: "No link" });
  field.append(label, input, problem);
  panel.append(field, set, unset);
  const close = () => { panel.hidden = true; editor.view.focus(); };
  const keep = () => {
    const href = input.value.trim();
    if (!/^(https?:\/\/|mailto:)\S+$/i.test(href)) {
      problem.textContent = "Enter an address that begins with https:// or mailto:";
      input.focus();
      return;
    }
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !editor.isActive("link")) chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    close();
  };
  set.addEventListener("click", keep);
  unset.addEventListener("click", () => { editor.chain().focus().extendMarkRange("link").unsetLink().run(); close(); });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Enter" && event.target === input) { event.preventDefault(); keep(); }
  });
  return {
    panel,
    open() {
      problem.textContent = "";
      input.value = editor.getAttributes("link").href || "";
      panel.hidden = false;
      input.focus();
    },
  };
}

function made(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
