// A person without a mouse: keys, the Tab key above all, and proof that nothing
// else was used.

import assert from 'node:assert/strict';
import { press, until } from './app.mjs';

/** Tab stops on the way to anything; more is no way. */
const MOST_TABS = 150;

/**
 * Presses chords with white space between them; `ArrowRight*3` is pressed three
 * times. Waits between the keys for nothing but the browser's answer.
 */
export async function keys(page, chords) {
  for (const part of chords.split(/\s+/).filter(Boolean)) {
    const [, chord, times = '1'] = /^(.+?)(?:\*(\d+))?$/.exec(part);
    for (let count = 0; count < Number(times); count += 1) {
      await press(page, chord);
    }
  }
}

/**
 * Tabs to what has this name, and fits the selector; the name must be whole, and a
 * `*` at its end stands for the rest. `back` goes with Shift. Past the end of the
 * page Tab would leave for the browser's own buttons, from where a browser without
 * a window does not come back; so what is wanted must lie on this side of it.
 */
export async function tabTo(page, name, { selector = '*', back = false } = {}) {
  const passed = [];
  for (let count = 0; count < MOST_TABS; count += 1) {
    const { fits, words } = await page.evaluate(focusFits, name, selector);
    if (fits) {
      return;
    }
    passed.push(words);
    await press(page, back ? 'Shift+Tab' : 'Tab');
  }
  assert.fail(`Tab does not come to ${name ?? selector}; it passed:\n  ${[...new Set(passed)].join('\n  ')}`);
}

/** Runs in the page. */
function focusFits(name, selector) {
  const focused = document.activeElement;
  const labels = [...(focused?.labels ?? [])].map((label) => label.textContent);
  const plain = (words) => words.replace(/\s+/g, ' ').trim();
  const words = plain(focused?.getAttribute('aria-label') ?? (labels.join(' ') || focused?.textContent || ''));
  const fitsName = name === null || (name.endsWith('*') ? words.startsWith(name.slice(0, -1)) : words === name);
  return { fits: fitsName && focused.matches(selector), words: `${focused?.tagName} ${words.slice(0, 60)}` };
}

/** Notes every event of a mouse, pen, finger or wheel from now on. */
export function watchPointer(page) {
  return page.evaluate(() => {
    window.pointerEvents = [];
    const note = (event) => window.pointerEvents.push(`${event.type} on ${event.target.tagName}`);
    const types = [
      'pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'mousemove', 'touchstart', 'touchend',
      'wheel', 'dragstart', 'drop', 'dblclick', 'contextmenu',
    ];
    for (const type of types) {
      addEventListener(type, note, true);
    }
    // A key on a button makes a click too, one that counts no press of a mouse.
    addEventListener('click', (event) => event.detail > 0 && note(event), true);
  });
}

/** Fails if a pointer was used since it is watched. */
export async function noPointerWasUsed(page) {
  assert.deepEqual(await page.evaluate(() => window.pointerEvents), []);
}

/** Waits until the text of the article has the focus, and its caret is drawn. */
export function atCaret(page) {
  return until(page, function atCaret() {
    return document.activeElement?.id === 'text' && Boolean(document.querySelector('.caret-line'));
  });
}

/** Waits until the focus is on what the selector names. */
export function focusIsOn(page, selector) {
  return until(page, function focusIsOn(selector) {
    return document.activeElement?.matches(selector);
  }, selector);
}
