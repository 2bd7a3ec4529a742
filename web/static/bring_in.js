// Files may be dropped on the form, and are sent at once.
const form = document.querySelector(".drop");
const chooser = form.querySelector("input[type=file]");
form.querySelector(".with-script").hidden = false;

for (const kind of ["dragover", "dragleave", "drop"]) {
  form.addEventListener(kind, (event) => {
    event.preventDefault();
    form.classList.toggle("over", kind === "dragover");
    if (kind === "drop" && event.dataTransfer.files.length) {
      chooser.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
}
form.addEventListener("submit", () => {
  const button = form.querySelector("button");
  button.disabled = true;
  button.textContent = "Sender …";
});
