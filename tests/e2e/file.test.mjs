// Out as a file, and in again.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { eachBrowser } from './harness.mjs';
import {
  addArticles, click, dropFiles, exportFile, importFile, isGone, mark, markedWords, openArticle, openSample, press, saved,
  says, slice, told, until,
} from './app.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WIRE = 'Ministry disputes toll as water falls';
const WIRE_FILE = `${ROOT}/tests/data/sample/northern-wire-ministry-disputes-toll.txt`;

const file = (json) => ({ name: 'a.whence.json', bytes: Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)) });

function python(script, path) {
  const run = spawnSync('python3', [`${ROOT}/tests/python/${script}`, path], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr ?? run.error?.message);
  return run.stdout;
}

const isValid = new Ajv({ allErrors: true, strict: false, validateFormats: false })
  .compile(JSON.parse(readFileSync(`${ROOT}/public/schema/whence-1.schema.json`, 'utf8')));

function fitsSchema(json) {
  assert.ok(isValid(json), JSON.stringify(isValid.errors?.slice(0, 5), null, 1));
}

async function withSample(launch) {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  return { session, page };
}

eachBrowser('a project comes back equal, and a second time changes nothing', async ({ launch }) => {
  const { session, page } = await withSample(launch);
  await openArticle(page, WIRE);
  await mark(page, 'Why the dam failed is not known', ['-', '2', 'Enter']);
  const out = await exportFile(session, page);
  assert.match(out.path, /the-orrin-dam.*\.whence\.json$/);
  assert.match(python('read_whence.py', out.path), /46 claims/);
  fitsSchema(out.json);
  const again = await exportFile(session, page);
  assert.ok(again.bytes.equals(out.bytes), 'the same project gives the same bytes');

  const elsewhere = await launch();
  const other = await elsewhere.open();
  await dropFiles(other, [out.path]);
  await says(other, 'dialog', '46 claims');
  await says(other, 'dialog', 'Nothing has changed yet.');
  await click(other, 'Cancel', { within: 'dialog .dialog-foot' });
  await isGone(other, 'dialog');
  assert.ok(await other.$('.start'));
  await importFile(other, out.path);
  const copy = await exportFile(elsewhere, other);
  assert.ok(copy.bytes.equals(out.bytes));
  await dropFiles(other, [out.path]);
  await says(other, 'dialog', 'All of it is here already.');
  await press(other, 'Escape');
  await isGone(other, 'dialog');
});

eachBrowser('an import into open work is one step that can be undone', async ({ launch }) => {
  const { session, page } = await withSample(launch);
  const older = await exportFile(session, page);
  await openArticle(page, WIRE);
  const id = await mark(page, 'Why the dam failed is not known', ['-', '2', 'Enter']);
  const newer = await exportFile(session, page);

  const elsewhere = await launch();
  const other = await elsewhere.open();
  await importFile(other, older.path);
  await says(other, '.masthead-count', '45 claims');
  await importFile(other, newer.path);
  await says(other, '.masthead-count', '46 claims');
  await openArticle(other, WIRE);
  assert.deepEqual(await markedWords(other, id), ['Why the dam failed is not known']);
  await press(other, 'Ctrl+Z');
  await says(other, '.masthead-count', '45 claims');
  await press(other, 'Ctrl+Shift+Z');
  await says(other, '.masthead-count', '46 claims');
});

eachBrowser('without texts the claims wait for their article', async ({ launch }) => {
  const { session, page } = await withSample(launch);
  await openArticle(page, WIRE);
  const out = await exportFile(session, page, { articleOnly: true, withoutTexts: true });
  assert.equal(out.json.articles.length, 1);
  assert.equal((out.json.texts ?? []).length, 0);
  fitsSchema(out.json);
  assert.equal(out.json.claims.length, 6);

  const elsewhere = await launch();
  const other = await elsewhere.open();
  await importFile(other, out.path);
  await says(other, '#room', 'The text of this article is not here yet.');
  await says(other, '.claim-list', 'Nineteen people died');
  assert.equal(await other.$('[data-claims]'), null);
  await dropFiles(other, [WIRE_FILE]);
  await until(other, () => document.querySelector('dialog .dialog-foot [data-strong]:not(:disabled)'));
  await click(other, 'Add *', { within: 'dialog .dialog-foot' });
  await isGone(other, 'dialog');
  await saved(other);
  await openArticle(other, WIRE);
  await until(other, () => new Set([...document.querySelectorAll('[data-claims]')].flatMap((e) => e.dataset.claims.split(' '))).size === 6);
});

eachBrowser('a broken file is said in a sentence with its place, and changes nothing', async ({ launch }) => {
  const { session, page } = await withSample(launch);
  const { json } = await exportFile(session, page);
  const text = JSON.stringify(json, null, 1);
  const before = (await exportFile(session, page)).bytes;
  const cases = [
    [text.slice(0, text.length / 2), /line \d+/],
    [text.replace('"version": 1', '"version": "one"'), /version/],
    ['[]', /\.$/],
    [JSON.stringify({ ...json, claims: [{ ...json.claims[0], id: 7 }] }), /claims\[0\]\.id/],
    [JSON.stringify({ ...json, version: 99, min_reader: 99 }), /version 99 or later/],
  ];
  for (const [broken, words] of cases) {
    await dropFiles(page, [file(broken)]);
    const said = await says(page, '.toast > span, dialog .error, dialog li', words);
    assert.match(said, /^[\p{Lu}“].*\.$/u, said);
    if (await page.$('dialog')) {
      await press(page, 'Escape');
      await isGone(page, 'dialog');
    }
    await page.evaluate(() => document.querySelector('.toast button')?.click());
  }
  assert.ok((await exportFile(session, page)).bytes.equals(before));
});

eachBrowser('fields of a newer version come back out', async ({ launch }) => {
  const { session, page } = await withSample(launch);
  const { json } = await exportFile(session, page);
  json.claims[0].of_tomorrow = { a: [1, 'two'] };
  json.project.of_tomorrow = true;
  const elsewhere = await launch();
  const other = await elsewhere.open();
  await importFile(other, file(json));
  const out = (await exportFile(elsewhere, other)).json;
  assert.deepEqual(out.claims.find((c) => c.id === json.claims[0].id).of_tomorrow, { a: [1, 'two'] });
  assert.equal(out.project.of_tomorrow, true);
});

eachBrowser('rows for training are read by a plain script', async ({ launch }) => {
  const { session, page } = await withSample(launch);
  const out = await exportFile(session, page, { jsonl: true });
  assert.match(python('read_jsonl.py', out.path), /45 rows/);
  const rows = readFileSync(out.path, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  for (const row of rows) {
    for (const { start, end, quote } of row.content) {
      assert.equal(slice(row.text, start, end), quote);
    }
  }
});
