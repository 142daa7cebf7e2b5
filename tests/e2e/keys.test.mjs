// Twenty spans, selected and marked with nothing but keys, exact to the code
// point. The table can be read as a list of what to press.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eachBrowser } from './harness.mjs';
import { addArticles, drawn, isGone, openArticle, popoverAtRest, press, saved, settles, until } from './app.mjs';
import { atCaret, focusIsOn, keys, noPointerWasUsed, watchPointer } from './keyboard.mjs';

const LAMP = `Lamp works burn at Tarn

Fire took the lamp works at Tarn on Sunday night. Some 12,500 people were told to leave; 1\u00a0250 of them did. It was 5½ hours before the 🔥 was out.

“She told me, ‘Nobody checked the well-known valve,’ and then she left,” said Ida Brook. The cafe\u0301’s owner saw it 👩\u200d👩\u200d👧 too.

The 🇳🇴🇸🇪 crews came at dawn. Nobody was hurt.

The word السلامة stood on the gate. Ida Brook wrote الحريق كبير here and went home.

All is quiet.
`;
const ARABIC = `حريق في تارن

قال المتحدث إن 12 عاملاً غادروا المبنى. وأضافت إيدا بروك «لم يُصب أحد» في المكان.
`;

// From the start of the article to the start of its second paragraph, and so on.
const SECOND = 'Ctrl+Home Ctrl+ArrowDown ArrowRight';
const THIRD = 'Ctrl+Home Ctrl+ArrowDown*2 ArrowRight';
const FOURTH = 'Ctrl+Home Ctrl+ArrowDown*3 ArrowRight';
const FIFTH = 'Ctrl+Home Ctrl+ArrowDown*4 ArrowRight';
const SECOND_LEFTWARDS = 'Ctrl+Home Ctrl+ArrowDown ArrowLeft';

/** What it is, its words, and the keys that select it. */
const LAMP_SPANS = [
  ['the first word of the article', 'Lamp',
    'Ctrl+Home Ctrl+Shift+ArrowRight Enter'],
  ['a phrase', 'lamp works',
    `${SECOND} Ctrl+ArrowRight*3 ArrowRight Ctrl+Shift+ArrowRight*2 Enter`],
  ['a whole sentence', 'Fire took the lamp works at Tarn on Sunday night.',
    `${SECOND} n Enter`],
  ['digits with a comma for thousands', '12,500',
    `${SECOND} Alt+ArrowDown Ctrl+ArrowRight ArrowRight Ctrl+Shift+ArrowRight Enter`],
  ['digits with a no-break space', '1\u00a0250',
    `${SECOND} Alt+ArrowDown Ctrl+ArrowRight*7 ArrowRight*2 Ctrl+Shift+ArrowRight*2 Enter`],
  ['a figure with a fraction', '5½',
    `${SECOND} Alt+ArrowDown*2 Ctrl+ArrowRight*2 ArrowRight Ctrl+Shift+ArrowRight*2 Enter`],
  ['an emoji', '🔥',
    `${SECOND} Ctrl+ArrowDown Ctrl+ArrowLeft*3 Shift+ArrowRight Alt+Enter`],
  ['a quotation in a quotation', '‘Nobody checked the well-known valve,’',
    'Ctrl+Home q*2 Enter'],
  ['the words inside it', 'Nobody checked the well-known valve',
    `${THIRD} Ctrl+ArrowRight*3 ArrowRight*3 Ctrl+Shift+ArrowRight*6 Alt+Enter`],
  ['a word with a hyphen', 'well-known',
    `${THIRD} Ctrl+ArrowRight*6 ArrowRight Ctrl+Shift+ArrowRight*2 Enter`],
  ['a combining accent, before an apostrophe', 'cafe\u0301',
    `${THIRD} Alt+ArrowDown Ctrl+ArrowRight ArrowRight Shift+ArrowRight*4 Alt+Enter`],
  ['an emoji of five code points', '👩\u200d👩\u200d👧',
    `${THIRD} Ctrl+ArrowDown Ctrl+ArrowLeft*2 Shift+ArrowRight Alt+Enter`],
  ['the second of two flags', '🇸🇪',
    `${FOURTH} Ctrl+ArrowRight ArrowRight*2 Shift+ArrowRight Alt+Enter`],
  ['over a paragraph break', 'Nobody was hurt.\n\nThe word',
    `${FOURTH} Ctrl+ArrowDown Alt+ArrowUp Ctrl+Shift+ArrowDown Ctrl+Shift+ArrowRight*2 Enter`],
  ['an Arabic word in an English sentence', 'السلامة',
    `${FIFTH} Ctrl+ArrowRight*2 ArrowRight Ctrl+Shift+ArrowRight Enter`],
  ['both directions', 'wrote الحريق كبير here',
    `${FIFTH} Alt+ArrowDown Ctrl+ArrowRight*2 ArrowRight Ctrl+Shift+ArrowRight*4 Enter`],
  ['the last words of the article', 'is quiet',
    'Ctrl+End ArrowLeft Ctrl+Shift+ArrowLeft*2 Enter'],
];
const ARABIC_SPANS = [
  ['an Arabic word', 'المتحدث',
    `${SECOND_LEFTWARDS} Ctrl+ArrowLeft ArrowLeft Ctrl+Shift+ArrowLeft Enter`],
  ['an Arabic phrase with figures', 'إن 12 عاملاً',
    `${SECOND_LEFTWARDS} Ctrl+ArrowLeft*2 ArrowLeft Ctrl+Shift+ArrowLeft*3 Enter`],
  ['an Arabic quotation', '«لم يُصب أحد»',
    'Ctrl+Home q Enter'],
];

