// Files of any make: pages, tables, archives, folders; read apart from the page, with progress,
// and stopped. Text from a page keeps its paragraphs. The texts are invented.

import assert from 'node:assert/strict';
import { archive } from './archive.mjs';
import { eachBrowser } from './harness.mjs';
import {
  click, clickOn, dropFiles, exportFile, isGone, openSample, press, saved, says, settles, told, until,
} from './app.mjs';

const STORY = [
  'The ferry Alma ran aground on the Skerrin bank on Tuesday evening with 64 people on board, the harbour office said.',
  'Nobody was hurt. “The wind turned faster than any of us expected,” the harbour master, Ida Brekke, said in a statement.',
  'The company that runs the ferry, Skerrin Lines, said that the ship would be towed to Orvik as soon as the sea allows it.',
];

const PAGE = `<!doctype html>
<html lang="en">
<head>
  <title>Ferry aground off Skerrin | Orvik Post</title>
  <meta property="og:title" content="Ferry aground off Skerrin">
  <meta property="og:site_name" content="Orvik Post">
  <meta property="og:url" content="https://orvik-post.example/ferry">
  <meta name="author" content="Jon Aas">
  <meta property="article:published_time" content="2031-05-06T20:10:00Z">
  <script>window.wasRun = true;</script>
</head>
<body>
  <nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article><h1>Ferry aground off Skerrin</h1>${STORY.map((p) => `<p>${p}</p>`).join('\n')}</article>
  <img src="https://elsewhere.example/pixel.gif" onerror="window.wasRun = true">
  <footer>© Orvik Post</footer>
</body>
</html>`;

const TABLE = `title,outlet,published,text
Toll of the storm,Vale Courier,2031-05-01,"Two barns fell in the storm, the council said."
Roads open,Herald,2031-05-02,"All roads are open again, the police said."
`;

const titles = (page) => page.$$eval('dialog [aria-label^="Title of article"]', (all) => all.map((box) => box.value));
const value = (page, name) => page.$eval(`dialog [aria-label="${name}"]`, (box) => box.value);
const foot = (page, words) => says(page, 'dialog .dialog-foot [data-strong]', words);

/** A page with slow files, that waits for them so many milliseconds. */
async function withPatience(launch, patience) {
  const session = await launch();
  const page = await session.newPage();
  await page.evaluateOnNewDocument(withSlowFiles, patience);
  await page.goto(session.base, { waitUntil: 'load' });
  await says(page, 'button', 'Open the sample');
  return page;
}

/** Runs before the page: a file whose name begins with `slow` is never answered for, and patience is short. */
function withSlowFiles(patience) {
  const { setTimeout: later, Worker: Plain } = window;
  window.setTimeout = (act, ms, ...rest) => later(act, ms === 10_000 ? patience : ms, ...rest);
  window.workerCount = 0;
  window.Worker = class extends Plain {
    constructor(...all) {
      super(...all);
      window.workerCount += 1;
    }

    postMessage(message) {
      if (!message.name?.startsWith('slow')) {
        super.postMessage(message);
      }
    }
  };
}

