// One box finds anything, and goes there; the keys of actions are changed,
// and everything that shows a key shows the one in force.

import assert from 'node:assert/strict';
import {
  atArticle, click, clickOn, drawn, isGone, openArticle, openSample, press, says, settles, told, until,
} from './app.mjs';
import { eachBrowser } from './harness.mjs';
import { focusIsOn, keys, noPointerWasUsed, watchPointer } from './keyboard.mjs';

const ENGLISH = '“We were told nothing”';

async function openPalette(page) {
  await press(page, 'Ctrl+K');
  await focusIsOn(page, '#palette-box');
}

/** Replaces what is typed, and waits until the sentence over the list fits. */
async function search(page, words, said) {
  await press(page, 'Ctrl+A');
  await page.keyboard.type(words);
  await says(page, 'dialog [role=status]', said);
}

/** What is found, a line a group: heading, rows with what stands beside them. */
function found(page) {
  return page.$$eval('#palette-list [role=group]', (groups) => groups.map((group) => {
    const plain = (e) => e.textContent.replace(/\s+/g, ' ').trim();
    const heading = document.getElementById(group.getAttribute('aria-labelledby'));
    return `${plain(heading)}: ${[...group.querySelectorAll('[role=option]')].map(plain).join(' | ')}`;
  }));
}

/** The row that is highlighted, by what the box says of it. */
function highlighted(page) {
  return page.$eval('#palette-box', (box) => {
    const row = document.getElementById(box.getAttribute('aria-activedescendant'));
    return row?.getAttribute('aria-selected') === 'true' && row.querySelector('bdi').textContent;
  });
}

eachBrowser('anything is found and gone to with keys alone', async ({ launch }) => {
  const { page } = await atArticle(launch, ENGLISH);
  await watchPointer(page);
  // An action: its key beside it; it is done.
  await openPalette(page);
  await search(page, 'next cl', 'found');
  await settles(async () => (await found(page))[0].startsWith('Actions: Next claim j'), true);
  await press(page, 'Enter');
  await isGone(page, 'dialog');
  await until(page, () => document.querySelector('.claim-panel'));
  // An article: it is open, and the focus is in it.
  await openPalette(page);
  await search(page, 'ministry toll', '1 found');
  await press(page, 'Enter');
  await says(page, '.reader-title', 'Ministry disputes toll as water falls');
  await focusIsOn(page, '#room');
  // A claim in another article: its mark has the focus.
  await openPalette(page);
  await search(page, 'rusted shut', 'found');
  await press(page, 'Enter');
  await says(page, '.reader-title', ENGLISH);
  await until(page, () => document.activeElement?.closest('[data-claims]')?.textContent.includes('rusted shut')
    || document.activeElement?.matches('mark'));
  await says(page, '.claim-panel .quote', 'rusted shut');
  // A source: its page; Escape closes, and the focus is back.
  await openPalette(page);
  await search(page, 'unnamed eng', 'found');
  await press(page, 'Enter');
  await says(page, '#dialog-title', 'Unnamed engineer');
  await until(page, () => document.querySelector('#s-name')?.value === 'Unnamed engineer');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await until(page, () => document.activeElement?.matches('mark'));
  // The arrows stop at the ends; Escape goes back to where the person was.
  await openPalette(page);
  await search(page, 'water', 'found');
  await settles(() => highlighted(page), 'Ministry disputes toll as water falls');
  await keys(page, 'ArrowUp ArrowDown');
  await settles(() => highlighted(page), 'Orrin Water and Power');
  await keys(page, 'PageDown*3');
  await settles(async () => page.evaluate(() => {
    const row = document.querySelector('#palette-list [aria-selected=true]').getBoundingClientRect();
    const body = document.querySelector('.dialog-body').getBoundingClientRect();
    return row.bottom <= body.bottom + 1;
  }), true);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await until(page, () => document.activeElement?.matches('mark'));
  // The key that opened it closes it.
  await openPalette(page);
  await press(page, 'Ctrl+K');
  await isGone(page, 'dialog');
  await noPointerWasUsed(page);
});

eachBrowser('what cannot be done now says why, and the rest is counted', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await press(page, 'Ctrl+K');
  await focusIsOn(page, '#palette-box');
  await search(page, 'delete the claim', '1 found');
  assert.deepEqual(await found(page), ['Actions: Delete the claim needs an open project Delete']);
  assert.equal(await page.$eval('#palette-row-0', (row) => row.ariaDisabled), 'true');
  await press(page, 'Enter');
  await told(page, '“Delete the claim”: needs an open project.');
  await search(page, 'no such thing', 'Nothing has these words.');
  assert.equal(await page.$eval('#palette-box', (box) => box.getAttribute('aria-expanded')), 'false');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await openSample(page);
  await openPalette(page);
  const total = await page.$$eval('.palette-more', (all) => all.map((e) => e.textContent.trim()));
  assert.match(total[1], /^3 more/, 'eight articles, five are shown');
  await press(page, 'Escape');
});

