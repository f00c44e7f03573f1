// The kiosk: set up with its key, taken over with a PIN, then scan, verdict, scan again; the same with and without network.
import { openBook, server, empty, otherwise } from "./kiosk-book.js";
import { readTemperature, timeId } from "./kiosk-codes.js";
import { find, visitor } from "./kiosk-who.js";
import { byTheSnapshot, guestAlone, shiftAlone } from "./kiosk-alone.js";
import { watchCamera } from "./kiosk-camera.js";
import { say, screen, show, tone } from "./kiosk-screen.js";

const CLOCK_PUT_RIGHT = 10_000, PATIENCE = 200, ADMITTED_FOR = 2000, STOPPED_FOR = 12_000;
const book = await openBook();
let ask = null, snapshot = await book.get("snapshot"), shift = await book.get("shift"), last = await book.get("last") ?? [];
let inward = true, pending = null, typed = null, guest = null, sending = false, alone = false, counting = 0, skew = await book.get("skew") ?? 0;

// A clock that goes back was put right: it is off by so much less.
let seen = Date.now();
function now() {
  const wall = Date.now();
  if (wall < seen - CLOCK_PUT_RIGHT) {
    skew += seen - wall;
    book.put("skew", skew);
  }
  seen = wall;
  return wall + skew;
}

// When something happens: by this clock, and by how much it is known to be off.
function moment() {
  now();
  return { at: new Date(seen).toISOString(), skew };
}

const field = name => document.getElementById(name);

// ---- who it is, and what becomes of them -------------------------------------------------------------------------------

async function scanned(text, camera = false) {
  if (screen() !== "scan" && screen() !== "verdict" || !text.trim()) return;
  const started = performance.now();
  const found = await find(text, { snapshot, alone, inward, now: now() });
  if (found.error) return camera && found.quiet ? null : problem(found.error);
  if (found.guest) return guestForm(found.guest, found.contradicts);
  await cross({ ...found, started });
}

async function cross({ kind, who, number, entry, pass, contradicts, declared, temperature = "", started = performance.now() }) {
  if (inward && entry?.declared && !pass?.cleared && declared === undefined) return askDeclared({ kind, who, number, entry, pass, contradicts });
  if (inward && entry?.limit && !temperature) return askTemperature({ kind, who, number, entry, pass, contradicts, declared }, null);
  // Without network it is decided before it is in the outbox: a page that is killed leaves nothing undecided behind.
  const aside = alone || sending || await book.count() > 0;
  const said = aside && inward ? byTheSnapshot(snapshot, { entry, pass, declared, temperature }, now()) : null;
  const item = await book.add({
    id: timeId(now()), ...moment(), in: inward, kind, who, number, temperature, shift: shift.id,
    name: entry?.name, unit: entry?.unit, ...declared && { declared }, ...said && { shown: said.word, why: said.why, said: said.said },
  });
  const { answer, late } = aside ? {} : await online(item, started);
  if (answer?.step === "TEMPERATURE") return askTemperature({ kind, who, number, entry, pass, contradicts, declared }, answer.meant);
  if (answer?.step === "REFUSED" || answer?.step === "KEPT") return problem(answer.error);
  const verdict = answer ?? await decide(item, { entry, pass, declared, temperature });
  if (late) reconciled(item, late);
  await counted(item.in ? verdict.word : "LEFT");
  verdictShown({ ...verdict, name: verdict.name ?? entry?.name ?? "", unit: verdict.unitName ?? entry?.unit ?? "" }, item, started, contradicts);
}

// Asks the server, unless others wait in the outbox before this one. Whoever stands there does not wait for a line that says
// nothing: then the kiosk decides, and the answer is late.
async function online(item, started) {
  if (alone || sending || await book.count() > 1) return {};
  sending = true;
  let late = null;
  try {
    const asked = ask.lane([item]);
    const { status, json } = await Promise.race([asked, silence(started)]);
    if (!status) return { late: late = asked };
    if (status === 401 || status === 409) {
      await book.settle([item.seq], []);
      return { answer: status === 401 ? revoked() : offDuty() };
    }
    const result = json?.items?.[0];
    if (!result || result.step === "LATER") return {};
    await book.settle([item.seq], []);
    return { answer: result };
  } catch {
    away(true);
    return {};
  } finally {
    if (!late) sending = false;
  }
}

