// Whence as a person uses it: what is on the page in words, and what can be
// done there with mouse and keyboard. Nothing here sleeps: everything waits for
// something the page shows.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { selectText } from './selection.mjs';

const PATIENCE_MS = 15_000;
const POLL_MS = 40;

/** Waits until `inPage(...args)` is truthy in the page; gives its value. */
export async function until(page, inPage, ...args) {
  try {
    // Not by animation frames: a tab in the background has none.
    const found = await page.waitForFunction(inPage, { polling: POLL_MS, timeout: PATIENCE_MS }, ...args);
    return await found.jsonValue();
  } catch (error) {
    const asked = `${inPage.name || inPage}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
    throw new Error(`the page never came to ${asked}: ${error.message}`, { cause: error });
  }
}

/** Waits until `look()` gives what is wanted; a difference is told as one. */
export async function settles(look, wanted) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      assert.deepEqual(await look(), wanted);
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

/** Waits until the page says that everything is kept. */
export function saved(page) {
  return until(page, () => document.querySelector('[data-saved]')?.textContent === 'Saved');
}

/** Waits for words in an element; `words` may be a string or a regular expression. */
export function says(page, selector, words) {
  const [pattern, flags] = words instanceof RegExp ? [words.source, words.flags] : [null, null];
  return until(page, function says(selector, words, pattern, flags) {
    const texts = [...document.querySelectorAll(selector)].map((e) => e.textContent.replace(/\s+/g, ' ').trim());
    const fits = pattern === null ? (t) => t.includes(words) : (t) => new RegExp(pattern, flags).test(t);
    return texts.find(fits);
  }, selector, pattern === null ? words : null, pattern, flags);
}

/** Waits until nothing is there that the selector names. */
export function isGone(page, selector) {
  return until(page, function isGone(selector) {
    return !document.querySelector(selector);
  }, selector);
}

/** Waits for the notice at the foot of the page, or of the open dialog. */
export function told(page, words) {
  return says(page, '[role=status] span, .toast > span', words);
}

/** Presses keys one after the other. `Ctrl+Shift+Z` is one chord. */
export async function press(page, ...chords) {
  for (const chord of chords) {
    const keys = chord === '+' ? ['+'] : chord.split('+');
    const held = keys.slice(0, -1).map((key) => (key === 'Ctrl' ? 'Control' : key));
    for (const key of held) {
      await page.keyboard.down(key);
    }
    const last = keys.at(-1);
    await page.keyboard.press(held.length > 0 && last.length === 1 ? last.toLowerCase() : last);
    for (const key of held.reverse()) {
      await page.keyboard.up(key);
    }
  }
}

/**
 * Clicks, with the mouse, what has these words or this name: a button, a link,
 * a label. `within` narrows it to a part of the page; `nth` counts from 0. Waits
 * until it is there, enabled, at rest and on top.
 */
export async function click(page, name, { within = 'body', nth = 0, alt = false } = {}) {
  const target = await until(page, spotOf, name, within, nth);
  if (alt) {
    await page.keyboard.down('Alt');
  }
  await page.mouse.click(target.x, target.y);
  if (alt) {
    await page.keyboard.up('Alt');
  }
}

/** Clicks the middle of the first thing that the selector names. */
export function clickOn(page, selector, options) {
  return click(page, null, { within: selector, ...options });
}

/**
 * Runs in the page: the middle of the `nth` thing of this name, once it is at
 * rest and on top. The name must be whole; a `*` at its end stands for the rest;
 * without one everything counts that `within` selects. `onlyVisible` passes over
 * what has a place but is hidden, such as the controls of a closed sheet.
 */
export function spotOf(name, within, nth, onlyVisible = false) {
  const words = (e) => (e.getAttribute('aria-label') ?? e.textContent).replace(/\s+/g, ' ').trim();
  const fits = (e) => (name.endsWith('*') ? words(e).startsWith(name.slice(0, -1)) : words(e) === name);
  const scopes = [...document.querySelectorAll(within)];
  const all = name === null
    ? scopes
    : scopes.flatMap((s) => [...s.querySelectorAll('button, a, label, [role=option], summary')].filter(fits));
  const isSeen = (e) => (onlyVisible ? e.checkVisibility({ visibilityProperty: true }) : e.getClientRects().length > 0);
  const found = all.filter((e) => isSeen(e) && !e.disabled)[nth];
  if (!found) {
    return null;
  }
  found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const rect = found.getClientRects()[0];
  const spot = { x: Math.round(rect.x + rect.width / 2), y: Math.round(rect.y + rect.height / 2) };
  // It must stand still for two looks, or a click would miss it.
  const still = window.lastSpot?.element === found && window.lastSpot.x === spot.x && window.lastSpot.y === spot.y;
  window.lastSpot = { element: found, ...spot };
  const top = document.elementFromPoint(spot.x, spot.y);
  return still && top && (found.contains(top) || top.contains(found)) ? spot : null;
}

/** Replaces what is in a box, as a person does, and leaves it. */
export async function fill(page, selector, words, { leave = true } = {}) {
  await clickOn(page, selector);
  await page.$eval(selector, (box) => box.select?.());
  if (words === '') {
    await page.keyboard.press('Backspace');
  } else {
    await page.type(selector, words);
  }
  if (leave) {
    await page.$eval(selector, (box) => box.blur());
  }
}

/** Chooses an entry of a drop-down list by its words, or by how they end. */
export async function choose(page, selector, words) {
  const index = await until(page, function option(selector, words) {
    const options = [...(document.querySelector(selector)?.options ?? [])];
    // Counted from 1: 0 is waited on.
    return options.findIndex((o) => o.textContent.trim().endsWith(words)) + 1;
  }, selector, words);
  await page.$eval(selector, (list, index) => {
    list.selectedIndex = index - 1;
    list.dispatchEvent(new Event('input', { bubbles: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, index);
}

/** Opens the sample event from the empty start page. */
export async function openSample(page) {
  await click(page, 'Open the sample');
  await until(page, () => document.querySelectorAll('.article-row').length === 8);
  await saved(page);
}

/** A browser with the sample event open at an article. */
export async function atArticle(launch, title, settings) {
  const session = await launch(settings);
  const page = await session.open();
  await openSample(page);
  await openArticle(page, title);
  return { session, page };
}

/** Hands files to the page by its file chooser, in the open dialog or on the start page. */
export async function chooseFiles(page, button, paths, { within = 'body' } = {}) {
  const [chooser] = await Promise.all([page.waitForFileChooser(), click(page, button, { within })]);
  await chooser.accept(paths);
}

/** Drops files on the page. `files` are paths, or `{ name, bytes }`. */
export async function dropFiles(page, files) {
  const contents = files.map((file) => {
    const bytes = typeof file === 'string' ? readFileSync(file) : Buffer.from(file.bytes);
    const name = typeof file === 'string' ? file.split(/[\\/]/).at(-1) : file.name;
    return { name, base64: bytes.toString('base64') };
  });
  await page.evaluate((contents) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of contents) {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
      document.body.dispatchEvent(event);
    }
  }, contents);
}

/** Adds text files as articles in one go, and waits until they are there. */
export async function addArticles(page, files) {
  const before = await articleCount(page);
  await dropFiles(page, files);
  await until(page, (n) => document.querySelectorAll('dialog [aria-label^="Title of article"]').length === n, files.length);
  await click(page, 'Add *', { within: 'dialog .dialog-foot' });
  await isGone(page, 'dialog');
  await until(page, (n) => document.querySelectorAll('.article-row').length === n, before + files.length);
  await saved(page);
}

function articleCount(page) {
  return page.$$eval('.article-row', (rows) => rows.length);
}

/** Opens an article by its title in the list. */
export async function openArticle(page, title) {
  await until(page, function row(title) {
    const rows = [...document.querySelectorAll('.article-row a')];
    const row = rows.find((r) => r.querySelector('.article-row-title').textContent.trim().startsWith(title));
    row?.scrollIntoView({ block: 'nearest' });
    row?.click();
    return Boolean(row);
  }, title);
  await until(page, (title) => document.querySelector('.reader-title')?.textContent.startsWith(title), title);
  await drawn(page);
}

/** Waits for two frames: what the page does in the next one is done then. */
export function drawn(page) {
  return page.evaluate(() => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  }));
}

/**
 * Marks a quote with the mouse and goes through the popover with these keys;
 * waits until the popover is gone and the claim is kept. Gives the claim's id.
 */
export async function mark(page, quote, keys, { nth = 0 } = {}) {
  await select(page, quote, { nth });
  await until(page, () => document.activeElement?.id === 'source-box');
  for (const key of keys) {
    if (key.length > 1 && !/^(Enter|Tab|Escape|Backspace|Arrow|Shift\+|Ctrl\+)/.test(key)) {
      await page.keyboard.type(key);
    } else {
      await press(page, key);
    }
    await popoverAtRest(page);
  }
  await isGone(page, '.adder');
  const id = await until(page, () => document.querySelector('[data-claims][data-active], [data-claims]:has([data-active])')
    && document.querySelector('.gloss[data-active]')?.id.replace('gloss-', ''));
  await saved(page);
  return id;
}

/** The focus follows each step of the popover a frame later; a person sees that. */
export function popoverAtRest(page) {
  return until(page, function popoverAtRest() {
    const step = document.querySelector('.adder')?.dataset.step;
    const focused = document.activeElement;
    return step === undefined
      || (step === 'source' && focused?.id === 'source-box')
      || (step === 'confidence' && Boolean(focused?.closest('#confidence-row')));
  });
}

/** Selects a quote with the mouse, and waits for what the page makes of it. */
export async function select(page, quote, { nth = 0, alt = false } = {}) {
  if (alt) {
    await page.keyboard.down('Alt');
  }
  await selectText(page, quote, { nth });
  if (alt) {
    await page.keyboard.up('Alt');
  }
}

/** The popover in words. */
export function popover(page) {
  return page.evaluate(() => {
    const adder = document.querySelector('.adder');
    const plain = (e) => e?.textContent.replace(/\s+/g, ' ').trim();
    return adder && {
      step: adder.dataset.step,
      quote: plain(adder.querySelector('.adder-quote')),
      question: plain(adder.querySelector('.adder-ask')),
      rows: [...adder.querySelectorAll('[role=option] bdi')].map(plain),
      highlighted: plain(adder.querySelector('[role=option][aria-selected=true] bdi')),
      chains: [...adder.querySelectorAll('.chain')].map((c) => [...c.querySelectorAll('.chip bdi')].map(plain)),
      level: adder.querySelector('input[type=radio]:checked')?.value,
    };
  });
}

/** The open claim's panel in words. */
export function panel(page) {
  return page.evaluate(() => {
    const panel = document.querySelector('.claim-panel');
    const plain = (e) => e?.textContent.replace(/\s+/g, ' ').trim();
    const value = (id) => panel.querySelector(id)?.value;
    const picked = (id) => plain(panel.querySelector(`${id} label:has(:checked) span`)) ?? 'not set';
    return panel && {
      quote: plain(panel.querySelector('.quote')),
      chains: [...panel.querySelectorAll('.chain')].map((c) => [...c.querySelectorAll('.chip bdi')].map(plain)),
      isOwnVoice: plain(panel).includes('says it in its own voice'),
      level: panel.querySelector('input[name=confidence]:checked')?.value,
      summary: value('#summary'),
      kind: picked('#kind'),
      quotation: picked('#quotation'),
      status: picked('#status'),
      tags: [...panel.querySelectorAll('.tags .chip bdi')].map(plain).join(', '),
      note: value('#note'),
    };
  });
}

/** The words that are marked with a claim, piece by piece. */
export function markedWords(page, id) {
  return page.evaluate((id) => {
    const pieces = [];
    for (const mark of document.querySelectorAll(`[data-claims~="${id}"]`)) {
      const depth = mark.dataset.claims.split(' ').indexOf(id);
      // In a stack the lines are nested, the outermost first.
      const lines = mark.dataset.depth ? [...mark.querySelectorAll('.line')] : [mark];
      const isFirst = lines[depth] ? 'first' in lines[depth].dataset : false;
      if (isFirst || pieces.length === 0) {
        pieces.push('');
      }
      pieces[pieces.length - 1] += mark.textContent;
    }
    return pieces;
  }, id);
}

/** Index of the first paragraph of which something can be seen. */
export function firstInView(page) {
  return page.evaluate(() => {
    const { top } = document.getElementById('room').getBoundingClientRect();
    // Far from the window only passages have a place, not what is in them.
    const passages = [...document.querySelectorAll('.passage')];
    return passages.findIndex((p) => p.getBoundingClientRect().bottom > top + 1);
  });
}

/** Who and how, as the margin says it. */
export function margin(page, id) {
  return page.$eval(`#gloss-${id}`, (gloss) => ({
    who: gloss.querySelector('.gloss-who').textContent.trim(),
    how: gloss.querySelector('.gloss-how').textContent.trim(),
  }));
}

