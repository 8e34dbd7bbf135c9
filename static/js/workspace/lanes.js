// On a narrow screen one list is in sight at a time, chosen by tabs; on a wide one all are.

const narrow = window.matchMedia("(max-width: 47.99em)");
let chosen = window.location.hash.match(/^#(?:lane|add|list)-(\w+)/)?.[1] || "strength";

function show() {
  const lanes = [...document.querySelectorAll(".cf-lane")];
  const tabs = [...document.querySelectorAll("[data-lane-switch] [data-lane]")];
  if (!lanes.some((lane) => lane.id === `lane-${chosen}`)) chosen = lanes[0].id.replace("lane-", "");
  for (const lane of lanes) lane.hidden = narrow.matches && lane.id !== `lane-${chosen}`;
  for (const tab of tabs) tab.setAttribute("aria-current", tab.dataset.lane === chosen);
}

document.addEventListener("click", (event) => {
  const tab = event.target.closest?.("[data-lane-switch] [data-lane]");
  if (!tab) return;
  event.preventDefault();
  chosen = tab.dataset.lane;
  show();
});
narrow.addEventListener("change", show);
show();
