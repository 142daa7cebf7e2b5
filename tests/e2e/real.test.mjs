// The five real articles, from the files to an equal copy in another browser.
// They are read where their folder is (`WHENCE_ARTICLES`, or `../shared/articles`
// beside the project) and belong to their publishers: what is marked in them is
// computed here, and no sentence of theirs is written down.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eachBrowser, newProfile } from './harness.mjs';
import {
  addArticles, claimIn, clickOn, exportFile, firstInView, importFile, isGone, mark, markedWords, panel, press, saved, says,
  select, settles, slice, until,
} from './app.mjs';

const BESIDE = fileURLToPath(new URL('../../../shared/articles', import.meta.url));
const FOLDER = process.env.WHENCE_ARTICLES || BESIDE;
const FILES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => /^\d{3}_.*\.txt$/.test(name)).sort().map((name) => path.join(FOLDER, name))
  : [];
const SKIP = FILES.length === 5 ? false : `the real articles are not at ${FOLDER}`;

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

eachBrowser('five real articles, marked, killed, exported, imported elsewhere: equal', { skip: SKIP, timeout: 300_000 }, async ({ launch }) => {
  const profile = newProfile();
  const session = await launch({ profile });
  const page = await session.open();
  await addArticles(page, FILES);
  const made = [];
  for (const [k] of FILES.entries()) {
    await openNth(page, k);
    await showsWhole(page, readFileSync(FILES[k], 'utf8'));
    made.push(...await markThree(page, k));
  }
  await saved(page);
  const before = await exportFile(session, page);
  await isStoredExactly(before.json);
  await areAsMarked(before.json, made);
  const place = await goSomewhere(page, made);

  await session.kill();
  const again = await launch({ profile });
  const reopened = await again.open();
  await until(reopened, () => document.querySelectorAll('.article-row').length === 5);
  await settles(() => placeOf(reopened), place);
  const after = await exportFile(again, reopened);
  assert.ok(after.bytes.equals(before.bytes), 'the same project gives the same bytes after the browser was killed');

  const elsewhere = await launch();
  const other = await elsewhere.open();
  await importFile(other, after.path);
  await says(other, '.masthead-count', '15 claims');
  const copy = await exportFile(elsewhere, other);
  assert.ok(copy.bytes.equals(before.bytes), 'another browser gives the same bytes');
});

function openNth(page, k) {
  return until(page, function opened(k) {
    const row = document.querySelectorAll('.article-row a')[k];
    if (row.getAttribute('aria-current') !== 'page') {
      row.click();
      return false;
    }
    return new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
    });
  }, k);
}

/** The page shows the whole text, letter by letter; paragraphs end where their words end. */
async function showsWhole(page, text) {
  const shown = await page.$$eval('[data-paragraph]', (all) => all.map((p) => p.textContent).join(''));
  const letters = (words) => sha256(words.replace(/\s/gu, ''));
  assert.equal(letters(shown), letters(text));
}

/** One claim with a chain of two, one interrupted, one in the article's own voice. */
async function markThree(page, k) {
  const sentences = await sentencesOf(page);
  const [first, second, third, fourth] = [0.2, 0.45, 0.6, 0.85].map((share) => sentences[Math.floor(share * sentences.length)]);
  const chained = await mark(page, first, [`Origin ${k}`, 'Tab', `Relay ${k}`, 'Enter', '4', 'Enter']);
  const interrupted = await mark(page, second, [`Speaker ${k}`, 'Enter', '2', 'Enter']);
  await press(page, 'a');
  await says(page, '.aim', /\S/);
  await select(page, third);
  await isGone(page, '.aim');
  await saved(page);
  const own = await mark(page, fourth, ['.', '5', 'Enter']);
  const marked = async (id) => ({ id, words: await markedWords(page, id) });
  return [
    { k, chain: [`Relay ${k}`, `Origin ${k}`], level: '4', ...await marked(chained) },
    { k, chain: [`Speaker ${k}`], level: '2', ...await marked(interrupted) },
    { k, chain: null, level: '5', ...await marked(own) },
  ];
}

/** Sentences that are long enough to be one, and are there only once. */
function sentencesOf(page) {
  return page.$$eval('[data-paragraph]', (paragraphs) => {
    const whole = paragraphs.map((p) => p.textContent).join('\n').replace(/\s/gu, '');
    const isOnce = (s) => whole.split(s.replace(/\s/gu, '')).length === 2;
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const sentences = paragraphs.flatMap((p) => [...segmenter.segment(p.textContent)].map((s) => s.segment.trim()));
    return sentences.filter((s) => s.length > 40 && s.length < 220 && isOnce(s));
  });
}

async function isStoredExactly(json) {
  assert.equal(json.articles.length, 5);
  for (const file of FILES) {
    const bytes = readFileSync(file);
    const article = json.articles.find((a) => a.file_name === path.basename(file));
    assert.equal(article.file_sha256, sha256(bytes));
    const { text } = json.texts.find((t) => t.sha256 === article.text_sha256);
    assert.equal(sha256(text), sha256(bytes), path.basename(file));
    assert.equal(article.text_sha256, sha256(bytes));
  }
}

/** The file holds what was marked, at offsets in code points. */
async function areAsMarked(json, made) {
  assert.equal(json.claims.length, made.length);
  const names = new Map(json.sources.map((source) => [source.id, source.name]));
  for (const { id, k, chain, level, words } of made) {
    const claim = claimIn(json, id);
    const article = json.articles.find((a) => a.id === claim.article);
    assert.equal(article.file_name, path.basename(FILES[k]));
    const { text } = json.texts.find((t) => t.sha256 === article.text_sha256);
    const cut = claim.content.map(({ start, end }) => slice(text, start, end));
    assert.ok(cut.every((quote, i) => quote === claim.content[i].quote), 'each quote stands at its offsets');
    assert.deepEqual(cut.map(sha256), words.map(sha256), 'what is stored is what was marked');
    const chains = claim.chains.map(({ links }) => links.map(({ who }) => names.get(who.source)));
    assert.deepEqual(chains, chain === null ? [] : [chain]);
    assert.deepEqual(claim.confidence.map((j) => j.level), [level]);
  }
  assert.equal(json.annotators.length, 1);
  assert.equal(json.layers.length, 1);
}

/** Leaves the reader in the middle of the fourth article, with a claim open. */
async function goSomewhere(page, made) {
  await openNth(page, 3);
  const { id } = made.find((m) => m.k === 3 && m.chain === null);
  await clickOn(page, `#gloss-${id}`);
  await until(page, () => document.querySelector('.claim-panel'));
  await page.$eval('#room', (room) => room.scrollTo({ top: room.scrollHeight / 2, behavior: 'instant' }));
  // The place is kept once scrolling rests.
  const place = await placeOf(page);
  assert.ok(place.paragraph > 0);
  await until(page, (n) => JSON.parse(localStorage.getItem('whence/set/place')).paragraph === n, place.paragraph);
  await saved(page);
  return place;
}

async function placeOf(page) {
  return {
    article: await page.$eval('.article-row a[aria-current=page] .article-row-title', (e) => e.textContent),
    claim: await page.$eval('.gloss[data-active]', (e) => e.id),
    panel: await panel(page),
    paragraph: await firstInView(page),
  };
}
