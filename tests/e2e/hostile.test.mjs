// Nothing that comes in becomes markup. Some hundred payloads go in by every
// way there is, are looked at in every view, and leave words: no element, no
// attribute, no request, nothing that runs. How many went which way is printed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { eachBrowser } from './harness.mjs';
import { archive } from './archive.mjs';
import {
  click, clickOn, dropFiles, isGone, mark, openArticle, press, saved, says, select, until,
} from './app.mjs';
import * as files from './hostile-files.mjs';
import { KINDS, MARK, PAYLOADS } from './payloads.mjs';
import { copyOfPage, serve } from './server.mjs';
import { seen, setTripwire } from './tripwire.mjs';

const LEAST = 300;
const WORDS = PAYLOADS.map(({ words }) => words);

/** How many payloads went in by which way, per browser: `went[browser][way]` counts by kind. */
const went = {};

function count(browserName, way, payloads = PAYLOADS) {
  const byKind = ((went[browserName] ??= {})[way] ??= {});
  for (const { kind } of payloads) {
    byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
}

/** A page of its own, as hosts serve it, with eyes in it. */
async function watched(launch) {
  const server = await serve(copyOfPage());
  const session = await launch({ base: server.base });
  const page = await session.newPage();
  await setTripwire(page, MARK);
  await page.evaluateOnNewDocument(setTurn);
  await page.goto(`${server.base}?no-sw`, { waitUntil: 'load' });
  await says(page, 'button', 'Open the sample');
  return { session, page };
}

/** Nothing ran, nothing became markup, nothing was asked for or reported. */
async function isClean(page, session, where) {
  assert.deepEqual(await seen(page), { ran: [], markup: [] }, where);
  assert.deepEqual(session.problems, [], where);
}

/** Runs in the page: `nextTurn` lets it draw, though not lay out; a timer would wait four milliseconds each time. */
function setTurn() {
  window.nextTurn = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

/** Runs in the page: presses a key so many times. Only now and then a frame is waited for: what is drawn is seen all the same. */
async function hold(key, times) {
  for (let i = 0; i < times; i += 1) {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await (i % 8 === 0 ? new Promise(requestAnimationFrame) : window.nextTurn());
  }
}

/** Holds a key, a hundred presses a call: one call may take three minutes and no more. */
async function holdKey(page, key, times) {
  for (let left = times; left > 0; left -= 100) {
    await page.evaluate(hold, key, Math.min(left, 100));
  }
}

/** Runs in the page: scrolls what can be scrolled from top to bottom, so that every row of a long list was there. */
async function scrollThrough(selector) {
  for (const box of document.querySelectorAll(selector)) {
    for (let y = 0; y < box.scrollHeight; y += Math.max(200, box.clientHeight)) {
      box.scrollTop = y;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    box.scrollTop = 0;
  }
}

/** Runs in the page: clicks everything that opens more, within a selector, one after the other. */
async function openAll(selector, most) {
  for (const button of [...document.querySelectorAll(selector)].slice(0, most)) {
    button.click();
    await window.nextTurn();
  }
}

/** Runs in the page: puts each of these words into a box as if typed. */
async function typeAll(selector, all) {
  for (const words of all) {
    const box = document.querySelector(selector);
    box.value = words;
    for (const type of ['input', 'change']) {
      box.dispatchEvent(new Event(type, { bubbles: true }));
    }
    await window.nextTurn();
  }
}

/** Opens a dialog, looks at all of it, does what is to be done there, and closes it. */
async function inDialog(page, session, key, title, does = async () => {}) {
  await press(page, key);
  await says(page, 'dialog[open] #dialog-title', title);
  await does();
  await page.evaluate(scrollThrough, 'dialog .dialog-body');
  await isClean(page, session, title);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
}

/** Goes through every view with what is here. */
async function lookAtAll(page, session, { articles, claims = 0 }) {
  await page.evaluate(scrollThrough, '#articles, .articles, .panel, [class*=scroll]');
  await isClean(page, session, 'the lists');
  await page.$eval('#room', (room) => room.focus());
  await holdKey(page, ']', articles);
  await isClean(page, session, 'the reader');
  await holdKey(page, 'j', claims);
  await isClean(page, session, 'the panel');
  await press(page, 'Escape');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await until(page, () => document.querySelector('.sheet'));
  await isClean(page, session, 'the sheet');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await inDialog(page, session, 'i', 'Add articles');
  await inDialog(page, session, 'e', 'Export');
  await inDialog(page, session, 'p', 'Projects', async () => {
    await clickOn(page, '#rename-project');
    await until(page, () => document.querySelector('#rename'));
  });
  await inDialog(page, session, 'r', 'Sources', async () => {
    // Not every project has a source.
    if (await page.$('dialog .source-name')) {
      await clickOn(page, 'dialog .source-name');
      await until(page, () => document.querySelector('#s-name'));
    }
  });
  await inDialog(page, session, 'o', 'Codebook', async () => {
    await page.evaluate(openAll, 'dialog .codebook-row', 60);
    await page.evaluate(openAll, 'dialog .codebook-list summary', 60);
  });
  await press(page, 'Shift+O');
  await until(page, () => document.querySelector('.guide'));
  await page.evaluate(openAll, '.guide summary', 60);
  await isClean(page, session, 'the guideline');
  await press(page, 'Shift+O');
  await isGone(page, '.guide');
  await inDialog(page, session, '?', 'Help');
  await click(page, 'Edit details', { within: '.reader-tools' });
  await says(page, '#dialog-title', 'Article details');
  await isClean(page, session, 'article details');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await clickOn(page, '.article-row [popovertarget]');
  await click(page, 'Remove…', { within: '#article-menu' });
  await says(page, '#dialog-title', 'Remove');
  await isClean(page, session, 'removal');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
}

/** Drops files, opens all there is to see of them before they are added, adds them. Gives how many. */
async function add(page, session, dropped) {
  await dropFiles(page, dropped);
  const words = await says(page, 'dialog .dialog-foot [data-strong]', /^Add \d+ articles?$/);
  for (;;) {
    const more = await page.evaluateHandle(() => [...document.querySelectorAll('dialog td[colspan] button')].find((b) => /more/i.test(b.textContent)));
    if (!(await more.evaluate((button) => Boolean(button)))) {
      break;
    }
    await more.evaluate((button) => button.click());
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  // All in one turn: they stay open, and a long table takes its time to be laid out.
  await page.$$eval('dialog .proposal-tools [aria-expanded=false]', (all) => all.slice(0, 100).forEach((button) => button.click()));
  await isClean(page, session, 'the preview');
  await click(page, 'Add *', { within: 'dialog .dialog-foot' });
  await isGone(page, 'dialog');
  await saved(page);
  return Number(words.match(/\d+/)[0]);
}

/** All words of the project, as they are kept. */
async function kept(session, page) {
  await press(page, 'e');
  await says(page, 'dialog[open] #dialog-title', 'Export');
  const file = await session.download(() => click(page, 'Download', { within: 'dialog' }));
  await isGone(page, 'dialog');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Fails unless most payloads are in what is kept, as the words they are. */
function areWords(texts, least) {
  const all = texts.join('\n').replace(/\s+/g, ' ');
  const found = WORDS.filter((words) => all.includes(words.toWellFormed().replace(/\s+/g, ' ').trim())).length;
  assert.ok(found >= least, `${found} of ${WORDS.length} payloads are kept as words`);
}


/** Runs in the page: which of these leave something in a page that takes them for markup, or for an address. */
function harmful(all) {
  const places = [(words) => words, (words) => `<p title="${words}">`, (words) => `<p title='${words}'>`];
  const isProgram = (words) => ['javascript:', 'data:', 'vbscript:'].includes(URL.parse(words)?.protocol);
  return all.map((words) => isProgram(words) || places.some((place) => {
    // A document without a window: nothing in it is run or fetched.
    const other = new DOMParser().parseFromString(place(words), 'text/html');
    window.tripwire.forget();
    window.tripwire.lookIn(other.documentElement);
    return window.tripwire.report().markup.length > 0;
  }));
}

eachBrowser('most payloads are markup to a page that takes them for it', async ({ launch, browserName }) => {
  assert.ok(PAYLOADS.length >= LEAST && new Set(WORDS).size === WORDS.length, 'there are many, and no two are alike');
  const session = await launch();
  const page = await session.newPage();
  await setTripwire(page, MARK);
  await page.goto('about:blank');
  const does = await page.evaluate(harmful, WORDS);
  const bad = PAYLOADS.filter((_, i) => does[i]);
  assert.ok(bad.length >= LEAST, `${bad.length} of ${WORDS.length}`);
  count(browserName, '(as HTML)', bad);
});

eachBrowser('hostile pages are text', { timeout: 240_000 }, async ({ launch, browserName }) => {
  const { session, page } = await watched(launch);
  const added = await add(page, session, [{ name: 'pages.zip', bytes: archive(files.pages()) }]);
  // Some swallow what comes after them, as they would in a browser.
  assert.ok(added > PAYLOADS.length - 20, `${added} of ${PAYLOADS.length}`);
  await lookAtAll(page, session, { articles: Math.min(added, 120) });
  areWords((await kept(session, page)).texts.map(({ text }) => text), LEAST);
  count(browserName, 'page');
});

eachBrowser('hostile rows are text', { timeout: 240_000 }, async ({ launch, browserName }) => {
  const { session, page } = await watched(launch);
  const [table, lines] = [files.table(), files.lines()];
  const inTable = await add(page, session, [{ name: 'rows.csv', bytes: table.bytes }]);
  assert.equal(inTable, table.count);
  const inLines = await add(page, session, [{ name: 'rows.jsonl', bytes: lines.bytes }]);
  assert.ok(inLines > LEAST, `${inLines} of ${lines.count} lines`);
  await lookAtAll(page, session, { articles: Math.min(inTable, 60) });
  const { articles } = await kept(session, page);
  areWords(articles.flatMap(({ title, outlet, byline, credit, url }) => [title, outlet, byline, credit, url]), LEAST);
  count(browserName, 'CSV', PAYLOADS.filter(({ words }) => !words.includes('\0')));
  count(browserName, 'JSONL');
});

eachBrowser('hostile names of files are text', { timeout: 240_000 }, async ({ launch, browserName }) => {
  const { session, page } = await watched(launch);
  const added = await add(page, session, files.named());
  assert.ok(added > LEAST / 2, `${added}`);
  const packed = await add(page, session, [{ name: `${WORDS[0]}.zip`, bytes: archive(files.namedInArchive()) }]);
  assert.ok(packed > LEAST, `${packed}`);
  await lookAtAll(page, session, { articles: 50 });
  count(browserName, 'name');
  count(browserName, 'name in ZIP');
});

eachBrowser('a hostile Whence file is text', { timeout: 300_000 }, async ({ launch, browserName }) => {
  const { session, page } = await watched(launch);
  const file = files.whenceFile();
  await dropFiles(page, [{ name: `${WORDS[1]}.whence.json`, bytes: JSON.stringify(file) }]);
  await says(page, '#dialog-title', 'Import');
  await isClean(page, session, 'the dry run');
  await click(page, 'Import', { within: 'dialog .dialog-foot' });
  await isGone(page, 'dialog');
  await saved(page);
  await says(page, '.masthead-count', `${PAYLOADS.length} claims`);
  await openArticle(page, 'All that was said');
  await until(page, (least) => document.querySelectorAll('.gloss').length >= least, LEAST);
  await lookAtAll(page, session, { articles: PAYLOADS.length, claims: 20 });
  await openArticle(page, 'All that was said');
  await holdKey(page, 'j', PAYLOADS.length);
  await isClean(page, session, 'the panel of every claim');
  await page.evaluate(openAll, '.claim-panel button.chip', 4);
  await isClean(page, session, 'a link');
  const { claims, sources } = await kept(session, page);
  areWords([...claims.map(({ note }) => note), ...sources.map(({ name }) => name)], LEAST);
  count(browserName, 'Whence file');
  // Files that are refused are spoken of in their own words.
  for (const json of files.spoilt()) {
    await dropFiles(page, [{ name: 'spoilt.whence.json', bytes: json }]);
  }
  await isClean(page, session, 'refusals');
  count(browserName, 'spoilt file');
});

eachBrowser('hostile words that are pasted or typed are text', { timeout: 300_000 }, async ({ launch, browserName }) => {
  const { session, page } = await watched(launch);
  const all = WORDS.join('\n\n');
  await page.evaluate(paste, { 'text/plain': all });
  await says(page, 'dialog .dialog-foot [data-strong]', 'Add 1 article');
  await click(page, 'Add 1 article', { within: 'dialog' });
  await isGone(page, 'dialog');
  await page.evaluate(paste, { 'text/plain': 'Ran aground\n\nThe ferry ran aground on the Skerrin bank.' });
  await says(page, 'dialog .dialog-foot [data-strong]', 'Add 1 article');
  await click(page, 'Add 1 article', { within: 'dialog' });
  await isGone(page, 'dialog');
  await page.evaluate(paste, { 'text/plain': WORDS.slice(0, 1).join(), 'text/html': WORDS.map((words) => `<p>${words}</p>`).join('') });
  await says(page, 'dialog .dialog-foot [data-strong]', 'Add 1 article');
  await isClean(page, session, 'pasted');
  await click(page, 'Add 1 article', { within: 'dialog' });
  await isGone(page, 'dialog');
  await saved(page);
  count(browserName, 'pasted');
  await openArticle(page, 'Ran aground');
  await mark(page, 'The ferry', ['Ida Brekke', 'Enter', '4', 'Enter']);
  for (const [way, open, box] of TYPED) {
    await open(page);
    await until(page, (box) => document.querySelector(box), box);
    await page.evaluate(typeAll, box, WORDS);
    await isClean(page, session, way);
    await press(page, 'Escape');
    await isGone(page, 'dialog, .adder');
    count(browserName, way);
  }
  await lookAtAll(page, session, { articles: 3, claims: 3 });
});

const details = (page) => click(page, 'Edit details', { within: '.reader-tools' });
const source = async (page) => {
  await press(page, 'r');
  await clickOn(page, 'dialog .source-name');
};

/** Boxes that a person types into: what is in them, the way there, the box. */
const TYPED = [
  ['search', (page) => press(page, 'Escape'), '.claim-list-tools input[type=search]'],
  ['quote', (page) => press(page, '/'), '#quote-box'],
  ['new source', (page) => select(page, 'Skerrin bank'), '#source-box'],
  ['summary', openClaim, '#summary'],
  ['note', openClaim, '#note'],
  ['tags', openClaim, '#tags'],
  ['outlet', details, '#d-outlet'],
  ['address', details, '#d-url'],
  ['language', details, '#d-lang'],
  ['source’s note', source, '#s-note'],
  ['source’s name', source, '#s-name'],
  ['own name', (page) => press(page, 'e'), '#my-name'],
  ['project', async (page) => {
    await press(page, 'p');
    await clickOn(page, '#rename-project');
  }, '#rename'],
];

async function openClaim(page) {
  // The keys go to what fits, and nothing fits what was searched for.
  await page.evaluate(() => {
    const box = document.querySelector('.claim-list-tools input[type=search]');
    if (box) {
      box.value = '';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await page.$eval('#room', (room) => room.focus());
  await press(page, 'j');
}

/** Runs in the page: pastes beside any box, as a browser tells it. */
function paste(kinds) {
  const clipboardData = new DataTransfer();
  for (const [kind, words] of Object.entries(kinds)) {
    clipboardData.setData(kind, words);
  }
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox makes no event with more than one kind of data.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  (document.activeElement ?? document.body).dispatchEvent(event);
}

after(() => {
  for (const [browserName, ways] of Object.entries(went)) {
    const names = Object.keys(ways);
    const rows = [...Object.keys(KINDS), 'all'].map((kind) => names.map((way) => (kind === 'all'
      ? Object.values(ways[way]).reduce((sum, n) => sum + n, 0)
      : ways[way][kind] ?? 0)));
    const first = Math.max(...Object.keys(KINDS).map((kind) => kind.length));
    const line = (name, cells) => [name.padEnd(first), ...cells.map((cell, i) => String(cell).padStart(names[i].length))].join(' | ');
    console.log([`Payloads in ${browserName}:`, line('', names), ...rows.map((cells, i) => line(Object.keys(KINDS)[i] ?? 'all', cells))].join('\n'));
  }
});
