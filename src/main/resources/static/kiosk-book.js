// What a kiosk keeps while the network is down: its key, today's rights, and the outbox in its sequence. An entry is in the
// outbox before anybody sees a verdict, and leaves it only when the server has it.
const BATCH = 50, PATIENCE = 8000;

const asked = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

const over = transaction => new Promise((done, failed) => {
  transaction.oncomplete = done;
  transaction.onabort = transaction.onerror = () => failed(transaction.error);
});

export async function openBook() {
  const opening = indexedDB.open("truc-kiosk", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("kept");
    opening.result.createObjectStore("outbox", { keyPath: "seq" });
    opening.result.createObjectStore("told", { keyPath: "seq" });
  };
  const db = await asked(opening);
  navigator.storage?.persist?.();
  const stores = ["kept", "outbox", "told"];
  const writing = () => db.transaction(stores, "readwrite", { durability: "strict" });
  const reading = name => db.transaction(name).objectStore(name);
  return {
    get: name => asked(reading("kept").get(name)),
    async put(name, value) {
      const transaction = writing();
      transaction.objectStore("kept").put(value, name);
      await over(transaction);
    },
    // The next in the sequence, and in the outbox, in one transaction.
    async add(item) {
      const transaction = writing(), kept = transaction.objectStore("kept");
      const seq = (await asked(kept.get("seq")) ?? 0) + 1;
      kept.put(seq, "seq");
      transaction.objectStore("outbox").add({ ...item, seq });
      await over(transaction);
      return { ...item, seq };
    },
    async change(item) {
      const transaction = writing();
      transaction.objectStore("outbox").put(item);
      await over(transaction);
    },
    waiting: () => asked(reading("outbox").getAll(null, BATCH)),
    all: () => asked(reading("outbox").getAll()),
    count: () => asked(reading("outbox").count()),
    told: () => asked(reading("told").getAll()),
    async settle(seqs, told) {
      const transaction = writing();
      seqs.forEach(seq => transaction.objectStore("outbox").delete(seq));
      told.forEach(line => transaction.objectStore("told").put(line));
      await over(transaction);
    },
    async seen(seq) {
      const transaction = writing();
      transaction.objectStore("told").delete(seq);
      await over(transaction);
    },
  };
}

// Speaks with the server in the name of this kiosk.
export function server(key) {
  async function call(path, body) {
    const answer = await fetch(path, {
      method: body ? "POST" : "GET",
      headers: { Authorization: "Kiosk " + key, ...body && { "Content-Type": "application/json" } },
      body: body && JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE),
    });
    const json = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
    return { status: answer.status, json };
  }
  const lane = items => call("/kiosk/lane", {
    sent: new Date().toISOString(), items: items.map(({ name, unit, ...item }) => item),
  });
  return {
    lane,
    snapshot: () => call("/kiosk/snapshot"),
    now: () => call("/kiosk/now"),
    takeOver: body => call("/kiosk/shift", body),
    orderers: words => call("/kiosk/orderers?words=" + encodeURIComponent(words)),
    order: body => call("/kiosk/order", body),
    guest: body => call("/kiosk/guest", body),
    known: body => call("/kiosk/known", body),
  };
}

// Sends what waits, in order, until nothing waits or the server cannot take more. What the server says otherwise than the
// kiosk had shown is told to the guard; so is a guard whose PIN did not hold. Says what became of each change of guard, and
// the last status: 0 where there was nothing to send, so that nobody was asked.
export async function empty(book, ask) {
  const shifts = new Map();
  let status = 0, json = null;
  for (;;) {
    const items = await book.waiting();
    if (!items.length) return { status, shifts };
    ({ status, json } = await ask.lane(items));
    const results = json?.items ?? [];
    const settled = results.filter(result => result.step !== "LATER");
    const bySeq = new Map(items.map(item => [item.seq, item]));
    const told = settled.map(result => otherwise(bySeq.get(result.seq), result)).filter(Boolean);
    await book.settle(settled.map(result => result.seq), told);
    settled.filter(result => bySeq.get(result.seq)?.handed).forEach(result => shifts.set(bySeq.get(result.seq).id, result.step));
    if (status !== 200) return { status, shifts };
  }
}

export function otherwise(item, result) {
  const shown = item.shown ?? null, word = result.word ?? null;
  if (result.step === "DONE" && !result.differs && (!shown || shown === word)) return null;
  return { seq: item.seq, at: item.at, skew: item.skew, name: result.name ?? item.name ?? "", shown, word, why: result.differs ?? result.why, error: result.error, handed: !!item.handed };
}
