// Through the whole app, as a person goes who tries everything: no request goes
// anywhere but to the page's own address, and the policy has nothing to report.
// What was asked for is printed, and lies in target/e2e for all to read.
//
// A new dialog or way in gets a line in STEPS: a name, and what a person does.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OUTPUT, eachBrowser } from './harness.mjs';
import {
  addArticles, click, clickOn, exportFile, fill, importFile, isGone, mark, openArticle, openSample, press, saved, says, told, until,
} from './app.mjs';
import { copyOfPage, serve } from './server.mjs';

const WIRE = 'Ministry disputes toll as water falls';
const FOLDER = fileURLToPath(new URL('../data/sample', import.meta.url));
const ADVERTISER = path.join(FOLDER, 'sarn-advertiser-dam-toll-rises.txt');

/** One text in a folder. */
const ARCHIVE = 'UEsDBBQAAAAIAABAcWZUMX5RQQAAAEIAAAAPAAAAbmV3cy9icmlkZ2UudHh0C8lIVUgqykxJT1VILFEITizKU8gsVsgvSM1TSExPzMzj4gopSkxLy0xWKE/NK1HIL0stUsgE0nkKbkBdiZV6XABQSwECFAMUAAAACAAAQHFmVDF+UUEAAABCAAAADwAAAAAAAAAAAAAAgAEAAAAAbmV3cy9icmlkZ2UudHh0UEsFBgAAAAABAAEAPQAAAG4AAAAAAA==';

const PAGES = fileURLToPath(new URL('../data/incoming', import.meta.url));

/** A file of each make, the saved pages with all that they name elsewhere. */
const MAKES = [
  ...['amp', 'cms-theme', 'comments', 'json-ld-only', 'live-blog'].map((name) => path.join(PAGES, `${name}.html`)),
  { name: 'table.csv', bytes: 'title,text,outlet\nFerries stop,No ferry left the port of Tull on Monday.,Tull Herald\n' },
  { name: 'rows.jsonl', bytes: '{"title": "Snow on the pass", "text": "The pass is closed, the road office says."}\n' },
  { name: 'old.txt', bytes: Buffer.from('Caf\u00e9 am Damm schlie\u00dft\n\nDas Caf\u00e9 am Damm bleibt zu.', 'latin1') },
  { name: 'archive.zip', bytes: Buffer.from(ARCHIVE, 'base64') },
];

/** Opens a dialog by its key, looks at it and closes it. */
async function lookAt(page, key, title) {
  await press(page, key);
  await says(page, 'dialog[open] #dialog-title', title);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
}