const silence = started => new Promise(done => setTimeout(() => done({ status: 0 }), PATIENCE - (performance.now() - started)));

// The answer that came after the kiosk had decided: no second verdict. What was written is settled, and where it differs the
// guard is told; anything else stays in the outbox and is sent again with what was shown.
async function reconciled(item, late) {
  try {
    const { json } = await late;
    const result = json?.items?.[0];
    if (result?.step === "DONE") await book.settle([item.seq], [otherwise(item, result)].filter(Boolean));
  } catch {
    away(true);
  } finally {
    sending = false;
    later();
  }
}

// By what was taken along: the same word that the server would have said at that time.
async function decide(item, known) {
  if (!item.in) return { word: "ADMITTED", why: "LEFT", said: [] };
  if (item.shown) return { word: item.shown, why: item.why, said: item.said };
  const { word, why, said } = byTheSnapshot(snapshot, known, now());
  Object.assign(item, { shown: word, why, said });
  await book.change(item);
  return { word, why, said };
}

// How many are inside and how many wait for a decision goes on counting until the next rights say it again, unless they
// were asked for before; kept before anybody sees the verdict, so that a page that is killed right after has counted, too.
async function counted(word, before = "ADMITTED") {
  if (!snapshot) return;
  counting++;
  snapshot.inside = Math.max(0, snapshot.inside + (word === "ADMITTED") - (word === "LEFT"));
  snapshot.open = Math.max(0, snapshot.open + !["ADMITTED", "LEFT"].includes(word) - (before !== "ADMITTED"));
  await book.put("snapshot", snapshot);
}

// ---- screens -----------------------------------------------------------------------------------------------------------

// A card that contradicts its number is pointed out with whatever was decided, for long enough to be read.
function verdictShown(verdict, item, started, contradicts = false) {
  field("problem").textContent = "";
  const left = !item.in;
  const place = snapshot?.units.find(one => one.id === verdict.unit || one.name === verdict.unit);
  const took = Math.round(performance.now() - started);
  show("verdict", { verdict, left, alone: alone || !!item.shown, contradicts, took, place, guest: item.kind === "VISITOR" });
  tone(contradicts ? "REFERRED" : left ? "ADMITTED" : verdict.word);
  pending = { verdict, item };
  last = [{ name: verdict.name, word: left ? "LEFT" : verdict.word, at: Date.now() }, ...last].slice(0, 10);
  book.put("last", last);
  paint();
  clearTimeout(verdictShown.timer);
  verdictShown.timer = setTimeout(scan, !contradicts && (left || verdict.word === "ADMITTED") ? ADMITTED_FOR : STOPPED_FOR);
  if (alone || item.shown) later();
}

// An expected visitor of a unit that asks for a declaration: the guard says whether there is one.
function askDeclared(waiting) {
  show("declared");
  field("declared-who").textContent = [waiting.entry.name, waiting.entry.unit].filter(Boolean).join(" · ");
  pending = { waiting };
}

function askTemperature(waiting, meant) {
  show("temperature");
  field("temperature").value = "";
  field("temperature").focus();
  field("temperature-meant").hidden = !meant;
  if (meant) field("temperature-meant").textContent = say("gate.temperature.yes", meant);
  pending = { waiting, meant };
}

function temperatureTyped(text) {
  const read = readTemperature(text);
  if (read.doubtful) {
    field("temperature-error").textContent = read.meant ? say("gate.error.temperature-meant", text, read.meant) : say("gate.error.temperature");
    pending.meant = read.meant;
    field("temperature-meant").hidden = !read.meant;
    if (read.meant) field("temperature-meant").textContent = say("gate.temperature.yes", read.meant);
    return;
  }
  field("temperature-error").textContent = "";
  cross({ ...pending.waiting, temperature: String(read.celsius) });
}

