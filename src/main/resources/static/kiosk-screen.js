// What stands on the kiosk's screen, and what sounds.
const TEXTS = JSON.parse(document.getElementById("texts").dataset.texts);
const SIGNS = { ADMITTED: "✓", REFERRED: "!", REFUSED: "✕", LEFT: "→" };
const TONES = { ADMITTED: [880], REFERRED: [587, 587], REFUSED: [330, 247, 196] };
const LOOKS = { ADMITTED: "admit", REFERRED: "refer", REFUSED: "refuse" };
const element = id => document.getElementById(id);
const made = (name, parts) => Object.assign(document.createElement(name), parts);
const clock = at => new Date(at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
let current = "setup", audio = null;

export const screen = () => current;

// A sentence with its words in it; a word that is itself a key is said.
export function say(key, ...words) {
  return (TEXTS[key] ?? key).replace(/\{(\d)\}/g, (_, at) => TEXTS[words[at]] ?? words[at] ?? "");
}

export function show(name, parts = {}) {
  current = name;
  document.querySelectorAll("[data-screen]").forEach(part => { part.hidden = part.dataset.screen !== name; });
  element("problem").hidden = name !== "scan";
  if (name === "verdict") verdict(parts);
  if (name === "order") element("orderers").replaceChildren();
  if (name === "shift") element("shift-back").hidden = !parts.handover;
  if (name === "shift") element("handover").textContent = parts.handover ? say("gate.kiosk.handover", parts.handover.inside, parts.handover.open) : "";
  element(name + "-first")?.focus();
}

// Where whoever is stopped turns.
const instead = (place, guest) => [
  place?.phone && say("gate.call", place.name, place.phone),
  guest && place?.counter && say("gate.counter", place.counter),
].filter(Boolean);

function verdict({ verdict, left, alone, contradicts, took, place, guest }) {
  const { word, why, said = [], name, unit } = verdict;
  const part = element("verdict");
  part.className = "verdict " + (left ? "admit" : LOOKS[word]);
  part.dataset.took = took;
  part.dataset.why = why;
  element("verdict-word").textContent = left ? `→ ${say("gate.out")}` : `${SIGNS[word]} ${say("gate.word." + word)}`;
  element("verdict-who").textContent = [name, unit].filter(Boolean).join(" · ");
  element("verdict-why").textContent = left ? "" : say("gate.why." + why, ...said);
  element("verdict-next").textContent = left ? "" : [say("gate.next." + why, ...said), ...word === "ADMITTED" ? [] : instead(place, guest)].join(" ");
  element("verdict-card").textContent = contradicts ? say("gate.error.card-contradicts") : "";
  element("verdict-alone").hidden = !alone;
  element("order-open").hidden = left || word === "ADMITTED";
}

function sentence(line) {
  const at = clock(Date.parse(line.at) + (line.skew ?? 0));
  if (line.handed) return say("gate.kiosk.unconfirmed", at, line.name);
  return say("gate.kiosk.told", at, line.name, say(line.shown ? "gate.word." + line.shown : "gate.kiosk.nothing"), line.error ? say(line.error) : say("gate.why." + (line.why ?? "ALONE")));
}

show.bar = ({ snapshot, shift, alone, waiting, told, last, skew, inward, now }) => {
  element("place").textContent = snapshot ? `${snapshot.gate} · ${snapshot.site}` : "";
  element("inside").textContent = !snapshot ? "" : snapshot.most ? say("gate.inside.most", snapshot.inside, snapshot.most) : say("gate.inside", snapshot.inside);
  element("guard").textContent = !shift ? "" : say("gate.guard", shift.guard) + (shift.unconfirmed ? " · " + say("gate.kiosk.to-confirm") : "");
  element("net").textContent = [
    alone ? say("gate.kiosk.alone", clock(snapshot?.at ?? now)) : say("gate.kiosk.online"),
    waiting ? say("gate.kiosk.waiting", waiting) : "",
    Math.abs(skew) > 120_000 ? say("gate.kiosk.skew", Math.round(Math.abs(skew) / 60_000)) : "",
  ].filter(Boolean).join(" · ");
  element("net").className = alone ? "late" : "met";
  element("net").dataset.waiting = waiting;
  element("scan-send").textContent = say(inward ? "gate.in" : "gate.out");
  element("last").replaceChildren(...last.map(line => {
    const item = made("li", { className: (line.word === "LEFT" ? "admitted" : line.word.toLowerCase()) });
    item.append(made("span", { className: "sign", textContent: SIGNS[line.word] }), made("span", { className: "who", textContent: line.name }), made("small", { textContent: clock(line.at) }));
    return item;
  }));
  element("told").replaceChildren(...told.map(line => {
    const item = made("li", { textContent: sentence(line) });
    const button = made("button", { textContent: say("gate.kiosk.seen") });
    button.addEventListener("click", () => document.dispatchEvent(new CustomEvent("told", { detail: line.seq })));
    item.append(" ", button);
    return item;
  }));
  element("expected").replaceChildren(...(snapshot?.people ?? []).filter(one => one.visitor).map(one => {
    const button = made("button", { textContent: `${one.name} · ${one.unit}` });
    button.addEventListener("click", () => document.dispatchEvent(new CustomEvent("expected", { detail: one })));
    const item = made("li", {});
    item.append(button);
    return item;
  }));
};

show.units = units => element("guest-unit").replaceChildren(...units.map(unit => made("option", { value: unit.id, textContent: unit.name })));

show.orderers = (found, chosen) => element("orderers").replaceChildren(...found.map(one => {
  const button = made("button", { textContent: say("gate.order.admit", one.name), className: "first" });
  button.addEventListener("click", () => chosen(one));
  const item = made("li", {});
  item.append(button, " ", one.title);
  return item;
}));

export function tone(word) {
  if (!window.AudioContext) return;
  audio ??= new AudioContext();
  (TONES[word] ?? []).forEach((pitch, index) => {
    const sound = audio.createOscillator(), loudness = audio.createGain(), from = audio.currentTime + index * 0.22;
    sound.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.2, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.2);
    sound.connect(loudness).connect(audio.destination);
    sound.start(from);
    sound.stop(from + 0.2);
  });
}
