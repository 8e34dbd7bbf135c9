// Narrows a long list of boxes to those that say what is typed; what is ticked always stays in sight.

for (const part of document.querySelectorAll("[data-ticks]")) {
  const find = part.querySelector(".cf-ticks__find");
  const items = [...part.querySelectorAll(".govuk-checkboxes__item")];
  if (!items.length) continue;
  find.hidden = false;
  find.querySelector("input").addEventListener("input", ({ target }) => {
    const words = target.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items) {
      const text = item.textContent.toLowerCase();
      item.hidden = !item.querySelector("input").checked && !words.every((word) => text.includes(word));
    }
    for (const group of part.querySelectorAll("[data-tick-group]")) {
      const shown = [...group.querySelectorAll(".govuk-checkboxes__item")].some((item) => !item.hidden);
      group.hidden = !shown;
      if (words.length) group.open = shown;
    }
    const number = items.filter((item) => !item.hidden).length;
    find.querySelector("[data-found]").textContent = `${number} of ${items.length} shown`;
  });
}
