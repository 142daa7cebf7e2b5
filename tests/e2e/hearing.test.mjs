// What axe cannot see: marks and list in the accessibility tree, the way of
// the Tab key and the arrows, what is announced after each action, and where
// the focus is then.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  click, clickOn, drawn, dropFiles, fill, isGone, openArticle, openSample, press, saved, says, select, settles, until,
} from './app.mjs';
import { eachBrowser } from './harness.mjs';

const SAMPLE = JSON.parse(readFileSync(fileURLToPath(new URL('../../public/sample/orrin-dam.whence.json', import.meta.url)), 'utf8'));
const ARTICLE = SAMPLE.articles.find((article) => article.title.startsWith('“We were told nothing”'));
const CLAIMS = SAMPLE.claims.filter((claim) => claim.article === ARTICLE.id);

const CONFIDENCE = '77686e63-0001-8000-8000-000000000001';
const LEVELS = ['cannot be judged', 'very low', 'low', 'medium', 'high', 'very high'];

async function lantern(session) {
  const page = await session.open();
  await openSample(page);
  await openArticle(page, ARTICLE.title);
  return page;
}

eachBrowser('every claim is a mark with its details', async ({ browserName, launch }) => {
  const session = await launch();
  const page = await lantern(session);
  const ids = CLAIMS.map((claim) => claim.id).sort();
  const marked = await page.$$eval('[data-reader] mark[aria-details]', (marks) => marks.flatMap((mark) => {
    const details = mark.getAttribute('aria-details').split(' ');
    return details.map((id) => document.getElementById(id)).filter((e) => e?.matches('button.gloss')).map((e) => e.id.replace('gloss-', ''));
  }));
  assert.deepEqual([...new Set(marked)].sort(), ids, 'in the page');
  if (browserName === 'firefox') {
    return;
  }
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const heard = nodes.filter((node) => !node.ignored && node.role?.value === 'mark').flatMap((node) => {
    const details = node.properties?.find((property) => property.name === 'details');
    return (details?.value.relatedNodes ?? []).map((related) => related.idref?.replace('gloss-', ''));
  });
  assert.deepEqual([...new Set(heard)].sort(), ids, 'in the accessibility tree');
});

eachBrowser('the list says all that the marks say', async ({ browserName, launch }) => {
  const session = await launch();
  const page = await lantern(session);
  const rows = await page.$$eval('.claim-list > li', (all) => all.map((li) => ({
    id: li.dataset.row,
    place: `${li.ariaPosInSet} of ${li.ariaSetSize}`,
    words: li.textContent.replace(/\s+/g, ' ').trim(),
  })));
  assert.deepEqual(rows.map((row) => row.place), CLAIMS.map((_, i) => `${i + 1} of ${CLAIMS.length}`));
  const names = browserName === 'firefox' ? rows.map((row) => row.words) : await namesInTree(page);
  const sources = new Map(SAMPLE.sources.map((source) => [source.id, source.name]));
  for (const claim of CLAIMS) {
    const row = rows.find((row) => row.id === claim.id);
    assert.ok(row, claim.id);
    const quote = claim.content[0].quote.replace(/\s+/g, ' ').slice(0, 60);
    const name = names.find((name) => name.startsWith(quote));
    assert.ok(name, `a name that begins with ${quote}`);
    for (const link of (claim.chains ?? []).flatMap((chain) => chain.links)) {
      const who = sources.get(link.who?.source) ?? link.who?.described;
      if (who) {
        assert.ok(name.toLowerCase().includes(who.toLowerCase()), `${name} says who: ${who}`);
      }
    }
    const level = claim.confidence?.find((judgement) => judgement.scale === CONFIDENCE)?.level;
    const words = claim.chains && level ? LEVELS[Number(level)] : 'unfinished';
    assert.match(name, new RegExp(` ${words}( ?, \\w+)?$`), 'how confident, and where the work stands');
  }
});

/** Names of the buttons of the list, as a screen reader has them. */
async function namesInTree(page) {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const buttons = nodes.filter((node) => !node.ignored && node.role?.value === 'button');
  return buttons.map((node) => (node.name?.value ?? '').replace(/\s+/g, ' ').trim());
}

/** Where the focus is: for a mark its paragraph and its place in that. */
function focused(page) {
  return page.evaluate(() => {
    const e = document.activeElement;
    if (e?.tagName !== 'MARK') {
      return e?.id || e?.className || e?.tagName;
    }
    const paragraph = e.closest('[data-paragraph]');
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEndBefore(e);
    return `mark ${paragraph.id} ${before.toString().length}`;
  });
}

