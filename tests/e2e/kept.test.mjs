// Work is kept, whatever happens to the page, the browser or its storage.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eachBrowser, newProfile } from './harness.mjs';
import {
  click, clickOn, exportFile, fill, firstInView, isGone, margin, mark, markedWords, openArticle, openSample, panel, press, saved,
  says, select, settles, told, until,
} from './app.mjs';

const WIRE = 'Ministry disputes toll as water falls';
const QUOTES = [
  'He said 38 people were still missing', 'It offered to lay its records open to a judge', 'Why the dam failed is not known',
  'A committee of parliament has asked for the records', 'lorries from Sarn reached the village on Friday',
];

eachBrowser('everything is there again after a reload, and the place', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  await openArticle(page, WIRE);
  const id = await mark(page, QUOTES[3], ['.', '5', 'Enter']);
  const before = await exportFile(session, page);
  await page.$eval('#room', (room) => room.scrollTo({ top: room.scrollHeight / 2, behavior: 'instant' }));
  const paragraph = await firstInView(page);
  assert.ok(paragraph > 0);
  // The place is kept once scrolling rests.
  await until(page, (n) => JSON.parse(localStorage.getItem('whence/set/place')).paragraph === n, paragraph);
  await page.reload({ waitUntil: 'load' });
  await says(page, '.reader-title', WIRE);
  await until(page, (id) => document.querySelector(`#gloss-${id}[data-active]`), id);
  assert.equal((await panel(page)).quote, QUOTES[3]);
  await settles(() => firstInView(page), paragraph);
  const after = await exportFile(session, page);
  assert.ok(after.bytes.equals(before.bytes));
});

eachBrowser('killed right after Saved, five times: nothing is lost', { timeout: 240_000 }, async ({ launch }) => {
  const profile = newProfile();
  const made = [];
  let last;
  for (const quote of QUOTES) {
    const session = await launch({ profile });
    const page = await session.open();
    if (made.length === 0) {
      await openSample(page);
    } else {
      await says(page, '.masthead-count', `${45 + made.length} claims`);
    }
    for (const [i, id] of made.entries()) {
      // The place may be another article: it is kept beside the work.
      await openArticle(page, WIRE);
      assert.deepEqual(await markedWords(page, id), [QUOTES[i]]);
      // The level is mine: the browser still knows who I am.
      assert.deepEqual(await margin(page, id), { who: 'The article itself', how: 'high' });
    }
    await openArticle(page, WIRE);
    made.push(await mark(page, quote, ['.', '4', 'Enter']));
    await session.kill();
    last = profile;
  }
  const session = await launch({ profile: last });
  const page = await session.open();
  await says(page, '.masthead-count', '50 claims');
  const { json } = await exportFile(session, page);
  const people = new Set(json.claims.filter((c) => made.includes(c.id)).map((c) => c.created.by));
  assert.equal(people.size, 1, 'all five are by one person');
});

eachBrowser('two tabs see each other', async ({ launch }) => {
  const session = await launch();
  const one = await session.open();
  await openSample(one);
  await openArticle(one, WIRE);
  const two = await session.open();
  await says(two, '.reader-title', WIRE);
  await one.bringToFront();
  const id = await mark(one, QUOTES[0], ['.', '5', 'Enter']);
  await settles(() => markedWords(two, id), [QUOTES[0]]);
  assert.deepEqual(await margin(two, id), { who: 'The article itself', how: 'very high' });
  await two.bringToFront();
  await clickOn(two, `#gloss-${id}`);
  await fill(two, '#summary', 'Thirty-eight are missing');
  await saved(two);
  await settles(async () => (await panel(one)).summary, 'Thirty-eight are missing');
  await press(two, 'Delete');
  await isGone(one, `[data-claims~="${id}"]`);
  await one.bringToFront();
  await until(one, () => !document.querySelector('.claim-panel'));
});

