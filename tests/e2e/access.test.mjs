// axe on every view, in every theme: no violation of WCAG 2.2 A and AA, none
// of what axe takes for good practice. The table at the end says how many of
// each. What axe cannot see is in hearing.test.mjs.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { drawn } from './app.mjs';
import { eachBrowser } from './harness.mjs';
import { PLACES, VIEWS, leave } from './views.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const DESK = { width: 1280, height: 900 };
const colours = (value) => [{ name: 'prefers-color-scheme', value }];
const STILL = { name: 'prefers-reduced-motion', value: 'reduce' };

/** What a view is looked at in. Media can be set in Chromium alone. */
const THEMES = [
  { name: 'light', viewport: DESK, media: colours('light'), inFirefox: true, inArabic: true },
  { name: 'dark', viewport: DESK, media: colours('dark'), inArabic: true },
  { name: 'forced', viewport: DESK, media: [{ name: 'forced-colors', value: 'active' }] },
  { name: '320 px', viewport: { width: 320, height: 700 }, media: [...colours('light'), STILL], isNarrow: true, inFirefox: true, inArabic: true },
  // A window of 1280 by 1024 at 400 %.
  { name: '400 %', viewport: { width: 320, height: 256, deviceScaleFactor: 4 }, media: [...colours('light'), STILL], isNarrow: true },
];

const PICTURES = process.env.PICTURES;

for (const [place, { open, isLike, quote }] of Object.entries(PLACES)) {
  eachBrowser(`axe finds nothing: ${place}`, { timeout: 600_000 }, async ({ browserName, launch, t }) => {
    const session = await launch({ viewport: DESK });
    const page = await open(session);
    await page.evaluate(`${AXE};0`);
    const isFirefox = browserName === 'firefox';
    // One for all: what one of them emulates, another does not take back.
    const client = isFirefox ? undefined : await page.createCDPSession();
    const themes = THEMES.filter((theme) => (!isFirefox || theme.inFirefox) && (!isLike || theme.inArabic));
    const found = [];
    const table = [['', ...themes.map((theme) => theme.name)]];
    for (const view of VIEWS.filter((view) => view.at === (isLike ?? place))) {
      const row = [view.name];
      const inThemes = themes.filter((theme) => theme.isNarrow || !view.isNarrow);
      if (view.isNarrow) {
        await look(page, inThemes[0], client);
      }
      await view.enter(page, { quote });
      for (const theme of themes) {
        if (!inThemes.includes(theme)) {
          row.push('-');
          continue;
        }
        await look(page, theme, client);
        const violations = await page.evaluate(violationsNow, TAGS);
        row.push(String(violations.length));
        found.push(...violations.map((words) => `${view.name}, ${theme.name}: ${words}`));
        if (PICTURES) {
          mkdirSync(PICTURES, { recursive: true });
          const name = `${place}-${view.name}-${theme.name}-${browserName}`.replace(/[^a-z0-9]+/gi, '-');
          await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
        }
      }
      await look(page, view.isNarrow ? inThemes[0] : THEMES[0], client);
      await leave(page, view);
      await look(page, THEMES[0], client);
      table.push(row);
    }
    t.diagnostic(`violations (${place}, ${browserName})\n${inColumns(table)}`);
    assert.ok(found.length === 0, `violations:\n${found.join('\n')}`);
  });
}

function inColumns(rows) {
  return rows.map(([name, ...cells]) => name.padEnd(28) + cells.map((cell) => cell.padStart(8)).join('')).join('\n');
}

/** Shows the page in a theme, and waits until it is drawn. */
async function look(page, { viewport, media }, client) {
  await page.setViewport(viewport);
  if (client) {
    await client.send('Emulation.setEmulatedMedia', { features: media });
  }
  await drawn(page);
}

/** Runs in the page: each violation in words, with where it is; and what axe does not ask. */
async function violationsNow(tags) {
  const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  const found = violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 4).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`.trim());
    return `${id} (${nodes.length}): ${help}\n    ${where.join('\n    ')}`;
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    found.push(`reflow: the page is ${scrollWidth} px wide, the window ${clientWidth}`);
  }
  if (matchMedia('(prefers-reduced-motion: reduce)').matches && document.getAnimations().length > 0) {
    found.push(`motion: ${document.getAnimations().length} animations`);
  }
  return [...found, ...obscured()];

  /**
   * What has the focus must not lie under something that stays. It got the focus before the
   * window changed, so it is brought into view as the focus would have done. What a person has
   * opened and closes with Escape may cover it (2.4.11, note 2).
   */
  function obscured() {
    const focused = document.activeElement;
    focused.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const rect = focused.getBoundingClientRect();
    if (focused.matches('body, main, aside, dialog, .dialog-body, .scale-levels') || rect.width < 2) {
      return [];
    }
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
    const top = document.elementFromPoint(x, y);
    const isOver = top && !top.closest(':popover-open') && !focused.contains(top) && !top.contains(focused) && !focused.labels?.[0]?.contains(top);
    return isOver ? [`focus obscured: ${focused.id || focused.className || focused.tagName} under ${top.className || top.tagName}`] : [];
  }
}
