// Starts Whence, and only what was built: each file is held to a hash that
// stands in this one, and this one to a hash in index.html. A file that does not
// fit is not run, and the page says so. Nothing here reads or writes what a
// person has kept.
//
// `cargo xtask build` joins offline.js to this file and fills in the two names
// in capitals (xtask/src/seal.rs). `cargo xtask serve --dev` does without both.

/** Which build this is. */
const BUILD = '%BUILD%';

/** Script, WebAssembly and sheet of the first load. */
const PAGE = '%PAGE%';
const PROGRAM = '%PROGRAM%';
const SHEET = '%SHEET%';

/** The hash of each script, WebAssembly and sheet, by name. */
const HASHES = '%HASHES%';

const WORDS = {
  changed: 'A file of this page was changed on its way. Whence has not started, and nothing that is stored was touched. Reload the page to try again.',
  missing: 'A file of this page did not come. Whence has not started, and nothing that is stored was touched. Reload the page to try again.',
  unfit: 'This browser could not start Whence; it may be too old. Nothing that is stored was touched.',
  offline: 'If that does not help, open the page without its offline copy.',
};

const EXIT = 'no-sw';

const here = (name) => new URL(name, import.meta.url).href;
const hashes = new Map(Object.entries(HASHES).map(([name, hash]) => [here(name), hash]));
const scripts = new Set([...hashes.keys()].filter((address) => address.endsWith('.js')));

/** What no string of this page holds. A tripwire: what comes from outside never becomes a string of HTML at all. */
const FORBIDDEN = /<\s*(script|iframe|object|embed)|[\s"'/]on\w+\s*=|javascript:/i;

// Leptos builds elements from strings of its own program; the policy of this
// page has each of them pass here.
globalThis.trustedTypes?.createPolicy('default', {
  createHTML(html) {
    if (FORBIDDEN.test(html)) {
      throw new TypeError('This page makes no scripts out of words.');
    }
    return html;
  },
  createScriptURL(address) {
    if (!scripts.has(new URL(address, document.baseURI).href)) {
      throw new TypeError(`This is no script of this page: ${address}`);
    }
    return address;
  },
});

/** Fetches a file of this page; fails if a byte of it was changed. */
async function fetchChecked(name) {
  const address = here(name);
  const integrity = hashes.get(address);
  if (!integrity) {
    throw new TypeError(`This is no file of this page: ${address}`);
  }
  return fetch(address, { integrity });
}

/**
 * Loads a script of this page; fails if a byte of it was changed. `import` knows
 * no hash, and a browser that has refused a script asks for it again without
 * one: it may follow only where this has gone well, and then gives the same.
 */
function loadChecked(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.integrity = hashes.get(here(name));
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${name} was not taken`)));
    script.src = here(name);
    document.head.append(script);
  });
}

/** Says in the page why it does not start. */
function refuse(words) {
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = words;
  const exit = document.createElement('a');
  exit.href = `?${EXIT}`;
  exit.textContent = WORDS.offline;
  const place = document.getElementById('loading') ?? document.body;
  place.replaceChildren(sentence, exit);
}

/** Which words fit: a browser does not tell whether a file was changed or did not come. */
async function whatIsWrong() {
  for (const name of [SHEET, PAGE, PROGRAM]) {
    try {
      await fetchChecked(name);
    } catch {
      const asItIs = await fetch(here(name), { cache: 'no-store' }).catch(() => undefined);
      return asItIs?.ok ? WORDS.changed : WORDS.missing;
    }
  }
  return WORDS.missing;
}

async function start() {
  let page;
  let program;
  try {
    // index.html has asked for the script already; it does not come twice.
    [, program] = await Promise.all([loadChecked(PAGE), fetchChecked(PROGRAM)]);
    page = await import(here(PAGE));
    // Firefox makes an empty sheet of one that does not fit.
    if (!document.querySelector('link[rel=stylesheet]').sheet?.cssRules.length) {
      throw new Error(`${SHEET} was not taken`);
    }
  } catch (error) {
    console.error(error);
    refuse(await whatIsWrong());
    return;
  }
  try {
    await page.default({ module_or_path: program });
  } catch (error) {
    console.error(error);
    // A fault of the app's own is told by itself.
    if (!document.querySelector('.broken')) {
      refuse(WORDS.unfit);
    }
  }
}

// What the app and its later parts ask this file for.
globalThis.whence = { fetch: fetchChecked, watchOffline, takeUpdate };

if (new URLSearchParams(location.search).has(EXIT)) {
  await forgetOffline();
}
await start();
