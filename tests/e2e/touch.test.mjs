// The whole job with a finger, at the width of a small phone: read, mark, edit,
// the lists, the dialogs, export. In every view that is reached each control is
// large enough for a fingertip, nothing scrolls sideways, and the words that
// are asked about can be seen.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eachBrowser } from './harness.mjs';
import { claimIn, drawn, isGone, markedWords, openArticle, saved, says, until } from './app.mjs';
import { areInView, drag, selectByHandles, tap, tapOn } from './touch.mjs';

const PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true };
const TARGET_PX = 44;

/** Runs in the page: controls that are too small for a fingertip. */
function tooSmall(least) {
  const controls = document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=option]');
  const found = [];
  for (const control of controls) {
    // What is pressed is the label around a box.
    const target = control.closest('label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    const isShown = target.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    const isUnseen = control.closest('.unseen, .skip');
    if (isShown && !isUnseen && (width < least - 0.5 || height < least - 0.5)) {
      const name = (control.getAttribute('aria-label') ?? control.textContent).trim().slice(0, 40);
      found.push(`${control.localName}.${control.className} “${name}” is ${Math.round(width)} × ${Math.round(height)} px`);
    }
  }
  return found;
}

/** Runs in the page: what scrolls sideways. */
function sideways() {
  const all = [document.documentElement, ...document.querySelectorAll('.room, .panel, .article-list, .menu, .adder, dialog, .dialog-body')];
  const wide = all.filter((e) => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1);
  return wide.map((e) => `${e.className || e.localName}: ${e.scrollWidth} over ${e.clientWidth} px`);
}

/** Waits until the page is at rest, then looks it over. */
async function look(page, what) {
  await drawn(page);
  assert.deepEqual(await page.evaluate(tooSmall, TARGET_PX), [], what);
  assert.deepEqual(await page.evaluate(sideways), [], what);
}

/** Looks the page over after something went away that may have had the focus. */
async function lookAfter(page, what) {
  await look(page, what);
  assert.notEqual(await page.evaluate(() => document.activeElement?.localName), 'body', `${what}: the focus is lost`);
}

async function start(launch, viewport = PHONE) {
  const session = await launch({ viewport, touch: true });
  const page = await session.open();
  assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches), 'a finger points');
  await look(page, 'start page');
  await tap(page, 'Open the sample');
  await until(page, () => document.querySelectorAll('.article-row').length === 8);
  await saved(page);
  return { session, page };
}

eachBrowser('read, mark, edit and export with a finger', async ({ launch }) => {
  const { session, page } = await start(launch);

  // The list of articles is a drawer.
  await tap(page, 'Articles');
  await says(page, '.article-list:popover-open', 'Barrage');
  await look(page, 'articles');
  await tap(page, 'Ministry disputes toll*', { within: '.article-list' });
  await says(page, '.reader-title', 'Ministry disputes');
  await look(page, 'reader');

  // Selected by the platform's handles, taken by the bar.
  const words = 'lorries from Sarn reached the village on Friday';
  await selectByHandles(page, words);
  await says(page, '.adder-bar', 'Who says so?');
  await look(page, 'bar');
  await tap(page, 'Who says so?', { within: '.adder-bar' });
  await says(page, '.adder', 'Who says so?');
  await areInView(page, words);
  await look(page, 'popover, source');
  assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'input', 'no keyboard comes unasked');
  // A keyboard may lie beside the phone: no letter is lost, and none is a command.
  await page.keyboard.type('Sarn harbour radio', { delay: 0 });
  await until(page, () => document.querySelector('#source-box').value === 'Sarn harbour radio');
  await until(page, () => document.activeElement?.id === 'source-box');
  await areInView(page, words);
  await look(page, 'popover, typed');
  await page.$eval('#source-box', (box) => box.select());
  await page.keyboard.press('Delete');
  await until(page, () => document.querySelector('#source-box').value === '');
  await tap(page, 'The article itself*', { within: '.adder' });
  await until(page, () => document.querySelector('.adder [data-strong]'));
  await areInView(page, words);
  await look(page, 'popover, confidence');
  await tap(page, 'Back', { within: '.adder' });
  await says(page, '.adder-ask', 'Who says so?');
  await tapOn(page, '.adder [role=option]');
  await until(page, () => document.querySelector('.adder [data-strong]'));
  await tap(page, '4 high', { within: '.adder' });
  await tap(page, 'Save claim*', { within: '.adder' });
  await isGone(page, '.adder');
  await saved(page);
  await says(page, '.claim-panel .quote', words);
  await areInView(page, words);
  await lookAfter(page, 'panel after saving');
  const id = await page.$eval('.gloss[data-active]', (e) => e.id.replace('gloss-', ''));

  // Edited in the panel; the sheet gives way to the text while words are wanted.
  await tap(page, '2 low', { within: '.panel' });
  await until(page, () => document.querySelector('.panel input[name=confidence]:checked')?.value === '2');
  await tapOn(page, '#summary');
  await page.keyboard.type('Lorries came on Friday');
  await page.$eval('#summary', (box) => box.blur());
  await saved(page);
  await tap(page, 'Change bounds', { within: '.panel' });
  await says(page, '.aim', 'Select the words');
  await until(page, () => !document.querySelector('.panel').checkVisibility());
  const more = 'lorries from Sarn reached the village';
  await selectByHandles(page, more);
  await tap(page, 'Take these words', { within: '.adder-bar' });
  await says(page, '.claim-panel .quote', more);
  await areInView(page, more);
  assert.deepEqual(await markedWords(page, id), [more]);
  await lookAfter(page, 'panel after new bounds');

  // The sheet is closed by its button, and by a drag.
  await tap(page, 'Close', { within: '.panel' });
  await until(page, () => !document.querySelector('.panel').checkVisibility());
  await lookAfter(page, 'closed sheet');
  await tapOn(page, `[data-claims~="${id}"]`);
  await says(page, '.claim-panel .quote', more);
  await drag(page, '.panel-grip', 300);
  await until(page, () => !document.querySelector('.panel').checkVisibility());
  await lookAfter(page, 'dragged sheet');

  // The list of claims, and one opened from it.
  await tapOn(page, '.reader-claims');
  await says(page, '.panel[data-open]', 'Claims in this article');
  await look(page, 'claims');
  await drag(page, '.panel-grip', -300);
  await until(page, () => document.querySelector('.panel').getBoundingClientRect().top < 100);
  await tapOn(page, '.claim-row');
  await says(page, '.claim-panel .quote', 'Nineteen people died');
  await tap(page, 'All claims', { within: '.panel' });
  await says(page, '.panel', 'Claims in this article');
  await page.keyboard.press('Escape');
  await until(page, () => !document.querySelector('.panel').checkVisibility());
  await lookAfter(page, 'closed list');

  // Every dialog, from the menu.
  for (const [name, title] of [['Projects', 'Projects'], ['Add articles', 'Add articles'], ['Sources', 'Sources'], ['Help and keys', 'Help']]) {
    await tap(page, 'Menu');
    await look(page, 'menu');
    await tap(page, name, { within: '.menu' });
    await says(page, '#dialog-title', title);
    await look(page, title);
    assert.ok(await page.evaluate(() => document.activeElement.matches('dialog *:not(input, textarea)')), `${title}: no keyboard comes unasked`);
    await tap(page, 'Close', { within: 'dialog' });
    await isGone(page, 'dialog');
    await lookAfter(page, `${title}, closed`);
  }
  await tap(page, 'Articles');
  await tap(page, 'More for “Ministry disputes toll*', { within: '.article-list' });
  await look(page, 'menu of an article');
  await tap(page, 'Edit details', { within: '.menu' });
  await says(page, '#dialog-title', 'Article details');
  await look(page, 'Article details');
  await tap(page, 'Done', { within: 'dialog' });
  await isGone(page, 'dialog');
  await page.evaluate(() => document.getElementById('articles').hidePopover());

  await tap(page, 'Menu');
  await tap(page, 'Export', { within: '.menu' });
  await says(page, '#dialog-title', 'Export');
  await look(page, 'Export');
  const file = await session.download(() => tap(page, 'Download', { within: 'dialog' }));
  const claim = claimIn(JSON.parse(readFileSync(file)), id);
  assert.equal(claim.content[0].quote, more);
  assert.equal(claim.summary, 'Lorries came on Friday');
  assert.equal(claim.confidence[0].level, '2');
});

