// The codebook: changed, made one's own, looked up beside the text, and taken
// from one project to another, by mouse and by keyboard.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eachBrowser } from './harness.mjs';
import {
  choose, chooseFiles, click, fill, isGone, openArticle, openSample, popoverAtRest, press, saved, says, select, settles, told, until,
} from './app.mjs';
import { focusIsOn, tabTo } from './keyboard.mjs';

const WIRE = 'Ministry disputes toll as water falls';

/** The levels or terms that are listed, as they read. */
const parts = (page) => page.$$eval('.codebook-list summary', (all) => all.map((e) => e.textContent.replace(/\s+/g, ' ').trim()));

/** The sample with an article open. */
async function sample(session) {
  const page = await session.open();
  await openSample(page);
  await openArticle(page, WIRE);
  return page;
}

async function reload(page) {
  await page.reload({ waitUntil: 'load' });
  await until(page, () => document.querySelectorAll('.article-row').length === 8);
}

async function openCodebook(page) {
  await press(page, 'o');
  await says(page, '#dialog-title', 'Codebook');
}

async function show(page, name) {
  await click(page, `${name}*`, { within: '.codebook-parts' });
  await says(page, '#codebook-entry', name);
  await focusIsOn(page, '#codebook-entry');
}

async function close(page) {
  await press(page, 'Escape');
  await isGone(page, 'dialog');
}

eachBrowser('a level is worded anew, retired and brought back', async ({ launch }) => {
  const session = await launch();
  const page = await sample(session);
  await openCodebook(page);
  await show(page, 'Confidence');
  await click(page, '4 high*', { within: '.codebook-list' });
  await fill(page, '.codebook-part[open] .codebook-fields > .field input', 'More likely than not.');
  await says(page, '.codebook-list summary', '4 high More likely than not.');
  await fill(page, '.codebook-part[open] .codebook-name-key .field:last-child input', '5');
  await told(page, 'The key 5 sets “very high”. Choose another key, or change that one first.');
  assert.equal(await page.$eval('.codebook-part[open] .codebook-name-key .field:last-child input', (box) => box.value), '4');
  await click(page, 'Retire: high', { within: 'dialog' });
  await told(page, /“high” is retired: it is no longer offered. It stays where it is set: \d+ claims./);
  await says(page, '.codebook-list summary', /^4 high More likely than not. retired · \d+ claims 4$/);
  await focusIsOn(page, '[aria-label="Bring back: high"]');
  await close(page);

  // It is offered no more, and shown where it is set.
  await press(page, 'j');
  await until(page, () => document.querySelector('.claim-panel .level:has(:checked)'));
  const levels = () => page.$$eval('.claim-panel .level b', (all) => all.map((e) => e.textContent).join(''));
  assert.equal(await levels(), '123450');
  await says(page, '.claim-panel .scale', 'More likely than not.');
  await press(page, '3');
  await until(page, () => document.querySelector('.claim-panel .level:has(:checked) b')?.textContent === '3');
  await press(page, '4');
  assert.equal(await page.$eval('.claim-panel .level:has(:checked) b', (b) => b.textContent), '3');
  await saved(page);

  await reload(page);
  await openCodebook(page);
  await says(page, '.codebook-pane', 'Version 1, changed since');
  await click(page, 'Publish as version 2', { within: 'dialog' });
  await told(page, '“plain” is published as version 2.');
  await says(page, '.codebook-pane', /Version 2(?!, changed)/);
  await show(page, 'Confidence');
  await click(page, '4 high*', { within: '.codebook-list' });
  await click(page, 'Bring back: high', { within: 'dialog' });
  await told(page, '“high” is offered again.');
  await close(page);
  await until(page, () => document.querySelector('.masthead [title*="Bring back level “4 high” of Confidence"]'));
});

eachBrowser('a scale of one’s own is made by keyboard and set with its keys', async ({ launch }) => {
  const session = await launch();
  const page = await sample(session);
  await openCodebook(page);
  await focusIsOn(page, '.codebook-row');
  await tabTo(page, 'Name', { selector: '.codebook-new input' });
  await page.keyboard.type('Harm');
  await press(page, 'Enter');
  await says(page, '#codebook-entry', 'Harm');
  await focusIsOn(page, '#codebook-entry');
  await tabTo(page, null, { selector: '.codebook-new [data-short]' });
  for (const [code, name] of [['1', 'none'], ['2', 'some'], ['3', 'much']]) {
    await page.keyboard.type(code);
    await press(page, 'Tab');
    await page.keyboard.type(name);
    await press(page, 'Enter');
    await focusIsOn(page, '.codebook-new [data-short]');
  }
  await settles(() => parts(page), ['1 none 1', '2 some 2', '3 much 3', '0 cannot be judged no rank 0']);
  await tabTo(page, null, { selector: '[role=switch]', back: true });
  await press(page, ' ');
  await tabTo(page, 'Put it first');
  await press(page, 'Enter');
  await says(page, '.codebook-pane', 'It is the first');
  await says(page, '.codebook-row[aria-current]', 'Harm in use, first');
  await press(page, 'Escape');
  await isGone(page, 'dialog');

  await press(page, 'j', '3');
  await until(page, () => document.querySelector('.claim-panel .level:has(:checked)')?.textContent.trim() === '3 much');
  // The highest level is the thick line, whatever the scale.
  await until(page, () => document.querySelector('[data-active] [data-level="5"], [data-active][data-level="5"]'));
  await select(page, 'Why the dam failed is not known');
  await until(page, () => document.activeElement?.id === 'source-box');
  await press(page, '.');
  await popoverAtRest(page);
  await press(page, '0', 'Enter');
  await isGone(page, '.adder');
  await says(page, '.claim-panel .level:has(:checked)', 'cannot be judged');
  await saved(page);
  await reload(page);
  await openCodebook(page);
  await says(page, '.codebook-row', 'Harm in use, first');
});

