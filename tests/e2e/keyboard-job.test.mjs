// The whole of the main job with keys alone: Tab, arrows and the keys of the help.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eachBrowser } from './harness.mjs';
import { isGone, panel, popoverAtRest, press, saved, says, settles, until } from './app.mjs';
import { atCaret, focusIsOn, keys, noPointerWasUsed, tabTo, watchPointer } from './keyboard.mjs';

const ARTICLE = `Lamp works burn at Tarn
Fire took the lamp works. Ida Brook said that nobody was hurt.
The mayor denied it.`;

async function started(launch) {
  const session = await launch();
  const page = await session.open();
  await watchPointer(page);
  return { session, page };
}

async function openSampleByKeys(page) {
  await tabTo(page, 'Open the sample');
  await press(page, 'Enter');
  await until(page, () => document.querySelectorAll('.article-row').length === 8);
}

eachBrowser('from an empty page to a file and back, without a mouse', { timeout: 240_000 }, async ({ launch }) => {
  const { session, page } = await started(launch);

  // An article, typed where one pastes.
  await tabTo(page, 'Add articles');
  await press(page, 'Enter');
  await focusIsOn(page, '#paste');
  await page.keyboard.type(ARTICLE);
  await tabTo(page, 'Add this text');
  await press(page, 'Enter');
  await until(page, () => document.querySelectorAll('dialog [aria-label^="Title of article"]').length === 1);
  await tabTo(page, 'Add *', { selector: '.dialog-foot button' });
  await press(page, 'Enter');
  await isGone(page, 'dialog');
  await says(page, '.reader-title', 'Lamp works burn');

  // Read, select, source, level, save.
  await tabTo(page, null, { selector: '#text' });
  await atCaret(page);
  await keys(page, 'ArrowDown Shift+Alt+ArrowDown Enter');
  await focusIsOn(page, '#source-box');
  await page.keyboard.type('Tarn Radio');
  await settles(() => page.$eval('[role=option][aria-selected=true] bdi', (e) => e.textContent), 'New source “Tarn Radio”');
  await press(page, 'Enter');
  await popoverAtRest(page);
  await press(page, 'Tab');
  await popoverAtRest(page);
  await page.keyboard.type('Evening Lamp');
  await press(page, 'Enter');
  await popoverAtRest(page);
  await press(page, '4', 'Enter');
  await isGone(page, '.adder');
  await atCaret(page);
  await saved(page);
  await settles(async () => {
    const seen = await panel(page);
    return [seen?.quote, seen?.chains, seen?.level];
  }, ['Fire took the lamp works.', [['Evening Lamp', 'Tarn Radio']], '4']);

  // Edit in the panel: a chip, its stance, the summary, the level.
  await tabTo(page, 'Tarn Radio*', { selector: '.panel .chip' });
  await press(page, 'Enter');
  await tabTo(page, null, { selector: '#link-stance' });
  await chooseByKeys(page, 'denies');
  await settles(() => page.$$eval('.gloss-how', (all) => all[0].textContent.includes('denies')), true);
  await focusIsOn(page, '#link-stance');
  await tabTo(page, null, { selector: '#summary' });
  await page.keyboard.type('The works burned');
  await press(page, 'Tab');
  await settles(async () => (await panel(page)).summary, 'The works burned');
  await press(page, 'F8');
  await atCaret(page);
  await press(page, '2');
  await settles(async () => (await panel(page)).level, '2');

  // A second claim by a step; delete, undo, redo, undo.
  await keys(page, 'n Enter');
  await focusIsOn(page, '#source-box');
  await press(page, '-');
  await popoverAtRest(page);
  await press(page, '3', 'Enter');
  await isGone(page, '.adder');
  await atCaret(page);
  await says(page, '.masthead-count', '2 claims');
  await press(page, 'Delete');
  await says(page, '.masthead-count', '1 claim');
  await atCaret(page);
  await press(page, 'Ctrl+Z');
  await says(page, '.masthead-count', '2 claims');
  await press(page, 'Ctrl+Shift+Z');
  await says(page, '.masthead-count', '1 claim');
  await press(page, 'Ctrl+Z');
  await says(page, '.masthead-count', '2 claims');
  await focusIsNotLost(page);

  // Export, and import where nothing is.
  await saved(page);
  await press(page, 'e');
  await focusIsOn(page, 'dialog [data-strong]');
  const path = await session.download(() => press(page, 'Enter'));
  await isGone(page, 'dialog');
  assert.equal(JSON.parse(readFileSync(path)).claims.length, 2);
  await noPointerWasUsed(page);

  const other = await started(launch);
  await tabTo(other.page, 'Import a file');
  const waiting = other.page.waitForFileChooser();
  // It is asked for in a message of its own, which has to come first.
  await other.page.evaluate(() => {});
  await press(other.page, 'Enter');
  const chooser = await waiting;
  await chooser.accept([path]);
  await until(other.page, () => document.querySelector('dialog .dialog-foot'));
  await tabTo(other.page, 'Import', { selector: '.dialog-foot button' });
  await press(other.page, 'Enter');
  await isGone(other.page, 'dialog');
  await says(other.page, '.masthead-count', '2 claims');
  await focusIsNotLost(other.page);
  await noPointerWasUsed(other.page);
});

