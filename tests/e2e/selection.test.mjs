// What is selected is what is stored and what is shown again, in all scripts:
// DOM selection, code points in the file, marks, and back.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import { addArticles, claimIn, click, clickOn, exportFile, isGone, markedWords, panel, popoverAtRest, press, saved, slice, until } from './app.mjs';

/** Paragraphs, and what is selected in each, one after the other: later ones cross the marks of earlier ones. */
const CORPUS = [
  ['The family 👩‍👩‍👧 waved 🇫🇷🇩🇪 and 👋🏽 left.', ['👩‍👩‍👧 waved 🇫🇷', 'waved 🇫🇷🇩🇪 and', '👋🏽']],
  ['The Cafe\u0301 of Tọ́pẹ́ is open.', ['Cafe\u0301', 'fe\u0301 of Tọ́pẹ́', 'ọ́p']],
  ['It rose by 2½ metres, to 3\u00a0000 « mètres\u00a0».', ['2½', '½ metres, to 3\u00a0', '« mètres\u00a0»']],
  ['قال المتحدّث إن الجسر مغلق منذ أمس.', ['المتحدّث إن', 'إن الجسر مغلق', 'مغلق']],
  ['He said «قال المتحدث» twice, then left.', ['قال', 'said «قال المتحدث» twice', 'المتحدث» twice']],
  ['One “two ‘three four’ five” six.', ['three', '‘three four’', 'two ‘three four’ five', 'One “two ‘thr']],
  ['𝔊othic 𝒶nd 漢字 and \u200bnothing.', ['𝔊othic', '𝒶nd 漢', '字 and \u200bnothing']],
];

const TEXT = ['Signs of all kinds', ...CORPUS.map(([text]) => text)].join('\n\n');

eachBrowser('what is selected is stored to the character and shown again', { timeout: 240_000 }, async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await addArticles(page, [{ name: 'signs.txt', bytes: Buffer.from(TEXT) }]);
  const made = [];
  for (const [nth, [, quotes]] of CORPUS.entries()) {
    for (const quote of quotes) {
      const selected = await page.evaluate(selectInParagraph, nth + 1, quote);
      assert.equal(selected, quote, 'the page shows the text as it is');
      await popoverAtRest(page);
      await until(page, () => document.activeElement?.id === 'source-box');
      await press(page, '.', '3', 'Enter');
      await isGone(page, '.adder');
      await saved(page);
      const id = await until(page, (known) => {
        const id = document.querySelector('.gloss[data-active]')?.id.replace('gloss-', '');
        return known.includes(id) ? null : id;
      }, made.map((m) => m.id));
      assert.equal((await markedWords(page, id)).join('|'), quote);
      made.push({ id, quote });
    }
  }
  const { json } = await exportFile(session, page);
  const [{ text }] = json.texts;
  assert.equal(text, TEXT);
  for (const { id, quote } of made) {
    const [{ start, end, quote: stored }, ...more] = claimIn(json, id).content;
    assert.equal(stored, quote);
    assert.equal(slice(text, start, end), quote, 'code points');
    assert.equal(more.length, 0);
    // From the margin to the words, and by the mark to the same claim.
    await clickOn(page, `#gloss-${id}`);
    await until(page, (id) => document.querySelector(`#gloss-${id}[data-active]`), id);
    assert.equal((await panel(page)).quote.replace(/\s/gu, ''), withChips(quote).replace(/\s/gu, ''));
    await press(page, 'Escape');
    await until(page, () => !document.querySelector('.claim-panel'));
    await reachByMark(page, id);
    assert.equal((await panel(page)).quote.replace(/\s/gu, ''), withChips(quote).replace(/\s/gu, ''));
    await press(page, 'Escape');
    await until(page, () => !document.querySelector('.claim-panel'));
  }
});

/** A quotation as it is listed: with a name for each character that cannot be seen. */
function withChips(quote) {
  return quote.replaceAll('\u200b', 'ZWSP');
}

/** Presses a mark of the claim until it is the one that is open. */
async function reachByMark(page, id) {
  const depth = await page.$eval(`[data-claims~="${id}"]`, (mark) => mark.dataset.claims.split(' ').length);
  for (let turn = 0; turn < depth; turn += 1) {
    const before = await page.$eval('.gloss[data-active]', (e) => e.id).catch(() => null);
    await click(page, null, { within: `[data-claims~="${id}"]` });
    const now = await until(page, (before) => {
      const now = document.querySelector('.gloss[data-active]')?.id;
      return now !== before && now;
    }, before);
    if (now === `gloss-${id}`) {
      return;
    }
  }
  assert.fail('the mark does not lead to its claim');
}

/** Runs in the page: selects the quote across whatever marks there are, as a drag with Alt held ends. */
function selectInParagraph(index, quote) {
  const paragraph = document.getElementById(`paragraph-${index}`);
  paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
  const from = paragraph.textContent.indexOf(quote);
  const boundary = (offset, atEnd) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let left = offset;
    while (walker.nextNode()) {
      const { length } = walker.currentNode.data;
      if (left < length || (atEnd && left === length)) {
        return [walker.currentNode, left];
      }
      left -= length;
    }
    throw new Error(`no offset ${offset}`);
  };
  const press = { bubbles: true, button: 0, pointerType: 'mouse', isPrimary: true };
  paragraph.dispatchEvent(new PointerEvent('pointerdown', press));
  getSelection().setBaseAndExtent(...boundary(from, false), ...boundary(from + quote.length, true));
  // The range's words: a selection's have plain spaces in Firefox.
  const selected = getSelection().getRangeAt(0).toString();
  paragraph.dispatchEvent(new PointerEvent('pointerup', { ...press, altKey: true }));
  return selected;
}
