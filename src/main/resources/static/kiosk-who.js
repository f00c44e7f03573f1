// Who is meant by what was scanned or typed: a pass, a chip ID card, a staff number.
import { hidden, isPass, plain, readCard, readPass } from "./kiosk-codes.js";

export const visitor = one => ({ kind: "VISITOR", who: one.visitor, entry: one });

export async function find(text, { snapshot, alone, inward, now }) {
  if (isPass(text)) {
    const pass = await readPass(text, snapshot?.keys ?? []);
    if (inward && now >= pass.until) return { error: "gate.error.pass-over" };
    return pass.error ? pass : { kind: pass.kind, who: pass.who, pass, entry: await entry(snapshot, pass.who) };
  }
  if (text.includes("|")) return card(text, snapshot);
  const number = text.trim().toUpperCase();
  if (number.length > 40) return { error: "gate.error.pass-forged" };
  const mark = snapshot && await hidden(snapshot.salt, number);
  const [known, other] = snapshot?.people.filter(one => one.number === mark) ?? [];
  if (other) return { error: "gate.error.number-of-several" };
  return known || !alone ? { kind: "STAFF", number, entry: known } : { error: "gate.error.nobody" };
}

function card(text, snapshot) {
  const read = readCard(text);
  if (!read || read.error) return { error: "gate.error.pass-unreadable" };
  const expected = snapshot?.people.filter(one => one.kind === "VISITOR" && one.name && plain(one.name) === plain(read.name)) ?? [];
  return expected.length === 1 ? { ...visitor(expected[0]), contradicts: read.contradicts } : { guest: read.name, contradicts: read.contradicts };
}

async function entry(snapshot, who) {
  const mark = snapshot && await hidden(snapshot.salt, who);
  return snapshot?.people.find(one => one.mark === mark);
}