/** Chooses files in the dialog as a browser gives those of a folder. */
function chooseFolder(page, files) {
  return page.evaluate((files) => {
    const input = document.querySelectorAll('dialog input[type=file]')[1];
    const transfer = new DataTransfer();
    for (const [path, text] of files) {
      transfer.items.add(new File([text], path.split('/').at(-1)));
    }
    input.files = transfer.files;
    window.chosen = [...input.files];
    window.chosen.forEach((file, i) => Object.defineProperty(file, 'webkitRelativePath', { value: files[i][0] }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
}

/** Pastes onto what has the focus, as a browser tells it. */
function paste(page, kinds) {
  return page.evaluate((kinds) => {
    const clipboardData = new DataTransfer();
    for (const [kind, words] of Object.entries(kinds)) {
      clipboardData.setData(kind, words);
    }
    const target = document.activeElement ?? document.body;
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox makes no event with more than one kind of data.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    return target.dispatchEvent(event);
  }, kinds);
}

eachBrowser('a saved page becomes its article, with what it tells of itself', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await dropFiles(page, [{ name: 'ferry.html', bytes: PAGE }]);
  await foot(page, 'Add 1 article');
  assert.deepEqual(await titles(page), ['Ferry aground off Skerrin']);
  assert.equal(await value(page, 'Outlet of article 1'), 'Orvik Post');
  assert.match(await value(page, 'Date of article 1'), /^2031-05-06/);
  assert.equal(await value(page, 'Language of article 1'), 'en');
  await click(page, 'More on article 1', { within: 'dialog' });
  assert.equal(await value(page, 'Byline of article 1'), 'Jon Aas');
  assert.equal(await value(page, 'Address of article 1'), 'https://orvik-post.example/ferry');
  await page.select('dialog [aria-label="Direction of article 1"]', 'rtl');
  await click(page, 'Add 1 article', { within: 'dialog' });
  await isGone(page, 'dialog');
  await saved(page);
  assert.equal(await page.evaluate(() => window.wasRun), undefined, 'nothing of the page runs');
  const { json } = await exportFile(session, page);
  const [article] = json.articles;
  assert.deepEqual(
    [article.title, article.byline, article.direction, article.file_name, article.encoding],
    ['Ferry aground off Skerrin', 'Jon Aas', 'rtl', 'ferry.html', undefined],
  );
  for (const paragraph of STORY) {
    assert.ok(json.texts[0].text.split('\n').includes(paragraph), paragraph);
  }
});

eachBrowser('a table, an archive and an old encoding among files that are none', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await dropFiles(page, [
    { name: 'storm.csv', bytes: TABLE },
    { name: 'more.zip', bytes: archive([['one.txt', `One\n\n${STORY[0]}`], ['deep/two.html', PAGE]]) },
    { name: 'empty.txt', bytes: [] },
    { name: 'cafe.txt', bytes: Buffer.from(`Caf\xe9 closed\n\nThe caf\xe9 at Sarn is closed, the mayor said \x96 for a year.`, 'latin1') },
    { name: 'picture.txt', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a] },
  ]);
  await foot(page, 'Add 5 articles');
  assert.deepEqual(await titles(page), ['Toll of the storm', 'Roads open', 'One', 'Ferry aground off Skerrin', 'Café closed']);
  await says(page, 'dialog td', 'more.zip');
  await says(page, 'dialog td', 'Read as Windows-1252 text.');
  assert.equal((await page.$$('dialog .error')).length, 2);
  await says(page, 'dialog th', /^empty\.txt .*empty\.$/);
  await says(page, 'dialog th', /^picture\.txt .*picture\./);
  await click(page, 'Leave out article 2', { within: 'dialog' });
  await settles(() => titles(page), ['Toll of the storm', 'One', 'Ferry aground off Skerrin', 'Café closed']);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Leave out article 2');
  await click(page, 'Add 4 articles', { within: 'dialog' });
  await isGone(page, 'dialog');
  await told(page, 'Added 4 articles.');
  await saved(page);
  const { json } = await exportFile(session, page);
  const cafe = json.articles.find((article) => article.file_name === 'cafe.txt');
  assert.equal(cafe.encoding, 'windows-1252');
});

eachBrowser('of a folder only articles are read, chosen or dropped', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await click(page, 'Add articles', { within: '.start' });
  await says(page, 'dialog', 'Choose a folder…');
  const files = [
    ['event/a.txt', 'A headline\n\nSome words.'], ['event/deep/b.html', PAGE],
    ['event/b_files/ad.html', PAGE], ['event/.DS_Store', 'x'], ['event/picture.png', 'x'],
  ];
  await chooseFolder(page, files);
  await foot(page, 'Add 2 articles');
  await says(page, 'dialog td', 'event/deep/b.html');
  await says(page, 'dialog th', '3 files of other kinds were left out.');
  await click(page, 'Cancel', { within: 'dialog' });
  await isGone(page, 'dialog');

  // A dropped folder is walked; what a browser makes of a real one is played here.
  await page.evaluate((files) => {
    const fileOf = ([path, text]) => ({
      isFile: true, isDirectory: false, fullPath: `/${path}`, file: (done) => done(new File([text], path.split('/').at(-1))),
    });
    const folderOf = (name, entries) => ({
      isFile: false, isDirectory: true, name, fullPath: `/${name}`,
      createReader: () => ({ readEntries: (done) => done(entries.splice(0, 2)) }),
    });
    const deep = folderOf('deep', [fileOf(files[1])]);
    const folder = folderOf('event', [fileOf(files[4]), fileOf(files[0]), deep]);
    DataTransferItem.prototype.webkitGetAsEntry = () => folder;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'event'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, files);
  await foot(page, 'Add 2 articles');
  assert.deepEqual(await titles(page), ['A headline', 'Ferry aground off Skerrin']);
  await says(page, 'dialog th', '1 file of another kind was left out.');
});

eachBrowser('hundreds of files: shown in parts, read with progress, stopped with what there is', async ({ launch }) => {
  const page = await withPatience(launch, 600_000);
  const texts = Array.from({ length: 120 }, (_, n) => ({ name: `${n}.txt`, bytes: `Number ${n}\n\nText of number ${n}.` }));
  await dropFiles(page, [...texts, { name: 'slow.txt', bytes: 'x' }, { name: 'last.txt', bytes: 'Last' }]);
  await says(page, 'dialog .reading', '120 of 122 files read');
  assert.equal(await page.$eval('dialog progress', (bar) => bar.value / bar.max), 120 / 122);
  assert.ok(await page.$eval('dialog #add-all', (button) => button.disabled), 'not before all is read');
  await click(page, 'Stop reading', { within: 'dialog' });
  await told(page, 'Stopped: 120 of 122 files were read.');
  await foot(page, 'Add 120 articles');
  await until(page, () => document.activeElement?.id === 'add-all');
  assert.equal((await titles(page)).length, 50);
  await click(page, 'Show more (70 left)', { within: 'dialog' });
  await until(page, () => document.activeElement?.getAttribute('aria-label') === 'Title of article 51');
  await click(page, 'Show more (20 left)', { within: 'dialog' });
  await settles(async () => (await titles(page)).length, 120);
  // Closed while something is read: nothing comes after.
  await dropFiles(page, [{ name: 'slow.txt', bytes: 'x' }]);
  await says(page, 'dialog .reading', 'Reading 1 file');
  await click(page, 'Cancel', { within: 'dialog' });
  await isGone(page, 'dialog');
  await press(page, 'i');
  await says(page, 'dialog', 'Paste an article');
  assert.deepEqual(await titles(page), []);
});

eachBrowser('a file that takes too long is given up, and the next ones are read', async ({ launch }) => {
  const page = await withPatience(launch, 700);
  await dropFiles(page, [
    { name: 'a.txt', bytes: 'First\n\nText.' }, { name: 'slow.html', bytes: PAGE }, { name: 'b.txt', bytes: 'Second\n\nText.' },
  ]);
  await foot(page, 'Add 2 articles');
  assert.deepEqual(await titles(page), ['First', 'Second']);
  await says(page, 'dialog th', /^slow\.html .*longer than 10 seconds/);
  assert.equal(await page.evaluate(() => window.workerCount), 2);
});

eachBrowser('a reader that does not come is told, and the page goes on', async ({ launch }) => {
  const session = await launch();
  const page = await session.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (/reader[^/]*$/.test(request.url())) {
      request.abort('failed');
    } else {
      request.continue();
    }
  });
  await page.goto(session.base, { waitUntil: 'load' });
  await says(page, 'button', 'Open the sample');
  await dropFiles(page, [{ name: 'a.txt', bytes: 'First\n\nText.' }]);
  await told(page, 'Files cannot be read: the part of the page that reads them did not start.');
  assert.equal(await page.$('dialog .reading'), null);
  await press(page, 'Escape');
  await isGone(page, 'dialog');
  await openSample(page);
  // The browser says it too.
  session.problems.splice(0);
});

