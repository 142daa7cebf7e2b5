// The register of sources: who speaks in the text is offered, two entries
// become one and one becomes two, and each source has a page.

import assert from 'node:assert/strict';
import path from 'node:path';
import { OUTPUT, eachBrowser } from './harness.mjs';
import {
  addArticles, choose, click, clickOn, drawn, fill, isGone, mark, openArticle, popover, popoverAtRest, press, saved, says, select, settles, told, until,
} from './app.mjs';
import { focusIsOn, tabTo } from './keyboard.mjs';

const FIRST = 'The bridge at Tull\n\nThe Tull Observatory for Rivers said nine people died near the bridge.\n\nMayor Ida Lund told Radio Sarn that the gates were shut.';
const SECOND = 'The day after\n\nThe lower gates stayed closed, the Observatory said.\n\nResidents said the water was brown.';
const LONG = 'Tull Observatory for Rivers';

/** Two articles with three claims, each made with the first source that is offered. */
async function twoArticles(session) {
  const page = await session.open();
  await press(page, 'p');
  await click(page, 'New project', { within: 'dialog' });
  await until(page, () => document.querySelector('.empty'));
  if (await page.$('dialog')) {
    await press(page, 'Escape');
    await isGone(page, 'dialog');
  }
  await addArticles(page, [{ name: 'one.txt', bytes: FIRST }, { name: 'two.txt', bytes: SECOND }]);
  await openArticle(page, 'The bridge');
  await mark(page, 'nine people died near the bridge', ['Enter', '4', 'Enter']);
  await openArticle(page, 'The day after');
  await mark(page, 'The lower gates stayed closed', ['Enter', '0', 'Enter']);
  await mark(page, 'the water was brown', ['Enter', 'Enter']);
  return page;
}

async function openRegister(page) {
  await press(page, 'r');
  await says(page, '#dialog-title', 'Sources');
}

/** Names and numbers of claims as the register lists them. */
const listed = (page) => page.$$eval('dialog tbody tr', (rows) => rows.map((row) => [
  row.querySelector('th').textContent.trim(), row.querySelector('td.number').textContent.trim(),
].join(' ')));

async function openPage(page, name) {
  await click(page, name, { within: 'dialog tbody' });
  await says(page, '#dialog-title', name);
}

eachBrowser('who speaks in the text is offered, as a name or as what they are', async ({ launch }) => {
  const session = await launch();
  const page = await twoArticles(session);
  await openArticle(page, 'The bridge');
  await select(page, 'the gates were shut');
  await popoverAtRest(page);
  const rows = (await popover(page)).rows;
  assert.deepEqual(rows.slice(0, 2), ['Mayor Ida Lund', 'Radio Sarn']);
  // Known by now, and not new a second time.
  assert.deepEqual(rows.filter((name) => name.includes('Observatory')).sort(), ['Observatory', LONG]);
  await says(page, '.source-option', 'Mayor Ida Lund new, in this sentence');
  await page.keyboard.type('sarn');
  await settles(async () => (await popover(page)).rows[0], 'Radio Sarn');
  await press(page, 'Escape');
  await isGone(page, '.adder');
  // The claim that was made with the first offer has mention and cue.
  await openArticle(page, 'The day after');
  await press(page, 'j');
  await until(page, () => document.querySelector('.claim-panel'));
  await clickOn(page, '.claim-panel button.chip');
  await until(page, () => document.querySelectorAll('.link-editor q').length === 2);
  assert.deepEqual(await page.$$eval('.link-editor q', (all) => all.map((q) => q.textContent)), ['Observatory', 'said']);
});

