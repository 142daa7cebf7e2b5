// The panel on a claim, by keys alone and by finger: chains, figures, kinds,
// tags, several scales.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import {
  addArticles, claimIn, click, clickOn, exportFile, fill, isGone, mark, openArticle, openSample, panel, press, saved,
  says, settles, until,
} from './app.mjs';
import { atCaret, focusIsOn, keys, noPointerWasUsed, tabTo, watchPointer } from './keyboard.mjs';

const TITLE = 'The lock at Sarn is shut';
const ARTICLE = `${TITLE}

The Ferry Times quoted an unnamed officer as saying that 12 people, including 5 children, had drowned.

The mayor called it a “sad and needless” loss.`;

async function atClaim(launch, steps, settings) {
  const session = await launch(settings);
  const page = await session.open();
  await openSample(page);
  await addArticles(page, [{ name: 'lock.txt', bytes: ARTICLE }]);
  await openArticle(page, TITLE);
  const id = await mark(page, '12 people, including 5 children, had drowned', steps);
  return { session, page, id };
}

const onChip = (page, words) => until(page, function onChip(words) {
  const focused = document.activeElement;
  return focused?.matches('.chip') && focused.textContent.includes(words);
}, words);

eachBrowser('a chain is built, turned and told apart by keys alone', async ({ launch }) => {
  const { session, page, id } = await atClaim(launch, ['an unnamed officer', 'ArrowDown', 'Enter', '3', 'Enter']);
  await watchPointer(page);
  await press(page, 'v');
  await onChip(page, 'an unnamed officer');
  // Through whom, in front.
  await press(page, '<');
  await focusIsOn(page, '#source-choice');
  await page.keyboard.type('The Ferry Times');
  await press(page, 'Enter');
  await onChip(page, 'The Ferry Times');
  // Where it is named, and the cue, with the caret.
  await press(page, 'm');
  await atCaret(page);
  await says(page, '.aim', 'The Ferry Times');
  await keys(page, 'Ctrl+ArrowUp Ctrl+ArrowRight Shift+Ctrl+ArrowRight*2 Enter');
  await isGone(page, '.aim');
  await onChip(page, 'The Ferry Times');
  await press(page, 'ArrowRight');
  await onChip(page, 'an unnamed officer');
  // How sure it sounds; one who denies it, beside.
  await press(page, 'p');
  await onChip(page, 'probable');
  await press(page, '+');
  await focusIsOn(page, '#source-choice');
  await page.keyboard.type('a keeper');
  await press(page, 'Ctrl+Enter');
  await onChip(page, 'a keeper');
  await press(page, 'd');
  await onChip(page, 'denies');
  await press(page, 'Alt+ArrowUp');
  await onChip(page, 'a keeper');
  await press(page, 'ArrowDown');
  await onChip(page, 'The Ferry Times');
  await press(page, 'Alt+ArrowRight');
  await onChip(page, 'The Ferry Times');
  await saved(page);
  await settles(async () => (await panel(page)).chains, [['a keeper'], ['an unnamed officer', 'The Ferry Times']]);
  await press(page, 'Alt+ArrowLeft');
  await onChip(page, 'The Ferry Times');
  await press(page, 'ArrowUp', 'Delete');
  await onChip(page, 'The Ferry Times');
  await saved(page);
  await noPointerWasUsed(page);
  const { chains } = claimIn((await exportFile(session, page)).json, id);
  assert.equal(chains.length, 1);
  assert.deepEqual(chains[0].links.map((l) => [l.mention?.quote, l.certainty, l.stance]), [
    ['Ferry Times', undefined, undefined], ['an unnamed officer', 'probable', undefined],
  ]);
});

const figures = (page) => page.$$eval('#figures .chip', (all) => all.map((chip) => chip.textContent.replace(/\s+/g, ' ').trim()));
const PROPOSED = ['12 people drowned proposed', '5 children drowned proposed'];

// A test of its own: after a download Firefox tells the page of no focus, and so of no change.
eachBrowser('what is only proposed stands in no file', async ({ launch }) => {
  const { session, page, id } = await atClaim(launch, ['-', '3', 'Enter']);
  await settles(() => figures(page), PROPOSED);
  assert.equal((claimIn((await exportFile(session, page)).json, id)).quantities, undefined);
});