eachBrowser('the guideline stands beside the text and takes nothing away', async ({ launch }) => {
  const session = await launch();
  const page = await sample(session);
  await select(page, 'Why the dam failed is not known');
  await until(page, () => document.activeElement?.id === 'source-box');
  await press(page, '.');
  await popoverAtRest(page);
  await press(page, 'Shift+O');
  await says(page, '.guide', 'Better grounds speak against it than for it.');
  assert.ok(await page.$('.adder'), 'the popover is still there');
  // What is asked goes on where it was.
  await press(page, '2');
  await until(page, () => document.querySelector('.adder .level:has(:checked) b')?.textContent === '2');
  await says(page, '.adder .scale', 'Rather not so.');
  await press(page, 'Enter');
  await isGone(page, '.adder');
  await says(page, '.guide', 'Kinds of claims');
  await press(page, 'Shift+O');
  await isGone(page, '.guide');
  await says(page, '.claim-panel', 'low');
  await click(page, 'Guideline', { within: '.claim-panel' });
  await says(page, '.guide summary', 'Confidence');
  await click(page, 'Edit the codebook', { within: '.guide' });
  await says(page, '#dialog-title', 'Codebook');
  await close(page);
  await click(page, 'Close', { within: '.guide' });
  await isGone(page, '.guide');
});

eachBrowser('a codebook that ships is taken over, exported, and imported elsewhere', async ({ launch }) => {
  const session = await launch();
  const page = await sample(session);
  await openCodebook(page);
  await click(page, 'fact-check (Admiralty)…', { within: 'dialog' });
  await says(page, '.codebook-plan', /Retired ?Kind of claim: plan/);
  await says(page, '.codebook-plan', 'Scale for claims: Confidence (45 claims)');
  await click(page, 'Take it over', { within: 'dialog' });
  await told(page, 'The project uses the codebook “fact-check (Admiralty)”, version 1.');
  await says(page, '.codebook-row', 'Admiralty credibility in use, first');
  await show(page, 'Statuses of claims');
  await fill(page, '.codebook-new input', 'with the desk', { leave: false });
  await press(page, 'Enter');
  await says(page, '.codebook-list summary', 'with the desk');
  await click(page, 'The codebook as a whole', { within: 'dialog' });
  await fill(page, '.codebook-pane .field input', 'desk');
  await click(page, 'Publish as version 2', { within: 'dialog' });
  const path = await session.download(() => click(page, 'Export the codebook', { within: 'dialog' }));
  assert.match(path, /desk-version-2\.codebook\.whence\.json$/);
  const file = JSON.parse(readFileSync(path, 'utf8'));
  assert.equal(file.scope, 'codebook');
  assert.equal(file.claims, undefined);
  assert.ok(file.terms.some((term) => term.name === 'with the desk'));
  assert.ok(file.scales.every((scale) => scale.levels.length > 0));
  await close(page);
  await press(page, 'Ctrl+Z', 'Ctrl+Z', 'Ctrl+Z', 'Ctrl+Z');
  await until(page, () => document.querySelector('.masthead [title*="Take over the codebook"]')?.textContent.startsWith('Redo'));

  await press(page, 'p');
  await fill(page, '#new-project', 'Another');
  await choose(page, '#new-codebook', 'attribution corpus (PolNeAR/FactBank)');
  await click(page, 'New project', { within: 'dialog' });
  await isGone(page, 'dialog');
  await saved(page);
  await openCodebook(page);
  await says(page, '.codebook-row', 'FactBank factuality in use, first');
  await chooseFiles(page, 'Import…', [path], { within: 'dialog' });
  await says(page, '.codebook-plan', 'Status: with the desk');
  await click(page, 'Take it over', { within: 'dialog' });
  await told(page, 'The project uses the codebook “desk”, version 2.');
  await says(page, '.codebook-pane', /Version 2(?!, changed)/);
  await show(page, 'Statuses of claims');
  const statuses = await parts(page);
  assert.ok(statuses.some((words) => words.startsWith('with the desk')), statuses.join('; '));
  assert.ok(statuses.some((words) => /^adjudicated .*retired/.test(words)), statuses.join('; '));
});

eachBrowser('on a phone one sees the list or what is chosen', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await page.setViewport({ width: 360, height: 740 });
  await openSample(page);
  await press(page, 'o');
  await says(page, '#dialog-title', 'Codebook');
  await click(page, 'Kinds of claims', { within: '.codebook-parts' });
  await says(page, '#codebook-entry', 'Kinds of claims');
  const isSeen = (selector) => page.$eval(selector, (e) => e.getClientRects().length > 0);
  assert.equal(await isSeen('.codebook-parts'), false);
  await focusIsOn(page, '#codebook-entry');
  await click(page, 'All scales and lists', { within: 'dialog' });
  await focusIsOn(page, '#codebook-parts');
  assert.equal(await isSeen('.codebook-parts'), true);
  const isWide = await page.$eval('dialog .dialog-body', (body) => body.scrollWidth > body.clientWidth);
  assert.equal(isWide, false);
});
