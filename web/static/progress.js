// Fetches how it goes until it is done.
const shown = document.querySelector("#framdrift");
const told = document.querySelector("#sagt");

async function look() {
  if (shown.querySelector("[data-done]")) return;
  try {
    const answer = await fetch(`${location.pathname}?del=1`);
    if (answer.ok) shown.innerHTML = await answer.text();
    const text = shown.querySelector("[data-told]").textContent;
    if (told.textContent !== text) told.textContent = text; // read aloud once
  } finally {
    setTimeout(look, 700);
  }
}

look();
