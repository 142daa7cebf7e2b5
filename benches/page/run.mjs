// The rows in a browser: Whence beside a page written by hand and beside
// Recogito, all loads of one table interleaved in one run. `cargo xtask bench`
// starts it; it needs
//
//   WHENCE_BENCH       the harness: gen.mjs, lib/, adapters/
//   WHENCE_BENCH_HOME  where the harness installed its peers (its own default)
//   WHENCE_URL         the served release
//
// Options: --sizes=S,M,L --loads=7 --adds=30 --stages=load,marking,typing,many
// It prints Markdown.

import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import makeWhence, { fileOf, seed } from './adapter.mjs';
import { wholeProject } from './seed.mjs';

const harness = process.env.WHENCE_BENCH;
const home = process.env.WHENCE_BENCH_HOME || path.join(os.tmpdir(), 'whence-bench');
const url = process.env.WHENCE_URL;
const options = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const sizes = (options.sizes ?? 'S,M,L').split(',');
const loads = Number(options.loads ?? 7);
const adds = Number(options.adds ?? 30);
const stages = (options.stages ?? 'load,marking,typing,many').split(',');

const PATIENCE_MS = 300_000;
const MANY_ARTICLES = 1_000;
const MANY_CLAIMS_EACH = 50;
const MANY_LOADS = 3;
const SOURCES = 2_000;

const from = (file) => import(pathToFileURL(path.join(harness, file)).href);
const { generate, SIZES } = await from('gen.mjs');
const { startStatic } = await from('lib/server.mjs');
const M = await from('lib/measure.mjs');
const { chromium } = createRequire(path.join(home, 'npm/package.json'))('playwright-core');

const docs = Object.fromEntries(sizes.map((size) => [size, generate(size)]));
const server = await startStatic(path.join(home, 'www'), docs);
const [whence] = makeWhence({ docs });
const floors = (await from('adapters/floor.mjs')).default({ base: server.url, docs });
const peers = (await from('adapters/recogito.mjs')).default({ base: server.url, docs });
const floor = floors.find((row) => row.name === 'floor-cull');
const recogito = peers.find((row) => row.name === 'recogito4-SPANS');
const rows = [floor, recogito, whence];

const say = (...words) => console.error(new Date().toISOString().slice(11, 19), ...words);
const one = (x) => (x === null || x === undefined ? '–' : x.toFixed(x < 10 ? 1 : 0));
const ratio = (a, b) => (a === null || a === undefined || !b ? '–' : (a / b).toFixed(2));
const lines = [];
const print = (line = '') => lines.push(line);

