// What a form says, apart from the fields that go with it unseen.

const UNSEEN = new Set(["csrfmiddlewaretoken", "version", "page", "turn", "writer"]);

export function entriesOf(form) {
  return [...new FormData(form)].filter(([name]) => !UNSEEN.has(name));
}

export function fill(form, entries) {
  const given = Map.groupBy ? Map.groupBy(entries, ([name]) => name) : grouped(entries);
  for (const control of form.elements) {
    if (!control.name || UNSEEN.has(control.name) || control.type === "hidden") continue;
    const values = (given.get(control.name) ?? []).map(([, value]) => value);
    if (control.type === "checkbox" || control.type === "radio") control.checked = values.includes(control.value);
    else if (control.narrative) control.narrative.html = values[0] ?? "";
    else if (values.length) control.value = values[0];
  }
}

// The words among the entries, a line for each block, for reading.
export function wordsOf(entries) {
  const isMarked = new Set(entries.filter(([name, value]) => name.endsWith("-as") && value === "html").map(([name]) => name.slice(0, -3)));
  const texts = entries.filter(([name]) => !name.endsWith("-as")).map(([name, value]) => (isMarked.has(name) ? plain(value) : value));
  return texts.filter((text) => /\D/.test(text)).join("\n");
}

// Sends what the entries say as the form itself would, and goes where the answer leads.
export function submit(form, entries, unseen) {
  const sent = document.createElement("form");
  sent.method = "post";
  sent.action = form.action;
  sent.hidden = true;
  for (const [name, value] of [...entries, ...Object.entries({ csrfmiddlewaretoken: token(), ...unseen })]) {
    const field = document.createElement("textarea");
    field.name = name;
    field.value = value;
    sent.append(field);
  }
  document.body.append(sent);
  sent.submit();
}

// Read anew each time: signing in again in another window changes it.
export function token() {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]*)/)?.[1] ?? "";
}

function plain(html) {
  const body = new DOMParser().parseFromString(html.replace(/<br>|<\/(p|li|blockquote)>/g, "$&\n"), "text/html").body;
  return body.textContent.replace(/\n{2,}/g, "\n").trim();
}

function grouped(entries) {
  const groups = new Map();
  for (const entry of entries) groups.set(entry[0], [...(groups.get(entry[0]) ?? []), entry]);
  return groups;
}