eachBrowser('figures are proposed, taken by one key and corrected', async ({ launch }) => {
  const { session, page, id } = await atClaim(launch, ['-', '3', 'Enter']);
  const shown = () => figures(page);
  await settles(shown, PROPOSED);
  await press(page, 'f');
  await settles(shown, ['12 people drowned', '5 children drowned']);
  await click(page, '12 people drowned', { within: '#figures' });
  await fill(page, '#figure-low', 'many');
  await says(page, '[role=status] span, .toast > span', '“many” is no number');
  assert.equal(await page.$eval('#figure-low', (box) => box.value), '12');
  await fill(page, '#figure-high', '14');
  await settles(shown, ['12–14 people drowned', '5 children drowned']);
  await fill(page, '#figure-of', 'missing');
  await settles(shown, ['12–14 people missing', '5 children drowned']);
  await click(page, 'Add a figure', { within: '#figures' });
  await settles(shown, ['12–14 people missing', '5 children drowned', 'new figure']);
  await click(page, 'Remove', { within: '#figures' });
  await settles(shown, ['12–14 people missing', '5 children drowned']);
  await saved(page);
  const { quantities } = claimIn((await exportFile(session, page)).json, id);
  assert.deepEqual(
    quantities.map(({ low, high, unit, of, at }) => [low, high, unit, of, at.quote]),
    [[12, 14, 'people', 'missing', '12'], [5, 5, 'children', 'drowned', '5']],
  );
});

eachBrowser('kind, tags and a second scale, each by its keys', async ({ launch }) => {
  const { session, page, id } = await atClaim(launch, ['.', '3', 'Enter']);
  await watchPointer(page);
  await tabTo(page, null, { selector: '#kind input' });
  await press(page, 'c');
  await settles(async () => (await panel(page)).kind, 'cause');
  // It is no key of the page meanwhile, and the same again takes it back.
  await focusIsOn(page, '#kind input');
  await press(page, 'f');
  await settles(async () => (await panel(page)).kind, 'figure');
  await press(page, 'f');
  await settles(async () => (await panel(page)).kind, 'not set');
  await press(page, 'e');
  await settles(async () => (await panel(page)).kind, 'event');
  await tabTo(page, null, { selector: '#quotation input' });
  await press(page, 'm');
  await settles(async () => (await panel(page)).quotation, 'mixed');
  await tabTo(page, null, { selector: '#tags' });
  await page.keyboard.type('toll');
  await press(page, 'Enter');
  await page.keyboard.type('river, flood');
  await press(page, 'Enter');
  await settles(async () => (await panel(page)).tags, 'toll, river, flood');
  await press(page, 'Backspace');
  await settles(async () => (await panel(page)).tags, 'toll, river');
  await focusIsOn(page, '#tags');
  await tabTo(page, null, { selector: '.scale input', back: true });
  await press(page, '3');
  await settles(async () => (await panel(page)).level, undefined);
  await press(page, '5');
  await settles(async () => (await panel(page)).level, '5');
  await tabTo(page, 'Reason for: Confidence');
  await page.keyboard.type('Two saw it');
  await press(page, 'Tab');
  await saved(page);
  await noPointerWasUsed(page);
  const claim = claimIn((await exportFile(session, page)).json, id);
  assert.deepEqual(claim.tags, ['toll', 'river']);
  assert.equal(claim.quotation, 'mixed');
  assert.deepEqual(claim.confidence.map((j) => [j.level, j.reason]), [['5', 'Two saw it']]);
});

eachBrowser('not judged and cannot be judged are told apart', async ({ launch }) => {
  const { page } = await atClaim(launch, ['.', 'Enter']);
  await says(page, '.scale-head', 'not judged yet');
  await press(page, '0');
  await says(page, '.scale-meaning', '0 cannot be judged: Nothing to judge it by.');
  assert.equal(await page.$eval('.scale-head', (head) => head.textContent.includes('not judged yet')), false);
  await click(page, 'Clear', { within: '.claim-panel .scale' });
  await says(page, '.scale-head', 'not judged yet');
  await says(page, '.scales', 'This is your own judgement of the claim, not how sure its source sounds.');
});

eachBrowser('on a phone everything has a button', async ({ launch }) => {
  const { page } = await atClaim(launch, ['-', '3', 'Enter'], { viewport: { width: 360, height: 740 } });
  await until(page, () => document.querySelector('.panel[data-open]'));
  await clickOn(page, '.claim-panel .chip[data-stated]');
  await click(page, 'on whose word…', { within: '.link-editor' });
  await until(page, () => document.querySelector('#source-choice'));
  await fill(page, '#source-choice', 'A diver', { leave: false });
  await click(page, 'Described, not named*', { within: '.claim-panel' });
  await settles(async () => (await panel(page)).chains.map((chain) => chain.length), [2]);
  await click(page, 'Take all*', { within: '#figures' });
  await settles(() => page.$$eval('#figures [data-proposed]', (all) => all.length), 0);
  await click(page, 'plan*', { within: '#kind' });
  await settles(async () => (await panel(page)).kind, 'plan');
});
