// Results as one types; the address follows, so that it can be shared. How to narrow them comes after them.
const form = document.querySelector("#sok");
const results = document.querySelector("#treff");
const told = document.querySelector("#fant");
const input = form.querySelector("#q");
let waiting;
let asked = 0;

function address() {
  return new URLSearchParams(new FormData(form));
}

async function part(name) {
  const number = asked;
  const answer = await fetch(`/sok?${address()}&del=${name}`);
  const html = await answer.text();
  return answer.ok && number === asked ? html : null;
}

async function narrow() {
  const place = document.querySelector("#avgrens");
  const html = place && (await part("avgrens"));
  if (html) place.innerHTML = html;
}

async function refresh() {
  asked += 1;
  const html = await part("treff");
  if (html === null) return;
  results.innerHTML = html;
  told.textContent = results.querySelector("[data-told]")?.textContent ?? "";
  history.replaceState(null, "", `/sok?${address()}`);
  await narrow();
}

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 150);
});
narrow();
