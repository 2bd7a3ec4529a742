// The page with its words marked: what is pointed at in the lists lights up in the picture.
const svg = document.querySelector(".paper svg");
const paper = document.querySelector(".paper");
const found = [...document.querySelectorAll(".found > li")];
const groups = new Map([...svg.querySelectorAll("g[data-record]")].map((group) => [group.dataset.record, group]));
const fixed = found.find((item) => item.hasAttribute("aria-current"));
let current = fixed ?? null;

function light(item, scroll) {
  for (const one of found) {
    const lit = one === item;
    groups.get(one.dataset.record)?.classList.toggle("on", lit);
    one.toggleAttribute("data-lit", lit);
  }
  if (scroll && item) groups.get(item.dataset.record)?.querySelector("rect")?.scrollIntoView({ block: "center" });
}

for (const item of found) {
  item.addEventListener("mouseenter", () => light(item));
  item.addEventListener("mouseleave", () => light(current));
  // What the mouse is pressed on must not move away from under it.
  item.addEventListener("focusin", (event) => { current = item; light(item, event.target.matches(":focus-visible")); });
}
light(current, true);
current?.scrollIntoView({ block: "nearest" });
if (!current) document.querySelector("#merket rect")?.scrollIntoView({ block: "center" });

// What is pressed on in the picture, in the list; pressed on again, the next one there.
svg.addEventListener("click", (event) => {
  const here = document.elementsFromPoint(event.clientX, event.clientY).map((one) => one.closest("g[data-record]"));
  const items = found.filter((item) => here.includes(groups.get(item.dataset.record)));
  if (!items.length) return;
  current = items[(items.indexOf(current) + 1) % items.length];
  light(current);
  current.scrollIntoView({ block: "nearest" });
  current.querySelector("a").focus({ preventScroll: true });
});

// A word of the text, in the picture.
const pen = document.createElementNS(svg.namespaceURI, "rect");
pen.classList.add("pen");
function point(word) {
  const [x0, top, x1, bottom] = word.dataset.box.trim().split(" ").map(Number);
  pen.setAttribute("x", x0);
  pen.setAttribute("y", top);
  pen.setAttribute("width", x1 - x0);
  pen.setAttribute("height", bottom - top);
  svg.append(pen);
}
const text = document.querySelector(".text");
for (const happening of ["mouseover", "focusin"]) {
  text.addEventListener(happening, (event) => {
    const word = event.target.closest(".w");
    text.classList.remove("hushed");
    if (word) point(word);
  });
}
text.addEventListener("mouseleave", () => pen.remove());

// Words that are selected have an address.
const link = document.querySelector("#lenke");
function chosen() {
  const range = document.getSelection();
  if (range.isCollapsed || !text.contains(range.anchorNode) || !text.contains(range.focusNode)) return [];
  return [...text.querySelectorAll(".w")].filter((word) => range.containsNode(word, true));
}
document.addEventListener("selectionchange", () => { link.hidden = !chosen().length; });
link.addEventListener("click", () => {
  const [first, last] = [chosen().at(0), chosen().at(-1)].map((word) => word.id.slice("ord-".length));
  location.search = `ord=${first === last ? first : `${first}-${last}`}`;
});

let size = Number(sessionStorage.getItem("size")) || 1;
function zoom(step) {
  size = Math.min(3, Math.max(0.5, size + step * 0.25));
  paper.style.setProperty("--size", size);
  sessionStorage.setItem("size", size);
}
zoom(0);
for (const button of document.querySelectorAll("[data-zoom]")) {
  button.hidden = false;
  button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
}
document.querySelector(".keys").hidden = false;

function step(by) {
  const next = found[Math.max(0, Math.min(found.length - 1, found.indexOf(current) + by))];
  next?.querySelector("a").focus();
}
const acts = {
  ArrowLeft: () => document.querySelector("a[rel=prev]")?.click(),
  ArrowRight: () => document.querySelector("a[rel=next]")?.click(),
  j: () => step(1),
  k: () => step(-1),
  "+": () => zoom(1),
  "-": () => zoom(-1),
  Escape: () => text.classList.add("hushed"),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  if (event.key.startsWith("Arrow") && event.target.matches(".sheet")) return;
  if (event.key === "Enter" && current?.contains(event.target)) {
    event.preventDefault();
    current.querySelector('a[href^="/opplysning/"]').click();
    return;
  }
  const act = acts[event.key];
  if (act) { event.preventDefault(); act(); }
});