const stops = (page) => page.$$eval('[data-reader] mark[tabindex="0"]', (marks) => marks.length);

eachBrowser('marks are one stop of the Tab key, arrows lead on, Enter opens and Escape returns', async ({ launch }) => {
  const session = await launch();
  const page = await lantern(session);
  await settles(() => stops(page), 1);
  await page.$eval('.reader-tools button:last-child', (button) => button.focus());
  // The text itself comes first: that is where the caret is.
  await press(page, 'Tab');
  assert.equal(await focused(page), 'text');
  // Then what can be put back, then the marks.
  await press(page, 'Tab', 'Tab');
  const first = await focused(page);
  assert.match(first, /^mark /);
  await press(page, 'ArrowRight', 'ArrowRight');
  const third = await focused(page);
  assert.match(third, /^mark /);
  assert.notEqual(third, first);
  assert.equal(await stops(page), 1);
  await press(page, 'Enter');
  await until(page, () => document.querySelector('.claim-panel'));
  await drawn(page);
  await settles(() => focused(page), third);
  await settles(() => stops(page), 1);
  // A change draws the paragraph again; the place stays.
  await press(page, '2');
  await saved(page);
  await drawn(page);
  await settles(() => focused(page), third);
  await press(page, 'Escape');
  await isGone(page, '.claim-panel');
  await drawn(page);
  await settles(() => focused(page), third);
  await press(page, 'ArrowLeft', 'ArrowLeft');
  assert.equal(await focused(page), first);
  await press(page, 'End');
  assert.notEqual(await focused(page), first);
  await press(page, 'Home');
  assert.equal(await focused(page), first);
  // Out of the marks with one press.
  await press(page, 'Tab');
  assert.doesNotMatch(await focused(page), /^mark /);
});

eachBrowser('in Arabic, the next mark is to the left', async ({ launch }) => {
  const session = await launch();
  const page = await lantern(session);
  await openArticle(page, 'انهيار سد أورين');
  await settles(() => stops(page), 1);
  await page.$eval('[data-reader] mark[tabindex="0"]', (mark) => mark.focus());
  const first = await focused(page);
  await press(page, 'ArrowLeft');
  assert.notEqual(await focused(page), first);
  await press(page, 'ArrowRight');
  assert.equal(await focused(page), first);
});

eachBrowser('one stop of the Tab key for the list of claims, and back to the row', async ({ launch }) => {
  const session = await launch();
  const page = await lantern(session);
  const row = () => page.evaluate(() => {
    const rows = [...document.querySelectorAll('.claim-row')];
    return rows.indexOf(document.activeElement);
  });
  await page.$eval('.claim-row', (button) => button.focus());
  assert.equal(await page.$$eval('.claim-row[tabindex="0"]', (all) => all.length), 1);
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await settles(row, 3);
  await press(page, 'End');
  await settles(row, CLAIMS.length - 1);
  await press(page, 'Home', 'ArrowDown', 'ArrowDown');
  await settles(row, 2);
  await press(page, 'Enter');
  await until(page, () => document.activeElement?.id === 'panel');
  await press(page, 'Escape');
  await settles(row, 2);
});

/**
 * A session of work: what is done, and how many sentences are read out then. A
 * dialog that opens is read by itself, so the app says nothing to it.
 */
