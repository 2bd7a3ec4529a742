// Keys for the queue. They work while the queue has the focus, which it gets when the page opens.
const queue = document.querySelector(".queue");
const items = queue ? [...queue.querySelectorAll(".item")] : [];
let at = -1;

function show(index) {
  if (!items.length) return;
  at = Math.max(0, Math.min(index, items.length - 1));
  for (const item of items) item.removeAttribute("aria-current");
  items[at].setAttribute("aria-current", "true");
  items[at].focus({ preventScroll: true });
  items[at].scrollIntoView({ block: "nearest" });
}

function press(key) {
  const found = items[at]?.querySelector(`[data-key="${key}"]`);
  if (found instanceof HTMLDetailsElement) {
    found.open = true;
    found.querySelector("input, select, textarea")?.focus();
  } else found?.click();
}

const acts = {
  j: () => show(at + 1),
  k: () => show(at - 1),
  a: () => press("a"),
  r: () => press("r"),
  e: () => press("e"),
  u: () => document.querySelector("[data-undo]")?.click(),
};

queue?.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, select, textarea")) {
    if (event.key === "Escape") show(at);
    return;
  }
  const act = acts[event.key];
  if (act) { event.preventDefault(); act(); }
});
queue?.addEventListener("focusin", (event) => {
  const item = event.target.closest(".item");
  if (item && items.indexOf(item) !== at) {
    items[at]?.removeAttribute("aria-current");
    at = items.indexOf(item);
    item.setAttribute("aria-current", "true");
  }
});
if (queue) {
  document.querySelector(".keys").hidden = false;
  show(Number(/^#nr(\d+)$/.exec(location.hash)?.[1] ?? 0));
}
