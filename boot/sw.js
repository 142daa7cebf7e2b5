// Keeps one whole build of the page, so that it opens without a network. Each
// file is held to its hash, this one too; a build is kept whole or not at all. A
// new build waits until a person takes it, and the old one stays until the new
// page has started. Nothing else of this browser is touched: no storage, no
// database, no cache of others.

/** Which build this is. */
const BUILD = '%BUILD%';

/** The page itself. */
const PAGE = './';

/** The list of the build's files with their hashes. It protects nothing by itself: what does not fit it is not kept. */
const LIST = './files.json';

const SCOPE = self.registration.scope;
const OURS = `whence ${SCOPE} `;
const COPY = `${OURS}${BUILD}`;

const addressOf = (name) => new URL(name, SCOPE).href;

/** What a copy holds under a name, if anything. Makes no copy where there is none. */
function keptIn(copy, name) {
  return caches.match(addressOf(name), { cacheName: copy, ignoreVary: true });
}

/** Fetches what the copy lacks. */
async function fill() {
  const copy = await caches.open(COPY);
  let list = await keptIn(COPY, LIST);
  if (!list) {
    list = await fetch(addressOf(LIST), { cache: 'no-cache' });
    await copy.put(addressOf(LIST), list.clone());
  }
  const { build, files } = await list.json();
  if (build !== BUILD) {
    throw new Error(`the list is of another build: ${build}`);
  }
  const kept = new Set((await copy.keys()).map((request) => request.url));
  const lacking = Object.entries(files).filter(([name]) => !kept.has(addressOf(name)));
  await Promise.all(lacking.map(async ([name, integrity]) => {
    const response = await fetch(addressOf(name), { integrity, cache: 'no-cache' });
    await copy.put(addressOf(name), response);
  }));
}

async function install() {
  try {
    await fill();
  } catch (error) {
    await caches.delete(COPY);
    throw error;
  }
}

/** A page of this build stands: it is served from here now, and older copies go once no other page may need them. */
async function standing(build) {
  if (build !== BUILD) {
    return false;
  }
  await self.clients.claim();
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // What waits has a copy too, and it is not older.
  const { installing, waiting } = self.registration;
  if (pages.length <= 1 && !installing && !waiting) {
    const older = (await copies()).filter((name) => name !== COPY);
    await Promise.all(older.map((name) => caches.delete(name)));
  }
  // The browser may have taken some of it away.
  return fill().then(() => true, () => false);
}

/** Names of the copies of this page. */
async function copies() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

/** The name of what is asked for, if it may be a file of this page. */
function nameOf(request) {
  const { origin, pathname, search, searchParams } = new URL(request.url);
  const address = origin + pathname;
  if (request.method !== 'GET' || !address.startsWith(SCOPE)) {
    return undefined;
  }
  const name = `./${address.slice(SCOPE.length)}`;
  if (request.mode === 'navigate') {
    const isPage = name === PAGE || name === './index.html';
    return isPage && !searchParams.has('no-sw') ? PAGE : undefined;
  }
  return search === '' ? name : undefined;
}

async function answer(name, request) {
  const kept = await keptIn(COPY, name);
  if (kept) {
    return kept;
  }
  // An older page may still be open and ask for what is its own.
  for (const copy of await copies()) {
    const older = name === PAGE ? undefined : await keptIn(copy, name);
    if (older) {
      return older;
    }
  }
  return fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('message', (event) => {
  const { standing: build, takeOver } = event.data ?? {};
  if (takeOver) {
    self.skipWaiting();
  } else if (build) {
    event.waitUntil(standing(build).then((isKept) => event.ports[0].postMessage(isKept)));
  }
});

self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (name !== undefined) {
    event.respondWith(answer(name, event.request));
  }
});