eachBrowser('two entries become one, by the mouse, and the page of it has the claims of both', async ({ launch, browserName }) => {
  const session = await launch();
  const page = await twoArticles(session);
  await openRegister(page);
  assert.deepEqual(await listed(page), ['Observatory 1', `${LONG} 1`]);
  await says(page, '.alike', 'a shorter form');

  // They are two: not asked again, until that is taken back.
  await clickOn(page, '.alike-pair button[data-plain]');
  await isGone(page, '.alike');
  await told(page, /stay two sources/);
  await click(page, 'Undo', { within: 'dialog .toast' });
  await until(page, () => document.querySelector('.alike'));

  // They are one, and go by the short name.
  await click(page, 'Merge *', { within: '.alike' });
  await click(page, 'Observatory', { within: '.merge-names' });
  await says(page, '.merge-form', '1 claim is rewritten');
  await click(page, 'Merge', { within: '.merge-form' });
  await told(page, /^Merged /);
  await settles(() => listed(page), ['Observatory 2']);
  await saved(page);

  // Its page.
  await openPage(page, 'Observatory');
  await says(page, 'dialog .dialog-body', '2 claims in 2 articles. It is the origin of all of them.');
  assert.equal(await page.$eval('#s-alias', (box) => box.value), LONG);
  const counts = () => page.$$eval('.level-counts tr', (rows) => rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim()).filter((row) => !row.endsWith('0') || row.startsWith('0')));
  assert.deepEqual(await counts(), ['4: high1', '0: cannot be judged1']);
  await choose(page, 'dialog fieldset.reliability select', 'usually reliable');
  await fill(page, 'dialog fieldset.reliability input', 'Right about the last flood.');
  await told(page, /Change why Observatory is held to be so reliable: done/);
  await fill(page, '#s-part-of', 'Tull Council');
  await press(page, 'Escape');
  await isGone(page, 'dialog');

  // All of it outlasts a reload, and the name stands everywhere.
  await saved(page);
  await page.reload({ waitUntil: 'load' });
  await says(page, '.article-row', 'The bridge at Tull');
  await openArticle(page, 'The bridge');
  await says(page, '.gloss', 'Observatory');
  await openRegister(page);
  await openPage(page, 'Tull Council');
  await says(page, 'dialog .neighbours', 'part of it');
  await click(page, 'Observatory', { within: 'dialog .neighbours' });
  await says(page, '#dialog-title', 'Observatory');
  assert.equal(await page.$eval('#s-part-of', (box) => box.value), 'Tull Council');
  await page.screenshot({ path: path.join(OUTPUT, `register-page-${browserName}.png`) });

  // A claim leads to its words, in the other article.
  await click(page, 'The lower gates stayed closed*', { within: 'dialog .claim-list' });
  await isGone(page, 'dialog');
  await says(page, '.reader-title', 'The day after');
  await focusIsOn(page, 'mark[data-active]');

  // One step back for all of it: both entries are there, each with its claim.
  await press(page, 'Ctrl+z', 'Ctrl+z', 'Ctrl+z', 'Ctrl+z');
  await openRegister(page);
  await settles(() => listed(page), ['Observatory 1', `${LONG} 1`]);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await press(page, 'Ctrl+Shift+Z', 'Ctrl+Shift+Z', 'Ctrl+Shift+Z', 'Ctrl+Shift+Z');
  await openRegister(page);
  await settles(() => listed(page), ['Observatory 2', 'Tull Council 0']);
  await openPage(page, 'Observatory');
  await says(page, 'dialog .dialog-body', '2 claims in 2 articles');
});

eachBrowser('from a claim to the page of its source, merged and split, by keys alone', async ({ launch }) => {
  const session = await launch();
  const page = await twoArticles(session);
  await openArticle(page, 'The bridge');
  await press(page, 'j', 'Shift+R');
  await says(page, '#dialog-title', LONG);
  await tabTo(page, 'Merge with…');
  await press(page, 'Enter');
  await focusIsOn(page, '#merge-other');
  await page.keyboard.type('Nobody');
  await press(page, 'Enter');
  await says(page, 'dialog .error', 'No other source is called “Nobody”.');
  await page.$eval('#merge-other', (box) => box.select());
  await page.keyboard.type('observatory');
  await press(page, 'Enter');
  await until(page, () => document.activeElement?.name === 'merge-name');
  await tabTo(page, 'Merge');
  await press(page, 'Enter');
  await told(page, /^Merged Observatory into Tull Observatory for Rivers. 1 claim was rewritten.|^Merged Tull/);
  await says(page, 'dialog .dialog-body', '2 claims in 2 articles');

  await tabTo(page, 'Split…');
  await press(page, 'Enter');
  await focusIsOn(page, '#split-name');
  await page.keyboard.type('Gauge office');
  await tabTo(page, 'Split off');
  await press(page, 'Enter');
  await told(page, 'Choose the claims that the new source gets.');
  await until(page, () => document.querySelectorAll('.claim-choice input').length === 2);
  await tabTo(page, null, { selector: '.claim-choice input' });
  await press(page, ' ');
  await says(page, '.split-form', '1 claim chosen');
  await tabTo(page, 'Split off', { back: true });
  await press(page, 'Enter');
  await told(page, /^1 claim of .* now names Gauge office\.$/);
  await isGone(page, '.split-form');
  await says(page, 'dialog .dialog-body', '1 claim in 1 article');
  await tabTo(page, 'All sources');
  await press(page, 'Enter');
  await says(page, '#dialog-title', 'Sources');
  await until(page, () => document.activeElement?.classList.contains('source-name'));
  assert.equal((await listed(page)).length, 2);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await drawn(page);
  assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'body');
});
