// Keeps the kiosk's page, styles and scripts for the time when the network is down; nothing else is kept here.
const KEPT = "truc-kiosk-1";
const PAGE = "/kiosk";
// On a line that is up and gives no answers what is kept is good enough after so long.
const PATIENCE = 3000;
let dead = false;
const OURS = /^\/(kiosk[a-z-]*|jsqr-[\d.]+|gate|public|site)\.(js|css|webmanifest)$/;

self.addEventListener("install", event => event.waitUntil(take().then(() => self.skipWaiting())));
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

async function take() {
  const cache = await caches.open(KEPT);
  const page = await fetch(PAGE, { cache: "no-store" });
  if (!page.ok) throw new Error("The page cannot be kept");
  const found = [...(await page.clone().text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(match => match[1]);
  const parts = found.filter(path => OURS.test(path.split("?")[0]));
  await cache.addAll([...new Set([...parts, "/kiosk-alone.js", "/kiosk-book.js", "/kiosk-codes.js", "/kiosk-who.js"])]);
  await cache.put(PAGE, page);
}

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname === PAGE && event.request.mode === "navigate") event.respondWith(page(event.request));
  else if (OURS.test(url.pathname)) event.respondWith(part(event.request, url.searchParams.has("v")));
});

async function page(request) {
  const cache = await caches.open(KEPT);
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (!fresh.ok) throw new Error("Not the page");
    await cache.put(PAGE, fresh.clone());
    dead = false;
    return fresh;
  } catch {
    dead = true;
    return await cache.match(PAGE) ?? Response.error();
  }
}

async function part(request, hashed) {
  const cache = await caches.open(KEPT);
  const exact = await cache.match(request);
  const kept = exact ?? await cache.match(request, { ignoreSearch: true });
  // Where the page came from here, its parts do: together they are one version, and nobody waits for each of them.
  if (exact && hashed || kept && dead) return kept;
  try {
    const fresh = await fetch(request, kept && { signal: AbortSignal.timeout(PATIENCE) });
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
  } catch {
    return kept ?? Response.error();
  }
}
