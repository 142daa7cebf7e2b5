// Not what it looks like, but that it can be seen and named: nothing sticks
// out of the window at any width, light or dark, and each control has a name.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import { click, clickOn, drawn, isGone, openArticle, openSample, press, says, select, until } from './app.mjs';

/** Small and large phone, a phone on its side, a tablet both ways, a desk. */
const SIZES = [[360, 740], [414, 896], [740, 360], [768, 1024], [1024, 768], [1440, 900]];

for (const dark of [false, true]) {
  eachBrowser(`nothing sticks out, everything has a name (${dark ? 'dark' : 'light'})`, async ({ launch }) => {
    const session = await launch({ dark, viewport: { width: 1440, height: 900 } });
    const page = await session.open();
    const check = async (what) => {
      for (const [width, height] of SIZES) {
        await page.setViewport({ width, height });
        await drawn(page);
        assert.deepEqual(await page.evaluate(sticksOut), [], `${what} at ${width} × ${height} px`);
        assert.deepEqual(await page.evaluate(nameless), [], `${what} at ${width} × ${height} px`);
      }
      await page.setViewport({ width: 1440, height: 900 });
      await drawn(page);
    };
    await check('start page');
    await openSample(page);
    await check('reader');
    await openArticle(page, 'انهيار سد أورين');
    await check('Arabic article');
    await openArticle(page, '“We were told nothing”');
    await clickOn(page, '[data-claims]');
    await until(page, () => document.querySelector('.claim-panel'));
    await check('claim');
    await press(page, 'Escape');
    await isGone(page, '.claim-panel');
    for (const [key, title] of [['i', 'Add articles'], ['e', 'Export'], ['p', 'Projects'], ['r', 'Sources'], ['z', 'History'], ['?', 'Help']]) {
      await press(page, key);
      await says(page, '#dialog-title', title);
      await check(title);
      await press(page, 'Escape');
      await isGone(page, 'dialog');
    }
    await click(page, 'Edit details', { within: '.reader-tools' });
    await says(page, '#dialog-title', 'Article details');
    await check('Article details');
    await press(page, 'Escape');
    await isGone(page, 'dialog');
    await select(page, 'There was no one to tell');
    await until(page, () => document.activeElement?.id === 'source-box');
    await check('popover');
    await press(page, '.');
    await until(page, () => document.querySelector('.adder [data-strong]'));
    await check('popover, confidence');
  });
}

/** Runs in the page: what reaches over the edges of the window, and whether the page itself scrolls. */
function sticksOut() {
  const { clientWidth, scrollWidth, clientHeight, scrollHeight } = document.documentElement;
  const found = [];
  if (scrollWidth > clientWidth) {
    found.push(`the page is ${scrollWidth} px wide`);
  }
  if (scrollHeight > clientHeight) {
    found.push(`the page is ${scrollHeight} px high`);
  }
  for (const room of document.querySelectorAll('.room, .panel, .article-list, .dialog-body')) {
    if (room.scrollWidth > room.clientWidth + 1 && room.clientWidth > 0) {
      found.push(`${room.className} scrolls sideways: ${room.scrollWidth} over ${room.clientWidth} px`);
    }
  }
  for (const element of document.querySelectorAll('button, input, select, textarea, h1, h2, p')) {
    const rect = element.getBoundingClientRect();
    const isShown = rect.width > 1 && rect.height > 1 && element.checkVisibility({ visibilityProperty: true });
    if (isShown && !element.closest('.table-scroll') && (rect.left < -1 || rect.right > innerWidth + 1)) {
      found.push(`${element.tagName} “${element.textContent.trim().slice(0, 30)}” from ${rect.left} to ${rect.right}`);
    }
  }
  return found;
}

/** Runs in the page: controls that say nothing to somebody who cannot see them. */
function nameless() {
  const nameOf = (e) => [
    e.getAttribute('aria-label'), e.getAttribute('aria-labelledby'), e.textContent, e.title,
    ...[...(e.labels ?? [])].map((label) => label.textContent),
  ].join('').trim();
  const controls = [...document.querySelectorAll('button, a[href], input, select, textarea')];
  const shown = controls.filter((e) => e.checkVisibility({ visibilityProperty: true }));
  return shown.filter((e) => nameOf(e) === '').map((e) => e.outerHTML.slice(0, 120));
}
