// The offline copy as the page sees it: it is made once the page has rested,
// a new version is told and taken only when a person says so, and `?no-sw` takes
// the copy away. sw.js keeps it; what a person has kept lies elsewhere and is
// never touched.

/** Rest before the copy is made: the later parts of the page come first, in milliseconds. */
const REST_MS = 2_500;

let registration;

const isExit = () => new URLSearchParams(location.search).has(EXIT);

/** Calls `tell` with `ready` once all is kept, `failed` if that cannot be, `update` when a new version waits. */
function watchOffline(tell) {
  if (navigator.serviceWorker && !isExit()) {
    setTimeout(() => watch(tell).catch(() => tell('failed')), REST_MS);
  }
}

async function watch(tell) {
  // Only those who may install the page need it, and it brings an icon along.
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = here('manifest.webmanifest');
  document.head.append(manifest);
  registration = await navigator.serviceWorker.register(here('sw.js'), { updateViaCache: 'none' });
  // Only a page that came from the copy can be older than what waits.
  const offer = () => {
    if (registration.waiting && navigator.serviceWorker.controller) {
      tell('update');
    }
  };
  offer();
  const follow = (worker) => worker?.addEventListener('statechange', () => {
    offer();
    if (worker.state === 'redundant' && !registration.active) {
      tell('failed');
    }
  });
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  const { active } = await navigator.serviceWorker.ready;
  if (await isKept(active)) {
    tell('ready');
  }
}

/** Tells the worker that this build stands; whether all of it is kept. */
function isKept(worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ standing: BUILD }, [port2]);
  });
}

/** Lets the new version take over, and loads it. */
function takeUpdate() {
  const worker = registration?.waiting;
  if (!worker) {
    // Another tab was first.
    location.reload();
    return;
  }
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated') {
      location.reload();
    }
  });
  worker.postMessage({ takeOver: true });
}

/** Takes the offline copy away, and nothing else. */
async function forgetOffline() {
  const scope = here('./');
  const registrations = await navigator.serviceWorker?.getRegistrations() ?? [];
  const own = registrations.filter((one) => one.scope === scope);
  const names = await globalThis.caches?.keys() ?? [];
  const copies = names.filter((name) => name.startsWith(`whence ${scope} `));
  await Promise.all([...own.map((one) => one.unregister()), ...copies.map((name) => caches.delete(name))]);
}
