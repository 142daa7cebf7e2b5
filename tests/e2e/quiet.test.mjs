// Nothing leaves the page, and nothing goes wrong in silence: every test holds
// that, and this one goes everywhere.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import {
  click, clickOn, exportFile, isGone, mark, openArticle, openSample, press, saved, says, until,
} from './app.mjs';

eachBrowser('a tour of the whole page asks no other host for anything', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  for (const row of await page.$$eval('.article-row-title', (all) => all.map((e) => e.textContent.trim()))) {
    await openArticle(page, row);
  }
  await openArticle(page, 'Ministry disputes toll as water falls');
  await mark(page, 'Why the dam failed is not known', ['-', '2', 'Enter']);
  await press(page, 'j', 'k', 'c', 'u', 'u');
  for (const [key, title] of [['i', 'Add articles'], ['e', 'Export'], ['p', 'Projects'], ['r', 'Sources'], ['?', 'Help']]) {
    await press(page, key);
    await says(page, '#dialog-title', title);
    await press(page, 'Escape');
    await isGone(page, 'dialog');
  }
  await press(page, 'Escape');
  await clickOn(page, '[data-claims]');
  await until(page, () => document.querySelector('.claim-panel'));
  await click(page, 'Edit details', { within: '.reader-tools' });
  await says(page, '#dialog-title', 'Article details');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await exportFile(session, page);
  await exportFile(session, page, { jsonl: true });
  await saved(page);
  assert.ok(session.requests.every((address) => address.startsWith(session.base)));
  // The browser's own list knows of those too that a test does not see.
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  assert.deepEqual(asked.filter((address) => !address.startsWith(session.base) && !/^(blob|data):/.test(address)), []);
});
