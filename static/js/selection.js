// A box that ticks all rows of a list, and how many are ticked. Without this script each row is ticked by itself.

for (const form of document.querySelectorAll("[data-selection]")) {
  const boxes = [...form.querySelectorAll('tbody input[type="checkbox"]')];
  const said = form.querySelector("[data-selected]");
  const all = Object.assign(document.createElement("input"), { type: "checkbox", ariaLabel: "Select all on this page" });
  form.querySelector("[data-select-all]").replaceWith(all);

  const show = () => {
    const number = boxes.filter((box) => box.checked).length;
    said.textContent = number ? `${number} selected` : "Select items to change several at once";
    all.checked = number === boxes.length;
    all.indeterminate = number > 0 && number < boxes.length;
  };
  all.addEventListener("change", () => { for (const box of boxes) box.checked = all.checked; show(); });
  form.addEventListener("change", show);
  said.setAttribute("role", "status");
  show();
}
