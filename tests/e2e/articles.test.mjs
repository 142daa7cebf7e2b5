// Articles in: chosen, dropped, pasted, looked over; then kept in order.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eachBrowser } from './harness.mjs';
import {
  addArticles, choose, chooseFiles, click, clickOn, dropFiles, exportFile, fill, isGone, mark, openArticle, openSample, press,
  saved, says, settles, told, until,
} from './app.mjs';

const FOLDER = fileURLToPath(new URL('../data/sample', import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort().map((name) => path.join(FOLDER, name));
const WIRE = FILES.findIndex((file) => file.includes('northern-wire'));
const EVENING = FILES.findIndex((file) => file.includes('tesmond-evening'));

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const titles = (page) => page.$$eval('.article-row-title', (all) => all.map((e) => e.textContent.trim()));

eachBrowser('eight files at once: chosen, looked over, added with one click', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await click(page, 'Add articles', { within: '.start' });
  await chooseFiles(page, 'Choose files…', FILES, { within: 'dialog' });
  await until(page, () => document.querySelectorAll('dialog [aria-label^="Title of article"]').length === 8);
  // Two of them are one wire report: the second waits for an answer.
  await says(page, 'dialog .dialog-foot', 'Add 7 articles');
  const titleOf = (n) => page.$eval(`dialog [aria-label="Title of article ${n + 1}"]`, (box) => box.value);
  assert.match(await titleOf(FILES.findIndex((f) => f.includes('lantern'))), /^The clock of the church in Lower Belm/);
  const languageOf = (n) => page.$eval(`dialog [aria-label="Language of article ${n + 1}"]`, (box) => box.value);
  assert.equal(await languageOf(FILES.findIndex((f) => f.includes('sada'))), 'ar');
  assert.equal(await languageOf(FILES.findIndex((f) => f.includes('la-rive'))), 'fr');
  await fill(page, `dialog [aria-label="Title of article ${WIRE + 1}"]`, 'Ministry disputes toll');
  await fill(page, `dialog [aria-label="Outlet of article ${WIRE + 1}"]`, 'Northern Wire');
  await fill(page, `dialog [aria-label="Title of article ${EVENING + 1}"]`, 'Ministry and monitor at odds');
  await click(page, 'Keep as another outlet’s copy', { within: 'dialog' });
  await click(page, 'Add 8 articles', { within: 'dialog' });
  await isGone(page, 'dialog');
  await until(page, () => document.querySelectorAll('.article-row').length === 8);
  await told(page, 'Added 8 articles.');
  await saved(page);
  await says(page, '.article-row', /Ministry disputes toll.*Northern Wire.*same text as 1 other/);

  const { json } = await exportFile(session, page);
  assert.equal(json.articles.length, 8);
  assert.equal(json.texts.length, 7, 'one text for both outlets');
  for (const file of FILES) {
    const bytes = readFileSync(file);
    const article = json.articles.find((a) => a.file_name === path.basename(file));
    assert.equal(article.file_sha256, sha256(bytes), 'the file as it came');
    const { text } = json.texts.find((t) => t.sha256 === article.text_sha256);
    const decoded = bytes.toString('utf8').replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    assert.equal(text, decoded, article.file_name);
    assert.equal(article.text_sha256, sha256(decoded));
  }
});

eachBrowser('dropped files are looked over too, and the same text again is asked about', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await addArticles(page, [FILES[WIRE]]);
  await dropFiles(page, [FILES[EVENING]]);
  await says(page, 'dialog', 'Keep as another outlet’s copy');
  assert.ok(await page.$eval('dialog .dialog-foot [data-strong]', (button) => button.disabled), 'nothing to add yet');
  await click(page, 'Open it', { within: 'dialog' });
  await isGone(page, 'dialog');
  assert.equal((await titles(page)).length, 1);

  await dropFiles(page, [FILES[EVENING], FILES[0]]);
  await click(page, 'Leave out article 2', { within: 'dialog' });
  await click(page, 'Keep as another outlet’s copy', { within: 'dialog' });
  await click(page, 'Add 1 article', { within: 'dialog' });
  await isGone(page, 'dialog');
  await settles(async () => (await titles(page)).length, 2);
  await says(page, '.article-row', 'same text as 1 other');
  await press(page, 'Ctrl+Z');
  await settles(async () => (await titles(page)).length, 1);
  await told(page, 'Undid: Add the article');
});

eachBrowser('a pasted article', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await click(page, 'Add articles', { within: '.start' });
  await until(page, () => document.activeElement?.id === 'paste');
  const text = '# The bridge is closed 2031-03-16\r\n\r\nThe bridge at Sarn is closed, the council said — “for ½ a year”.\r\n';
  await page.$eval('#paste', (box, text) => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await click(page, 'Add this text', { within: 'dialog' });
  await until(page, () => document.querySelector('dialog [aria-label="Title of article 1"]')?.value === 'The bridge is closed 2031-03-16');
  assert.equal(await page.$eval('dialog [aria-label="Date of article 1"]', (box) => box.value), '2031-03-16');
  await click(page, 'Add 1 article', { within: 'dialog' });
  await isGone(page, 'dialog');
  await saved(page);
  const { json } = await exportFile(session, page);
  assert.equal(json.texts[0].text, text.replaceAll('\r\n', '\n'));
});

