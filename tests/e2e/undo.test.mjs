// Undo and redo over reload, and the list of steps.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';
import { click, fill, isGone, openArticle, openSample, panel, press, saved, says, settles, told, until } from './app.mjs';

const LANTERN = '“We were told nothing”';

/** What the undo and redo buttons would do. */
function turns(page) {
  return page.$$eval('.masthead > .buttons button[title]', (buttons) => buttons.map((button) => (button.disabled ? null : button.title)));
}

/** Waits until the steps that were kept are here. */
function ready(page, undo) {
  return settles(async () => (await turns(page))[0] ?? null, undo);
}

async function reload(page, undo) {
  await saved(page);
  await page.reload({ waitUntil: 'load' });
  await until(page, () => document.querySelector('.claim-panel'));
  await ready(page, undo);
}

/** A claim of the sample is open; three things are changed in it. */
async function changed(launch) {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  await openArticle(page, LANTERN);
  await press(page, 'j');
  await until(page, () => document.querySelector('.claim-panel'));
  const before = await panel(page);
  await fill(page, '#note', 'first');
  await told(page, 'Change the note');
  await fill(page, '#tags', 'second');
  await told(page, 'Change the tags');
  await page.$eval('#room', (room) => room.focus());
  await press(page, before.level === '1' ? '5' : '1');
  await told(page, 'Set the confidence');
  await saved(page);
  return { session, page, before, after: await panel(page) };
}

eachBrowser('three edits, a reload: undone and redone, and again with a reload in the middle', async ({ launch }) => {
  const { page, before, after } = await changed(launch);
  assert.deepEqual([after.note, after.tags], ['first', `${before.tags}, second`]);
  const titles = await turns(page);
  await reload(page, titles[0]);
  for (const title of [/^Undid: Set the confidence/, /^Undid: Change the tags/, /^Undid: Change the note/]) {
    await press(page, 'Ctrl+z');
    await told(page, title);
  }
  await settles(() => panel(page), before);
  for (const title of [/^Redid: Change the note/, /^Redid: Change the tags/, /^Redid: Set the confidence/]) {
    await press(page, 'Ctrl+Shift+Z');
    await told(page, title);
  }
  await settles(() => panel(page), after);
  // In the middle: one undone, the page opened anew.
  await press(page, 'Ctrl+z');
  await told(page, /^Undid: Set the confidence/);
  const middle = await turns(page);
  await reload(page, middle[0]);
  assert.deepEqual(await turns(page), middle, 'undo and redo are as they were');
  await press(page, 'Ctrl+Shift+Z');
  await told(page, /^Redid: Set the confidence/);
  await settles(() => panel(page), after);
  await reload(page, titles[0]);
  await settles(() => panel(page), after);
});

eachBrowser('the list of steps goes back to any of them', async ({ launch }) => {
  const { page, before, after } = await changed(launch);
  await press(page, 'z');
  await says(page, '#dialog-title', 'History');
  const rows = () => page.$$eval('.step-list > li', (all) => all.map((li) => ({
    words: li.querySelector('.step-row-label').textContent.trim().split(' ').slice(0, 3).join(' '),
    isUndone: 'undone' in li.dataset,
    does: li.querySelector('.step-row-do').textContent,
    when: /\d/.test(li.querySelector('.quiet').textContent),
  })));
  const steps = ['Set the confidence', 'Change the tags', 'Change the note'];
  // The sample itself came as a step.
  const shown = (undone) => [...steps, 'Import “The Orrin'].map((words, i) => ({
    words, isUndone: i < undone, does: i < undone ? 'Redo to here' : 'Undo to here', when: true,
  }));
  await settles(rows, shown(0));
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await settles(rows, shown(3));
  await says(page, 'dialog', /Undid 3 steps, to: Change the note/);
  assert.equal(await page.evaluate(() => document.activeElement?.closest('li')?.ariaPosInSet), '3', 'the focus stays on the row');
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await settles(() => panel(page), before);
  await reload(page, 'Undo: Import “The Orrin Dam”');
  await click(page, 'History', { within: '.masthead > .buttons' });
  await settles(rows, shown(3));
  await click(page, 'Set the confidence*', { within: 'dialog' });
  await settles(rows, shown(0));
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await settles(() => panel(page), after);
});

eachBrowser('two tabs have steps of their own, and what the other changed is left and named', async ({ launch }) => {
  const { session, page } = await changed(launch);
  const [mine] = await turns(page);
  const other = await session.open();
  await until(other, () => document.querySelector('.claim-panel'));
  await fill(other, '#note', 'theirs');
  await told(other, 'Change the note');
  await saved(other);
  assert.match((await turns(other))[0], /^Undo: Change the note/);
  await other.close();
  await page.bringToFront();
  await settles(async () => (await panel(page)).note, 'theirs');
  await reload(page, mine);
  await press(page, 'Ctrl+z', 'Ctrl+z', 'Ctrl+z');
  await told(page, /Changed since, and left as it is: the claim “/);
  await settles(async () => (await panel(page)).note, 'theirs');
});

eachBrowser('steps are in the database alone, and go with their project', async ({ launch }) => {
  const { page } = await changed(launch);
  const keys = () => page.evaluate(() => new Promise((resolve, reject) => {
    const open = indexedDB.open('whence');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const all = open.result.transaction('records').objectStore('records').getAllKeys();
      all.onsuccess = () => {
        open.result.close();
        resolve(all.result.filter((key) => key.startsWith('whence/step/')).length);
      };
    };
  }));
  assert.equal(await keys(), 4);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('whence/step/'))), []);
  await press(page, 'p');
  await click(page, 'Delete “The Orrin Dam”', { within: 'dialog' });
  await click(page, 'Delete project', { within: 'dialog' });
  await told(page, 'Deleted the project “The Orrin Dam”.');
  await settles(keys, 0);
});
