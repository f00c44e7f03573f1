// What a kiosk says by itself while the network is down, by the rights that it took along; and letters that only the
// server opens, for what nobody may read on the kiosk.
import { hidden, readTemperature } from "./kiosk-codes.js";

const DAY = 86_400_000;
const ALONE = { word: "REFERRED", why: "ALONE", said: [] };
const UNDECLARED = { word: "REFUSED", why: "NOT_DECLARED", said: [] };

const day = at => Math.floor((at + 7 * 3_600_000) / DAY);
const sameDay = (one, other) => day(one) === day(other);
const old = (snapshot, now) => !snapshot || now > snapshot.at + DAY;

// Somebody whom the rights name.
export function byTheSnapshot(snapshot, { entry: known, pass, declared, temperature }, now) {
  const entry = declared && known?.declared ? { ...known, ...known.declared } : known;
  if (old(snapshot, now)) return ALONE;
  if (!entry) return { word: "REFERRED", why: "NOT_OF_HERE", said: [] };
  // A visit and its approval are for one day; the rights were taken along yesterday.
  if (entry.kind === "VISITOR" && !sameDay(now, snapshot.at)) return ALONE;
  const lapsed = entry.word === "ADMITTED" && entry.until && now >= entry.until;
  // Who was cleared when the rights were taken along and is not on a pass of the same day made since: something is new.
  const newer = pass && pass.issued > snapshot.at && sameDay(pass.issued, snapshot.at);
  if (entry.cleared && newer && !pass.cleared) return { word: "REFERRED", why: "HEALTH_OFFICER", said: [] };
  // A pass says what was declared on its day, and no more on the day after.
  const undeclared = lapsed || entry.why === "NOT_DECLARED";
  const declaredSince = undeclared && pass?.cleared && pass.issued >= snapshot.at - 60_000 && sameDay(pass.issued, now);
  if (lapsed && !declaredSince) return UNDECLARED;
  if (entry.word !== "ADMITTED" && !declaredSince) return entry;
  return withRoom(snapshot, declaredSince ? { word: "ADMITTED", why: "STAFF", said: [] } : entry, entry.limit, temperature);
}

// A visitor whom nobody announced: what is said, and what goes into the outbox. Whom they see and what was seen of a
// declaration goes there closed; the name stays, as those of announced visitors do, so that they can go out again.
export async function guestAlone(snapshot, body, now) {
  const { id, visitor: who, name, unit, host, purpose, phone, abroad, declared } = body;
  const place = snapshot?.units.find(one => one.id === unit);
  if (!place || !snapshot.letters) return { error: "gate.kiosk.no-network" };
  const rules = snapshot.welcomes[place.welcome], read = readTemperature(body.temperature);
  if ((rules.limit || body.temperature) && read.doubtful) {
    return read.meant ? { error: "gate.error.temperature-meant", words: [body.temperature, read.meant] } : { error: "gate.error.temperature" };
  }
  const temperature = body.temperature ? String(read.celsius) : "";
  const { word, why, said } = old(snapshot, now) ? ALONE : welcome(snapshot, rules, { abroad, declared, temperature });
  return { item: {
    id, in: true, kind: "VISITOR", who, temperature, shown: word, why, said,
    letter: await letter(snapshot.letters, who, { name, unit, host, purpose, phone, abroad, declared }), name, unit: place.name,
  } };
}

function welcome(snapshot, rules, { abroad, declared, temperature }) {
  const said = abroad ? rules[declared ? "abroad" : "abroadUndeclared"] : rules[declared ? "declared" : "undeclared"];
  return said.word === "ADMITTED" ? withRoom(snapshot, said, rules.limit, temperature) : said;
}

function withRoom(snapshot, said, limit, temperature) {
  if (limit && readTemperature(temperature).celsius >= limit) return { word: "REFERRED", why: "HEALTH_OFFICER", said: [] };
  if (snapshot.most && snapshot.inside >= snapshot.most) return { word: "REFERRED", why: "FULL", said: [String(snapshot.most)] };
  return said;
}

// A guard takes over. Without network a PIN cannot be checked, so it is asked for twice and goes to the server in a letter.
export async function shiftAlone(snapshot, { id, number, pin }, typed) {
  const mark = snapshot && await hidden(snapshot.salt, number.toUpperCase());
  const guard = snapshot?.guards?.find(one => one.number === mark);
  if (!guard) return { error: snapshot ? "gate.error.pin" : "gate.kiosk.no-network" };
  if (typed?.number !== number || typed.pin !== pin) return { error: "gate.kiosk.pin-again", again: { number, pin } };
  return { item: {
    id, in: true, handed: { inside: snapshot.inside, open: snapshot.open },
    letter: await letter(snapshot.letters, id, { number, pin }), name: guard.name,
  } };
}

const bytes = text => new TextEncoder().encode(text);
const joined = (...parts) => new Uint8Array(parts.flatMap(part => [...part]));
const spelt = part => btoa(String.fromCharCode(...part)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
const point = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));

// Closes a letter (ECIES: P-256, HKDF with SHA-256, AES-GCM) about one thing; this kiosk cannot open it again.
async function letter(key, about, content) {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const theirs = await crypto.subtle.importKey("raw", point(key), curve, false, []);
  const own = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const open = new Uint8Array(await crypto.subtle.exportKey("raw", own.publicKey));
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, own.privateKey, 256));
  const secret = await crypto.subtle.importKey("raw", joined(open, shared), "HKDF", false, ["deriveKey"]);
  const derived = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytes("kiosk:" + about) };
  const lock = await crypto.subtle.deriveKey(derived, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const closed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, lock, bytes(JSON.stringify(content))));
  return spelt(joined(open, iv, closed));
}
