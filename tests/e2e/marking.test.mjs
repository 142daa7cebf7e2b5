// A claim in three keys, and every other way through the popover.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import {
  atArticle, click, clickOn, exportFile, isGone, margin, mark, markedWords, panel, popover,
  popoverAtRest, press, saved, says, select, settles, until,
} from './app.mjs';

const WIRE = 'Ministry disputes toll as water falls';
const LANTERN = '“We were told nothing”';

eachBrowser('one click opens the sample, and three keys mark a claim', async ({ launch }) => {
  const { session, page } = await atArticle(launch, WIRE);
  await select(page, 'He said 38 people were still missing');
  await until(page, () => document.activeElement?.id === 'source-box');
  const offered = await popover(page);
  assert.equal(offered.quote, '“He said 38 people were still missing”');
  assert.equal(offered.question, 'Who says so?');
  await press(page, 'ArrowDown', 'ArrowUp');
  const first = offered.rows[0];
  assert.equal(offered.highlighted, first);
  // Three keys, as fast as the browser takes them.
  await press(page, 'Enter', '4', 'Enter');
  await isGone(page, '.adder');
  await saved(page);
  const id = await until(page, () => document.querySelector('.gloss[data-active]')?.id.replace('gloss-', ''));
  assert.deepEqual(await markedWords(page, id), ['He said 38 people were still missing']);
  assert.deepEqual(await margin(page, id), { who: first, how: 'high' });
  const seen = await panel(page);
  assert.deepEqual([seen.quote, seen.chains, seen.level], ['He said 38 people were still missing', [[first]], '4']);
  await says(page, '.masthead-count', '46 claims');
  await click(page, 'All claims');
  await says(page, `#row-${id}`, 'He said 38 people were still missing');
  await says(page, `#row-${id}`, first);
  const { json } = await exportFile(session, page);
  const claim = json.claims.find((c) => c.id === id);
  assert.deepEqual(claim.confidence.map((j) => j.level), ['4']);
  assert.equal(claim.content[0].quote, 'He said 38 people were still missing');
});

eachBrowser('a key that comes too early changes no other claim', async ({ launch }) => {
  const { page } = await atArticle(launch, WIRE);
  await clickOn(page, '[data-claims]');
  const before = await until(page, () => document.querySelector('.claim-panel input[name=confidence]:checked')?.value);
  await select(page, 'He said 38 people were still missing');
  await until(page, () => document.querySelector('.adder'));
  // All in one task: no frame is drawn between them.
  await page.evaluate(() => {
    for (const key of ['Enter', '1', 'Enter']) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
    }
  });
  await isGone(page, '.adder');
  await saved(page);
  const veryLow = await page.$$eval('.gloss .gloss-how', (all) => all.filter((e) => e.textContent.trim() === 'very low').length);
  assert.equal(veryLow, 1, 'only the new claim has confidence 1');
  assert.notEqual(before, '1');
});

eachBrowser('typing filters the sources, and makes new ones', async ({ launch }) => {
  const { page } = await atArticle(launch, WIRE);
  await select(page, 'The water in Lower Belm has fallen by three metres');
  await popoverAtRest(page);
  await page.keyboard.type('red lmp');
  await settles(async () => (await popover(page)).rows, [
    'Red Lamp relief society', 'New source “red lmp”', 'Described, not named: “red lmp”',
  ]);
  await press(page, 'Ctrl+A', 'Backspace');
  await page.keyboard.type('River office');
  await settles(async () => (await popover(page)).highlighted, 'New source “River office”');
  await press(page, 'Enter');
  await settles(async () => (await popover(page)).chains, [['River office']]);
  await popoverAtRest(page);
  await press(page, '5', 'Enter');
  await isGone(page, '.adder');
  await settles(async () => (await panel(page))?.chains, [['River office']]);

  // It is in the register now, and was used last.
  await select(page, 'It offered to lay its records open');
  await popoverAtRest(page);
  assert.equal((await popover(page)).highlighted, 'River office');
  await press(page, 'Escape');
  await isGone(page, '.adder');

  const described = await mark(page, 'for the first time', ['a lorry driver', 'ArrowDown', 'Enter', '3', 'Enter']);
  assert.deepEqual(await margin(page, described), { who: 'A lorry driver', how: 'medium' });
  const shown = await page.$eval('.claim-panel .chip', (chip) => 'unnamed' in chip.dataset);
  assert.ok(shown, 'a described source is shown as unnamed');
});