/** What a person does, in this order. Each step gets the page, the session and what the steps before kept. */
const STEPS = [
  ['open the sample', (page) => openSample(page)],
  ['read every article', async (page) => {
    for (const title of await page.$$eval('.article-row-title', (all) => all.map((e) => e.textContent.trim()))) {
      await openArticle(page, title);
    }
  }],
  ['mark a claim', async (page) => {
    await openArticle(page, WIRE);
    await mark(page, 'Why the dam failed is not known', ['-', '2', 'Enter']);
  }],
  ['undo and redo', async (page) => {
    await press(page, 'Ctrl+Z');
    await says(page, '.masthead-count', '45 claims');
    await press(page, 'Ctrl+Shift+Z');
    await says(page, '.masthead-count', '46 claims');
  }],
  ['step through claims, copy one, list the unfinished', (page) => press(page, 'j', 'k', 'c', 'u', 'u')],
  ['relate two claims, and look for their words elsewhere', async (page) => {
    await press(page, 'j', 'l', 'j', 'x');
    await until(page, () => document.querySelector('.relation'));
    await press(page, 'm');
    await saved(page);
  }],
  ['write in the panel', async (page) => {
    await clickOn(page, '[data-claims]');
    await until(page, () => document.querySelector('.claim-panel #summary'));
    await fill(page, '#summary', 'in own words');
    await saved(page);
  }],
  ...[['i', 'Add articles'], ['e', 'Export'], ['p', 'Projects'], ['r', 'Sources'], ['t', 'Who says what'], ['o', 'Codebook'], ['z', 'History'], ['?', 'Help'], ['Ctrl+K', 'Find anything']]
    .map(([key, title]) => [`look at ${title}`, (page) => lookAt(page, key, title)]),
  ['look at the page of a source', async (page) => {
    await press(page, 'r');
    await clickOn(page, 'dialog .source-name');
    await until(page, () => document.querySelector('#s-name'));
    await press(page, 'Escape');
    await isGone(page, 'dialog');
  }],
  ['look at an article’s details', async (page) => {
    await click(page, 'Edit details', { within: '.reader-tools' });
    await says(page, '#dialog-title', 'Article details');
    await press(page, 'Escape');
    await isGone(page, 'dialog');
  }],
  ['export the project as a file', async (page, session, kept) => {
    kept.file = (await exportFile(session, page)).path;
  }],
  ['export rows for training', (page, session) => exportFile(session, page, { jsonl: true })],
  ['save the table as CSV', async (page, session) => {
    await press(page, 't');
    await session.download(() => click(page, 'Download as CSV', { within: 'dialog' }));
    await press(page, 'Escape');
    await isGone(page, 'dialog');
  }],
  ['make another project', async (page) => {
    await press(page, 'p');
    await until(page, () => document.querySelector('#new-project'));
    await fill(page, '#new-project', 'The bridge at Sarn', { leave: false });
    await press(page, 'Enter');
    await isGone(page, 'dialog');
    await saved(page);
  }],
  ['say who I am', async (page) => {
    await press(page, 'e');
    await fill(page, '#my-name', 'Ada of Sarn');
    await press(page, 'Escape');
    await isGone(page, 'dialog');
    await saved(page);
  }],
  ['add an article by file', (page) => addArticles(page, [ADVERTISER])],
  ['add a file of each make', (page) => addArticles(page, MAKES)],
  ['find a quote', async (page) => {
    await press(page, '/');
    await until(page, () => document.querySelector('dialog[open] input'));
    await page.keyboard.type('the');
    await press(page, 'Escape');
    await isGone(page, 'dialog');
  }],
  ['select by keys, and let it go', (page) => press(page, 'F8', 'n', 'Escape', 'Escape', 'Escape')],
  ['print', async (page) => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await until(page, () => document.querySelector('.sheet'));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await isGone(page, '.sheet');
  }],
  ['delete the first project', async (page) => {
    await press(page, 'p');
    await click(page, 'Delete “The Orrin Dam”', { within: 'dialog' });
    await click(page, 'Delete project', { within: 'dialog' });
    await told(page, 'Deleted the project “The Orrin Dam”.');
    await isGone(page, 'dialog');
  }],
  ['import the file', (page, session, kept) => importFile(page, kept.file)],
  ['wait until the page is kept', async (page) => {
    await press(page, '?');
    await says(page, 'dialog[open]', 'This page is ready to be used without a network.');
    await press(page, 'Escape');
    await isGone(page, 'dialog');
  }],
  ['load it anew, from the copy', async (page) => {
    await page.reload({ waitUntil: 'load' });
    await says(page, '.article-row', WIRE);
    await openArticle(page, WIRE);
  }],
];

/** Names of what the page asked for, each with how often. */
function counted(addresses, base) {
  const times = new Map();
  for (const address of addresses) {
    const name = address.startsWith(base) ? address.slice(base.length) || '(the page)' : address;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].map(([name, count]) => `${count} × ${name}`);
}

eachBrowser('a tour of the whole page asks no other host for anything', { timeout: 240_000 }, async ({ launch, browserName, t }) => {
  const server = await serve(copyOfPage());
  const session = await launch({ base: server.base });
  const page = await session.open();
  const kept = {};
  for (const [name, does] of STEPS) {
    try {
      await does(page, session, kept);
    } catch (error) {
      throw new Error(`${name}: ${error.message}`, { cause: error });
    }
    assert.deepEqual(session.problems, [], name);
  }
  // And once more with the line cut.
  await server.stop();
  const offline = await session.open();
  await says(offline, '.article-row', WIRE);
  await openArticle(offline, WIRE);
  await mark(offline, 'A committee of parliament has asked for the records', ['.', '4', 'Enter']);
  await lookAt(offline, '?', 'Help');

  const away = (address) => !address.startsWith(server.base) && !/^(blob|data):/.test(address);
  assert.deepEqual(session.requests.filter(away), []);
  // The browser's own list knows of those too that a test does not see.
  for (const one of [page, offline]) {
    const asked = await one.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    assert.deepEqual(asked.filter(away), []);
  }
  const log = [
    `Asked for by the page in ${browserName}:`, ...counted(session.requests, server.base), '',
    'Answered by the server, the copy for later included:', ...counted(server.asked, server.base), '',
    'Requests to other hosts: 0', 'Reports against the policy: 0', '',
  ];
  const file = path.join(OUTPUT, `tour-requests-${browserName}.txt`);
  writeFileSync(file, log.join('\n'));
  t.diagnostic(`requests: ${file}`);
  log.forEach((line) => t.diagnostic(line));
});
