// Small comforts; every page works without them.
document.addEventListener("click", event => {
  const print = event.target.closest("[data-print]");
  if (print) window.print();
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const text = document.getElementById(copy.dataset.copy);
    text.select();
    navigator.clipboard?.writeText(text.value).then(() => { copy.textContent = copy.dataset.copied; });
  }
});
document.getElementById("errors")?.focus();
