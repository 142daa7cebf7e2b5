// The table of who says what, as a person uses it: by mouse, by keyboard, on a
// phone, on paper, and as a file.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eachBrowser } from './harness.mjs';
import {
  choose, click, clickOn, dropFiles, importFile, isGone, openSample, panel, press, says, settles, until,
} from './app.mjs';

const SAMPLE = JSON.parse(readFileSync(fileURLToPath(new URL('../../public/sample/orrin-dam.whence.json', import.meta.url)), 'utf8'));
const GROUPED = '.who-tools label:nth-of-type(2) select';
const SORTED = '.who-tools label:nth-of-type(3) select';

async function openTable(page) {
  await press(page, 't');
  await says(page, '#dialog-title', 'Who says what');
  await until(page, () => document.querySelector('.who-table tbody tr'));
}

const cells = (page, nth) => page.$$eval(`.who-table tbody tr:not([data-group]) > :nth-child(${nth})`, (all) => all.map((cell) => (
  cell.querySelector('bdi, button, div')?.textContent.trim() ?? ''
)));

eachBrowser('the table groups, sorts and steps into the text', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  await openTable(page);
  await says(page, '.who-tally', /^45 claims · \d+ origins · \d+ texts$/);

  await choose(page, GROUPED, 'origin');
  await says(page, '.who-group', /^Anka Dorel ?3 claims · 1 origin · 3 texts$/);
  await click(page, 'Close all groups', { within: 'dialog' });
  await until(page, () => document.querySelectorAll('.who-group').length > 5 && !document.querySelector('.who-claim'));
  // By keyboard: down to a group, open it, down to its claim, into the text.
  await page.focus('#line-00000000-0000-0000-0000-000000000000');
  await press(page, 'End', 'Home', 'ArrowDown', 'Enter');
  await until(page, () => document.querySelector('.who-claim'));
  await press(page, 'ArrowDown');
  const words = await until(page, () => document.activeElement?.matches('.who-claim') && document.activeElement.textContent.trim());
  await press(page, 'Enter');
  await isGone(page, 'dialog');
  await settles(async () => (await panel(page))?.quote.slice(0, 20), words.slice(0, 20));
  await until(page, () => document.activeElement?.id === 'panel');
  await until(page, () => {
    const mark = document.querySelector('[data-claims][data-active], [data-claims]:has([data-active])')?.getBoundingClientRect();
    return mark && mark.bottom > 0 && mark.top < innerHeight;
  });

  // It is as it was left; groups and order can be changed.
  await openTable(page);
  await until(page, () => document.querySelector('.who-group'));
  await choose(page, GROUPED, 'nothing');
  await click(page, 'Confidence', { within: '.who-table' });
  const ends = async () => {
    const levels = await cells(page, 5);
    return [levels[0].slice(0, 1), levels.at(-1).slice(0, 1)];
  };
  await settles(ends, ['1', '0']);
  assert.equal(await page.$eval('[aria-sort]', (head) => head.getAttribute('aria-sort')), 'ascending');
  await click(page, 'Confidence', { within: '.who-table' });
  await settles(ends, ['5', '0']);
  await choose(page, SORTED, 'Date');
  await settles(async () => (await cells(page, 7))[0], 'March 12, 2031');
});

eachBrowser('the table is saved as CSV, and printed whole', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  const formula = structuredClone(SAMPLE);
  formula.claims[0].summary = '=HYPERLINK("http://example.org")';
  formula.project.id = 'aaaaaaaa-1111-4222-8333-555555555555';
  await importFile(page, { name: 'formula.whence.json', bytes: JSON.stringify(formula) });
  await openTable(page);
  const file = await session.download(() => click(page, 'Download as CSV', { within: 'dialog' }));
  const text = readFileSync(file, 'utf8');
  assert.ok(text.startsWith('\ufeffClaim,Who says so,Through,Stance,Confidence,'));
  assert.equal(text.split('\r\n').length, 47);
  assert.ok(text.includes('"\'=HYPERLINK(""http://example.org"")"'));

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await until(page, () => document.querySelectorAll('.sheet-table tbody tr').length === 45);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await isGone(page, '.sheet');
});

/** The sample with so many claims more, all in its first article. */
function large(count) {
  const file = structuredClone(SAMPLE);
  file.project.id = 'aaaaaaaa-1111-4222-8333-666666666666';
  const [first] = file.claims;
  for (let i = 0; i < count; i += 1) {
    const id = `00000000-0000-4000-9000-${String(i).padStart(12, '0')}`;
    file.claims.push({ ...structuredClone(first), id, chains: undefined, confidence: [] });
  }
  return JSON.stringify(file);
}

eachBrowser('of a long table only what is seen is drawn, and the keys reach all', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  await dropFiles(page, [{ name: 'large.whence.json', bytes: large(400) }]);
  await click(page, 'Import', { within: 'dialog .dialog-foot' });
  await isGone(page, 'dialog');
  await openTable(page);
  await says(page, '.who-tally', '445 claims');
  const drawn = () => page.$$eval('.who-claim', (all) => all.length);
  await settles(async () => (await drawn()) < 100, true);
  await page.focus('.who-claim');
  await press(page, 'End');
  await until(page, () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '446');
  assert.ok(await drawn() < 100);
  const heights = await page.$$eval('.who-table tbody tr:not(.list-gap)', (all) => [...new Set(all.map((row) => Math.round(row.getBoundingClientRect().height)))]);
  assert.equal(heights.length, 1, `rows are of one height: ${heights}`);
});

eachBrowser('on a phone each row is a block, and nothing runs over', async ({ launch }) => {
  const session = await launch({ viewport: { width: 360, height: 740 } });
  const page = await session.open();
  await openSample(page);
  await clickOn(page, '.masthead-more');
  await click(page, 'Who says what', { within: '#more' });
  await until(page, () => document.querySelector('.who-claim'));
  const over = await page.evaluate(() => {
    const body = document.querySelector('.dialog-body');
    return [body.scrollWidth - body.clientWidth, document.documentElement.scrollWidth - innerWidth];
  });
  assert.deepEqual(over, [0, 0]);
  await clickOn(page, '.who-claim');
  await isGone(page, 'dialog');
  await until(page, () => document.querySelector('.claim-panel'));
});