eachBrowser('the box opens from text fields too, and by a button', async ({ launch }) => {
  const { page } = await atArticle(launch, ENGLISH);
  await clickOn(page, '.claim-list-tools input[type=search]');
  await page.keyboard.type('dorel');
  await press(page, 'Ctrl+K');
  await focusIsOn(page, '#palette-box');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await focusIsOn(page, '.claim-list-tools input[type=search]');
  await click(page, 'Find anything', { within: '.masthead' });
  await until(page, () => document.querySelector('#palette-box'));
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await page.setViewport({ width: 360, height: 640 });
  await clickOn(page, '.masthead-more');
  await click(page, 'Find anything', { within: '#more' });
  await until(page, () => document.querySelector('#palette-box'));
  await drawn(page);
  // It fits, and a tap takes a row.
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.type('#palette-box', 'ministry toll');
  await click(page, 'Ministry disputes toll as water falls*', { within: '#palette-list' });
  await says(page, '.reader-title', 'Ministry disputes toll');
});

/** Opens the dialog that changes keys, and asks for a key for an action. */
async function askForKey(page, id) {
  if (!(await page.$(`#change-${id}`))) {
    await openPalette(page);
    await search(page, 'change keys', 'found');
    await press(page, 'Enter');
    await until(page, (id) => document.querySelector(`#change-${id}`), id);
  }
  await page.$eval(`#change-${id}`, (button) => button.focus());
  await press(page, 'Enter');
  await focusIsOn(page, '#new-key');
}

function keysOf(page, id) {
  return page.$eval(`#change-${id}`, (button) => {
    const caps = [...button.closest('tr').querySelectorAll('kbd')].map((e) => e.textContent);
    return caps.join(' ') || button.closest('tr').querySelector('td').textContent.trim();
  });
}

/** What the browser keeps of it. */
function kept(page) {
  return page.evaluate(() => JSON.parse(localStorage.getItem('whence/set/keys')));
}

eachBrowser('a key is changed, swapped, taken away and reset', async ({ launch }) => {
  const { session, page } = await atArticle(launch, ENGLISH);
  await watchPointer(page);
  await askForKey(page, 'next-claim');
  await press(page, 'y');
  await settles(() => keysOf(page, 'next-claim'), 'y');
  await focusIsOn(page, '#change-next-claim');
  assert.deepEqual(await kept(page), [['next-claim', 'y']]);
  // Refused: why. Escape leaves the key as it is, and the dialog open.
  await askForKey(page, 'next-claim');
  await press(page, 'ArrowDown');
  await says(page, '#new-key-problem', 'needed for reading');
  await press(page, 'Escape');
  await isGone(page, '#new-key');
  await focusIsOn(page, '#change-next-claim');
  // A clash is named, and swapped.
  await askForKey(page, 'next-claim');
  await press(page, 'k');
  await says(page, '#new-key-problem', 'k is the key of “Previous claim”.');
  await press(page, 'Tab');
  await press(page, 'Enter');
  await settles(() => keysOf(page, 'previous-claim'), 'y');
  await settles(() => keysOf(page, 'next-claim'), 'k');
  await focusIsOn(page, '#change-next-claim');
  // None.
  await askForKey(page, 'export');
  await keys(page, 'Tab Enter');
  await settles(() => keysOf(page, 'export'), 'none changed');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  // What is in force.
  await press(page, 'e');
  await press(page, 'k');
  await until(page, () => document.querySelector('.claim-panel'));
  assert.equal(await page.$('dialog'), null);
  await press(page, 'Escape');
  await openPalette(page);
  await search(page, 'previous claim', '1 found');
  assert.deepEqual(await found(page), ['Actions: Previous claim y']);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await noPointerWasUsed(page);
  // After a reload, and in another tab.
  const other = await session.open();
  await openArticle(other, ENGLISH);
  await page.bringToFront();
  await page.reload({ waitUntil: 'load' });
  await watchPointer(page);
  await says(page, '.reader-title', ENGLISH);
  await press(page, 'k');
  await until(page, () => document.querySelector('.claim-panel'));
  await press(page, 'Escape');
  await askForKey(page, 'help');
  await press(page, 'Shift+Q');
  await says(page, '#new-key-problem', 'Shift+Q is the key of');
  await press(page, 'h');
  await settles(() => keysOf(page, 'help'), 'h');
  await other.bringToFront();
  await until(other, () => document.querySelector('.masthead [aria-label="Help and keys"]').getAttribute('aria-keyshortcuts') === 'h');
  await press(other, 'h');
  await says(other, '#dialog-title', 'Help');
  await says(other, 'dialog tr', /^Help and keys ?h$/);
  await press(other, 'Escape');
  await page.bringToFront();
  // All as at first.
  await page.$eval('#keys-done', (button) => button.focus());
  await press(page, 'Shift+Tab');
  await press(page, 'Enter');
  await focusIsOn(page, '#keys-done');
  await settles(() => keysOf(page, 'next-claim'), 'j');
  assert.deepEqual(await kept(page), []);
  await noPointerWasUsed(page);
});

eachBrowser('a keyboard on a screen gives a key too', async ({ launch }) => {
  const { page } = await atArticle(launch, ENGLISH);
  await askForKey(page, 'next-claim');
  // It tells letters, and no keys.
  await page.$eval('#new-key', (box) => {
    box.value = 'Y';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'Y' }));
  });
  await settles(() => keysOf(page, 'next-claim'), 'Shift+Y');
  // Single keys off: they are shown as off, and nowhere else.
  await click(page, 'Single keys', { within: 'dialog' });
  await until(page, () => document.querySelectorAll('dialog kbd[data-off]').length > 20);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await until(page, () => !document.querySelector('.masthead [aria-label="Help and keys"]').hasAttribute('aria-keyshortcuts'));
});
