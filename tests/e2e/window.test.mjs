// Long lists: only what is seen is drawn, and all of it can be reached, said
// and scrolled to as if it were there.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { eachBrowser } from './harness.mjs';
import { click, drawn, firstInView, importFile, press, settles, until } from './app.mjs';

const CLAIMS = 1_000;
const ARTICLES = 300;
const SOURCES = 250;

/** A project of many articles; the first holds a claim on each of its sentences. */
function longProject() {
  const uuid = (kind, n) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const revision = { '000000000001': 1 };
  const sentences = Array.from({ length: CLAIMS }, (_, i) => `Gauge ${i + 1} stood at ${i % 7} metres.`);
  const articles = [];
  const texts = new Map();
  for (let n = 0; n < ARTICLES; n += 1) {
    const text = n === 0 ? sentences.join('\n\n') : `Report ${n} says nothing new.`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    texts.set(sha256, text);
    articles.push({ id: uuid('a', n), revision, text_sha256: sha256, title: `Report ${n} of the gauges`, outlet: 'Gauge News', language: 'en', rank: n });
  }
  let start = 0;
  const layer = uuid('b', 1);
  const claims = sentences.map((sentence, i) => {
    const claim = { id: uuid('c', i), revision, layer, article: articles[0].id, content: [{ start, end: start + sentence.length, quote: sentence }] };
    start += sentence.length + 2;
    return claim;
  });
  return JSON.stringify({
    format: 'whence',
    version: 1,
    min_reader: 1,
    offsets: 'unicode-code-points',
    project: { id: uuid('d', 1), revision, title: 'Gauges' },
    layers: [{ id: layer, revision, name: 'Mine', purpose: 'own' }],
    sources: Array.from({ length: SOURCES }, (_, i) => ({ id: uuid('e', i), revision, name: `Gauge office ${String(i + 1).padStart(3, '0')}` })),
    articles,
    texts: [...texts].map(([sha256, text]) => ({ sha256, text })),
    claims,
  });
}

async function longPage(launch) {
  const session = await launch({ viewport: { width: 1280, height: 900 } });
  const page = await session.open();
  await importFile(page, { name: 'gauges.whence.json', bytes: longProject() });
  await until(page, () => document.querySelector('.claim-row'));
  await drawn(page);
  return page;
}

/** A list as it is drawn: which rows, which of them has the focus, and what is seen of it. */
function listed(page, list) {
  return page.evaluate((list) => {
    const rows = [...document.querySelectorAll(`${list} > [data-row]`)];
    const all = document.querySelector(list);
    const box = all.closest('.panel, .article-list').getBoundingClientRect();
    const focused = rows.find((row) => row.contains(document.activeElement));
    const rect = focused?.getBoundingClientRect();
    return {
      places: rows.map((row) => Number(row.ariaPosInSet)),
      total: [...new Set(rows.map((row) => row.ariaSetSize))],
      stops: rows.filter((row) => row.querySelector('[tabindex="0"]')).length,
      focused: focused ? Number(focused.ariaPosInSet) : null,
      isInSight: rect ? rect.top >= box.top - 1 && rect.bottom <= box.bottom + 1 : null,
      rowHeights: new Set(rows.map((row) => Math.round(row.offsetHeight))).size,
      isHonest: Math.abs(all.offsetHeight - rows[0].offsetHeight * Number(rows[0].ariaSetSize)) < rows[0].offsetHeight,
      seenRows: rows.filter((row) => row.getBoundingClientRect().bottom > box.top && row.getBoundingClientRect().top < box.bottom).length,
    };
  }, list);
}

const LISTS = [
  { what: 'claims', list: '.claim-list', total: CLAIMS },
  { what: 'articles', list: '.article-rows', total: ARTICLES },
];

for (const { what, list, total } of LISTS) {
  eachBrowser(`${total} ${what}: few are drawn, all are reached`, async ({ launch }) => {
    const page = await longPage(launch);
    const now = () => listed(page, list);
    const first = await now();
    assert.ok(first.places.length < 100, `${first.places.length} rows drawn`);
    assert.deepEqual(first.total, [String(total)]);
    assert.equal(first.rowHeights, 1, 'rows of one height');
    assert.ok(first.isHonest, 'as high as all of them');
    assert.equal(first.stops, 1);

    await page.$eval(`${list} [tabindex="0"]`, (row) => row.focus());
    const at = async (place) => {
      await settles(async () => (await now()).focused, place);
      const { isInSight, stops } = await now();
      assert.ok(isInSight, `row ${place} is in sight`);
      assert.equal(stops, 1);
    };
    await at(1);
    await press(page, 'ArrowDown', 'ArrowDown');
    await at(3);
    await press(page, 'End');
    await at(total);
    await press(page, 'ArrowUp');
    await at(total - 1);
    await press(page, 'PageUp');
    const { focused } = await now();
    await until(page, (list, last) => {
      const row = document.activeElement.closest(`${list} > [data-row]`);
      return row && Number(row.ariaPosInSet) < last - 2;
    }, list, total - 1);
    assert.ok(focused > total - 30);
    await press(page, 'Home');
    await at(1);

    // Scrolled far away, the focus stays where it is, and what is seen is drawn.
    await page.$eval(list, (all) => {
      all.closest('.panel, .article-list').scrollTop = all.offsetHeight / 2;
    });
    await until(page, (list, half) => {
      const rows = [...document.querySelectorAll(`${list} > [data-row]`)];
      return rows.some((row) => Math.abs(Number(row.ariaPosInSet) - half) < 20);
    }, list, total / 2);
    const middle = await now();
    assert.equal(middle.focused, 1, 'the focus stays');
    assert.ok(middle.isHonest, 'no jump');
    assert.ok(middle.seenRows >= 5, 'no gap is seen');
    assert.deepEqual(middle.places, middle.places.toSorted((a, b) => a - b), 'in their order');
    await press(page, 'ArrowDown');
    await at(2);
  });
}

