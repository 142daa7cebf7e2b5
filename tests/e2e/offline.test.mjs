// The page without a network, and a new version of it.

import assert from 'node:assert/strict';
import { eachBrowser, selectText } from './harness.mjs';
import {
  click, isGone, mark, markedWords, openArticle, openSample, press, saved, says, settles, until,
} from './app.mjs';
import { changeByte, copyOfPage, filesOf, otherBuild, serve } from './server.mjs';

const WIRE = 'Ministry disputes toll as water falls';
const READY = 'This page is ready to be used without a network.';
const UPDATE = 'A new version is ready.';

/** Waits until the page says that it is kept. */
async function isKept(page) {
  await says(page, '.start-promise', READY);
}

/** Names of the copies that the browser keeps. */
const copies = (page) => page.evaluate(() => caches.keys());

/** Whether the page is of the build that `otherBuild` makes. */
function isNewer(page) {
  return page.$eval('meta[name=description]', (meta) => meta.content.startsWith('Newer'));
}

eachBrowser('a second visit needs no network: open, mark, keep', async ({ launch }) => {
  const server = await serve(copyOfPage());
  const session = await launch({ base: server.base });
  const first = await session.open();
  await isKept(first);
  await first.close();
  await server.stop();
  const page = await session.open();
  await openSample(page);
  await openArticle(page, WIRE);
  const id = await mark(page, 'Why the dam failed is not known', ['-', '2', 'Enter']);
  await press(page, '?');
  await says(page, 'dialog[open]', READY);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await page.reload({ waitUntil: 'load' });
  await openArticle(page, WIRE);
  await settles(() => markedWords(page, id), ['Why the dam failed is not known']);
  session.problems.splice(0).forEach((problem) => assert.match(problem, /sw\.js|CONNECTION_REFUSED/i));
});

eachBrowser('a new version is offered, waits, and mixes with the old one nowhere', async ({ launch }) => {
  const server = await serve(copyOfPage());
  const session = await launch({ base: server.base });
  const first = await session.open();
  await isKept(first);
  const [old] = await copies(first);
  await first.close();

  const newer = copyOfPage();
  otherBuild(newer);
  const partsOfNewer = filesOf(newer).filter((name) => name.includes('-later-'));
  server.show(newer);
  const page = await session.open();
  assert.equal(await isNewer(page), false, 'the old version opens as it was');
  await says(page, '.banner[role=status]', UPDATE);
  assert.equal((await copies(page)).length, 2);
  // The old page goes on with its own parts, which the server has no longer.
  await openSample(page);
  await openArticle(page, WIRE);
  await press(page, '?');
  await says(page, '#dialog-title', 'Help');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  const ran = () => page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name.split('/').at(-1)));
  assert.deepEqual((await ran()).filter((name) => partsOfNewer.includes(name)), []);

  await saved(page);
  const other = await session.open();
  await says(other, '.banner[role=status]', UPDATE);
  await click(page, 'Reload', { within: '.banner' });
  await until(page, () => document.querySelector('meta[name=description]').content.startsWith('Newer') && document.querySelector('.masthead'));
  await says(page, '.article-row', WIRE);
  await until(page, () => performance.getEntriesByType('resource').some((entry) => entry.name.includes('-later-')));
  for (const name of (await ran()).filter((one) => one.includes('-later-'))) {
    assert.ok(partsOfNewer.includes(name), `${name} is of the old version`);
  }
  // The other tab stays what it is, and its copy with it.
  assert.equal(await isNewer(other), false);
  await press(other, 'e');
  await says(other, '#dialog-title', 'Export');
  assert.ok((await copies(page)).includes(old));
  await other.close();
  await page.reload({ waitUntil: 'load' });
  await settles(async () => (await copies(page)).includes(old), false);
  assert.equal((await copies(page)).length, 1);
});

eachBrowser('a new version that is not whole is not taken', async ({ launch }) => {
  const server = await serve(copyOfPage());
  const session = await launch({ base: server.base });
  const first = await session.open();
  await isKept(first);
  const before = await copies(first);
  await first.close();
  const newer = copyOfPage();
  otherBuild(newer);
  changeByte(newer, filesOf(newer).find((name) => name.includes('-later-work')));
  server.show(newer);
  const asked = server.asked.length;
  const page = await session.open();
  await isKept(page);
  // It was looked at, and let go.
  await settles(() => server.asked.slice(asked).includes('files.json'), true);
  await settles(() => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return [Boolean(registration.installing), Boolean(registration.waiting)];
  }), [false, false]);
  await settles(() => copies(page), before);
  assert.equal(await page.$('.banner'), null);
  session.problems.splice(0);
});

eachBrowser('nothing is reloaded while a claim is being made', async ({ launch }) => {
  const server = await serve(copyOfPage());
  const session = await launch({ base: server.base });
  const first = await session.open();
  await isKept(first);
  await openSample(first);
  await first.close();
  const newer = copyOfPage();
  otherBuild(newer);
  server.show(newer);
  const page = await session.open();
  await openArticle(page, WIRE);
  await says(page, '.banner[role=status]', UPDATE);
  await selectText(page, 'Why the dam failed is not known');
  await until(page, () => document.activeElement?.id === 'source-box');
  await click(page, 'Reload', { within: '.banner' });
  await says(page, '.toast', 'Save or drop the claim you are on first.');
  assert.equal(await isNewer(page), false);
});

eachBrowser('?no-sw takes the copy away, and nothing else', async ({ launch }) => {
  const server = await serve(copyOfPage());
  const session = await launch({ base: server.base });
  const first = await session.open();
  await isKept(first);
  await first.evaluate(() => caches.open('of another page'));
  await openSample(first);
  await first.close();
  const page = await session.open('?no-sw');
  await says(page, '.article-row', WIRE);
  assert.deepEqual(await copies(page), ['of another page']);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});
