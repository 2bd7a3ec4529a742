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
    if (word) point(word);
  });
}
text.addEventListener("mouseleave", () => pen.remove());

let size = 1;
function zoom(step) {
  size = Math.min(3, Math.max(0.5, size + step * 0.25));
  paper.style.setProperty("--size", size);
}
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