eachBrowser('what is no article is said in a sentence, and nothing changes', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await dropFiles(page, [
    { name: 'empty.txt', bytes: [] },
    { name: 'blank.txt', bytes: Buffer.from(' \n\n ') },
    { name: 'picture.txt', bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13] },
    { name: 'letter.docx', bytes: Buffer.from('words') },
  ]);
  await until(page, () => document.querySelectorAll('dialog .error').length === 4);
  for (const [name, why] of [
    ['empty.txt', /The file is empty\.$/], ['blank.txt', /The file holds no words\.$/],
    ['picture.txt', /This is a picture.*\.$/], ['letter.docx', /Files of this kind cannot be read\..*\.$/],
  ]) {
    await says(page, 'dialog th', new RegExp(`^${name.replace('.', '\\.')} .*${why.source}`));
  }
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(21 * 1024 * 1024).fill(97)], 'large.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await says(page, 'dialog th', /large\.txt .*20 MB/);
  assert.ok(await page.$eval('dialog .dialog-foot [data-strong]', (button) => button.disabled));
  await click(page, 'Cancel', { within: 'dialog' });
  await isGone(page, 'dialog');
  assert.ok(await page.$('.start'), 'still no project');
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('whence/p'))), []);
});

eachBrowser('articles are read in order, moved, edited, done', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  const before = await titles(page);
  await press(page, ']');
  await says(page, '.reader-title', before[1]);
  await press(page, '[');
  await says(page, '.reader-title', before[0]);
  await click(page, 'Next →', { within: '.reader-tools' });
  await says(page, '.reader-title', before[1]);

  await click(page, 'More for *', { within: '.article-row', nth: 1 });
  await click(page, 'Move up', { within: '#article-menu' });
  await settles(() => titles(page), [before[1], before[0], ...before.slice(2)]);
  await drag(page, 0, 2);
  await settles(() => titles(page), [before[0], before[2], before[1], ...before.slice(3)]);
  await press(page, 'Ctrl+Z', 'Ctrl+Z');
  await settles(() => titles(page), before);

  const isDone = () => page.$eval('.article-row[data-current]', (row) => row.textContent.includes('✓'));
  const wasDone = await isDone();
  await press(page, 'd');
  await settles(isDone, !wasDone);

  await click(page, 'Edit details', { within: '.reader-tools' });
  await until(page, () => document.querySelector('#d-title'));
  await fill(page, '#d-title', 'Another title');
  await fill(page, '#d-outlet', 'Another outlet');
  await choose(page, '#d-rep', before[0]);
  await click(page, 'Done', { within: 'dialog' });
  await isGone(page, 'dialog');
  await says(page, '.reader-title', 'Another title');
  await says(page, '.article-row[data-current]', /Another title.*Another outlet/);
  await saved(page);
  await page.reload({ waitUntil: 'load' });
  await says(page, '.article-row[data-current]', /Another title.*Another outlet/);
});

/** Drags a row of the list onto another; by events, as browsers differ in how the mouse does it. */
function drag(page, from, onto) {
  return page.evaluate((from, onto) => {
    const rows = document.querySelectorAll('.article-row');
    const dataTransfer = new DataTransfer();
    const send = (row, type) => row.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    send(rows[from], 'dragstart');
    send(rows[onto], 'dragover');
    send(rows[onto], 'drop');
    send(rows[from], 'dragend');
  }, from, onto);
}

eachBrowser('an article with claims asks, with numbers, before it goes', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await openSample(page);
  const before = await titles(page);
  await openArticle(page, before[1]);
  await mark(page, 'Why the dam failed is not known', ['.', '4', 'Enter']);
  await click(page, 'More for *', { within: '.article-row', nth: 1 });
  await click(page, 'Remove…', { within: '#article-menu' });
  await says(page, 'dialog', before[1]);
  await says(page, 'dialog .dialog-body', '7 claims');
  await click(page, 'Cancel', { within: 'dialog' });
  await isGone(page, 'dialog');
  assert.equal((await titles(page)).length, 8);
  await click(page, 'More for *', { within: '.article-row', nth: 1 });
  await click(page, 'Remove…', { within: '#article-menu' });
  await click(page, 'Remove article', { within: 'dialog' });
  await isGone(page, 'dialog');
  await settles(() => titles(page), before.filter((_, i) => i !== 1));
  await says(page, '.masthead-count', '39 claims');
  await press(page, 'Ctrl+Z');
  await settles(() => titles(page), before);
  await says(page, '.masthead-count', '46 claims');
  await saved(page);
  await page.reload({ waitUntil: 'load' });
  await says(page, '.masthead-count', '46 claims');
  await clickOn(page, '.article-row a');
  await says(page, '.reader-title', before[0]);
});