eachBrowser('edits of one claim in two tabs at the same time become a choice', async ({ launch }) => {
  const session = await launch();
  const one = await deafPage(session);
  await openSample(one);
  await openArticle(one, WIRE);
  const id = await mark(one, QUOTES[0], ['.', '5', 'Enter']);
  const two = await deafPage(session);
  await clickOn(two, `#gloss-${id}`);
  for (const page of [one, two]) {
    await page.evaluate(() => window.deafen());
  }
  // Neither hears of the other until both are done.
  await two.bringToFront();
  await fill(two, '#summary', 'as tab two has it');
  await saved(two);
  await one.bringToFront();
  await fill(one, '#summary', 'as tab one has it');
  await saved(one);
  for (const page of [one, two]) {
    await page.evaluate(() => window.listen());
  }
  for (const page of [one, two]) {
    await says(page, '.banner', 'Changed in two places.');
  }
  await click(one, 'Settle', { within: '.banner' });
  const versions = () => one.$$eval('dialog section .field', (all) => all.map((e) => e.textContent));
  await until(one, () => document.querySelectorAll('dialog section .field').length === 2);
  const offered = (await versions()).join('\n');
  assert.match(offered, /as tab one has it/);
  assert.match(offered, /as tab two has it/);
  const nth = (await versions()).findIndex((words) => words.includes('as tab two has it'));
  await click(one, ['Keep this: Here', 'Keep this: The other version'][nth], { within: 'dialog' });
  await isGone(one, 'dialog');
  await isGone(one, '.banner');
  // What opened the dialog is gone, and the focus is not lost with it.
  await until(one, () => document.activeElement && document.activeElement !== document.body);
  await saved(one);
  for (const page of [one, two]) {
    await settles(async () => (await panel(page)).summary, 'as tab two has it');
  }
  await isGone(two, '.banner');
  // And so it stays.
  await two.reload({ waitUntil: 'load' });
  await settles(async () => (await panel(two))?.summary, 'as tab two has it');
  assert.equal(await two.$('.banner'), null);
});

/** A page that can be made deaf to other tabs, as a slow machine is for a moment. */
async function deafPage(session) {
  const page = await session.newPage();
  await page.evaluateOnNewDocument(() => {
    const held = [];
    let isDeaf = false;
    window.deafen = () => {
      isDeaf = true;
    };
    window.listen = () => {
      isDeaf = false;
      held.splice(0).forEach((deliver) => deliver());
    };
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', {
      set(hear) {
        this.addEventListener('message', (event) => (isDeaf ? held.push(() => hear?.(event)) : hear?.(event)));
      },
    });
    window.addEventListener('storage', (event) => {
      if (isDeaf) {
        event.stopImmediatePropagation();
        const { key, oldValue, newValue, storageArea, url } = event;
        held.push(() => window.dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue, storageArea, url })));
      }
    });
  });
  await page.goto(session.base, { waitUntil: 'load' });
  await page.waitForFunction(() => !document.getElementById('loading'), { polling: 50 });
  return page;
}

const DENIED = {
  'local storage': () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied by a test', 'SecurityError');
      },
    });
  },
  'the database': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied by a test', 'SecurityError');
    };
  },
};

const STORAGES = [
  { denied: ['local storage'], banner: 'Kept in the browser’s database only.', state: 'Saved', isKept: true },
  { denied: ['the database'], banner: 'Only local storage works.', state: 'In local storage only', isKept: true },
  { denied: ['local storage', 'the database'], banner: 'Your work is not kept in this browser.', state: 'Not saved', isKept: false },
];

for (const { denied, banner, state, isKept } of STORAGES) {
  eachBrowser(`without ${denied.join(' and ')}: said in words, work goes on`, async ({ launch }) => {
    const session = await launch();
    const page = await session.newPage();
    for (const name of denied) {
      await page.evaluateOnNewDocument(DENIED[name]);
    }
    await page.goto(session.base, { waitUntil: 'load' });
    const words = await says(page, '.banner', banner);
    isProse(words);
    await click(page, 'Open the sample');
    await until(page, () => document.querySelectorAll('.article-row').length === 8);
    await openArticle(page, WIRE);
    await select(page, QUOTES[0]);
    for (const key of ['.', '4', 'Enter']) {
      await until(page, () => document.querySelector('.adder')?.contains(document.activeElement));
      await press(page, key);
    }
    await isGone(page, '.adder');
    await says(page, '.masthead-count', '46 claims');
    const { json } = await exportFile(session, page);
    assert.equal(json.claims.length, 46);
    await says(page, '[data-saved]', state);
    assert.equal(await asksBeforeLeaving(page), !isKept);
    if (isKept) {
      await page.reload({ waitUntil: 'load' });
      await says(page, '.masthead-count', '46 claims');
    }
  });
}

