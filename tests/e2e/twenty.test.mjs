// Twenty claims of an article with keys alone, and how many keys each takes
// beside its selection: four at the most for a source that the register has.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import { addArticles, drawn, exportFile, isGone, openArticle, openSample, popoverAtRest, press, saved, until } from './app.mjs';
import { atCaret, noPointerWasUsed, watchPointer } from './keyboard.mjs';

/** Keys beside the selection, at the most. */
const LIMIT = 4;
/** Keys of a selection: `n` for the next sentence, `Enter` to take it. */
const SELECTION = ['n', 'Enter'];

const TITLE = 'Second night without a gate at Orrin';

/** Each sentence with the keys that make a claim of it, and who says so then. */
const SENTENCES = [
  ['The interior ministry said that 19 people had died.', ['Enter', '4', 'Enter'], 'Interior ministry'],
  ['Another 38 were still missing.', ['=', '4', 'Enter'], 'Interior ministry'],
  ['The search would go on through the night.', ['=', '4', 'Enter'], 'Interior ministry'],
  ['The Valley Monitor counted at least 43 dead.', ['Enter', '3', 'f', 'Enter'], 'Valley Monitor'],
  ['Nine of them were children.', ['=', '3', 'f', 'Enter'], 'Valley Monitor'],
  ['Water stood three metres high in Lower Belm.', ['.', '5', 'Enter'], null],
  ['About 200 houses are estimated to be lost.', ['-', '2', 'f', 'Enter'], 'not-stated'],
  ['Some families are reportedly walking to Tesmond.', ['-', '2', 'Enter'], 'not-stated'],
  ['The operator said the gates had been inspected in May.', ['Enter', '2', 'Enter'], 'Orrin Water and Power'],
  ['Its engineers had found nothing wrong.', ['=', '1', 'Enter'], 'Orrin Water and Power'],
  ['Anka Dorel said she had heard the wall go at nine.', ['Enter', '4', 'Enter'], 'Anka Dorel'],
  ['Nobody had come to warn her street.', ['=', '4', 'Enter'], 'Anka Dorel'],
  ['The power failed at ten.', ['k', 'Enter', '3', 'Enter'], 'Mirela Kost'],
  ['The Red Lamp said it had run out of blankets.', ['Enter', '4', 'Enter'], 'Red Lamp relief society'],
  ['It expects two more lorries on Sunday.', ['=', '3', 'Enter'], 'Red Lamp relief society'],
  ['Half of the valley is without drinking water.', ['.', '4', 'f', 'Enter'], null],
  ['The hospital treated 186 people in two days.', ['Enter', '5', 'f', 'Enter'], 'Belm district hospital'],
  ['Father Emil Sand said that the bells had rung too late.', ['Enter', '3', 'Enter'], 'Father Emil Sand'],
  ['The log was closed before midnight.', ['u', 'Enter', '0', 'Enter'], 'Unnamed engineer'],
  ['Radio Belm said the road to the dam had been cut.', ['Enter', '3', 'Enter'], 'Radio Belm'],
];

eachBrowser('twenty claims, four keys each at the most', { timeout: 240_000 }, async ({ browserName, launch, t }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  const text = [TITLE, ...SENTENCES.map(([words]) => words)].join('\n\n');
  await addArticles(page, [{ name: 'second-night.txt', bytes: text }]);
  await openArticle(page, TITLE);
  await watchPointer(page);
  await press(page, 'n');
  await atCaret(page);

  const counts = [];
  for (const [words, keys] of SENTENCES) {
    await press(page, ...SELECTION);
    await until(page, (words) => document.querySelector('.adder-quote')?.textContent.includes(words.slice(0, 40)), words);
    await popoverAtRest(page);
    for (const key of keys) {
      await press(page, key);
      await popoverAtRest(page);
    }
    await isGone(page, '.adder');
    await drawn(page);
    counts.push(keys.length);
  }
  await saved(page);
  await noPointerWasUsed(page);

  const { json } = await exportFile(session, page);
  const article = json.articles.find((a) => a.title.startsWith(TITLE));
  const names = new Map(json.sources.map((s) => [s.id, s.name]));
  const claims = json.claims.filter((c) => c.article === article.id).sort((a, b) => a.content[0].start - b.content[0].start);
  const who = (claim) => {
    const origin = claim.chains.at(0)?.links.at(-1).who ?? null;
    return origin?.source ? names.get(origin.source) : origin;
  };
  assert.deepEqual(claims.map((c) => c.content[0].quote), SENTENCES.map(([words]) => words));
  assert.deepEqual(claims.map(who), SENTENCES.map(([, , source]) => source));
  assert.deepEqual(
    claims.map((c) => c.confidence?.[0]?.level),
    SENTENCES.map(([, keys]) => keys.find((key) => /^\d$/.test(key))),
  );
  const figures = claims.flatMap((c) => c.quantities ?? []);
  assert.equal(figures.length, 6);
  assert.ok(counts.every((count) => count <= LIMIT), `${counts}`);

  const all = counts.reduce((sum, count) => sum + count, 0);
  const line = `${browserName}: 20 claims, keys beside the selection: ${counts.join(' ')}; ${all} in all, `
    + `${(all / counts.length).toFixed(2)} a claim; ${SELECTION.length} more to select each`;
  t.diagnostic(line);
  console.log(line);
});