eachBrowser('a claim deep in a long list is opened, and its row is there again', async ({ launch }) => {
  const page = await longPage(launch);
  await page.$eval('.claim-list [tabindex="0"]', (row) => row.focus());
  await press(page, 'End', 'ArrowUp');
  await settles(async () => (await listed(page, '.claim-list')).focused, CLAIMS - 1);
  await press(page, 'Enter');
  await until(page, () => document.querySelector('.claim-panel'));
  await press(page, 'Escape');
  await settles(async () => {
    const { focused, isInSight } = await listed(page, '.claim-list');
    return [focused, isInSight];
  }, [CLAIMS - 1, true]);
});

eachBrowser('the register draws two hundred sources at once, and says how many there are', async ({ launch }) => {
  const page = await longPage(launch);
  await press(page, 'r');
  const register = () => page.evaluate(() => {
    const table = document.querySelector('dialog[open] table');
    const rows = [...table.querySelectorAll('tbody tr')];
    return {
      rows: rows.length,
      counted: Number(table.ariaRowCount),
      last: Number(rows.at(-1).ariaRowIndex),
      focused: document.activeElement.closest('tr')?.querySelector('th').textContent.trim() ?? null,
    };
  });
  // The row of the heads counts as the first.
  await settles(register, { rows: 200, counted: SOURCES + 1, last: 201, focused: null });
  await click(page, 'Show more (50 left)', { within: 'dialog' });
  await settles(register, { rows: SOURCES, counted: SOURCES + 1, last: SOURCES + 1, focused: 'Gauge office 201' });
});

/** Notes what is on the page when the first mark appears, and presses it. */
function watchFirstMark() {
  const eye = new MutationObserver(() => {
    const marks = document.querySelectorAll('[data-reader] mark');
    if (marks.length === 0) {
      return;
    }
    eye.disconnect();
    const numbers = [...marks].map((mark) => Number(mark.closest('[data-paragraph]').dataset.paragraph));
    // One that will be seen, so that to open it moves nothing.
    const { paragraph } = JSON.parse(localStorage.getItem('whence/set/place'));
    const chosen = marks[numbers.indexOf(paragraph + 4)];
    window.firstSeen = {
      state: document.querySelector('[data-saved]').textContent,
      count: marks.length,
      from: Math.min(...numbers),
      to: Math.max(...numbers),
      pressed: chosen.dataset.claims,
    };
    chosen.click();
  });
  eye.observe(document, { childList: true, subtree: true });
}

eachBrowser('a large project is shown where one was before all of it is read', async ({ launch }) => {
  const page = await longPage(launch);
  await page.evaluate(() => document.querySelector('[data-paragraph="500"]').scrollIntoView());
  // What was not laid out before has a guessed height, so it may be a few paragraphs further on.
  await until(page, () => JSON.parse(localStorage.getItem('whence/set/place') ?? '{}').paragraph > 400);
  await drawn(page);
  const before = await firstInView(page);
  await page.evaluateOnNewDocument(watchFirstMark);
  await page.reload();
  await until(page, () => window.firstSeen && document.querySelector('.claim-panel'));
  await drawn(page);
  const seen = await page.evaluate(() => window.firstSeen);
  assert.equal(seen.state, 'Reading…');
  assert.ok(seen.count > 0 && seen.count < 100, `${seen.count} marks at first`);
  assert.ok(seen.from > before - 50 && seen.to < before + 100, `from ${seen.from} to ${seen.to}, not near ${before}`);
  // What was pressed then is open now, and nothing has moved.
  assert.equal(await page.$eval('mark[data-active]', (mark) => mark.dataset.claims), seen.pressed);
  assert.equal(await page.$$eval('[data-reader] mark', (marks) => marks.length), CLAIMS);
  assert.ok(Math.abs(await firstInView(page) - before) <= 1, `it stood at ${before}`);
  assert.notEqual(await page.$eval('[data-saved]', (state) => state.textContent), 'Reading…');
});
