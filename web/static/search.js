// Results as one types; the address follows, so that it can be shared.
const form = document.querySelector("#sok");
const results = document.querySelector("#treff");
const input = form.querySelector("#q");
let waiting;
let asked = 0;

async function refresh() {
  const number = ++asked;
  const address = new URLSearchParams(new FormData(form));
  const answer = await fetch(`/sok?${address}&del=1`);
  if (!answer.ok || number !== asked) return;
  results.innerHTML = await answer.text();
  history.replaceState(null, "", `/sok?${address}`);
}

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 150);
});