/** Where words stand in a text, in code points. */
function codePoints(text, words) {
  const at = text.indexOf(words);
  assert.notEqual(at, -1, words);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...words].length };
}

/** Selects by keys and saves: the article itself says so, confidence 3. */
async function markWithKeys(page, chords) {
  await keys(page, chords);
  await focusIsOn(page, '#source-box');
  await press(page, '.');
  await popoverAtRest(page);
  await press(page, '3', 'Enter');
  await isGone(page, '.adder');
  await atCaret(page);
}

async function exportWithKeys(session, page) {
  await press(page, 'e');
  await focusIsOn(page, 'dialog [data-strong]');
  const path = await session.download(() => press(page, 'Enter'));
  await isGone(page, 'dialog');
  return JSON.parse(readFileSync(path));
}

eachBrowser('twenty spans are marked with keys alone, to the code point', { timeout: 300_000 }, async ({ browserName, launch, t }) => {
  const session = await launch();
  const page = await session.open();
  await addArticles(page, [
    { name: 'lamp.txt', bytes: LAMP },
    { name: 'arabic.txt', bytes: ARABIC },
  ]);
  await openArticle(page, 'Lamp works');
  await watchPointer(page);
  await press(page, 'F8');
  await atCaret(page);
  for (const [, , chords] of LAMP_SPANS) {
    await markWithKeys(page, chords);
  }
  await press(page, ']');
  await until(page, () => document.querySelector('.reader-title')?.textContent.startsWith('حريق'));
  await atCaret(page);
  for (const [, , chords] of ARABIC_SPANS) {
    await markWithKeys(page, chords);
  }
  await saved(page);
  const file = await exportWithKeys(session, page);
  await noPointerWasUsed(page);

  const texts = Object.fromEntries(file.texts.map(({ sha256, text }) => [sha256, text]));
  const articleOf = (words) => file.articles.find((article) => texts[article.text_sha256].startsWith(words));
  const found = (article) => {
    const claims = file.claims.filter((claim) => claim.article === article.id);
    return claims.map((claim) => claim.content.map(({ start, end, quote }) => ({ start, end, quote }))[0]);
  };
  const byPlace = (a, b) => a.start - b.start || a.end - b.end;
  let exact = 0;
  for (const [article, text, spans] of [
    [articleOf('Lamp'), LAMP, LAMP_SPANS],
    [articleOf('حريق'), ARABIC, ARABIC_SPANS],
  ]) {
    const places = found(article);
    for (const [what, words, chords] of spans) {
      const wanted = { ...codePoints(text, words), quote: words };
      const is = places.some((place) => place.start === wanted.start && place.end === wanted.end && place.quote === words);
      exact += Number(is);
      t.diagnostic(`${is ? 'exact' : 'WRONG'} ${wanted.start}–${wanted.end} “${words.replace(/\n+/g, ' ¶ ')}” (${what}): ${chords}`);
    }
    const wanted = spans.map(([, words]) => ({ ...codePoints(text, words), quote: words }));
    assert.deepEqual(places.sort(byPlace), wanted.sort(byPlace));
  }
  t.diagnostic(`${browserName}: ${exact} of ${LAMP_SPANS.length + ARABIC_SPANS.length} exact`);
  assert.equal(exact, 20);
});