const STEPS = [
  ['open the sample', 1, (page) => openSample(page)],
  ['open an article', 1, (page) => openArticle(page, ARTICLE.title)],
  ['next claim', 1, (page) => press(page, 'j')],
  ['previous claim, there is none', 1, (page) => press(page, 'k')],
  ['set the confidence', 1, (page) => press(page, '2')],
  ['undo', 1, (page) => press(page, 'Ctrl+z')],
  ['redo', 1, (page) => press(page, 'Ctrl+Shift+z')],
  ['ask for a piece', 1, (page) => press(page, 'a')],
  ['no piece', 1, (page) => press(page, 'Escape')],
  ['change the bounds', 1, (page) => press(page, 'b')],
  ['no bounds', 1, (page) => press(page, 'Escape')],
  ['relate it', 1, (page) => press(page, 'l')],
  ['go to the next', 1, (page) => press(page, 'j')],
  ['say how', 1, (page) => press(page, 'x')],
  ['not so', 1, (page) => press(page, 'Ctrl+z')],
  ['relate this one', 1, (page) => press(page, 'l')],
  ['swap them', 1, (page) => press(page, 'w')],
  ['go back', 1, (page) => press(page, 'k')],
  ['say it by the mouse', 1, (page) => click(page, 'cites i', { within: '.strip' }).then(() => isGone(page, '.strip'))],
  ['take it back', 1, (page) => press(page, 'Ctrl+z')],
  ['a note', 1, (page) => fill(page, '#note', 'heard twice', { leave: false }).then(() => press(page, 'Tab'))],
  ['go to the chain', 0, (page) => press(page, 'v')],
  ['a stance by its key', 1, (page) => press(page, 'q')],
  ['the same takes it back', 1, (page) => press(page, 'q')],
  ['ask for one beside', 0, (page) => press(page, '+')],
  ['nobody', 0, (page) => press(page, 'Escape')],
  ['where it is named', 1, (page) => press(page, 'm')],
  ['nowhere', 1, (page) => press(page, 'Escape')],
  ['add a figure', 1, (page) => click(page, 'Add a figure', { within: '.claim-panel' })],
  ['take it out', 1, (page) => click(page, 'Remove', { within: '#figures' })],
  ['a kind by the mouse', 1, (page) => click(page, 'plan*', { within: '#kind' })],
  ['a kind by its key', 1, (page) => press(page, 'c')],
  ['a tag', 1, (page) => fill(page, '#tags', 'rust', { leave: false }).then(() => press(page, 'Enter'))],
  ['no tag', 1, (page) => press(page, 'Backspace')],
  ['a level by the mouse', 1, (page) => click(page, '4*', { within: '.claim-panel .scale' })],
  ['clear the level', 1, (page) => click(page, 'Clear', { within: '.claim-panel .scale' })],
  ['delete the claim', 1, (page) => press(page, 'Delete')],
  ['undo by the button', 1, (page) => click(page, 'Undo*', { within: '.masthead' })],
  ['list the unfinished', 1, (page) => press(page, 'u')],
  ['list all', 1, (page) => press(page, 'u')],
  ['open a claim of the list', 0, (page) => clickOn(page, '.claim-row')],
  ['close it', 0, (page) => press(page, 'Escape')],
  ['select words', 1, (page) => select(page, 'There was no one to tell')],
  ['take a source', 0, (page) => press(page, 'Enter')],
  ['through whom', 1, (page) => press(page, 'Tab')],
  ['back', 0, (page) => press(page, 'Shift+Tab')],
  ['save the claim', 1, (page) => press(page, 'Ctrl+Enter')],
  ['choose the source anew', 0, (page) => press(page, 's')],
  ['let it be', 1, (page) => press(page, 'Escape')],
  ['mark the article done', 1, (page) => press(page, 'd')],
  ['next article', 1, (page) => press(page, ']')],
  ...[['i', 'Add articles'], ['e', 'Export'], ['p', 'Projects'], ['r', 'Sources'], ['o', 'Codebook'], ['z', 'History'], ['?', 'Help']].flatMap(([key, title]) => [
    [`open ${title}`, 0, (page) => press(page, key).then(() => says(page, '#dialog-title', title))],
    [`close ${title}`, 0, (page) => press(page, 'Escape').then(() => isGone(page, 'dialog'))],
  ]),
  ['show the guideline', 1, (page) => press(page, 'Shift+O').then(() => until(page, () => document.querySelector('.guide')))],
  ['hide it', 1, (page) => press(page, 'Shift+O').then(() => isGone(page, '.guide'))],
  ['open the codebook', 0, (page) => press(page, 'o').then(() => says(page, '#dialog-title', 'Codebook'))],
  ['open a scale', 0, (page) => click(page, 'ICD 203*', { within: 'dialog' }).then(() => says(page, '#codebook-entry', 'ICD 203'))],
  ['use it', 1, (page) => clickOn(page, 'dialog input[role=switch]').then(() => says(page, '.codebook-row[aria-current]', 'in use'))],
  ['close the codebook', 0, (page) => press(page, 'Escape').then(() => isGone(page, 'dialog'))],
  ['open the sources', 0, (page) => press(page, 'r').then(() => says(page, '#dialog-title', 'Sources'))],
  ['edit a source', 0, (page) => click(page, 'Edit*', { within: 'dialog' }).then(() => until(page, () => document.querySelector('#s-name')))],
  ['note something of it', 1, (page) => fill(page, '#s-note', 'told two papers', { leave: false }).then(() => press(page, 'Tab'))],
  ['done with it', 0, (page) => click(page, 'Done', { within: 'dialog' }).then(() => isGone(page, '#s-name'))],
  ['close the sources', 0, (page) => press(page, 'Escape').then(() => isGone(page, 'dialog'))],
  ['drop an article', 1, (page) => dropFiles(page, [{ name: 'a.txt', bytes: 'The bridge at Tull\n\nIt is closed.' }]).then(() => says(page, 'dialog .dialog-foot', 'Add 1 article'))],
  ['add it', 1, (page) => click(page, 'Add 1 article', { within: 'dialog' }).then(() => isGone(page, 'dialog'))],
  ['open it', 1, (page) => openArticle(page, 'The bridge at Tull')],
  ['ask to remove it', 0, async (page) => {
    await clickOn(page, '.article-row[data-current] [popovertarget]');
    await click(page, 'Remove…', { within: '#article-menu' });
    await says(page, '#dialog-title', 'Remove');
  }],
  ['remove it', 1, (page) => click(page, 'Remove article', { within: 'dialog' }).then(() => isGone(page, 'dialog'))],
  ['drop a project', 0, (page) => dropFiles(page, [{ name: 'b.whence.json', bytes: otherProject() }]).then(() => says(page, '#dialog-title', 'Import'))],
  ['import it', 1, (page) => click(page, 'Import', { within: 'dialog .dialog-foot' }).then(() => isGone(page, 'dialog'))],
];