eachBrowser('what is pasted from a page keeps its paragraphs', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await click(page, 'Add articles', { within: '.start' });
  await until(page, () => document.activeElement?.id === 'paste');
  const html = `<h1>Ferry aground</h1>${STORY.map((p) => `<p>${p}</p>`).join('')}<ul><li>64 on board</li><li>no one hurt</li></ul>`;
  const text = `Ferry aground ${STORY.join(' ')} 64 on board no one hurt`;
  assert.equal(await paste(page, { 'text/html': html, 'text/plain': text }), false, 'the page takes it');
  await until(page, () => document.querySelector('#paste').value !== '');
  const lines = (await page.$eval('#paste', (box) => box.value)).split('\n').filter((line) => line.trim() !== '');
  assert.equal(lines.length, 6, lines.join('|'));
  assert.equal(lines[1], STORY[0]);
  await click(page, 'Add this text', { within: 'dialog' });
  await foot(page, 'Add 1 article');
  assert.deepEqual(await titles(page), ['Ferry aground']);
  assert.equal(await page.$eval('#paste', (box) => box.value), '');
  await click(page, 'Add 1 article', { within: 'dialog' });
  await isGone(page, 'dialog');
  // Outside of a text field, what is pasted is an article.
  await clickOn(page, '.reader-title');
  await paste(page, { 'text/plain': `Another headline\n\n${STORY[1]}` });
  await says(page, 'dialog #dialog-title', 'Add articles');
  await settles(() => titles(page), ['Another headline']);
  await told(page, '1 article found.');
});
