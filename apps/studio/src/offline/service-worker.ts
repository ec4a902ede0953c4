// Keeps every file of the site, so that the studio works without a network once it was there. Files are kept under their
// address and hash: a new version fetches only what changed, and the old one keeps its own until its last page is closed.

/** The files of the site by address, each with a hash of its content; written above this script by the build. */
declare const FILES: Readonly<Record<string, string>>;
/** What a host may not set: headers that isolate the page, so that the engine's threads may share memory. */
declare const HEADERS: Readonly<Record<string, string>>;

/** The engine's builds for WebGPU, twice as large as all the rest: kept by those who use them. */
const ON_USE = /\.(asyncify|jsep|jspi)\.\w+$/;

const worker = self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
const NAME = `zerosum studio ${scope}`;
const keyOf = (address: string): string => `${scope}${address}?${FILES[address]}`;

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOld());
  void worker.clients.claim();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const address = request.url.slice(scope.length).split(/[?#]/, 1)[0] || "index.html";
  if (!Object.hasOwn(FILES, address)) return;
  event.respondWith(request.mode === "navigate" ? fresh(request, address) : kept(request, address));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(NAME);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  for (const address of Object.keys(FILES)) {
    const key = keyOf(address);
    if (there.has(key) || ON_USE.test(address)) continue;
    const response = await fetch(new URL(address, scope), { cache: "no-cache" });
    if (!response.ok) throw new Error(`${address}: ${response.status}`); // the browser tries again another time
    await cache.put(key, isolated(response));
  }
}

async function forgetOld(): Promise<void> {
  const cache = await caches.open(NAME);
  const mine = new Set(Object.keys(FILES).map(keyOf));
  for (const request of await cache.keys()) if (!mine.has(request.url)) await cache.delete(request);
}

/** A file as it was kept; from the network, to be kept from now on, where it is asked for the first time. */
async function kept(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(NAME);
  const found = await cache.match(keyOf(address));
  if (found) return found;
  const response = isolated(await fetch(request));
  if (response.ok && request.mode !== "navigate") await cache.put(keyOf(address), response.clone());
  return response;
}

/** The page itself is that of the network, as long as there is one: it names the scripts of its version. */
async function fresh(request: Request, address: string): Promise<Response> {
  try {
    return isolated(await fetch(request));
  } catch {
    return kept(request, address);
  }
}

function isolated(response: Response): Response {
  if (!response.ok) return response; // a redirection is the browser's to follow
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
