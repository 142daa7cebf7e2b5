// Every view of the app as a row: its name, where it is, how a person gets
// there. A new dialog is one row more. `enter` waits until the view stands;
// `leave` goes back, by Escape unless it says otherwise.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  choose, click, clickOn, drawn, dropFiles, fill, importFile, isGone, openArticle, openSample, press, saved, says, select, until,
} from './app.mjs';

const SAMPLE = fileURLToPath(new URL('../../public/sample/orrin-dam.whence.json', import.meta.url));
const ENGLISH = '“We were told nothing”';
const ARABIC = 'انهيار سد أورين';

/** Pages in which views are looked for: how each is made. `quote` is a stretch of its article. */
export const PLACES = {
  start: { open: (session) => session.open() },
  empty: { open: emptyProject },
  sample: { open: (session) => sampleAt(session, ENGLISH), quote: 'There was no one to tell' },
  arabic: { open: (session) => sampleAt(session, ARABIC), quote: 'تبحث في الوحل عن ناجين', isLike: 'sample' },
  conflict: { open: conflictingProject },
  denied: { open: withoutStorage },
};

/** All views. `at` names the place; `isNarrow` ones exist in a narrow window only. */
export const VIEWS = [
  { name: 'start page', at: 'start', enter: (page) => says(page, 'h1', 'Who says so'), leave: stays },
  dialog('start', 'projects, none yet', 'p', 'Projects'),
  { name: 'empty project', at: 'empty', enter: (page) => says(page, '.empty', 'no articles yet'), leave: stays },
  { name: 'reader and list', at: 'sample', enter: (page) => until(page, () => document.querySelector('.claim-row')), leave: stays },
  { name: 'list, nothing found', at: 'sample', enter: searchInVain, leave: clearSearch },
  { name: 'claim open', at: 'sample', enter: openClaim },
  { name: 'claim, link open', at: 'sample', enter: openLink },
  { name: 'claim, chip with its keys', at: 'sample', enter: focusChip },
  { name: 'claim, source asked for at a link', at: 'sample', enter: askAtLink, leave: closeTwice },
  { name: 'claim, figure open', at: 'sample', enter: openFigure },
  { name: 'claim, source asked for', at: 'sample', enter: askForSource },
  { name: 'aim: a piece is asked for', at: 'sample', enter: askForPiece, leave: closeTwice },
  { name: 'claim held to be related', at: 'sample', enter: holdClaim, leave: closeTwice },
  { name: 'two claims to be related', at: 'sample', enter: holdAndGoOn, leave: closeTwice },
  { name: 'relation noted', at: 'sample', enter: noteRelation, leave: forgetRelation },
  { name: 'other places with the same words', at: 'sample', enter: stepElsewhere, leave: leaveElsewhere },
  { name: 'popover, source', at: 'sample', enter: popoverAtSource, leave: dropDraft },
  { name: 'popover, a new name', at: 'sample', enter: popoverWithName, leave: dropDraft },
  { name: 'popover, confidence', at: 'sample', enter: popoverAtConfidence, leave: dropDraft },
  { name: 'popover, through whom', at: 'sample', enter: popoverThrough, leave: dropDraft },
  { name: 'toast with undo', at: 'sample', enter: deleteClaim, leave: (page) => press(page, 'Ctrl+z') },
  { name: 'menu of an article', at: 'sample', enter: articleMenu },
  { name: 'files over the page', at: 'sample', enter: dragFiles, leave: dragAway },
  dialog('sample', 'add articles', 'i', 'Add articles'),
  { name: 'add articles, preview', at: 'sample', enter: previewArticles, leave: closeDialog },
  dialog('sample', 'export', 'e', 'Export'),
  dialog('sample', 'projects', 'p', 'Projects'),
  { name: 'projects, renaming', at: 'sample', enter: renameProject, leave: closeDialog },
  dialog('sample', 'sources', 'r', 'Sources'),
  dialog('sample', 'who says what', 't', 'Who says what'),
  { name: 'who says what, in groups', at: 'sample', enter: groupTable, leave: ungroupTable },
  { name: 'who says what, filtered', at: 'sample', enter: filterTable, leave: unfilterTable },
  { name: 'list, filter open', at: 'sample', enter: openFilter, leave: closeFilter },
  dialog('sample', 'codebook', 'o', 'Codebook'),
  { name: 'codebook, a level open', at: 'sample', enter: levelOfCodebook, leave: closeDialog },
  { name: 'codebook, a list of terms', at: 'sample', enter: termsOfCodebook, leave: closeDialog },
  { name: 'codebook, what another would change', at: 'sample', enter: otherCodebook, leave: closeDialog },
  { name: 'guideline beside the text', at: 'sample', enter: guideline },
  { name: 'page of a source', at: 'sample', enter: editSource, leave: closeDialog },
  { name: 'page of a source, split', at: 'sample', enter: splitSource, leave: dialogAndPanel },
  { name: 'page of a source, merged', at: 'sample', enter: mergeSource, leave: closeDialog },
  { name: 'sources, two that may be one', at: 'sample', enter: alikeSources, leave: closeDialog },
  dialog('sample', 'history', 'z', 'History'),
  dialog('sample', 'help and settings', '?', 'Help'),
  dialog('sample', 'find anything', 'Ctrl+K', 'Find anything'),
  { name: 'find anything, found', at: 'sample', enter: findWater, leave: closeDialog },
  { name: 'keys, one asked for', at: 'sample', enter: askForKey, leave: closeKeys },
  { name: 'article details', at: 'sample', enter: articleDetails, leave: closeDialog },
  { name: 'remove article', at: 'sample', enter: removeArticle, leave: closeDialog },
  { name: 'delete project', at: 'sample', enter: deleteProject, leave: closeDialog },
  { name: 'import, dry run', at: 'sample', enter: dryRun, leave: closeDialog },
  { name: 'drawer of articles', at: 'sample', isNarrow: true, enter: openDrawer },
  { name: 'menu of the page', at: 'sample', isNarrow: true, enter: openMenu },
  { name: 'banner: two versions', at: 'conflict', enter: (page) => says(page, '.banner', 'Changed in two places'), leave: stays },
  { name: 'conflicts', at: 'conflict', enter: settleConflicts, leave: closeDialog },
  { name: 'banner: nothing is kept', at: 'denied', enter: (page) => says(page, '.banner', 'not kept'), leave: stays },
];