eachBrowser('the sample is opened, walked through and read with keys', async ({ launch }) => {
  const { page } = await started(launch);
  await openSampleByKeys(page);
  // The button is gone; the focus is in the article, before it the list.
  await focusIsOn(page, '#room');
  // Another article by its row, whose menu opens by key too.
  await tabTo(page, null, { selector: '.article-row a', back: true });
  await press(page, 'ArrowDown');
  await until(page, () => document.activeElement.textContent.startsWith('Ministry disputes toll'));
  await press(page, 'Enter');
  await says(page, '.reader-title', 'Ministry disputes toll');
  await tabTo(page, 'More for “Ministry*');
  await press(page, 'Enter');
  // The focus goes into the menu by itself.
  await focusIsOn(page, '#article-menu button');
  await press(page, 'Enter');
  await until(page, () => document.querySelector('dialog'));
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await focusIsNotLost(page);
  // Claims: next, its panel, the list, one of its rows.
  await press(page, 'j');
  await until(page, () => document.querySelector('.claim-panel'));
  await press(page, 'Escape');
  await isGone(page, '.claim-panel');
  await focusIsNotLost(page);
  await press(page, 'F8');
  await atCaret(page);
  await tabTo(page, null, { selector: '.claim-row' });
  await press(page, 'Enter');
  await until(page, () => document.querySelector('.claim-panel'));
  await press(page, 'Escape');
  await isGone(page, '.claim-panel');
  await focusIsNotLost(page);
  await noPointerWasUsed(page);
});

eachBrowser('single keys can be turned off, and stay off', async ({ launch }) => {
  const { page } = await started(launch);
  await openSampleByKeys(page);
  await saved(page);
  await focusIsOn(page, '#room');
  await press(page, '?');
  await until(page, () => document.querySelector('dialog'));
  await tabTo(page, 'Single keys');
  await press(page, ' ');
  await until(page, () => document.querySelector('dialog [role=switch]').checked === false);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await noPointerWasUsed(page);
  await page.reload({ waitUntil: 'load' });
  await until(page, () => document.querySelector('.reader-title'));
  await watchPointer(page);
  // If one of these did something, the one after would meet its dialog.
  // (`/` is the browser's own then: Firefox opens its search.)
  await press(page, 'i', 'j', 'n', 'q', '?', 'F8');
  await atCaret(page);
  assert.equal(await page.$('dialog, .claim-panel'), null);
  await until(page, () => getSelection().isCollapsed);
  // Back on by the buttons.
  await tabTo(page, 'Help and keys', { back: true });
  await press(page, 'Enter');
  await until(page, () => document.querySelector('dialog'));
  await tabTo(page, 'Single keys');
  await press(page, ' ');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await press(page, 'j');
  await until(page, () => document.querySelector('.claim-panel'));
  await noPointerWasUsed(page);
});

eachBrowser('keys of another alphabet work by their place', async ({ launch }) => {
  const { page } = await started(launch);
  await openSampleByKeys(page);
  const pressed = (key, code, shiftKey = false) => page.evaluate((init) => {
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  }, { key, code, shiftKey });
  // Cyrillic о is where j is, Arabic ة where m is; no action is called m.
  await pressed('о', 'KeyJ');
  await until(page, () => document.querySelector('.claim-panel'));
  await pressed('٢', 'Digit2');
  await settles(async () => (await panel(page)).level, '2');
  await pressed('Т', 'KeyN', true);
  await atCaret(page);
});

/** The focus is on something that a key goes to. */
function focusIsNotLost(page) {
  return until(page, function focusIsNotLost() {
    return document.activeElement && document.activeElement !== document.body;
  });
}

/** Goes down a drop-down list with the arrow key to an entry. */
async function chooseByKeys(page, words) {
  const now = () => page.evaluate(() => document.activeElement.selectedOptions[0].textContent.trim());
  for (let count = 0; count < 12; count += 1) {
    // Each entry draws the list anew, and the focus comes back to it.
    await until(page, () => document.activeElement?.localName === 'select');
    if ((await now()).includes(words)) {
      return;
    }
    await press(page, 'ArrowDown');
  }
  assert.fail(`the list never came to “${words}”, but to “${await now()}”`);
}
