// Whence as the harness drives its peers: as a person would. The project is
// opened as a file, kept by the app, and measured when the page comes again.
// The harness addresses text by UTF-16 units with one line feed between
// paragraphs; the page has margins between them, so that is counted here.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wholeProject } from './seed.mjs';

const PATIENCE_MS = 300_000;

/** Injected into every page before its own scripts. */
function ranges() {
  const install = () => {
    if (!window.__probe) {
      return;
    }
    window.__probe.range = (root, start, end) => {
      let from = 0;
      for (const paragraph of document.querySelectorAll('[data-paragraph]')) {
        const length = paragraph.textContent.length;
        if (start < from + length) {
          return within(paragraph, start - from, end - from);
        }
        from += length + 1;
      }
      return null;
    };
  };
  const within = (paragraph, start, end) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let at = 0;
    let isBegun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.data.length;
      if (!isBegun && at + length > start) {
        range.setStart(node, start - at);
        isBegun = true;
      }
      if (isBegun && at + length >= end) {
        range.setEnd(node, end - at);
        return range;
      }
      at += length;
    }
    return null;
  };
  install();
}

/** Marks are there and at least one of them is in the window. */
const FIRST_SCREEN = `() => {
  const mark = document.querySelector('[data-reader] mark');
  return mark && [...document.querySelectorAll('[data-reader] mark')].slice(0, 40).some((m) => {
    const box = m.getBoundingClientRect();
    return box.height > 0 && box.top < innerHeight && box.bottom > 0;
  });
}`;

/** The popover is open beside a painted draft. */
const DRAFT = `() => (document.getElementById('adder') && CSS.highlights.get('draft')?.size ? 1 : 0)`;

/** Opens a project's file in an empty browser and waits until it is kept. */
export async function seed(page, url, file) {
  await page.goto(url);
  await page.waitForFunction(() => !document.getElementById('loading'));
  const input = await page.waitForSelector('input[type=file]', { state: 'attached' });
  await input.setInputFiles(file);
  const take = page.locator('dialog[open] button[data-strong]');
  await take.click({ timeout: PATIENCE_MS });
  await page.waitForFunction(() => document.querySelector('[data-saved]')?.textContent === 'Saved'
    && document.querySelector('[data-reader] mark'), null, { timeout: PATIENCE_MS });
}

/** A file of the harness's article; the harness may ask for it many times. */
export function fileOf(name, json) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'whence-bench-')), `${name}.whence.json`);
  writeFileSync(file, json);
  return file;
}

export default ({ docs }) => {
  const url = process.env.WHENCE_URL;
  const files = new Map();
  const fileFor = (size) => {
    if (!files.has(size)) {
      files.set(size, fileOf(size, wholeProject({ title: `Bench ${size}`, docs: [docs[size]] })));
    }
    return files.get(size);
  };
  const open = async (page, size) => {
    const first = await page.context().newPage();
    await seed(first, url, fileFor(size));
    await first.close();
    await page.addInitScript(ranges);
    await page.goto(url, { waitUntil: 'commit' });
  };
  return [{
    name: 'whence',
    open,
    ready: FIRST_SCREEN,
    count: DRAFT,
    root: `() => document.querySelector('[data-reader]')`,
    scroller: `() => document.getElementById('room')`,
    // What was asked about is put back, so that the next drag meets the page as this one did.
    afterAdd: (page) => page.keyboard.press('Escape'),
  }];
};
