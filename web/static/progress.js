// Fetches how it goes until it is done.
const shown = document.querySelector("#framdrift");

async function look() {
  if (shown.querySelector("[data-done]")) return;
  try {
    const answer = await fetch(`${location.pathname}?del=1`);
    if (answer.ok) shown.innerHTML = await answer.text();
  } finally {
    setTimeout(look, 700);
  }
}

look();