/** Leaves a view as its row says. */
export async function leave(page, view) {
  await (view.leave ?? ((page) => press(page, 'Escape')))(page);
}

/** A dialog that a key opens. */
function dialog(at, name, key, title) {
  const enter = async (page) => {
    await press(page, key);
    await says(page, '#dialog-title', title);
  };
  return { name, at, enter, leave: closeDialog };
}

async function findWater(page) {
  await press(page, 'Ctrl+K');
  await until(page, () => document.activeElement?.id === 'palette-box');
  await page.keyboard.type('water');
  await says(page, '#palette-list', 'Orrin Water and Power');
}

async function askForKey(page) {
  await press(page, '?');
  await click(page, 'Change keys…', { within: 'dialog' });
  await clickOn(page, '#change-next-claim');
  await until(page, () => document.activeElement?.id === 'new-key');
  await press(page, 'k');
  await says(page, '#new-key-problem', 'Previous claim');
}

async function closeKeys(page) {
  await press(page, 'Escape');
  await isGone(page, '#new-key');
  await closeDialog(page);
}

async function stays() {}

async function closeDialog(page) {
  await press(page, 'Escape');
  await isGone(page, 'dialog');
}

async function dialogAndPanel(page) {
  await closeDialog(page);
  await press(page, 'Escape');
  await isGone(page, '.claim-panel');
}

async function closeTwice(page) {
  await press(page, 'Escape', 'Escape');
  await isGone(page, '.claim-panel');
}

