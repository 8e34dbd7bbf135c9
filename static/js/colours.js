// A colour is typed as #rrggbb. Where there is a script, the browser's own picker stands beside the line and both say
// the same; `data-colour` is what an empty line stands for.

const HEX = /^#[0-9a-f]{6}$/i;

for (const line of document.querySelectorAll("input[data-colour]")) {
  const picker = document.createElement("input");
  const both = document.createElement("div");
  const shown = () => { picker.value = HEX.test(line.value.trim()) ? line.value.trim() : line.dataset.colour; };
  picker.type = "color";
  picker.setAttribute("aria-label", `Pick: ${document.querySelector(`label[for="${line.id}"]`).textContent.trim()}`);
  both.className = "cf-colour";
  line.before(both);
  both.append(line, picker);
  shown();
  line.addEventListener("input", shown);
  picker.addEventListener("input", () => {
    line.value = picker.value;
    line.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
