// What is scanned or typed at a kiosk: passes checked with the public key alone, chip ID cards, staff numbers.
const LETTERS = "BCGHKLMNPQRSTVXZ";
const MINUTE = 60000, LONGEST_CARD = 1000, LONGEST_NAME = 200;

function unspell(text, length) {
  if (text.length !== length * 2) return null;
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    const high = LETTERS.indexOf(text[2 * at]), low = LETTERS.indexOf(text[2 * at + 1]);
    if (high < 0 || low < 0) return null;
    bytes[at] = high << 4 | low;
  }
  return bytes;
}

const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
const uuid = text => text.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");

export const isPass = text => /^t2\./i.test(text.trim());

// What a pass says, or which error: unreadable or forged; whether it still holds, only who comes in is asked.
export async function readPass(text, keys) {
  const parts = text.trim().toUpperCase().split(".");
  const said = parts.length === 3 && text.length <= 200 ? unspell(parts[1], 25) : null;
  const signature = said && unspell(parts[2], 64);
  if (!signature) return { error: "gate.error.pass-unreadable" };
  const statement = new TextEncoder().encode(parts[0] + "." + parts[1]);
  if (!await signedByOne(keys, signature, statement)) return { error: "gate.error.pass-forged" };
  const view = new DataView(said.buffer);
  return {
    kind: (said[0] & 15) === 0 ? "STAFF" : "VISITOR",
    cleared: (said[0] & 16) !== 0,
    who: uuid(hex(said.subarray(1, 17))),
    issued: view.getInt32(17) * MINUTE,
    until: view.getInt32(21) * MINUTE,
  };
}

async function signedByOne(keys, signature, statement) {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  for (const { x, y } of keys) {
    const key = await crypto.subtle.importKey("jwk", { kty: "EC", crv: "P-256", x, y }, algorithm, false, ["verify"]);
    if (await crypto.subtle.verify(algorithm, key, signature, statement)) return true;
  }
  return false;
}

// How the snapshot names somebody without saying who it is.
export async function hidden(salt, word) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(salt + ":" + word));
  return btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 12))).replace(/\+/g, "-").replace(/\//g, "_");
}

// The name on a chip ID card, and whether its birth date or sex contradicts its number; everything else on it is forgotten at once.
export function readCard(text) {
  if (text.length > LONGEST_CARD) return { error: "gate.error.pass-unreadable" };
  const parts = text.normalize("NFC").split("|").map(part => part.trim());
  if (!/^\d{12}$/.test(parts[0])) return null;
  const at = [1, 2].find(place => parts[place]?.length <= LONGEST_NAME && /^[\p{L} '.-]+$/u.test(parts[place]));
  if (parts.length < 6 || !at) return { error: "gate.error.pass-unreadable" };
  return { name: parts[at].replace(/\s+/g, " "), contradicts: contradicts(parts[0], parts[at + 1], parts[at + 2]) };
}

// The fourth digit of the number says century and sex, the next two the year.
function contradicts(number, birth, sex) {
  const code = Number(number[3]), year = 1900 + Math.floor(code / 2) * 100 + Number(number.slice(4, 6));
  const [, day, month, read] = /^(\d{2})(\d{2})(\d{4})$/.exec(birth)?.map(Number) ?? [];
  const born = new Date(Date.UTC(read, month - 1, day));
  const real = born.getUTCDate() === day && born.getUTCMonth() === month - 1;
  return (code % 2 === 0) !== (sex.toLowerCase() === "nam") || !real || read !== year;
}

export const plain = name => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();

// A temperature as a guard or a device typed it, in tenths: measured, or doubtful with what was probably meant.
export function readTemperature(text) {
  const typed = (text ?? "").trim().replaceAll(",", ".").replace(/\s*(°?\s*c)$/i, "");
  if (typed.length > 9 || !/^\d{1,5}(\.\d{1,3})?$/.test(typed)) return { doubtful: true };
  const number = Number(typed), possible = value => value >= 34 && value <= 43, tenths = value => Math.round(value * 10) / 10;
  if (possible(number)) return { celsius: tenths(number) };
  const meant = [number / 10, number / 100, number * 10].find(possible);
  return { doubtful: true, meant: meant && tenths(meant).toFixed(1) };
}

// An id that carries its time (UUID version 7).
export function timeId(now) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setUint16(0, Math.floor(now / 2 ** 32));
  new DataView(bytes.buffer).setUint32(2, now % 2 ** 32);
  bytes[6] = bytes[6] & 15 | 0x70;
  bytes[8] = bytes[8] & 63 | 0x80;
  return uuid(hex(bytes));
}