eachBrowser('the article itself, nobody, through whom, and who else', async ({ launch }) => {
  const { page } = await atArticle(launch, WIRE);
  const own = await mark(page, 'The water in Lower Belm has fallen', ['.', '5', 'Enter']);
  assert.deepEqual(await margin(page, own), { who: 'The article itself', how: 'very high' });
  assert.ok((await panel(page)).isOwnVoice);

  const nobody = await mark(page, 'Why the dam failed is not known', ['-', '2', 'Enter']);
  assert.equal((await margin(page, nobody)).who, 'Source not stated');

  // Radio Belm quoted an engineer: the origin first, then through whom.
  const chain = await mark(page, 'all four gates had been opened in full in November', [
    'Unnamed eng', 'Tab', 'Radio Belm', 'Enter', '2', 'Enter',
  ]);
  assert.deepEqual((await panel(page)).chains, [['Radio Belm', 'Unnamed engineer']]);
  assert.deepEqual(await margin(page, chain), { who: 'Unnamed engineer', how: 'via Radio Belm · low' });

  const joint = await mark(page, 'A committee of parliament has asked', [
    'Mirela', 'Enter', '+', 'Tomas', 'Enter', '4', 'Enter',
  ]);
  assert.deepEqual((await panel(page)).chains, [['Mirela Kost'], ['Tomas Reve']]);
  assert.match((await margin(page, joint)).who, /Mirela Kost/);
});

eachBrowser('a claim saved unfinished is found again and finished', async ({ launch }) => {
  const { page } = await atArticle(launch, WIRE);
  const id = await mark(page, 'The water in Lower Belm has fallen', ['Ctrl+Enter']);
  await click(page, 'All claims');
  await press(page, 'u');
  await says(page, '.claim-list-tools', 'Unfinished 1');
  assert.deepEqual(await page.$$eval('.claim-row', (rows) => rows.map((row) => row.id)), [`row-${id}`]);
  await says(page, `#row-${id}`, 'unfinished');
  await clickOn(page, `#row-${id}`);
  await until(page, () => document.querySelector('.claim-panel'));
  assert.ok(await page.$(`[data-claims~="${id}"][data-unfinished]`), 'the mark shows it');
  await press(page, 's');
  await popoverAtRest(page);
  await press(page, '.');
  await popoverAtRest(page);
  await press(page, '4', 'Enter');
  await isGone(page, '.adder');
  await saved(page);
  await isGone(page, `[data-claims~="${id}"][data-unfinished]`);
  await click(page, 'All claims');
  await says(page, '.claim-list-tools', 'Unfinished 0');
});

eachBrowser('the selection snaps to words in sight, and Alt turns that off', async ({ launch }) => {
  const { session, page } = await atArticle(launch, WIRE);
  const cases = [
    // Selected by the mouse, taken by the page.
    { selected: 'he water in Lower Bel', taken: 'The water in Lower Belm' },
    { selected: ' has fallen by three metres, ', quote: 'has fallen by three metres', taken: 'has fallen by three metres' },
    { selected: 'The other list is a list of fears.', taken: '"The other list is a list of fears."' },
  ];
  for (const { selected, quote = selected, taken } of cases) {
    await select(page, quote);
    await settles(async () => (await popover(page))?.quote, `“${taken}”`);
    // What is painted is what will be stored.
    const painted = await page.evaluate(() => {
      const ranges = [...(CSS.highlights?.get('draft') ?? [])];
      return ranges.map((range) => range.toString()).join('');
    });
    assert.equal(painted, taken);
    await popoverAtRest(page);
    await press(page, 'Escape');
    await isGone(page, '.adder');
  }
  await select(page, 'he other list is a lis', { alt: true });
  await settles(async () => (await popover(page))?.quote, '“he other list is a lis”');
  await popoverAtRest(page);
  await press(page, '.');
  await popoverAtRest(page);
  await press(page, '3', 'Enter');
  await isGone(page, '.adder');
  await saved(page);
  const { json } = await exportFile(session, page);
  assert.equal(json.claims.filter((c) => c.content[0].quote === 'he other list is a lis').length, 1);
});

eachBrowser('three claims over one another are each reached', async ({ launch }) => {
  const { page } = await atArticle(launch, LANTERN);
  await until(page, () => document.querySelector('[data-depth="3"]'));
  const ids = await page.$eval('[data-depth="3"]', (mark) => mark.dataset.claims.split(' '));
  assert.equal(ids.length, 3);
  const reached = new Set();
  for (const _ of ids) {
    await clickOn(page, '[data-depth="3"]');
    const before = [...reached];
    reached.add(await until(page, (before) => {
      const id = document.querySelector('.gloss[data-active]')?.id.replace('gloss-', '');
      return id && !before.includes(id) && id;
    }, before));
    await says(page, '.claim-panel .quote', 'the gates have rusted shut');
  }
  assert.deepEqual([...reached].sort(), [...ids].sort());
  // And by the margin.
  for (const id of ids) {
    await clickOn(page, `#gloss-${id}`);
    await until(page, (id) => document.querySelector(`#gloss-${id}[data-active]`), id);
  }
  // And from the list to the mark.
  await click(page, 'All claims');
  await clickOn(page, `#row-${ids[2]}`);
  await until(page, (id) => document.querySelector(`[data-claims~="${id}"] [data-active], [data-claims~="${id}"][data-active]`), ids[2]);
});