async function sampleAt(session, title) {
  const page = await session.open();
  await openSample(page);
  await openArticle(page, title);
  return page;
}

async function emptyProject(session) {
  const page = await session.open();
  await press(page, 'p');
  await says(page, '#dialog-title', 'Projects');
  await click(page, 'New project', { within: 'dialog' });
  await until(page, () => document.querySelector('.empty'));
  if (await page.$('dialog')) {
    await closeDialog(page);
  }
  return page;
}

/** The sample, with a claim that somebody else has changed meanwhile. */
async function conflictingProject(session) {
  const page = await sampleAt(session, ENGLISH);
  await openClaim(page);
  const id = await page.$eval('.gloss[data-active]', (gloss) => gloss.id.replace('gloss-', ''));
  await press(page, '2');
  await says(page, '[role=status] span', 'confidence');
  await press(page, 'Escape');
  await saved(page);
  const json = JSON.parse(readFileSync(SAMPLE, 'utf8'));
  const claim = json.claims.find((claim) => claim.id === id);
  claim.revision = { ...claim.revision, abcdefabcdef: 1 };
  claim.summary = 'Nobody in the village was warned.';
  await importFile(page, { name: 'colleague.whence.json', bytes: JSON.stringify(json) });
  await says(page, '.banner', 'Changed in two places');
  return page;
}

async function withoutStorage(session) {
  const page = await session.newPage();
  await page.evaluateOnNewDocument(() => {
    const denied = () => {
      throw new DOMException('denied by a test', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: denied });
    IDBFactory.prototype.open = denied;
  });
  await page.goto(session.base, { waitUntil: 'load' });
  await says(page, '.banner', 'not kept');
  await click(page, 'Open the sample');
  await until(page, () => document.querySelector('.claim-row'));
  return page;
}

async function searchInVain(page) {
  await page.type('.claim-list-tools input[type=search]', 'no such words');
  await says(page, '.panel .empty', 'No claim matches');
}

async function clearSearch(page) {
  await page.$eval('.claim-list-tools input[type=search]', (box) => box.select());
  await press(page, 'Backspace');
  await until(page, () => document.querySelector('.claim-row'));
  await page.$eval('#room', (room) => room.focus());
}

async function groupTable(page) {
  await press(page, 't');
  await choose(page, '.who-tools label:nth-of-type(2) select', 'origin');
  await until(page, () => document.querySelector('.who-group'));
}

async function ungroupTable(page) {
  await choose(page, '.who-tools label:nth-of-type(2) select', 'nothing');
  await closeDialog(page);
}

async function filterTable(page) {
  await press(page, 't');
  await click(page, 'Filter', { within: 'dialog' });
  await choose(page, 'dialog .filter-fields label:nth-of-type(3) select', '1');
  await until(page, () => document.querySelector('dialog .filter-chips'));
}

async function unfilterTable(page) {
  await click(page, 'Clear the filter', { within: 'dialog' });
  await closeDialog(page);
}

async function openFilter(page) {
  await click(page, 'Filter', { within: '.panel' });
  await until(page, () => document.querySelector('.panel .filter-fields'));
}

async function closeFilter(page) {
  await click(page, 'Filter', { within: '.panel' });
  await isGone(page, '.panel .filter-fields');
  await page.$eval('#room', (room) => room.focus());
}

async function openClaim(page) {
  await press(page, 'j');
  await until(page, () => document.querySelector('.claim-panel') && document.querySelector('.gloss[data-active]'));
}

async function openLink(page) {
  await openClaimWithChain(page);
  await clickOn(page, 'button.chip');
  await until(page, () => document.querySelector('.link-editor'));
  await page.$eval('#room', (room) => room.focus());
}

async function focusChip(page) {
  await openClaimWithChain(page);
  await press(page, 'v');
  await until(page, () => document.activeElement?.matches('.chip'));
}

