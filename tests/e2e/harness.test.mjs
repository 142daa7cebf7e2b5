// The helpers of these tests do what they say.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eachBrowser, newProfile, selectText } from './harness.mjs';

const TEXTS = [
  ['Plain words in a row.', 'words in'],
  ['One <b>two <i>three</i></b> four.', 'two three four'],
  ['She said “yes”, twice: yes and yes.', 'yes', 2],
  ['Family 👩‍👩‍👧 and ½ of it.', '👩‍👩‍👧 and ½'],
  ['Cafe\u0301 is open.', 'Cafe\u0301'],
  ['قال المتحدث إن الجسر مغلق.', 'المتحدث إن'],
  ['قال المتحدث إن الجسر مغلق.', 'مغلق.'],
  ['He said «قال المتحدث» twice.', 'قال المتحدث'],
  ['He said «قال المتحدث» twice.', 'said «قال المتحدث»'],
  ['One<small style="user-select: none"> 12 </small> two three', 'One two'],
];

eachBrowser('the mouse selects exactly the quote', async ({ launch }) => {
  const session = await launch();
  const page = await session.newPage();
  for (const [text, quote, nth] of TEXTS) {
    await page.setContent(
      `<div style="height: 3000px"></div><p data-reader dir="auto" style="font-size: 20px">${text}</p>`,
    );
    const selected = await selectText(page, quote, { nth });
    assert.equal(plain(selected), plain(quote), text);
  }
});

function plain(text) {
  return text.replace(/\s/gu, '');
}

eachBrowser('a killed browser starts again on its profile', async ({ launch }) => {
  const profile = newProfile();
  const first = await launch({ profile });
  const page = await first.open();
  await page.evaluate(keep, 'kept');
  await first.kill();
  const second = await launch({ profile });
  const again = await second.open();
  assert.equal(await again.evaluate(kept), 'kept');
});

function keep(value) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('harness', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('words');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
      writing.objectStore('words').put(value, 'one');
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
    };
  });
}

function kept() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('harness', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('words').objectStore('words').get('one');
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    };
  });
}

eachBrowser('a download is waited for', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  const file = await session.download(() => page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['{"a":1}'], { type: 'application/json' }));
    link.download = 'a.whence.json';
    document.body.append(link);
    link.click();
  }));
  assert.match(file, /a\.whence\.json$/);
  assert.equal(readFileSync(file, 'utf8'), '{"a":1}');
});

eachBrowser('problems of the page are seen', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await page.evaluate(() => {
    console.error('first');
    setTimeout(() => {
      throw new Error('second');
    });
    return fetch('./missing.json');
  });
  await page.waitForFunction(() => performance.getEntriesByType('resource').length > 0);
  const deadline = Date.now() + 5_000;
  while (session.problems.length < 2 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const problems = session.problems.splice(0);
  assert.ok(problems.some((problem) => /^console error: first/.test(problem)), problems.join('\n'));
  assert.ok(problems.some((problem) => /^page error: [^]*second/.test(problem)), problems.join('\n'));
});
