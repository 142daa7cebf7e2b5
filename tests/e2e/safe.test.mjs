// A file that was changed on its way is not run: the page says so, and what is
// kept is as it was.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import { dropFiles, openSample, press, saved, says, settles } from './app.mjs';
import { changeByte, copyOfPage, filesOf, serve } from './server.mjs';

const CHANGED = 'A file of this page was changed on its way. Whence has not started, and nothing that is stored was touched.';
const MISSING = 'A file of this page did not come. Whence has not started, and nothing that is stored was touched.';
const PART = 'This part of the page did not come, or was changed on its way and therefore not started. Nothing that is stored was touched.';

const isCode = (name) => /\.(js|wasm)$/.test(name);

/** What must be seen when a byte of the file is another one. The first that fits counts. */
const CASES = [
  { file: /^boot-/, seen: (page) => showsInTime(page) },
  { file: /-later-dialogs\.wasm$/, seen: (page) => asksFor(page, '?') },
  { file: /-later-(work|\d+)\.wasm$/, seen: (page) => says(page, '.toast', PART) },
  { file: /^reader-later-/, seen: (page) => readsNothing(page) },
  { file: /^whence-\w+\.(js|css)$|^whence-\w+_bg\.wasm$/, seen: (page) => says(page, '#loading [role=alert]', CHANGED) },
];

/** The words that stand in the page and need no script. */
function showsInTime(page) {
  return page.waitForFunction(() => {
    const late = document.querySelector('.loading-late');
    return late && getComputedStyle(late).visibility === 'visible';
  }, { timeout: 30_000 });
}

async function asksFor(page, key) {
  await says(page, '.article-row', 'Ministry disputes toll');
  await press(page, key);
  await says(page, '.toast', PART);
}

/** The worker that reads files is not started. */
async function readsNothing(page) {
  await says(page, '.article-row', 'Ministry disputes toll');
  await dropFiles(page, [{ name: 'a.txt', bytes: 'The bridge at Tull\n\nIt is closed.' }]);
  await says(page, 'body', 'the part of the page that reads them did not start');
}

/** Runs in the page: all that is kept, by key. */
async function kept() {
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open('whence');
    opening.onsuccess = () => resolve(opening.result);
  });
  const store = database.transaction(database.objectStoreNames[0]).objectStore(database.objectStoreNames[0]);
  const all = (request) => new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
  database.close();
  const inDatabase = keys.map((key, i) => [`database ${key}`, values[i]]);
  return Object.fromEntries([...Object.entries(localStorage), ...inDatabase].sort());
}

/** A page with the sample in it, on a server of its own; gives what is kept. */
async function withWork(launch) {
  const server = await serve(copyOfPage());
  const session = await launch({ base: server.base });
  // Without the offline copy: it would stand in for what the server changed.
  const page = await session.open('?no-sw');
  await openSample(page);
  await saved(page);
  // The place is kept a moment later.
  await settles(() => page.evaluate(() => 'whence/set/place' in localStorage), true);
  const before = await page.evaluate(kept);
  assert.ok(Object.keys(before).length > 100);
  await page.close();
  return { server, session, before };
}

eachBrowser('one byte changed in any script, sheet or WebAssembly: said, not run, nothing touched', { timeout: 240_000 }, async ({ launch }) => {
  const { server, session, before } = await withWork(launch);
  const good = copyOfPage();
  const files = filesOf(good).filter((name) => isCode(name) || name.endsWith('.css')).filter((name) => name !== 'sw.js');
  assert.ok(files.length >= 7, files.join(' '));
  for (const name of files) {
    const found = CASES.find(({ file }) => file.test(name));
    assert.ok(found, `no case tells what is seen when ${name} is changed`);
    const folder = copyOfPage();
    changeByte(folder, name);
    server.show(folder);
    const page = await session.newPage();
    await page.goto(`${server.base}?no-sw`, { waitUntil: 'load' });
    try {
      await found.seen(page);
    } catch (error) {
      throw new Error(`${name}: ${error.message}`, { cause: error });
    }
    if (!name.includes('-later-')) {
      assert.equal(await page.$('.shell'), null, `${name}: the app has started`);
    }
    assert.deepEqual(await page.evaluate(kept), before, `${name}: what is kept`);
    await page.close();
    // The browser tells it in its own words.
    assert.ok(session.problems.splice(0).length > 0, name);
  }
  server.show(good);
  const page = await session.open('?no-sw');
  await says(page, '.article-row', 'Ministry disputes toll');
});

eachBrowser('a file that does not come is told apart from one that was changed', async ({ launch }) => {
  const session = await launch();
  const page = await session.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().endsWith('_bg.wasm')) {
      request.abort('failed');
    } else {
      request.continue();
    }
  });
  await page.goto(session.base, { waitUntil: 'load' });
  await says(page, '#loading [role=alert]', MISSING);
  assert.equal(await page.$eval('#loading a', (link) => link.getAttribute('href')), '?no-sw');
  session.problems.splice(0);
});

eachBrowser('a changed worker keeps no copy of the page, which says so and works', async ({ launch }) => {
  const folder = copyOfPage();
  changeByte(folder, 'sw.js');
  const server = await serve(folder);
  const session = await launch({ base: server.base });
  const page = await session.open();
  await says(page, '.start-promise', 'This page cannot be opened without a network');
  assert.deepEqual(await page.evaluate(async () => (await caches.keys()).length), 0);
  await openSample(page);
  session.problems.splice(0);
});

/** Runs in the page: what its policy lets through, by what was tried. */
async function tryEverything() {
  const reported = [];
  const isTold = new Promise((resolve) => {
    addEventListener('securitypolicyviolation', (event) => {
      reported.push(event.effectiveDirective);
      if (event.effectiveDirective === 'connect-src') {
        resolve();
      }
    });
  });
  const through = [];
  const attempt = (name, act) => {
    try {
      act();
      through.push(name);
    } catch {
      // Refused, as it should be.
    }
  };
  const place = document.createElement('div');
  attempt('innerHTML with a handler', () => {
    place.innerHTML = '<img src="x" onerror="window.broken = 1">';
  });
  attempt('innerHTML with a script', () => {
    place.innerHTML = '<script>window.broken = 1</script>';
  });
  attempt('a script from elsewhere', () => {
    document.createElement('script').src = 'https://example.org/a.js';
  });
  attempt('a script of words', () => {
    document.createElement('script').text = 'window.broken = 1';
  });
  attempt('a worker that is none of ours', () => new Worker('sample/orrin-dam.whence.json'));
  const gone = await fetch('https://example.org/').then(() => true, () => false);
  await isTold;
  return { through, gone, broken: window.broken, reported: [...new Set(reported)].sort() };
}

eachBrowser('the page’s policy stops scripts out of words and requests elsewhere', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  const { through, gone, broken, reported } = await page.evaluate(tryEverything);
  assert.deepEqual(through, []);
  assert.equal(gone, false);
  assert.equal(broken, undefined);
  assert.deepEqual(reported, ['connect-src', 'require-trusted-types-for']);
  // The harness sees them too, in every test.
  await settles(() => session.problems.some((problem) => problem.includes('against the policy: connect-src')), true);
  session.problems.splice(0);
});
