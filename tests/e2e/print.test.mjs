// An article on paper: its text with numbers, its claims as notes, and nothing
// of the page around it.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import { click, isGone, openArticle, openSample, press, says, until } from './app.mjs';

/** Shows the page as it is printed. Only Chromium lets a test have the media too. */
async function asPrinted(page, browserName) {
  if (browserName === 'chromium') {
    await page.emulateMediaType('print');
  } else {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  }
  await until(page, () => document.querySelector('.sheet'));
}

async function asShown(page, browserName) {
  if (browserName === 'chromium') {
    await page.emulateMediaType('screen');
  } else {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  }
  await isGone(page, '.sheet');
}

/** Runs in the page: each number of the text with what stands before it, and each note. */
function sheet() {
  const plain = (e) => e.textContent.replace(/\s+/g, ' ').trim();
  const numbers = [...document.querySelectorAll('.sheet-number')].map((number) => {
    const before = document.createRange();
    before.setStart(number.closest('p'), 0);
    before.setEndBefore(number);
    const words = before.cloneContents();
    words.querySelectorAll('.sheet-number').forEach((other) => other.remove());
    return { number: Number(number.textContent), before: words.textContent };
  });
  const notes = [...document.querySelectorAll('.sheet-notes > li')].map((note) => ({
    number: note.value,
    quote: plain(note.querySelector('.sheet-quote')),
    words: plain(note),
    isLinked: Boolean(document.querySelector(`.sheet-number a[href="#${note.id}"]`)),
  }));
  return { head: plain(document.querySelector('.sheet-head')), numbers, notes };
}

/** Runs in the page: what can be seen beside the sheet. */
function beside() {
  const all = [...document.querySelectorAll('body *')];
  return all.filter((e) => !e.closest('.sheet') && e.checkVisibility()).map((e) => e.outerHTML.slice(0, 80));
}

/** The last words of a note's quotation that was not cut: the marks around it may be the article's. */
function lastWords(quote) {
  const last = quote.split('[…]').at(-1).trim();
  return [last, last.replace(/^[“"«]|[”"»]$/gu, '')];
}

eachBrowser('an article is printed with its claims as notes', async ({ launch, browserName }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  const titles = await page.$$eval('.article-row-title', (all) => all.map((e) => e.textContent.trim()));
  assert.equal(titles.length, 8);
  for (const title of titles) {
    await openArticle(page, title);
    const claims = await page.$$eval('.gloss', (all) => all.length);
    await asPrinted(page, browserName);
    const { head, numbers, notes } = await page.evaluate(sheet);
    assert.ok(head.startsWith(title.replace(/\s+/g, ' ')) && head.includes('The Orrin Dam') && head.includes('Edda Rohn'), head);
    assert.equal(notes.length, claims, title);
    const counted = notes.map((_, i) => i + 1);
    assert.deepEqual(numbers.map(({ number }) => number), counted, title);
    assert.deepEqual(notes.map(({ number }) => number), counted, title);
    for (const [i, { before }] of numbers.entries()) {
      const { quote, words, isLinked } = notes[i];
      assert.ok(isLinked, words);
      assert.match(words, /Confidence: |No confidence yet/);
      if (!quote.includes('…”') && !quote.endsWith('…')) {
        const plain = before.replace(/\s+/g, ' ');
        assert.ok(lastWords(quote).some((words) => plain.endsWith(words)), `${before} | ${quote}`);
      }
    }
    if (browserName === 'chromium') {
      assert.deepEqual(await page.evaluate(beside), [], 'only the sheet is on paper');
    } else {
      assert.equal(await page.$eval('.sheet', (e) => e.checkVisibility()), false, 'the sheet is for paper alone');
    }
    await asShown(page, browserName);
  }
});

eachBrowser('printing can be asked for, and comes back to the page', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  // The browser's own dialog would wait for a person.
  await page.evaluate(() => {
    window.printed = [];
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      window.printed.push(Boolean(document.querySelector('.sheet')) && !document.querySelector('dialog'));
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  const printed = (count) => until(page, (n) => window.printed.length === n && window.printed.every(Boolean), count);
  await press(page, 'Ctrl+P');
  await printed(1);
  await click(page, 'Print…', { within: '.reader-tools' });
  await printed(2);
  await press(page, 'e');
  await says(page, '#dialog-title', 'Export');
  await click(page, 'Print…', { within: 'dialog' });
  await printed(3);
  await isGone(page, 'dialog, .sheet');
  await says(page, '[role=status]', 'Printing the article, with 7 claims as notes.');
  // Whatever the browser prints, from its own menu too, is the sheet.
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      window.printedNotes = document.querySelectorAll('.sheet-notes > li').length;
    });
  });
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 10_000);
  assert.equal(await page.evaluate(() => window.printedNotes), 7);
  await isGone(page, '.sheet');
});