function otherProject() {
  return JSON.stringify({ ...SAMPLE, project: { ...SAMPLE.project, id: 'aaaaaaaa-1111-4222-8333-444444444444', title: 'Once more' } });
}

eachBrowser('each action is announced once, and the focus never falls to the body', { timeout: 240_000 }, async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await page.evaluate(listen);
  const wrong = [];
  for (const [what, expected, act] of STEPS) {
    await page.evaluate(() => window.heard.splice(0));
    await act(page);
    await drawn(page);
    await drawn(page);
    // What is said comes with the action; what is saved, a moment after it.
    await saved(page);
    await drawn(page);
    const heard = await page.evaluate(() => window.heard);
    if (heard.length !== expected) {
      wrong.push(`${what}: ${expected} expected, heard: ${JSON.stringify(heard)}`);
    }
    const place = await focused(page);
    if (place === 'BODY') {
      wrong.push(`${what}: the focus is on the body`);
    }
  }
  assert.ok(wrong.length === 0, wrong.join('\n'));
});

/** Runs in the page: notes each sentence that comes into a live region. */
function listen() {
  const isListening = window.heard !== undefined;
  window.heard = [];
  if (isListening) {
    return;
  }
  const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const isLive = (e) => e?.closest(LIVE) && !e.closest('[aria-hidden=true]');
  new MutationObserver((records) => {
    for (const record of records) {
      const added = record.type === 'characterData' ? [record.target] : [...record.addedNodes];
      for (const node of added) {
        const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
        const words = node.textContent.trim();
        // The state of saving is no sentence, and says nothing by itself.
        if (words !== '' && node.isConnected && (isLive(element) || element?.matches?.(LIVE))) {
          window.heard.push(words);
        }
      }
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

eachBrowser('headings in order, landmarks with names, a skip link, a title that says where', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  assert.equal(await page.title(), 'Whence');
  await openSample(page);
  await openArticle(page, ARTICLE.title);
  assert.equal(await page.title(), `${ARTICLE.title} · ${SAMPLE.project.title} · Whence`);
  assert.equal(await page.$eval('html', (html) => html.lang), 'en');
  const landmarks = await page.evaluate(() => ['header.masthead', 'nav', 'main', 'aside'].map((landmark) => {
    const all = [...document.querySelectorAll(landmark)].filter((e) => e.checkVisibility());
    return [landmark, all.length, all.every((e) => Boolean(e.ariaLabel))];
  }));
  assert.deepEqual(landmarks, [['header.masthead', 1, true], ['nav', 1, true], ['main', 1, true], ['aside', 1, true]]);
  const levels = await page.$$eval('h1, h2, h3, h4', (all) => all.filter((h) => h.checkVisibility()).map((h) => Number(h.tagName[1])));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.slice(1).forEach((level, i) => assert.ok(level <= levels[i] + 1, `headings ${levels}`));
  // The first press of the Tab key offers the way to the article.
  await page.evaluate(() => document.activeElement.blur());
  await page.reload({ waitUntil: 'load' });
  await until(page, () => document.querySelector('.claim-row'));
  await press(page, 'Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className.includes('skip')), true);
  await press(page, 'Enter');
  await settles(() => page.evaluate(() => document.activeElement.id), 'room');
});

eachBrowser('the language of the article is on its words and not on ours', async ({ launch }) => {
  const session = await launch();
  const page = await lantern(session);
  await openArticle(page, 'انهيار سد أورين');
  const language = (selector) => page.$eval(selector, (e) => e.closest('[lang]').lang);
  for (const theirs of ['.reader-title', '[data-paragraph]', '.claim-row-quote', '.article-row[data-current] .article-row-title']) {
    assert.equal(await language(theirs), 'ar', theirs);
  }
  for (const ours of ['.reader-tools', '.reader-facts', '.gloss-list', '.claim-row-facts']) {
    assert.equal(await language(ours), 'en', ours);
  }
});

eachBrowser('what cannot be seen in foreign words is shown as a chip, and stays in the data', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  const text = 'The \u202egate\u202c was shut\n\nThe warden\u200b said that the \u202egate\u202c was shut.';
  await dropFiles(page, [{ name: 'gate.txt', bytes: text }]);
  await click(page, 'Add 1 article', { within: 'dialog' });
  await isGone(page, 'dialog');
  const chips = (selector) => page.$$eval(`${selector} .hidden-sign`, (all) => all.map((chip) => `${chip.textContent}: ${chip.ariaLabel}`));
  const turned = ['RLO: right-to-left override', 'PDF: end of embedding'];
  for (const title of ['.article-row-title', '.reader-title']) {
    await until(page, (title) => document.querySelector(`${title} .hidden-sign`), title);
    assert.deepEqual(await chips(title), turned, title);
  }
  await page.evaluate(() => {
    const paragraph = document.querySelector('#paragraph-1');
    getSelection().selectAllChildren(paragraph);
    const { x, y } = paragraph.getBoundingClientRect();
    const at = { bubbles: true, clientX: x + 5, clientY: y + 5, pointerType: 'mouse', button: 0 };
    paragraph.dispatchEvent(new PointerEvent('pointerdown', at));
    paragraph.dispatchEvent(new PointerEvent('pointerup', at));
  });
  await until(page, () => document.activeElement?.id === 'source-box');
  const all = ['ZWSP: zero-width space', ...turned];
  assert.deepEqual(await chips('.adder-quote'), all);
  await press(page, 'Ctrl+Enter');
  await isGone(page, '.adder');
  await until(page, () => document.querySelector('.claim-panel .quote'));
  assert.deepEqual(await chips('.claim-panel .quote'), all);
  await press(page, 'Escape');
  await until(page, () => document.querySelector('.claim-row'));
  assert.deepEqual(await chips('.claim-row-quote'), all);
  assert.equal(await page.$eval('#paragraph-1', (p) => p.textContent), text.split('\n\n')[1]);
});

const VERBOSITY = [
  ['Nothing', null],
  ['In a few words', /^Set the confidence of the claim to “high”$/],
  ['In full', /^Set the confidence of the claim to “high”: done\.$/],
];

eachBrowser('how much is read out is a setting, and it is kept', async ({ launch }) => {
  const session = await launch();
  const page = await lantern(session);
  await press(page, 'j');
  await until(page, () => document.querySelector('.claim-panel'));
  for (const [choice, expected] of VERBOSITY) {
    await press(page, '?');
    await click(page, choice, { within: 'dialog fieldset' });
    await press(page, 'Escape');
    await isGone(page, 'dialog');
    await press(page, '2');
    await drawn(page);
    await page.evaluate(listen);
    await press(page, '4');
    await saved(page);
    await drawn(page);
    const heard = await page.evaluate(() => window.heard);
    assert.equal(heard.length, expected ? 1 : 0, `${choice}: ${heard}`);
    if (expected) {
      assert.match(heard[0], expected);
    }
  }
  await press(page, '?');
  await click(page, 'Nothing', { within: 'dialog fieldset' });
  await page.reload({ waitUntil: 'load' });
  await until(page, () => document.querySelector('.claim-panel'));
  await press(page, '?');
  await until(page, () => document.querySelector('dialog input[name=announcements]:checked')?.value === 'off');
});
