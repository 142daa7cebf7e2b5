// What a finger does: taps, drags, and the selection that the platform's
// handles leave behind. No browser without a screen shows handles, so the
// selection is set as they would set it, after a touch on the words.

import { settles, spotOf, until } from './app.mjs';

/** Taps what has these words or this name; a `*` at the end stands for the rest. */
export async function tap(page, name, { within = 'body' } = {}) {
  const { x, y } = await spot(page, name, within);
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
  const { x, y } = await spot(page, null, selector);
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
  await settles(async () => {
    const range = await page.evaluateHandle(rangeOf, quote);
    return range.evaluate(select);
  }, quote);
  await until(page, () => document.querySelector('.adder-bar'));
}

/** Runs in the page: selects a range, once there is one; gives its words. */
function select(range) {
  if (!range) {
    return null;
  }
  range.startContainer.parentElement.closest('[data-paragraph]').scrollIntoView({ block: 'center', behavior: 'instant' });
  getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return getSelection().toString().replace(/\s+/g, ' ');
}

/** Waits until these words of the text lie in view, with nothing over them. */
export function areInView(page, words) {
  return settles(async () => {
    const range = await page.evaluateHandle(rangeOf, words);
    return range.evaluate((range) => range !== null && [...range.getClientRects()].every((rect) => {
      const top = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
      return top && range.startContainer.parentElement.closest('[data-paragraph]').contains(top);
    }));
  }, true);
}

/** Runs in the page: where these words stand in the text, the first time. */
function rangeOf(words) {
  const paragraphs = [...document.querySelectorAll('[data-reader] [data-paragraph]')];
  const paragraph = paragraphs.find((p) => p.textContent.includes(words));
  if (!paragraph) {
    return null;
  }
  const place = (offset) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let left = offset;
    while (walker.nextNode() && left > walker.currentNode.data.length) {
      left -= walker.currentNode.data.length;
    }
    return [walker.currentNode, left];
  };
  const at = paragraph.textContent.indexOf(words);
  const range = document.createRange();
  range.setStart(...place(at));
  range.setEnd(...place(at + words.length));
  return range;
}

function spot(page, name, within) {
  return until(page, spotOf, name, within, 0, true);
}