async function askAtLink(page) {
  await focusChip(page);
  await press(page, '>');
  await until(page, () => document.activeElement?.id === 'source-choice');
}

async function openFigure(page) {
  await openClaim(page);
  await click(page, 'Add a figure', { within: '.claim-panel' });
  await until(page, () => document.querySelector('#figure-low'));
  await press(page, 'f');
  await page.$eval('#room', (room) => room.focus());
}

async function askForSource(page) {
  await openClaimWithChain(page);
  await click(page, 'and also…', { within: '.claim-panel' });
  await until(page, () => document.querySelector('.claim-panel .input[role=combobox], .claim-panel .link-editor, .claim-panel .field'));
  await page.$eval('#room', (room) => room.focus());
}

async function openClaimWithChain(page) {
  do {
    await openClaim(page);
  } while (!(await page.$('.claim-panel button.chip')));
}

async function askForPiece(page) {
  await openClaim(page);
  await press(page, 'a');
  await until(page, () => document.querySelector('.aim'));
}

async function holdClaim(page) {
  await openClaim(page);
  await press(page, 'l');
  await until(page, () => document.querySelector('.strip'));
}

async function holdAndGoOn(page) {
  await holdClaim(page);
  await press(page, 'j');
  await until(page, () => document.querySelectorAll('.strip .relate-claim').length === 2);
}

async function noteRelation(page) {
  await holdAndGoOn(page);
  await press(page, 'x');
  await until(page, () => document.querySelector('.relation') && document.querySelector('.gloss-related'));
  await clickOn(page, '.relation [aria-expanded]');
  await until(page, () => document.querySelector('.relation-fields:not([hidden])'));
  await page.$eval('#room', (room) => room.focus());
  // How far the panel is scrolled by now is chance, and its head lies over what it cuts.
  await page.$eval('#panel', (panel) => panel.scrollTo(0, 0));
}

async function forgetRelation(page) {
  await press(page, 'Ctrl+z');
  await says(page, '.toast', 'Undid: Note that');
  await press(page, 'Escape');
  await isGone(page, '.claim-panel');
}

/** The first word of the article that stands in another place too. */
async function stepElsewhere(page) {
  await press(page, 'F8');
  await until(page, () => document.activeElement?.id === 'text');
  while (!(await page.$('.strip'))) {
    await press(page, 'Ctrl+Shift+ArrowRight', 'm');
    await drawn(page);
    if (!(await page.$('.strip'))) {
      await press(page, 'Escape', 'Ctrl+ArrowRight', 'Ctrl+ArrowLeft');
    }
  }
}

async function leaveElsewhere(page) {
  await press(page, 'Escape');
  await isGone(page, '.strip');
}

async function popoverAtSource(page, place) {
  await select(page, place.quote);
  await until(page, () => document.activeElement?.id === 'source-box');
}

async function popoverWithName(page, place) {
  await popoverAtSource(page, place);
  await page.keyboard.type('Somebody else');
  await says(page, '.source-option', 'Somebody else');
}

async function popoverAtConfidence(page, place) {
  await popoverAtSource(page, place);
  await press(page, 'Enter');
  await until(page, () => document.querySelector('.adder[data-step=confidence]'));
}

async function popoverThrough(page, place) {
  await popoverAtConfidence(page, place);
  await press(page, 'Tab');
  await says(page, '.adder-ask', 'Through whom');
}

async function dropDraft(page) {
  await press(page, 'Escape');
  await isGone(page, '.adder');
}

async function deleteClaim(page) {
  await openClaim(page);
  await press(page, 'Delete');
  await says(page, '.toast', 'Deleted the claim');
}

async function articleMenu(page) {
  await clickOn(page, '.article-row [popovertarget]');
  await until(page, () => document.querySelector('#article-menu')?.matches(':popover-open'));
}

async function dragFiles(page) {
  await drag(page, 'dragover');
  await says(page, '.drop', 'Drop to add');
}

