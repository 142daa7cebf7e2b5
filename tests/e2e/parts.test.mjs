// The first load is small: the rest comes when it is wanted, or after a while.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import { clickOn, drawn, fill, isGone, openSample, press, saved, says, until } from './app.mjs';

const REQUESTS_AT_MOST = 6;
const isPart = (address) => address.includes('-later-');
/** What is asked for once the page has rested, by those browsers that could install it. */
const isForInstalling = (address) => /\.webmanifest$|\/icon-/.test(address);

/** Runs before the page: notes when the start page stands. */
function noteStart() {
  new MutationObserver(() => {
    if (document.querySelector('.masthead') && !document.getElementById('loading')) {
      window.startedAt ??= performance.now();
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Names of the parts the page has fetched, with the times at which it asked for them. */
function partsFetched() {
  const all = performance.getEntriesByType('resource');
  return all.filter((e) => e.name.includes('-later-')).map((e) => ({ name: e.name, at: e.startTime }));
}

eachBrowser('the first load is the page without its later parts', async ({ launch }) => {
  const session = await launch();
  const page = await session.newPage();
  await page.evaluateOnNewDocument(noteStart);
  await page.goto(session.base, { waitUntil: 'load' });
  await says(page, 'button', 'Open the sample');
  // Unasked, and without a word, the rest comes for when the network is gone.
  await until(page, () => performance.getEntriesByType('resource').filter((e) => e.name.includes('-later-')).length >= 2);
  const startedAt = await page.evaluate(() => window.startedAt);
  for (const part of await page.evaluate(partsFetched)) {
    assert.ok(part.at > startedAt, `${part.name} is asked for before the page stands`);
  }
  const first = new Set(session.requests.filter((address) => !isPart(address) && !isForInstalling(address)));
  assert.ok(first.size <= REQUESTS_AT_MOST, [...first].join(' '));
});

eachBrowser('every dialog opens, and the panel on a claim', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  const dialogs = [
    ['i', 'Add articles'], ['e', 'Export'], ['p', 'Projects'], ['r', 'Sources'], ['?', 'Help'],
  ];
  for (const [key, title] of dialogs) {
    await press(page, key);
    await says(page, 'dialog[open] #dialog-title', title);
    await press(page, 'Escape');
    await isGone(page, 'dialog');
  }
  await clickOn(page, 'mark');
  await until(page, () => document.querySelector('#summary'));
  await fill(page, '#summary', 'in own words');
  await until(page, () => document.querySelector('#summary').value === 'in own words');
  await saved(page);
  await page.reload({ waitUntil: 'load' });
  await until(page, () => document.querySelector('#summary')?.value === 'in own words');
});

eachBrowser('a part that does not come is told, and can be asked for again', async ({ launch }) => {
  const session = await launch();
  const page = await session.newPage();
  let isBlocked = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (isBlocked && isPart(request.url())) {
      request.abort('failed');
    } else {
      request.continue();
    }
  });
  await page.goto(session.base, { waitUntil: 'load' });
  await says(page, 'button', 'Open the sample');
  await press(page, '?');
  await says(page, '.toast', 'This part of the page did not come');
  await isGone(page, 'dialog');
  isBlocked = false;
  await drawn(page);
  await press(page, '?');
  await says(page, 'dialog[open] #dialog-title', 'Help');
  await press(page, 'Escape');
  await openSample(page);
  // The browser and the page both say what did not come.
  session.problems.splice(0);
});

eachBrowser('a part that takes long has a word said about it', async ({ launch }) => {
  const session = await launch();
  const page = await session.newPage();
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (isPart(request.url())) {
      await released;
    }
    request.continue();
  });
  await page.goto(session.base, { waitUntil: 'load' });
  await says(page, 'button', 'Open the sample');
  await press(page, '?');
  await says(page, '.later', 'Loading…');
  release();
  await says(page, 'dialog[open] #dialog-title', 'Help');
  await until(page, () => [...document.querySelectorAll('.later')].every((e) => e.textContent === ''));
  await press(page, 'Escape');
  await isGone(page, 'dialog');
});
