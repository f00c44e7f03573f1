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
// A sheet of letters: arrows and Enter walk, a letter replaces what stood there, a chosen place paints; what a week
// comes to follows each change, with the changed cells only.
const paint = (cell, letter) => { cell.value = letter; cell.dispatchEvent(new Event("change", { bubbles: true })); };
document.addEventListener("focusin", event => { if (event.target.matches("table.cells input")) event.target.select(); });
document.addEventListener("keydown", event => {
  const cell = event.target.matches?.("table.cells input") && event.target;
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] }[event.key];
  if (!cell || !step) return;
  event.preventDefault();
  const td = cell.parentElement, row = td.parentElement;
  row.parentElement.rows[row.sectionRowIndex + step[0]]?.cells[td.cellIndex + step[1]]?.querySelector("input")?.focus();
});
document.addEventListener("click", event => {
  const brush = event.target.closest("[data-brush]");
  if (brush) {
    const on = brush.getAttribute("aria-pressed") !== "true";
    document.querySelectorAll("[data-brush]").forEach(other => other.setAttribute("aria-pressed", other === brush && on));
  }
  const chosen = event.target.matches("table.cells input") && document.querySelector("[data-brush][aria-pressed=true]");
  if (chosen) paint(event.target, chosen.dataset.brush);
});
document.addEventListener("change", async event => {
  const cell = event.target, table = cell.closest?.("table.cells");
  if (!table || !cell.form) return;
  const keys = Object.fromEntries(table.dataset.keys.split(" ").map(key => key.split("=")));
  cell.value = cell.value.trim().toUpperCase();
  cell.className = keys[cell.value.split("/")[0].replace("*", "").trim()] ?? "";
  cell.setAttribute("aria-invalid", cell.className === "");
  const week = cell.form.querySelectorAll("[data-check]")[Math.floor((cell.parentElement.cellIndex - 1) / 7)];
  const changed = [...cell.form.elements].filter(input => input.name.startsWith("c.") && input.value !== input.defaultValue);
  const asked = week.asked = (week.asked ?? 0) + 1;
  const answer = await fetch(week.dataset.check, { method: "POST", headers: { "HX-Request": "true" }, body: new URLSearchParams(changed.map(input => [input.name, input.value])) });
  if (answer.ok && week.asked === asked) week.innerHTML = await answer.text();
});
document.getElementById("errors")?.focus();