function guestForm(name, contradicts = false) {
  guest = null;
  field("guest-form").reset();
  field("guest-found").textContent = "";
  field("guest-error").textContent = contradicts ? say("gate.error.card-contradicts") : "";
  show("guest");
  field("guest-name").value = name;
  field("guest-phone").focus();
}

function problem(key) {
  field("problem").textContent = say(key);
  tone("REFERRED");
  scan();
}

const passed = () => !pending.item.in || pending.verdict.word === "ADMITTED";

function scan() {
  clearTimeout(verdictShown.timer);
  show(shift ? "scan" : ask ? "shift" : "setup");
  const input = field("q");
  input.value = "";
  if (shift) input.focus();
  paint();
}

async function paint() {
  const waiting = await book.count();
  const told = await book.told();
  show.bar({ snapshot, shift, alone, waiting, told, last, skew, inward, now: now() });
}

function revoked() {
  if (snapshot) book.put("former", { gate: snapshot.gate, site: snapshot.site });
  last = [];
  book.put("last", last);
  shift = ask = null;
  book.put("key", null);
  book.put("snapshot", null);
  book.put("shift", null);
  snapshot = null;
  show("setup");
  field("setup-error").textContent = say("gate.kiosk.revoked");
  return { step: "REFUSED", error: "gate.kiosk.revoked" };
}

function offDuty(why = "gate.kiosk.nobody") {
  shift = null;
  book.put("shift", shift);
  show("shift");
  field("shift-error").textContent = say(why);
  return { step: "REFUSED", error: why };
}

// ---- the network comes and goes ----------------------------------------------------------------------------------------

function away(gone) {
  if (alone !== gone) { alone = gone; paint(); }
}

const later = () => setTimeout(catchUp, 400);

async function catchUp() {
  if (!ask || !shift || sending) return;
  sending = true;
  try {
    const { status, shifts } = await empty(book, ask);
    if (status) away(false);
    if (status === 401) revoked();
    else if (status === 409) offDuty();
    else if (shifts.get(shift?.id) === "REFUSED") offDuty("gate.error.pin");
    else if (shifts.get(shift?.id) === "DONE") {
      shift = { id: shift.id, guard: shift.guard };
      await book.put("shift", shift);
    }
  } catch {
    away(true);
  } finally {
    sending = false;
    paint();
  }
}

async function takeAlong() {
  if (!ask) return;
  const since = counting;
  try {
    const { status, json } = await ask.snapshot();
    if (status === 401) return void revoked();
    if (!json) return;
    seen = Date.now();
    skew = json.at - seen;
    if (snapshot && (counting !== since || await book.count())) Object.assign(json, { inside: snapshot.inside, open: snapshot.open });
    snapshot = json;
    await Promise.all([book.put("snapshot", json), book.put("skew", skew)]);
    away(false);
    show.units(json.units);
  } catch {
    away(true);
  }
  paint();
}

// ---- the guard's hands -------------------------------------------------------------------------------------------------

const on = (id, event, work) => field(id).addEventListener(event, happened => { happened.preventDefault(); work(happened); });

on("setup-form", "submit", async () => {
  const key = field("key").value.trim().toUpperCase().replace(/[\s-]/g, "");
  ask = server(key);
  const { status, json } = await ask.snapshot().catch(() => ({ status: 0 }));
  field("setup-error").textContent = status === 200 ? "" : say(status ? "gate.kiosk.key-wrong" : "gate.kiosk.no-network");
  if (status !== 200 || await ofAnotherGate(json)) return void (ask = null);
  await book.put("key", key);
  field("key").value = "";
  await takeAlong();
  scan();
});

