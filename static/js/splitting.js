// Splits the finding where the cursor is. `assurance.dividing` counts as this does: characters, white space left out.

// What Python calls white space, which is not quite what the browser does.
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

// A finding without a heading, as its second part has none, asks for one; a banner has taken the cursor meanwhile.
document.querySelector("textarea[name=heading][autofocus]")?.focus();

const part = document.querySelector("[data-split]");
if (part) {
  const link = part.querySelector("a");
  const button = part.querySelector("button");
  const box = document.querySelector("textarea[name=narrative]");
  link.hidden = true;
  button.hidden = false;
  button.addEventListener("click", (event) => {
    const before = letters(box.narrative.textBeforeCursor);
    button.form.elements.after.value = before;
    // Without words on both sides it is a page of its own that asks where.
    if (before && before < letters(box.narrative.text)) return;
    event.preventDefault();
    link.click();
  });
}

function letters(text) {
  return [...text.replace(SPACE, "")].length;
}
