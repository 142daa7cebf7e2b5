// What is no part of an article: proposed when it comes in, greyed, set aside
// and put back with the mouse and with a key, kept over a reload.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import {
  addArticles, click, clickOn, dropFiles, exportFile, isGone, mark, popoverAtRest, press, saved, says, select, settles, told, until,
} from './app.mjs';

const TEXT = `Dam bursts at Orrin

The dam at Orrin burst on Friday, the Water Board said.

Advertisement

Nine people are missing. Mayor Lund has left the town.Manage Preferences

Radio Belm contributed to this report.
`;

const FILE = { name: 'orrin.txt', bytes: TEXT };

const PROPOSED = ['Advertisement', 'Manage Preferences', 'Radio Belm contributed to this report.'];

/** What is greyed, stretch by stretch. */
const greyed = (page) => page.$$eval('.debris', (all) => all.map((e) => e.textContent));

/** What an export says of it. */
async function exported(session, page) {
  const { json } = await exportFile(session, page);
  return json.articles[0].debris.map((position) => position.quote);
}

eachBrowser('what is no part of an article is set aside and put back', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await dropFiles(page, [FILE]);
  await says(page, 'dialog', '3 stretches set aside as not part of the article');
  await click(page, 'Add *', { within: 'dialog .dialog-foot' });
  await isGone(page, 'dialog');
  await settles(() => greyed(page), PROPOSED);
  assert.deepEqual(await exported(session, page), PROPOSED);

  // With the mouse: the button in the margin; the focus does not fall to the body.
  await click(page, 'Put back “Advertisement”');
  await told(page, 'Part of the article again: “Advertisement”.');
  await settles(() => greyed(page), PROPOSED.slice(1));
  assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'body');

  // With the key, under the pointer: the paragraph, then again.
  await page.hover('#paragraph-2');
  await press(page, 'x');
  await told(page, 'Set aside as no part of the article: “Advertisement”.');
  await settles(() => greyed(page), PROPOSED);
  await press(page, 'Ctrl+z');
  await told(page, 'Undid: Set aside “Advertisement”.');
  await settles(() => greyed(page), PROPOSED.slice(1));

  // Selected words, by the button of the popover and by its key.
  await select(page, 'Nine people are missing');
  await popoverAtRest(page);
  await clickOn(page, '.adder-keys .button');
  await isGone(page, '.adder');
  await settles(() => greyed(page), ['Nine people are missing', ...PROPOSED.slice(1)]);
  await select(page, 'Mayor Lund');
  await popoverAtRest(page);
  await press(page, 'Alt+X');
  await isGone(page, '.adder');
  const chosen = ['Nine people are missing', 'Mayor Lund', ...PROPOSED.slice(1)];
  await settles(() => greyed(page), chosen);

  // A claim over it is marked as anywhere else, and in the ink.
  const id = await mark(page, 'people are missing', ['.', '3', 'Enter']);
  const colours = await page.$eval(`[data-claims~="${id}"]`, (mark) => [
    getComputedStyle(mark).color, getComputedStyle(mark.closest('p')).color, getComputedStyle(mark.closest('.debris')).color,
  ]);
  assert.equal(colours[0], colours[1]);
  assert.notEqual(colours[0], colours[2]);

  // Kept, and not proposed again.
  await saved(page);
  await page.reload();
  await until(page, () => document.querySelector('.debris'));
  await settles(() => greyed(page), chosen);
  assert.deepEqual(await exported(session, page), chosen);
});

eachBrowser('what is set aside can be read, in light and in dark', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await addArticles(page, [FILE]);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((theme) => { document.documentElement.dataset.theme = theme; }, theme);
    const ratio = await page.evaluate(() => {
      const channels = (colour) => {
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const luminance = (colour) => channels(colour)
        .map((c) => c / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const colourBehind = (element) => {
        const colour = getComputedStyle(element).backgroundColor;
        return /^rgba\(.*, 0\)$|^transparent$/.test(colour) && element.parentElement ? colourBehind(element.parentElement) : colour;
      };
      return ['.debris', '.debris-list'].map((selector) => {
        const element = document.querySelector(selector);
        const ground = luminance(colourBehind(element));
        const ink = luminance(getComputedStyle(element).color);
        return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      });
    });
    assert.ok(ratio.every((r) => r >= 4.5), `${theme}: ${ratio}`);
  }
});