async function dragAway(page) {
  await drag(page, 'dragleave');
  await isGone(page, '.drop');
}

function drag(page, type) {
  return page.evaluate((type) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x.txt'));
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, type);
}

async function previewArticles(page) {
  const again = JSON.parse(readFileSync(SAMPLE, 'utf8')).texts[0].text;
  await dropFiles(page, [
    { name: 'one.txt', bytes: 'The bridge at Tull is closed\n\nThe council closed the bridge on Monday.' },
    { name: 'again.txt', bytes: again },
    { name: 'empty.txt', bytes: '' },
  ]);
  await until(page, () => document.querySelectorAll('dialog [aria-label^="Title of article"]').length === 2);
}

async function renameProject(page) {
  await press(page, 'p');
  await clickOn(page, '#rename-project');
  await until(page, () => document.activeElement?.id === 'rename');
}

async function editSource(page) {
  await press(page, 'r');
  await clickOn(page, 'dialog .source-name');
  await until(page, () => document.querySelector('#s-name'));
}

async function splitSource(page) {
  await openClaimWithChain(page);
  await press(page, 'Shift+R');
  await click(page, 'Split…', { within: 'dialog' });
  await until(page, () => document.querySelector('.claim-choice'));
}

async function mergeSource(page) {
  await editSource(page);
  await click(page, 'Merge with…', { within: 'dialog' });
  await until(page, () => document.activeElement?.id === 'merge-other');
  await page.keyboard.type('Northern Wire');
  await press(page, 'Enter');
  await until(page, () => document.querySelector('.merge-form'));
}

async function alikeSources(page) {
  await editSource(page);
  await fill(page, '#s-alias', 'Northern Wire');
  await click(page, 'All sources', { within: 'dialog' });
  await until(page, () => document.querySelector('.alike'));
}

async function levelOfCodebook(page) {
  await press(page, 'o');
  await click(page, 'Confidence*', { within: '.codebook-parts' });
  await click(page, '5 very high*', { within: '.codebook-list' });
  await until(page, () => document.querySelector('.codebook-part[open] textarea'));
}

async function termsOfCodebook(page) {
  await press(page, 'o');
  await click(page, 'Kinds of claims', { within: '.codebook-parts' });
  await says(page, '#codebook-entry', 'Kinds of claims');
}

async function otherCodebook(page) {
  await press(page, 'o');
  await click(page, 'attribution corpus*', { within: 'dialog' });
  await says(page, 'dialog', 'What would change');
}

async function guideline(page) {
  await press(page, 'Shift+O');
  await until(page, () => document.querySelector('.guide'));
}

async function articleDetails(page) {
  await click(page, 'Edit details', { within: '.reader-tools' });
  await says(page, '#dialog-title', 'Article details');
}

async function removeArticle(page) {
  await articleMenu(page);
  await click(page, 'Remove…', { within: '#article-menu' });
  await says(page, '#dialog-title', 'Remove');
}

async function deleteProject(page) {
  await press(page, 'p');
  await click(page, 'Delete*', { within: 'dialog' });
  await says(page, '#dialog-title', 'Delete');
}

async function dryRun(page) {
  const json = JSON.parse(readFileSync(SAMPLE, 'utf8'));
  json.project.id = 'aaaaaaaa-1111-4222-8333-444444444444';
  await dropFiles(page, [{ name: 'other.whence.json', bytes: JSON.stringify(json) }]);
  await says(page, '#dialog-title', 'Import');
}

async function openDrawer(page) {
  await clickOn(page, '.masthead-menu');
  await until(page, () => document.querySelector('#articles')?.matches(':popover-open'));
}

async function openMenu(page) {
  await clickOn(page, '.masthead-more');
  await until(page, () => document.querySelector('#more')?.matches(':popover-open'));
}

async function settleConflicts(page) {
  await click(page, 'Settle', { within: '.banner' });
  await says(page, '#dialog-title', 'Changed in two places');
}
