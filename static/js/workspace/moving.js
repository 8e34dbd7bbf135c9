// Moves a card without the mouse: Alt with the arrow keys does what its own two buttons do.

const WAYS = { ArrowUp: "up", ArrowDown: "down" };

document.addEventListener("keydown", (event) => {
  const way = event.altKey && !event.ctrlKey && !event.metaKey && WAYS[event.key];
  const card = event.target.closest?.(".cf-card:not([data-card-edit])");
  if (!way || !card || event.target.matches("textarea, [contenteditable]")) return;
  const button = document.getElementById(`${way}-${card.id.replace("finding-", "")}`);
  if (!button) return;
  event.preventDefault();
  button.focus();
  button.click();
});