eachBrowser('fingers take exact edges, and turn the claims that share a mark', async ({ launch }) => {
  const { page } = await start(launch);
  await openArticle(page, 'Ministry disputes');
  const exact = 'orries from Sarn';
  await selectByHandles(page, exact);
  await tap(page, 'Exact edges*', { within: '.adder-bar' });
  await says(page, '.adder-quote', `“${exact}”`);
  await tap(page, 'Save unfinished', { within: '.adder' });
  await says(page, '.claim-panel .quote', exact);
  await tap(page, 'Close', { within: '.panel' });
  const outer = 'lorries from Sarn reached the village';
  await selectByHandles(page, outer);
  await tap(page, 'Who says so?', { within: '.adder-bar' });
  await tap(page, 'Save unfinished', { within: '.adder' });
  await says(page, '.claim-panel .quote', outer);
  await tap(page, 'Close', { within: '.panel' });
  const shared = '[data-claims*=" "]';
  const seen = new Set();
  for (let turn = 0; turn < 2; turn += 1) {
    await tapOn(page, shared);
    await until(page, (n) => document.querySelector('.claim-panel .quote')?.textContent.trim() !== n, [...seen].at(-1) ?? '');
    seen.add(await page.$eval('.claim-panel .quote', (e) => e.textContent.trim()));
    await areInView(page, exact);
  }
  assert.deepEqual([...seen].sort(), [outer, exact].sort());
});

for (const [name, width, height] of [['a phone on its side', 740, 360], ['a tablet', 768, 1024], ['a tablet on its side', 1024, 768]]) {
  eachBrowser(`words are marked with a finger on ${name}`, async ({ launch }) => {
    const { page } = await start(launch, { ...PHONE, width, height });
    await openArticle(page, 'Ministry disputes');
    await look(page, 'reader');
    const words = 'lorries from Sarn reached the village';
    await selectByHandles(page, words);
    await look(page, 'bar');
    await tap(page, 'Who says so?', { within: '.adder-bar' });
    await says(page, '.adder', 'Who says so?');
    await areInView(page, words);
    await look(page, 'popover, source');
    await tapOn(page, '.adder [role=option]');
    await until(page, () => document.querySelector('.adder [data-strong]'));
    await areInView(page, words);
    await lookAfter(page, 'popover, confidence');
    await tap(page, '3 medium', { within: '.adder' });
    await tap(page, 'Save claim*', { within: '.adder' });
    await says(page, '.claim-panel .quote', words);
    await areInView(page, words);
    await lookAfter(page, 'panel');
  });
}
