// What a finger does: taps, drags, and the selection that the platform's
// handles leave behind. No browser without a screen shows handles, so the
// selection is set as they would set it, after a touch on the words.

import { until } from './app.mjs';

/** Taps what has these words or this name; a `*` at the end stands for the rest. */
export async function tap(page, name, { within = 'body' } = {}) {
  const { x, y } = await until(page, spotOf, name, within);
  await page.touchscreen.tap(x, y);
}

/** Taps the first thing that the selector names. */
export function tapOn(page, selector) {
  return tap(page, null, { within: selector });
}

/** A finger that has rested this long flings nothing when it lifts: a browser takes the touch after that for a stop. */
const RESTED_MS = 300;

/** Drags the first thing that the selector names, by so many pixels downwards. */
export async function drag(page, selector, by) {
  const { x, y } = await until(page, spotOf, null, selector);
  const touch = await page.touchscreen.touchStart(x, y);
  for (const part of [0.3, 0.7, 1]) {
    await touch.move(x, y + by * part);
  }
  await page.evaluate((rest) => new Promise((resolve) => {
    const begun = performance.now();
    const look = () => (performance.now() - begun > rest ? resolve() : requestAnimationFrame(look));
    look();
  }), RESTED_MS);
  await touch.end();
}

/** Selects a quote as the handles leave it: a touch on it first, then the selection. */
export async function selectByHandles(page, quote) {
  await until(page, function select(quote) {
    const reader = document.querySelector('[data-reader]');
    for (const paragraph of reader.querySelectorAll('[data-paragraph]')) {
      const at = paragraph.textContent.indexOf(quote);
      if (at < 0) {
        continue;
      }
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      const place = (offset) => {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let left = offset;
        while (walker.nextNode() && left > walker.currentNode.data.length) {
          left -= walker.currentNode.data.length;
        }
        return [walker.currentNode, left];
      };
      const [from, start] = place(at);
      const [to, end] = place(at + quote.length);
      getSelection().setBaseAndExtent(from, start, to, end);
      return getSelection().toString().replace(/\s+/g, ' ') === quote;
    }
    return false;
  }, quote);
  await until(page, () => document.querySelector('.adder-bar'));
}

/** Runs in the page: the middle of what is meant, once it is at rest and on top. */
function spotOf(name, within) {
  const words = (e) => (e.getAttribute('aria-label') ?? e.textContent).replace(/\s+/g, ' ').trim();
  const fits = (e) => (name.endsWith('*') ? words(e).startsWith(name.slice(0, -1)) : words(e) === name);
  const scopes = [...document.querySelectorAll(within)];
  const all = name === null
    ? scopes
    : scopes.flatMap((s) => [...s.querySelectorAll('button, a, label, [role=option], summary')].filter(fits));
  const found = all.find((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled);
  if (!found) {
    return null;
  }
  found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const rect = found.getClientRects()[0];
  const spot = { x: Math.round(rect.x + rect.width / 2), y: Math.round(rect.y + rect.height / 2) };
  const still = window.lastTap?.element === found && window.lastTap.x === spot.x && window.lastTap.y === spot.y;
  window.lastTap = { element: found, ...spot };
  const top = document.elementFromPoint(spot.x, spot.y);
  return still && top && (found.contains(top) || top.contains(found)) ? spot : null;
}