// What waits from a key before was seen at another gate: it is handed over as a file, never sent as if it were of this one.
async function ofAnotherGate({ gate, site }) {
  const former = await book.get("former"), waiting = await book.all();
  const foreign = waiting.length > 0 && former && (former.gate !== gate || former.site !== site);
  field("former").hidden = !foreign;
  if (!foreign) return false;
  field("former-what").textContent = say("gate.kiosk.former", waiting.length, `${former.gate} · ${former.site}`);
  field("former-save").href = URL.createObjectURL(new Blob([JSON.stringify({ former, waiting })], { type: "application/json" }));
  return true;
}

on("former-drop", "click", async () => {
  await book.settle((await book.all()).map(item => item.seq), []);
  field("former").hidden = true;
});

on("shift-form", "submit", async () => {
  const body = { id: timeId(now()), number: field("number").value.trim(), pin: field("pin").value };
  field("pin").value = "";
  // Ahead of what waits in the outbox: that may be waiting for nothing but a guard on duty.
  const aside = alone || sending;
  const answer = aside ? null : await ask.takeOver(body).catch(() => null);
  const wrong = answer?.status === 422 ? answer.json?.error : answer?.status === 401 ? say("gate.kiosk.revoked") : answer?.status === 200 ? "" : await takeOverAlone(body);
  field("shift-error").textContent = wrong;
  if (wrong) return;
  if (answer?.status === 200) {
    shift = answer.json;
    await book.put("shift", shift);
    await takeAlong();
  }
  await catchUp();
  scan();
});

async function takeOverAlone(body) {
  const { error, again, item } = await shiftAlone(snapshot, body, typed);
  typed = again ?? null;
  if (error) return say(error);
  await book.add({ ...item, ...moment() });
  shift = { id: item.id, guard: item.name, unconfirmed: true };
  snapshot.open = 0;
  await Promise.all([book.put("shift", shift), book.put("snapshot", snapshot)]);
  return "";
}

function shiftUntyped() {
  typed = null;
  field("shift-form").reset();
  field("shift-error").textContent = "";
}

on("scan-form", "submit", () => { const text = field("q").value; field("q").value = ""; scanned(text); });
on("temperature-form", "submit", () => temperatureTyped(field("temperature").value));
on("temperature-meant", "click", () => cross({ ...pending.waiting, temperature: pending.meant }));
on("declared-yes", "click", () => cross({ ...pending.waiting, declared: true }));
on("declared-not", "click", () => cross({ ...pending.waiting, declared: false }));
on("inward", "change", () => { inward = true; paint(); });
on("outward", "change", () => { inward = false; paint(); });
on("guest-open", "click", () => guestForm(""));
on("hand-over", "click", () => { shiftUntyped(); show("shift", { handover: snapshot }); });
on("shift-back", "click", shiftUntyped);
document.querySelectorAll("[data-back]").forEach(button => button.addEventListener("click", scan));
document.querySelectorAll("[data-digit]").forEach(button => button.addEventListener("click", () => {
  const input = field(button.closest("[data-for]").dataset.for);
  input.value = button.dataset.digit === "back" ? input.value.slice(0, -1) : input.value + button.dataset.digit;
  input.focus();
}));

// Who came before is found by the telephone number left then; only the server can say.
on("guest-known", "click", async () => {
  const { status, json } = await ask.known({ number: field("guest-phone").value }).catch(() => ({ status: 0 }));
  if (status === 401) return void offDuty();
  field("guest-error").textContent = status === 422 ? json?.error ?? "" : status === 200 ? "" : say("gate.kiosk.no-network");
  field("guest-found").textContent = status === 200 ? json.said : "";
  if (status !== 200 || !json.known) return;
  const { name, unit, host, abroad } = json.known, form = field("guest-form");
  field("guest-name").value = name;
  field("guest-host").value = host;
  if (snapshot?.units.some(one => one.id === unit)) field("guest-unit").value = unit;
  form.elements.abroad.checked = abroad;
});

