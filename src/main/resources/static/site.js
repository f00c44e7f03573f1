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
// Letters typed to find something are looked up as they are typed; Enter there sends nothing.
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.target.matches?.(".find input")) event.preventDefault();
});
// Arrow keys walk through a grid of days, like a spreadsheet; Tab still reaches every cell.
document.addEventListener("keydown", event => {
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const step = steps[event.key], cell = event.target.closest?.("table.grid td");
  if (!step || !cell) return;
  const next = cell.parentElement.parentElement.rows[cell.parentElement.sectionRowIndex + step[0]]?.cells[cell.cellIndex + step[1]]?.querySelector("a");
  if (next) { event.preventDefault(); next.focus(); }
});
document.getElementById("errors")?.focus();