/** A fresh browser, and its end. */
async function inBrowser(work) {
  const browser = await M.launch(chromium);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Every mark of the article as an element; told by the count of claims. */
const allMarks = (size) => `() => {
  const marks = document.querySelectorAll('[data-reader] mark').length;
  if (marks < ${docs[size].annotations.length} * 0.9) return false;
  const ids = new Set();
  for (const mark of document.querySelectorAll('[data-reader] mark')) {
    for (const id of mark.dataset.claims.split(' ')) ids.add(id);
  }
  return ids.size >= ${docs[size].annotations.length};
}`;

async function loadStage() {
  const seen = {};
  for (let i = 0; i < loads; i++) {
    for (const size of sizes) {
      for (const row of rows) {
        say('load', i + 1, 'of', loads, row.name, size);
        const found = await inBrowser((browser) => loadOnce(browser, row, size));
        ((seen[row.name] ??= {})[size] ??= []).push(found);
      }
    }
  }
  return seen;
}

async function loadOnce(browser, row, size) {
  const whole = row === whence ? `if (window.__probe) window.__probe.until(${allMarks(size)}, (t) => { window.__whole = t; });` : '';
  const withWhole = { ...row, context: async () => ({}), ready: row.ready };
  withWhole.open = async (page, ...rest) => {
    if (whole) await page.addInitScript(whole);
    return row.open(page, ...rest);
  };
  const loaded = await M.load(browser, withWhole, size, PATIENCE_MS);
  const whole_ = whole
    ? await loaded.page.waitForFunction(() => window.__whole, null, { timeout: PATIENCE_MS }).then((h) => h.jsonValue())
    : loaded.ready;
  const long = await loaded.page.evaluate(() => window.__probe.long.map(([, duration]) => duration));
  const memory = await M.memory(browser, loaded.page);
  const scroll = await M.scroll(loaded.page);
  return {
    ready: loaded.ready,
    whole: whole_,
    longMost: Math.max(0, ...long),
    longSum: long.reduce((a, b) => a + b, 0),
    processMB: memory.rendererMB,
    heapMB: memory.heapMB,
    elements: memory.elements,
    scroll,
    errors: loaded.errors,
  };
}

const middle = (list, read) => M.median(list.map(read).filter((x) => x !== null && x !== undefined));

function loadTable(seen) {
  print('| | size | first screen ms | ÷ floor | all marks ms | ÷ floor | long tasks: sum / longest ms | process MB | elements | late frames (worst ms) |');
  print('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const size of sizes) {
    const base = middle(seen[floor.name][size], (f) => f.ready);
    for (const row of rows) {
      const list = seen[row.name][size];
      const late = middle(list, (f) => f.scroll.late / f.scroll.frames);
      print(`| ${row.name} | ${size} | ${one(middle(list, (f) => f.ready))} | ${ratio(middle(list, (f) => f.ready), base)}`
        + ` | ${one(middle(list, (f) => f.whole))} | ${ratio(middle(list, (f) => f.whole), base)}`
        + ` | ${one(middle(list, (f) => f.longSum))} / ${one(middle(list, (f) => f.longMost))}`
        + ` | ${one(middle(list, (f) => f.processMB))} | ${middle(list, (f) => f.elements)}`
        + ` | ${(late * 100).toFixed(1)} % (${one(middle(list, (f) => f.scroll.worst))}) |`);
      const errors = list.flatMap((f) => f.errors);
      if (errors.length > 0) {
        print(`\nErrors of ${row.name} at ${size}: ${errors[0]}\n`);
      }
    }
  }
  if (sizes.includes('M') && sizes.includes('L')) {
    print();
    const growth = rows.map((row) => {
      const of = (size) => middle(seen[row.name][size], (f) => f.whole);
      return `${row.name} ${ratio(of('L'), of('M'))}`;
    });
    print(`L ÷ M of all marks: ${growth.join(', ')}. The work: words ${SIZES.L.words / SIZES.M.words}, claims ${SIZES.L.annotations / SIZES.M.annotations}.`);
  }
}

/** Drags, then for Whence the keys that save, delete and undo. */
async function markingStage() {
  const table = {};
  for (const size of sizes) {
    for (const row of rows) {
      say('marking', row.name, size);
      const times = { saving: [], saved: [], removed: [], undone: [] };
      const watched = row === whence ? { ...row, afterAdd: (page) => saveAndUndo(page, times) } : row;
      const found = await inBrowser(async (browser) => {
        const loaded = await M.load(browser, watched, size, PATIENCE_MS);
        const add = await M.addMany(loaded.page, watched, docs[size].adds.slice(0, adds), 60_000, PATIENCE_MS);
        const remove = row.del ? await M.deleteSome(loaded.page, row, 5, 60_000, add.done) : null;
        return { add, remove };
      });
      (table[size] ??= {})[row.name] = { ...found, times };
    }
  }
  return table;
}

/** Milliseconds from the key's own time to the frame end at which `inPage` holds. */
async function timed(page, key, inPage) {
  await page.evaluate((source) => {
    const holds = eval(source); // eslint-disable-line no-eval
    window.__probe.arm('keydown', holds);
  }, inPage);
  await page.keyboard.press(key);
  const handle = await page.waitForFunction(() => window.__probe.result, null, { timeout: 60_000 });
  return handle.jsonValue();
}

/**
 * The new claim is the selected one: its mark and its note in the margin are there. How many
 * marks there are tells nothing, for the mention of a selected claim cuts others.
 */
const NEW_MARK = `() => {
  const note = document.querySelector('.gloss[data-active]');
  return note && document.querySelector('[data-reader] mark[data-claims~="' + note.id.slice('gloss-'.length) + '"]') && !document.getElementById('adder');
}`;

async function saveAndUndo(page, times) {
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await page.evaluate(() => {
    window.__savedAt = null;
    addEventListener('keydown', (event) => {
      const wasSaved = () => document.querySelector('[data-saved]')?.textContent === 'Saved' && window.__savingSeen;
      window.__savingSeen = false;
      const eye = new MutationObserver(() => { window.__savingSeen = true; });
      const state = document.querySelector('[data-saved]');
      eye.observe(state, { childList: true, characterData: true, subtree: true });
      window.__probe.until(wasSaved, (t) => { eye.disconnect(); window.__savedAt = t - event.timeStamp; });
    }, { once: true, capture: true });
  });
  times.saving.push(await timed(page, 'Enter', NEW_MARK));
  times.saved.push(await page.waitForFunction(() => window.__savedAt, null, { timeout: 60_000 }).then((h) => h.jsonValue()));
  const claim = await page.$eval('.gloss[data-active]', (note) => note.id.slice('gloss-'.length));
  const mark = `document.querySelector('[data-reader] mark[data-claims~="${claim}"]')`;
  times.removed.push(await timed(page, 'Delete', `() => !${mark}`));
  times.undone.push(await timed(page, 'Control+z', `() => ${mark}`));
  await page.keyboard.press('Escape');
}

function markingTable(table) {
  print('| | size | pointer-up → draft or mark: p50 / p95 ms | ÷ floor p50 / p95 | saving key → painted p50 / p95 | → *Saved* p50 / p95 | delete p50 | ÷ floor | undo p50 |');
  print('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const both = (list) => (list.length ? `${one(M.q(list, 0.5))} / ${one(M.q(list, 0.95))}` : '–');
  for (const size of sizes) {
    const base = table[size][floor.name];
    for (const row of rows) {
      const { add, remove, times } = table[size][row.name];
      const removed = times.removed.length ? M.median(times.removed) : remove?.p50;
      print(`| ${row.name} | ${size} | ${one(add.p50)} / ${one(add.p95)} (n=${add.n}${add.failed ? `, ${add.failed} lost` : ''})`
        + ` | ${ratio(add.p50, base.add.p50)} / ${ratio(add.p95, base.add.p95)} | ${both(times.saving)} | ${both(times.saved)}`
        + ` | ${one(removed)} | ${ratio(removed, base.remove?.p50)} | ${times.undone.length ? one(M.median(times.undone)) : '–'} |`);
    }
  }
}

/** Keys in the source box with a long register: from the key to the next frame's end. */
async function typingStage() {
  const size = sizes[0];
  const file = fileOf('register', wholeProject({ title: 'Register', docs: [docs[size]], extraSources: SOURCES }));
  const row = { ...whence, open: openFile(file) };
  const times = await inBrowser(async (browser) => {
    const loaded = await M.load(browser, row, size, PATIENCE_MS);
    const { page } = loaded;
    await M.addMany(page, { ...row, afterAdd: undefined }, docs[size].adds.slice(0, 1), 60_000, PATIENCE_MS);
    const found = [];
    for (const word of ['anka br', 'dorel', 'office', 'jora jansk', 'ede']) {
      for (const letter of word) {
        const length = await page.$eval('#source-box', (box) => box.value.length);
        found.push(await timed(page, letter === ' ' ? 'Space' : letter, `() => document.querySelector('#source-box').value.length > ${length}`));
      }
      await page.$eval('#source-box', (box) => box.select());
      await page.keyboard.press('Backspace');
    }
    return found;
  });
  print(`Typing in the source box with ${SOURCES} sources more: p50 / p95 ${one(M.q(times, 0.5))} / ${one(M.q(times, 0.95))} ms a key (n=${times.length}).`);
}

const openFile = (file) => async (page) => {
  const first = await page.context().newPage();
  await seed(first, url, file);
  await first.close();
  await page.goto(url, { waitUntil: 'commit' });
};

/** A newsroom: start to the open article, and the switch to the next one. */
async function manyStage() {
  const size = 'S';
  const doc = docs[size] ?? generate(size);
  const manyDocs = Array.from({ length: MANY_ARTICLES }, (_, i) => ({
    ...doc,
    title: `Article ${i + 1}`,
    text: `Report ${i + 1}.\n${doc.text}`,
    annotations: Array.from({ length: MANY_CLAIMS_EACH }, (_, n) => doc.annotations[n % doc.annotations.length])
      .map(({ start, end, source }) => ({ start: start + `Report ${i + 1}.\n`.length, end: end + `Report ${i + 1}.\n`.length, source })),
  }));
  const file = fileOf('many', wholeProject({ title: 'Many', docs: manyDocs }));
  const row = { ...whence, open: openFile(file) };
  const starts = [];
  const switches = [];
  for (let i = 0; i < MANY_LOADS; i++) {
    say('many', i + 1, 'of', MANY_LOADS);
    await inBrowser(async (browser) => {
      const loaded = await M.load(browser, row, size, PATIENCE_MS);
      starts.push(loaded.ready);
      for (let n = 0; n < 10; n++) {
        const title = await loaded.page.$eval('.reader-title', (h) => h.textContent);
        const isNext = `() => document.querySelector('.reader-title').textContent !== ${JSON.stringify(title)} && document.querySelector('[data-reader] mark')`;
        switches.push(await timed(loaded.page, ']', isNext));
      }
    });
  }
  print(`${MANY_ARTICLES} articles with ${MANY_ARTICLES * MANY_CLAIMS_EACH} claims: start to the open article ${one(M.median(starts))} ms (n=${starts.length}); switch of article p50 / p95 ${one(M.q(switches, 0.5))} / ${one(M.q(switches, 0.95))} ms (n=${switches.length}).`);
}

const load = () => os.loadavg().map((x) => x.toFixed(2)).join(' ');
const started = load();
await inBrowser(async () => {}); // the first start reads the browser from disk
if (stages.includes('load')) {
  loadTable(await loadStage());
  print();
}
if (stages.includes('marking')) {
  markingTable(await markingStage());
  print();
}
if (stages.includes('typing')) {
  await typingStage();
}
if (stages.includes('many')) {
  await manyStage();
}
const version = await inBrowser(async (browser) => browser.version());
await server.close();
console.log(`Chromium ${version}, ${os.cpus().length} × ${os.cpus()[0]?.model}; medians of ${loads} interleaved loads; load average before ${started}, after ${load()}.\n`);
console.log(lines.join('\n'));
process.exit(0); // time-outs that wait would keep the process
