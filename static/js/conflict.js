// The text to keep follows the choices, until somebody changes it by hand. `assurance.settlements` is the same rule
// where there is no script.

let isChanged = false;
window.addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });
document.querySelector("[data-conflict]").addEventListener("submit", () => { isChanged = false; });

for (const part of document.querySelectorAll("[data-comparison]")) {
  const name = part.dataset.comparison;
  const box = part.querySelector(`[name="keep-${name}"]`);
  const built = part.querySelector(`[name="built-${name}"]`);
  const rows = [...part.querySelectorAll("[data-row]")];
  const said = part.querySelector("[data-follows]");
  let isFree = false;

  for (const event of ["narrative:typed", "input"]) box.addEventListener(event, () => { isFree = isChanged = true; });
  part.addEventListener("change", ({ target }) => {
    if (!target.name?.startsWith("pick-")) return;
    const sides = rows.map(side);
    built.value = sides.map((one) => (one ? one[0] : "-")).join("");
    if (isFree) {
      said.textContent = "You have changed the text yourself, so it stays as it is.";
      return;
    }
    const html = rows.map((row, at) => (sides[at] && (row.dataset.same ?? row.dataset[sides[at]])) || "").join("");
    if (box.narrative) box.narrative.html = html.replaceAll("</ul><ul>", "").replaceAll("</ol><ol>", "");
    else box.value = plain(html);
    said.textContent = "The text follows your choices.";
  });
}

for (const button of document.querySelectorAll("[data-without-script]")) button.remove();

function side(row) {
  if (row.dataset.same !== undefined) return "mine";
  return row.querySelector("input:checked")?.value ?? "";
}

function plain(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const end of page.querySelectorAll("br")) end.replaceWith("\n");
  return [...page.body.children].map((block) => block.textContent).join("\n\n");
}