/** Exports by the dialog; gives the file's path, its bytes and what it holds. */
export async function exportFile(session, page, { articleOnly = false, withoutTexts = false, jsonl = false } = {}) {
  await click(page, 'Export', { within: '.masthead' });
  if (articleOnly) {
    await click(page, 'This article: *', { within: 'dialog' });
  } else {
    await click(page, 'The project *', { within: 'dialog' });
  }
  await click(page, jsonl ? 'JSONL for training *' : 'Whence JSON *', { within: 'dialog' });
  const texts = 'dialog input[role=switch]';
  if (!jsonl && (await page.$eval(texts, (box) => box.checked)) === withoutTexts) {
    await click(page, 'With the texts of the articles', { within: 'dialog' });
  }
  const path = await session.download(() => click(page, 'Download', { within: 'dialog' }));
  await isGone(page, 'dialog');
  const bytes = readFileSync(path);
  return { path, bytes, json: jsonl ? undefined : JSON.parse(bytes) };
}

/** Imports a Whence file: drops it, takes the dry run as it stands. */
export async function importFile(page, file) {
  await dropFiles(page, [file]);
  await click(page, 'Import', { within: 'dialog .dialog-foot' });
  await isGone(page, 'dialog');
  await saved(page);
}

/** The claim with this id in an exported file. */
export function claimIn(json, id) {
  return json.claims.find((claim) => claim.id === id);
}

/** Text between two offsets in code points, the file's unit. */
export function slice(text, start, end) {
  return [...text].slice(start, end).join('');
}