eachBrowser('the caret is seen where it is, and stays in view', async ({ launch }) => {
  const session = await launch({ viewport: { width: 1000, height: 500 } });
  const page = await session.open();
  const long = Array.from({ length: 12 }, (_, i) => `Paragraph ${i + 1}. ${'The lamp works stood by the river for years. '.repeat(6)}`);
  await addArticles(page, [{ name: 'long.txt', bytes: `Long\n\n${long.join('\n\n')}\n` }]);
  const seen = () => page.evaluate(() => {
    const line = document.querySelector('.caret-line')?.getBoundingClientRect();
    const room = document.getElementById('room').getBoundingClientRect();
    return line && { ...line.toJSON(), isInView: line.top >= room.top && line.bottom <= room.bottom };
  });
  const paragraph = () => page.evaluate(() => document.querySelector('.caret-line').parentElement.querySelector('p').id);
  await press(page, 'F8');
  await atCaret(page);
  // Lines: End and Home stay in theirs, the arrows go over the gaps.
  await keys(page, 'ArrowDown*2');
  await settles(paragraph, 'paragraph-1');
  // Within its passage, so that it does not matter what scrolls.
  const place = () => page.$eval('.caret-line', (line) => [line.offsetLeft, line.offsetTop]);
  await drawn(page);
  const [left, top] = await place();
  await press(page, 'End');
  await until(page, (left) => document.querySelector('.caret-line').offsetLeft > left + 200, left);
  assert.equal((await place())[1], top, 'the end of a line is in that line');
  await press(page, 'Home');
  await settles(place, [left, top]);
  assert.ok((await seen()).width >= 2, 'it is 2 pixels wide at least');
  // Down through the whole article, line by line, and up again.
  const way = [];
  for (let lines = 0; lines < 90; lines += 1) {
    await press(page, 'ArrowDown');
    way.push(await page.evaluate(() => new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        resolve(Number(document.querySelector('.caret-line').parentElement.querySelector('p').id.replace('paragraph-', '')));
      }));
    })));
    if (way.at(-1) === 12) {
      break;
    }
  }
  const steps = way.slice(1).map((at, i) => at - way[i]);
  assert.ok(steps.every((step) => step === 0 || step === 1), `no paragraph is passed over: ${way}`);
  assert.equal(way.at(-1), 12);
  await settles(async () => (await seen()).isInView, true);
  await press(page, 'Ctrl+Home');
  await settles(async () => (await seen())?.isInView, true);
  await settles(paragraph, 'paragraph-0');
  await press(page, 'Ctrl+End');
  await settles(paragraph, 'paragraph-12');
  await settles(async () => (await seen())?.isInView, true);
  // The page's own selection goes along, for those who hear it.
  await keys(page, 'Shift+Alt+ArrowUp');
  await until(page, () => getSelection().toString().trim() === 'The lamp works stood by the river for years.');
});

eachBrowser('Escape goes back step by step, and the caret stays', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await addArticles(page, [{ name: 'lamp.txt', bytes: LAMP }]);
  // Tab into the text shows the caret without another key.
  await press(page, 'F8');
  await atCaret(page);
  await keys(page, 'F8');
  await isGone(page, '.caret-line');
  await keys(page, 'Shift+Tab Tab');
  await atCaret(page);
  await keys(page, `${SECOND} n Enter`);
  await focusIsOn(page, '#source-box');
  await press(page, 'Escape');
  await isGone(page, '.adder');
  await atCaret(page);
  await until(page, () => getSelection().toString() === 'Fire took the lamp works at Tarn on Sunday night.');
  await press(page, 'Escape');
  await until(page, () => getSelection().isCollapsed);
  const at = () => page.evaluate(() => [getSelection().focusNode.textContent.slice(0, 4), getSelection().focusOffset]);
  assert.deepEqual(await at(), ['Fire', 49]);
  await press(page, 'Escape');
  await isGone(page, '.caret-line');
  await press(page, 'F8');
  await atCaret(page);
  await settles(at, ['Fire', 49]);
});

eachBrowser('a quote is found and marked by its words', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await addArticles(page, [{ name: 'lamp.txt', bytes: LAMP }]);
  await watchPointer(page);
  await press(page, '/');
  await focusIsOn(page, '#quote-box');
  // What still has to be marked is offered at once.
  await until(page, () => document.querySelectorAll('#quote-places [role=option]').length === 2);
  await page.keyboard.type('nobody');
  await until(page, () => document.querySelectorAll('#quote-places [role=option]').length === 2);
  await press(page, 'ArrowDown');
  await until(page, () => document.querySelector('#quote-places [aria-selected=true] b')?.textContent === 'Nobody');
  await press(page, 'Ctrl+A');
  await page.keyboard.type('nowhere at all');
  await until(page, () => document.querySelector('dialog [role=status]').textContent.includes('nowhere in this article'));
  await press(page, 'Ctrl+A');
  await page.keyboard.type('"she told … valve');
  await until(page, () => document.querySelectorAll('#quote-places [role=option]').length === 1);
  await press(page, 'Enter');
  await focusIsOn(page, '#source-box');
  const quote = await page.$eval('.adder-quote', (e) => e.textContent);
  assert.equal(quote, '““She told me, ‘Nobody checked the well-known valve”');
  await press(page, 'Escape');
  await atCaret(page);
  await noPointerWasUsed(page);
});
