// Relations between claims, by keys and by the mouse, and every other place
// with the same words.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import {
  addArticles, choose, click, clickOn, exportFile, fill, isGone, mark, openArticle, press, saved, says, settles, told, until,
} from './app.mjs';

const FIRST = { name: 'herald.txt', bytes: 'The bridge at Tull\n\nMayor Anna Lund said nine people died on the bridge.\n\nRain fell for two days, and the river rose.' };
const SECOND = { name: 'post.txt', bytes: 'Toll rises\n\nThe Water Board said eleven people died on the bridge.\n\nLater it said that “Nine people died”, and nineteen people fled.' };

/** Two articles with two claims and one; gives the ids of the claims. */
async function twoArticles(launch, settings) {
  const session = await launch(settings);
  const page = await session.open();
  await press(page, 'p');
  await click(page, 'New project', { within: 'dialog' });
  await isGone(page, 'dialog');
  await addArticles(page, [FIRST, SECOND]);
  await openArticle(page, 'The bridge at Tull');
  const nine = await mark(page, 'nine people died', ['Anna Lund', 'Enter', '4', 'Enter']);
  const rain = await mark(page, 'Rain fell for two days', ['.', '5', 'Enter']);
  await openArticle(page, 'Toll rises');
  const eleven = await mark(page, 'eleven people died', ['Water Board', 'Enter', '2', 'Enter']);
  await openArticle(page, 'The bridge at Tull');
  return { session, page, nine, rain, eleven };
}

/** The relations in the panel, in words. */
function relations(page) {
  return page.$$eval('.relation-words', (all) => all.map((row) => {
    const plain = (e) => e?.textContent.replace(/\s+/g, ' ').trim();
    return [plain(row.querySelector('p')), plain(row.querySelector('.relation-facts')), plain(row.querySelector('.relation-note'))].filter(Boolean);
  }));
}

function strip(page) {
  return page.$eval('.strip', (strip) => strip.textContent.replace(/\s+/g, ' ').trim());
}

const hasFocus = (page) => page.evaluate(() => document.activeElement !== document.body);

eachBrowser('by keys: hold a claim, go to another article, one key', async ({ launch }) => {
  const { session, page, nine, eleven } = await twoArticles(launch);
  await press(page, 'j');
  await says(page, '.claim-panel .quote', 'nine people died');
  await press(page, 'l');
  await says(page, '.strip', 'Relating “nine people died” to another claim.');
  await press(page, ']', 'j');
  await says(page, '.strip', '“eleven people died”');
  assert.match(await strip(page), /^“nine people died” ?confirms c ?contradicts x ?updates u.*“eleven people died” ?Swap w ?Stop Esc$/);
  await press(page, 'w');
  await until(page, () => document.querySelector('.strip .relate-claim').textContent === '“eleven people died”');
  await press(page, 'x');
  await told(page, 'Noted: “eleven people died” contradicts “nine people died”.');
  await isGone(page, '.strip');
  assert.ok(await hasFocus(page));
  await settles(() => relations(page), [['contradicts “nine people died”', 'The bridge at Tull · Mayor Anna Lund · high']]);
  await click(page, '“nine people died”', { within: '.relation' });
  await says(page, '.claim-panel .quote', 'nine people died');
  await says(page, '.reader-title', 'The bridge at Tull');
  await settles(() => relations(page), [['is contradicted by “eleven people died”', 'Toll rises · Water Board · low']]);
  await saved(page);
  const { json } = await exportFile(session, page);
  assert.deepEqual(json.relations.map((r) => [r.from, r.to]), [[eleven, nine]]);
  await page.reload({ waitUntil: 'load' });
  await settles(() => relations(page), [['is contradicted by “eleven people died”', 'Toll rises · Water Board · low']]);
  // With the claim goes the relation, and both come back in one step.
  await until(page, () => document.querySelector('.masthead > .buttons button[title]')?.disabled === false);
  await page.$eval('#room', (room) => room.focus());
  await press(page, 'Delete');
  await told(page, 'Deleted the claim “nine people died” and 1 relation.');
  await press(page, 'Ctrl+z');
  await told(page, 'Undid: Delete the claim “nine people died”.');
  await press(page, 'j');
  await settles(() => relations(page), [['is contradicted by “eleven people died”', 'Toll rises · Water Board · low']]);
});

eachBrowser('by the mouse: relate, look in the margin, change, note, remove', async ({ launch }) => {
  const { page, nine, rain } = await twoArticles(launch);
  await clickOn(page, `[data-claims~="${nine}"]`);
  await click(page, 'Relate… l', { within: '.claim-panel' });
  await says(page, '.strip', 'Relating');
  await click(page, 'All claims', { within: '.panel' });
  await until(page, () => document.querySelectorAll('.claim-row').length === 2);
  await clickOn(page, `#row-${rain}`);
  await click(page, 'refines f', { within: '.strip' });
  await told(page, 'Noted: “nine people died” refines “Rain fell for two days”.');
  assert.ok(await hasFocus(page));
  await says(page, `#gloss-${nine} .gloss-related`, 'refines the selected claim');
  await clickOn(page, `[data-claims~="${nine}"]`);
  await says(page, `#gloss-${rain} .gloss-related`, 'is refined by the selected claim');
  await isGone(page, `#gloss-${nine} .gloss-related`);
  await click(page, 'Change: *', { within: '.relation' });
  await choose(page, '.relation select', 'updates');
  await settles(() => relations(page), [['updates “Rain fell for two days”', 'the article itself · very high']]);
  await fill(page, '.relation-fields input', 'a day later');
  await settles(() => relations(page), [['updates “Rain fell for two days”', 'the article itself · very high', 'a day later']]);
  await click(page, 'Remove: *', { within: '.relation' });
  await told(page, 'Removed the relation: “nine people died” updates “Rain fell for two days”.');
  await settles(() => relations(page), []);
  assert.ok(await hasFocus(page));
  await isGone(page, '.gloss-related');
});

eachBrowser('every other place is marked or skipped, in one step', async ({ launch }) => {
  const { page, nine } = await twoArticles(launch);
  await clickOn(page, `[data-claims~="${nine}"]`);
  await page.$eval('#room', (room) => room.focus());
  await press(page, 'm');
  await says(page, '.strip', '1 of 1 · Toll rises · “nine people died”');
  await says(page, '.reader-title', 'Toll rises');
  await until(page, () => document.activeElement?.id === 'mark-place');
  await press(page, 'Enter');
  await told(page, 'Marked “nine people died” in 1 other place.');
  await isGone(page, '.strip');
  await says(page, '.reader-title', 'The bridge at Tull');
  assert.ok(await hasFocus(page));
  await saved(page);
  await openArticle(page, 'Toll rises');
  await settles(() => page.$$eval('.gloss', (all) => all.map((g) => g.textContent.trim().split(' ')[0])), ['Water', 'Mayor']);
  await press(page, 'Ctrl+z');
  await told(page, 'Undid: Mark “nine people died” in 1 other place.');
  await openArticle(page, 'The bridge at Tull');
  await press(page, 'j');
  await says(page, '.claim-panel .quote', 'nine people died');
  await click(page, 'Other places… m', { within: '.claim-panel' });
  await says(page, '.strip', '1 of 1');
  await click(page, 'Skip m', { within: '.strip' });
  await told(page, '“nine people died” was marked nowhere else.');
  await isGone(page, '.strip');
  await says(page, '.claim-panel .quote', 'nine people died');
});