eachBrowser('a full local storage is said in words, and nothing is lost', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await page.evaluate(() => localStorage.setItem('another-page', 'x'.repeat(5_230_000)));
  await openSample(page);
  isProse(await says(page, '.banner', 'Kept in the browser’s database only.'));
  await openArticle(page, WIRE);
  const id = await mark(page, QUOTES[0], ['.', '4', 'Enter']);
  await page.reload({ waitUntil: 'load' });
  await says(page, '.masthead-count', '46 claims');
  await openArticle(page, WIRE);
  assert.deepEqual(await markedWords(page, id), [QUOTES[0]]);
});

eachBrowser('what cannot be read is set aside and offered, never overwritten', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  await openArticle(page, WIRE);
  const id = await mark(page, QUOTES[0], ['.', '4', 'Enter']);
  const broken = await page.evaluate(spoil, id);
  assert.equal(broken.length, 2);
  await page.reload({ waitUntil: 'load' });
  isProse(await says(page, '.banner', 'Some of what is kept could not be read.'));
  await says(page, '.masthead-count', '45 claims');
  const file = await session.download(() => click(page, 'Download it', { within: '.banner' }));
  const lines = readFileSync(file, 'utf8').split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(new Set(lines.map((line) => line.value)), new Set(['{"broken in local storage', '{"broken in the database']));
  // Work goes on beside it, and the originals stay.
  await openArticle(page, WIRE);
  await mark(page, QUOTES[1], ['.', '4', 'Enter']);
  await page.reload({ waitUntil: 'load' });
  await says(page, '.banner', 'Some of what is kept could not be read.');
  await says(page, '.masthead-count', '46 claims');
  assert.deepEqual(await page.evaluate(valuesOf, broken[0]), ['{"broken in local storage', '{"broken in the database']);
  const asides = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('whence/aside/')).length);
  assert.equal(asides, 2);
});

/** Runs in the page: spoils the record in both stores; gives the two keys. */
async function spoil(id) {
  const key = Object.keys(localStorage).find((key) => key.includes(`/claim/${id}`));
  localStorage.setItem(key, '{"broken in local storage');
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('whence');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const store = database.objectStoreNames[0];
  await new Promise((resolve, reject) => {
    const writing = database.transaction(store, 'readwrite', { durability: 'strict' });
    writing.objectStore(store).put('{"broken in the database', key);
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
  database.close();
  return [key, key];
}

/** Runs in the page: what both stores hold under a key. */
async function valuesOf(key) {
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open('whence');
    opening.onsuccess = () => resolve(opening.result);
  });
  const store = database.objectStoreNames[0];
  const value = await new Promise((resolve) => {
    const reading = database.transaction(store).objectStore(store).get(key);
    reading.onsuccess = () => resolve(reading.result);
  });
  database.close();
  return [localStorage.getItem(key), value];
}

eachBrowser('the page asks before it is left only while something is not saved', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  assert.equal(await asksBeforeLeaving(page), false);
  await openSample(page);
  assert.equal(await asksBeforeLeaving(page), false);
  await openArticle(page, WIRE);
  // In the task of the key that changes something it is not saved yet.
  await clickOn(page, '[data-claims]');
  await until(page, () => document.querySelector('.claim-panel input[name=confidence]'));
  const asked = await page.evaluate(() => {
    document.querySelector('.claim-panel input[name=confidence]:not(:checked)').click();
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.ok(asked);
  await saved(page);
  assert.equal(await asksBeforeLeaving(page), false);
});

function asksBeforeLeaving(page) {
  return page.evaluate(() => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  });
}

/** Sentences begin large, end with a full stop, and do not run together. */
function isProse(words) {
  assert.match(words, /^\p{Lu}/u, words);
  assert.doesNotMatch(words, /\. \p{Ll}/u, words);
  assert.doesNotMatch(words, /[^.?!:] (You|Nothing|What|Everything) /u, words);
}
