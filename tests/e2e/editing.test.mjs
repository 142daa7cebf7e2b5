// What is done with a claim once it is there.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import {
  atArticle, choose, claimIn, click, clickOn, exportFile, fill, isGone, mark, markedWords, openArticle, openSample, panel, press,
  saved, says, select, settles, told, until,
} from './app.mjs';

const WIRE = 'Ministry disputes toll as water falls';
const FIRST = '"Every name on our list has been checked against a document,"';
const SECOND = '"The other list is a list of fears."';

eachBrowser('a claim is written out, and new bounds keep all of it', async ({ launch }) => {
  const { session, page } = await atArticle(launch, WIRE);
  const id = await mark(page, FIRST, ['Tomas', 'Enter', '4', 'Enter']);
  await press(page, 'a');
  await says(page, '.aim', /\S/);
  await select(page, SECOND);
  await isGone(page, '.aim');
  await settles(() => markedWords(page, id), [FIRST, SECOND]);
  await settles(async () => (await panel(page)).quote, `${FIRST} […] ${SECOND}`);

  await fill(page, '#summary', 'The ministry checked every name');
  await fill(page, '#tags', 'toll, list, toll');
  await fill(page, '#note', 'Said twice.');
  assert.equal((await panel(page)).quotation, 'direct', 'the marks say so');
  const [kind, status] = ['cause', 'disputed'];
  await click(page, `${kind}*`, { within: '#kind' });
  await click(page, `${status}*`, { within: '#status' });
  await saved(page);
  const written = {
    quote: `${FIRST} […] ${SECOND}`, chains: [['Tomas Reve']], isOwnVoice: false, level: '4',
    summary: 'The ministry checked every name', kind, quotation: 'direct', status, tags: 'toll, list', note: 'Said twice.',
  };
  await settles(() => panel(page), written);
  const before = claimIn((await exportFile(session, page)).json, id);

  await click(page, 'Change bounds of piece 1', { within: '.claim-panel' });
  await says(page, '.aim', /\S/);
  await select(page, 'Every name on our list');
  await isGone(page, '.aim');
  await settles(() => markedWords(page, id), ['Every name on our list', SECOND]);
  await settles(() => panel(page), { ...written, quote: `Every name on our list […] ${SECOND}` });
  await saved(page);
  const after = claimIn((await exportFile(session, page)).json, id);
  const rest = ({ content, revision, changed, ...others }) => others;
  assert.deepEqual(rest(after), rest(before));
  assert.equal(after.content[0].quote, 'Every name on our list');
  assert.deepEqual(after.content[1], before.content[1]);

  await click(page, 'Remove piece 1', { within: '.claim-panel' });
  await settles(() => markedWords(page, id), [SECOND]);
  await press(page, 'Ctrl+Z');
  await settles(() => markedWords(page, id), ['Every name on our list', SECOND]);
});

eachBrowser('Escape stops what the next selection was for', async ({ launch }) => {
  const { page } = await atArticle(launch, WIRE);
  const id = await mark(page, FIRST, ['Tomas', 'Enter', '4', 'Enter']);
  await press(page, 'b');
  await says(page, '.aim', /\S/);
  await press(page, 'Escape');
  await isGone(page, '.aim');
  assert.deepEqual(await markedWords(page, id), [FIRST]);
  await select(page, SECOND);
  await until(page, () => document.querySelector('.adder'));
});

eachBrowser('where a source is named, and the cue, are set in the text', async ({ launch }) => {
  const { session, page } = await atArticle(launch, WIRE);
  const id = await mark(page, SECOND, ['Tomas', 'Enter', '4', 'Enter']);
  await click(page, 'Tomas Reve*', { within: '.claim-panel .chain' });
  for (const [nth, words] of [[0, 'a spokesman for the ministry'], [1, 'said']]) {
    await until(page, () => document.querySelector('.link-editor .fields-value'));
    const name = ['Named as', 'Cue'][nth];
    await until(page, openWords, name);
    await clickOn(page, '.link-editor [data-wanted]');
    await says(page, '.aim', /\S/);
    await select(page, words);
    await isGone(page, '.aim');
    await says(page, '.link-editor', words);
  }
  await says(page, '[data-reader] .mention', 'a spokesman for the ministry');
  await says(page, '[data-reader] .cue', 'said');
  await choose(page, '#link-stance', 'denies');
  await choose(page, '#link-certainty', 'certain');
  await saved(page);
  const link = claimIn((await exportFile(session, page)).json, id).chains[0].links[0];
  assert.equal(link.mention.quote, 'a spokesman for the ministry');
  assert.equal(link.cue.quote, 'said');
  assert.equal(link.stance, 'denies');
  assert.equal(link.certainty, 'certain');
});

