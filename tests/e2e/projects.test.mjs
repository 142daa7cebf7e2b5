// Several projects beside each other.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import { click, fill, isGone, mark, openArticle, openSample, press, saved, says, settles, told, until } from './app.mjs';

const rows = (page) => page.$$eval('dialog .project-row strong', (all) => all.map((e) => e.textContent.trim()));

async function openProjects(page) {
  await click(page, null, { within: '.masthead-project' });
  await until(page, () => document.querySelector('#new-project'));
}

eachBrowser('a project is made, renamed, left and deleted', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  await openArticle(page, 'Ministry disputes toll as water falls');
  await mark(page, 'Why the dam failed is not known', ['.', '4', 'Enter']);
  await openProjects(page);
  await fill(page, '#new-project', 'The bridge at Sarn', { leave: false });
  await press(page, 'Enter');
  await isGone(page, 'dialog');
  await says(page, '.masthead-project', 'The bridge at Sarn');
  await says(page, '#room', 'This project has no articles yet.');
  await saved(page);

  await openProjects(page);
  await click(page, 'Rename *', { within: 'dialog' });
  await fill(page, '#rename', 'The bridge', { leave: false });
  await press(page, 'Enter');
  await says(page, '.masthead-project', 'The bridge');
  await settles(async () => (await rows(page)).sort(), ['The Orrin Dam', 'The bridge']);
  await click(page, 'Open “The Orrin Dam”', { within: 'dialog' });
  await isGone(page, 'dialog');
  await says(page, '.masthead-project', 'The Orrin Dam');
  await says(page, '.masthead-count', '46 claims');

  // Both are there after a reload, and the open one is the one that was open.
  await page.reload({ waitUntil: 'load' });
  await says(page, '.masthead-project', 'The Orrin Dam');
  await openProjects(page);
  await settles(async () => (await rows(page)).sort(), ['The Orrin Dam', 'The bridge']);

  await click(page, 'Delete “The Orrin Dam”', { within: 'dialog' });
  await says(page, 'dialog', '46 claims');
  await says(page, 'dialog', '8 articles');
  await click(page, 'Cancel', { within: 'dialog' });
  await isGone(page, 'dialog');
  await says(page, '.masthead-project', 'The Orrin Dam');
  await openProjects(page);
  await click(page, 'Delete “The Orrin Dam”', { within: 'dialog' });
  await click(page, 'Delete project', { within: 'dialog' });
  await told(page, 'Deleted the project “The Orrin Dam”.');
  await until(page, () => Object.keys(localStorage).filter((key) => key.startsWith('whence/p/')).length < 50);
  await page.reload({ waitUntil: 'load' });
  await says(page, '.masthead-project', 'The bridge');
  await openProjects(page);
  await settles(() => rows(page), ['The bridge']);
});

eachBrowser('the sample is a project of its own beside one’s work', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openProjects(page);
  await fill(page, '#new-project', 'Mine', { leave: false });
  await press(page, 'Enter');
  await isGone(page, 'dialog');
  await saved(page);
  await openProjects(page);
  await click(page, 'Delete “Mine”', { within: 'dialog' });
  await click(page, 'Delete project', { within: 'dialog' });
  await until(page, () => document.querySelector('.start'));
  await openSample(page);
  await says(page, '.masthead-project', 'The Orrin Dam');
  // A second time opens what is there; it makes no second copy.
  assert.equal(await page.$$eval('.article-row', (all) => all.length), 8);
});
