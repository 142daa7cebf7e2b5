// The filter: in the list, in the table, by the keys that step, and saved.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import {
  choose, click, exportFile, fill, isGone, openArticle, openSample, press, saved, says, settles, told, until,
} from './app.mjs';

/** A list of conditions by its name, over the list of claims or in the table. */
async function ask(page, within, field, value) {
  const nth = await until(page, function nthField(within, field) {
    const names = [...document.querySelectorAll(`${within} .filter-fields .field-name`)];
    return names.findIndex((name) => name.textContent === field) + 1;
  }, within, field);
  await choose(page, `${within} .filter-fields label:nth-of-type(${nth}) select`, value);
}

const chips = (page, within) => page.$$eval(`${within} .filter-chips bdi`, (all) => all.map((chip) => chip.textContent));

eachBrowser('list, table and keys go by one filter', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  await openArticle(page, '“We were told nothing”');
  await click(page, 'Filter', { within: '.panel' });
  await ask(page, '.panel', 'Tag', 'siren');
  await says(page, '.panel', '2 of 12 claims');
  assert.deepEqual(await chips(page, '.panel'), ['Tag: siren']);

  // The keys step through all articles.
  await press(page, 'Escape');
  await page.$eval('#room', (room) => room.focus());
  await press(page, 'j');
  await told(page, /^1 of 4 that fit|^2 of 4 that fit/);
  const titles = new Set();
  for (let i = 0; i < 4; i += 1) {
    titles.add(await page.$eval('.reader-title', (title) => title.textContent));
    await press(page, 'k');
  }
  assert.ok(titles.size > 1, 'the keys went to another article');
  await told(page, 'That was the first claim that fits the filter.');

  // The table has the same filter.
  await press(page, 't');
  await says(page, '.who-tally', '4 of 45 claims');
  await click(page, 'Filter', { within: 'dialog' });
  await ask(page, 'dialog', 'Confidence', '2 low');
  await says(page, '.who-tally', '1 of 45 claims');
  await click(page, 'Remove Tag: siren', { within: 'dialog' });
  await says(page, '.who-tally', '7 of 45 claims');
  await until(page, () => document.activeElement?.id === 'table-filter');
  await click(page, 'Clear the filter', { within: 'dialog' });
  await says(page, '.who-tally', /^45 claims/);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
});

eachBrowser('a filter is saved, kept, renamed and removed', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  await press(page, 't');
  await click(page, 'Filter', { within: 'dialog' });
  await ask(page, 'dialog', 'Links in its chain', '3 or more');
  await page.type('dialog .filter input[type=search]', 'gates');
  await says(page, '.who-tally', '2 of 45 claims');
  await fill(page, '#table-filter-name', 'Far relayed', { leave: false });
  await press(page, 'Enter');
  await told(page, 'Saved the filter “Far relayed”.');
  await saved(page);

  await page.reload({ waitUntil: 'load' });
  await until(page, () => document.querySelector('.claim-row'));
  await press(page, 't');
  await says(page, '.who-tally', /^45 claims/);
  await click(page, 'Filter', { within: 'dialog' });
  await choose(page, 'dialog .filter-saved select', 'Far relayed');
  await says(page, '.who-tally', '2 of 45 claims');
  await fill(page, 'dialog .filter-saved .input:not(select)', 'Third hand');
  await told(page, 'The filter is called “Third hand” now.');
  await saved(page);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  const { json } = await exportFile(session, page);
  assert.deepEqual(json.project.filters.map(({ name, where }) => ({ name, where })), [
    { name: 'Third hand', where: ['text gates', 'links 3'] },
  ]);

  await press(page, 't');
  await click(page, 'Filter', { within: 'dialog' });
  await click(page, 'Remove the filter “Third hand”', { within: 'dialog' });
  await told(page, 'Removed the filter “Third hand”.');
  await settles(() => page.$$eval('dialog .filter-saved select', (all) => all.length), 0);
});