/** Points out the button that sets the words beside this name. */
function openWords(name) {
  const names = [...document.querySelectorAll('.link-editor .fields-name')];
  const value = names.find((e) => e.textContent.trim() === name)?.nextElementSibling;
  const button = [...(value?.querySelectorAll('button') ?? [])].find((b) => b.textContent.trim() === 'Set');
  document.querySelectorAll('[data-wanted]').forEach((e) => e.removeAttribute('data-wanted'));
  button?.setAttribute('data-wanted', '');
  return Boolean(button);
}

eachBrowser('links are put in, moved and taken out in the panel', async ({ launch }) => {
  const { page } = await atArticle(launch, WIRE);
  await mark(page, SECOND, ['Tomas', 'Enter', '4', 'Enter']);
  await click(page, 'through whom…', { within: '.claim-panel' });
  await until(page, () => document.querySelector('#source-choice'));
  await fill(page, '#source-choice', 'Northern Wire', { leave: false });
  await press(page, 'Enter');
  await settles(async () => (await panel(page)).chains, [['Northern Wire', 'Tomas Reve']]);
  await click(page, 'Northern Wire*', { within: '.claim-panel .chain' });
  await click(page, 'Inward →', { within: '.link-editor' });
  await settles(async () => (await panel(page)).chains, [['Tomas Reve', 'Northern Wire']]);
  await press(page, 'Ctrl+Z');
  await settles(async () => (await panel(page)).chains, [['Northern Wire', 'Tomas Reve']]);
  await click(page, 'and also…', { within: '.claim-panel' });
  await until(page, () => document.querySelector('#source-choice'));
  await fill(page, '#source-choice', 'A clerk of the ministry', { leave: false });
  await click(page, 'Described, not named*', { within: '.claim-panel' });
  await settles(async () => (await panel(page)).chains, [['Northern Wire', 'Tomas Reve'], ['A clerk of the ministry']]);
});

eachBrowser('deleted, undone and done again, each in words', async ({ launch }) => {
  const { session, page } = await atArticle(launch, WIRE);
  const id = await mark(page, SECOND, ['Tomas', 'Enter', '4', 'Enter']);
  const before = claimIn((await exportFile(session, page)).json, id);
  await press(page, 'Delete');
  await isGone(page, `[data-claims~="${id}"]`);
  await told(page, 'Deleted the claim');
  assert.equal(await page.$('.claim-panel'), null);
  const undoTitle = () => page.$eval('.masthead-narrow .buttons button, .masthead .buttons button', (b) => b.title);
  assert.match(await undoTitle(), /^Undo: Delete the claim /);
  await click(page, 'Undo', { within: '.toast' });
  await settles(() => markedWords(page, id), [SECOND]);
  await told(page, 'Undid: Delete the claim');
  await saved(page);
  const after = claimIn((await exportFile(session, page)).json, id);
  const rest = ({ revision, changed, ...others }) => others;
  assert.deepEqual(rest(after), rest(before));
  await press(page, 'Ctrl+Shift+Z');
  await isGone(page, `[data-claims~="${id}"]`);
  await told(page, 'Redid: Delete the claim');
  await press(page, 'Ctrl+Z');
  await settles(() => markedWords(page, id), [SECOND]);
  // One more step back: the claim was never made.
  await press(page, 'Ctrl+Z');
  await isGone(page, `[data-claims~="${id}"]`);
  await told(page, 'Undid: Mark');
  await saved(page);
});

eachBrowser('a claim is copied as a quotation with its source', async ({ browserName, launch }) => {
  const session = await launch();
  const page = await session.newPage();
  if (browserName === 'chromium') {
    const origin = new URL(session.base).origin;
    await session.browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  } else {
    // Firefox lets no test read the clipboard; what is written there is caught.
    await page.evaluateOnNewDocument(() => {
      // The empty page before has none.
      (navigator.clipboard ?? {}).writeText = async (text) => {
        window.copied = text;
      };
    });
  }
  await page.goto(session.base, { waitUntil: 'load' });
  await openSample(page);
  await openArticle(page, WIRE);
  await mark(page, SECOND, ['Tomas', 'Enter', '4', 'Enter']);
  await press(page, 'c');
  await told(page, 'Copied the quotation with its source.');
  const copied = await page.evaluate(() => window.copied ?? navigator.clipboard.readText());
  assert.equal(copied, `${SECOND} — Tomas Reve (Northern Wire, `
    + 'Ministry disputes toll as water falls, 2031-03-14, '
    + 'https://example.org/northern-wire/2031/ministry-disputes-toll)');
});