on("guest-form", "submit", async () => {
  const form = new FormData(field("guest-form")), started = performance.now();
  // The ids stay with the form: sent again it is the same visitor.
  guest ??= { id: timeId(now()), visitor: timeId(now()) };
  const body = { ...Object.fromEntries(form), ...guest, declared: form.has("declared"), abroad: form.has("abroad") };
  const { status, json } = await askGuest(body, started);
  if (status === 401) return void offDuty();
  field("guest-error").textContent = status === 422 ? json?.error ?? "" : "";
  if (status === 422) return;
  if (status !== 200) return receivedAlone(body, started);
  await counted(json.word);
  verdictShown({ ...json, name: body.name }, { in: true, kind: "VISITOR", who: body.visitor, name: body.name }, started);
});

// Asks the server, as for whoever scans. On a line that says nothing the kiosk decides; what it showed waits in the outbox, under
// the ids that the server may have by then, until the late answer has come or never will.
async function askGuest(body, started) {
  const unheard = { status: 0 };
  if (alone || sending || await book.count()) return unheard;
  sending = true;
  const asked = ask.guest(body).catch(() => unheard).finally(() => { sending = false; });
  const first = await Promise.race([asked, silence(started)]);
  if (!first.status) asked.then(later);
  return first;
}

async function receivedAlone(body, started) {
  const { error, words = [], item } = await guestAlone(snapshot, body, now());
  field("guest-error").textContent = error ? say(error, ...words) : "";
  if (error) return;
  const noted = await book.add({ ...item, ...moment(), shift: shift.id });
  const { who, name, unit, shown: word, why, said } = noted;
  snapshot.people.push({ visitor: who, kind: "VISITOR", name, unit, word, why, said });
  await counted(word);
  verdictShown({ word, why, said, name, unit }, noted, started);
}

on("order-open", "click", () => { clearTimeout(verdictShown.timer); show("order", pending); });
on("order-form", "submit", async () => {
  const words = field("orderer").value.trim();
  if (!words) return;
  // Of what was said without network the server does not know yet: the order goes into the outbox behind it.
  const found = alone || !pending.verdict.visit ? null : await ask.orderers(words).catch(() => null);
  if (found?.json) return show.orderers(found.json, orderer => ordered(orderer));
  const { item, verdict } = pending;
  const { seq, ...before } = item;
  const noted = await book.add({ ...before, id: timeId(now()), ...moment(), shift: shift.id, shown: "ADMITTED", why: "BY_ORDER", said: [words] });
  await counted("ADMITTED", verdict.word);
  verdictShown({ ...verdict, word: "ADMITTED", why: "BY_ORDER", said: [words] }, noted, performance.now());
});

async function ordered(orderer) {
  const { verdict } = pending;
  const { status, json } = await ask.order({ id: timeId(now()), visit: verdict.visit, body: verdict.body, orderer: orderer.id }).catch(() => ({ status: 0 }));
  if (status !== 200) return void (field("order-error").textContent = json?.error ?? say("gate.kiosk.no-network"));
  await counted("ADMITTED", verdict.word);
  verdictShown({ ...verdict, ...json }, { in: true }, performance.now());
}

// The next one is scanned, or typed, while a verdict still stands: this begins the next.
document.addEventListener("keydown", ({ key, ctrlKey, altKey, metaKey }) => {
  if (screen() === "verdict" && key.length === 1 && key !== " " && !(ctrlKey || altKey || metaKey)) scan();
});
document.addEventListener("told", async event => { await book.seen(event.detail); paint(); });
document.addEventListener("expected", event => cross(visitor(event.detail)));
window.addEventListener("online", () => { takeAlong(); catchUp(); });
window.addEventListener("offline", () => away(true));

const key = await book.get("key");
if (key) ask = server(key);
if (snapshot) show.units(snapshot.units);
scan();
await takeAlong();
await catchUp();
setInterval(catchUp, 5000);
setInterval(takeAlong, 60_000);
navigator.serviceWorker?.register("/kiosk-sw.js", { scope: "/kiosk" });
// Before the camera the next one begins when the one before was let in or out; whoever was stopped is spoken with first.
watchCamera(field("camera"), text => (screen() === "scan" || screen() === "verdict" && passed()) && (scanned(text, true), true));
document.documentElement.dataset.ready = "yes";
