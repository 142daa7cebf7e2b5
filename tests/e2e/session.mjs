// One running browser on one profile, and everything it reported.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

const START_TIMEOUT_MS = 60_000;
const DOWNLOAD_TIMEOUT_MS = 20_000;
const PATIENCE_MS = 30_000;
const POLL_MS = 40;
const DESKTOP = { width: 1280, height: 800 };

const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export class Session {
  /** Sentences on what went wrong in any page. A test that expects some takes them out. */
  problems = [];
  /** Addresses of all requests, in order, without `data:` and `blob:`. */
  requests = [];
  #taken = 0;

  static async start(browserName, { profile, viewport, dark, touch, base }) {
    const session = new Session();
    session.browserName = browserName;
    session.profile = profile;
    /** Folder into which the browser downloads without asking. */
    session.downloads = path.join(profile, 'downloads');
    session.base = base;
    session.viewport = viewport ?? DESKTOP;
    session.dark = dark;
    session.touch = touch;
    mkdirSync(session.downloads, { recursive: true });
    session.browser = await puppeteer.launch(
      browserName === 'firefox' ? session.#firefoxOptions() : session.#chromiumOptions(),
    );
    return session;
  }

  /** Opens a page and waits until the app stands in it. `where` is relative to the base. */
  async open(where = '') {
    const page = await this.newPage();
    await page.goto(new URL(where, this.base).href, { waitUntil: 'load' });
    await page.waitForFunction(() => !document.getElementById('loading'));
    return page;
  }

  /** A page that is watched but still empty. */
  async newPage() {
    const page = await this.browser.newPage();
    this.#watch(page);
    await page.evaluateOnNewDocument(reportViolations);
    // The browsers' own way makes functions of strings, which the page forbids.
    page.waitForFunction = (inPage, options, ...args) => comesTrue(page, inPage, options, args);
    await page.setViewport(this.viewport);
    if (this.dark !== undefined && this.browserName !== 'firefox') {
      const value = this.dark ? 'dark' : 'light';
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    }
    return page;
  }

  /** Does `action` and waits for the file it downloads; gives the file's path. */
  async download(action) {
    const before = new Set(readdirSync(this.downloads));
    await action();
    const deadline = Date.now() + DOWNLOAD_TIMEOUT_MS;
    while (Date.now() < deadline) {
      const file = finished(this.downloads, before);
      if (file) {
        return this.#takenOut(file);
      }
      await sleep(50);
    }
    throw new Error('nothing was downloaded');
  }

  /** Moves a download to a folder of its own, so that the next may have the same name. */
  #takenOut(file) {
    const folder = path.join(this.profile, 'taken', String(this.#taken++));
    mkdirSync(folder, { recursive: true });
    const kept = path.join(folder, path.basename(file));
    renameSync(file, kept);
    return kept;
  }

  /** Ends the browser as a power cut would: nothing is saved any more. */
  async kill() {
    const process = this.browser.process();
    const gone = new Promise((resolve) => {
      if (process.exitCode !== null || process.signalCode !== null) {
        resolve();
      } else {
        process.once('exit', resolve);
      }
    });
    this.killNow();
    await gone;
    await this.#settingsRestored();
    this.browser.disconnect().catch(() => {});
  }

  /** Puppeteer puts the settings of a Firefox profile back once it is gone; the next start must not meet that. */
  async #settingsRestored() {
    const deadline = Date.now() + 5_000;
    while (readdirSync(this.profile).some((name) => name.endsWith('.puppeteer')) && Date.now() < deadline) {
      await sleep(20);
    }
  }

  /** The same without waiting. */
  killNow() {
    const process = this.browser.process();
    if (process.exitCode === null && process.signalCode === null) {
      killTree(process.pid);
    }
  }

  /** Ends the browser as a person does; may be called twice. */
  async close() {
    const process = this.browser.process();
    if (process.exitCode !== null || process.signalCode !== null) {
      return;
    }
    const closed = this.browser.close().then(() => true, () => false);
    if (!(await Promise.race([closed, sleep(10_000, false, { ref: false })]))) {
      await this.kill();
    }
  }

  /** Takes a picture of every page that still answers; `nextFile` names the files. */
  async takePictures(nextFile) {
    const files = [];
    const pages = await within(5_000, this.browser.pages()).catch(() => []);
    for (const page of pages.filter((page) => page.url() !== 'about:blank')) {
      const file = nextFile();
      await within(10_000, page.screenshot({ path: file })).then(() => files.push(file), () => {});
    }
    return files;
  }

  #watch(page) {
    page.on('pageerror', (error) => this.problems.push(`page error: ${error?.stack ?? error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.problems.push(`console error: ${message.text()} ${message.location()?.url ?? ''}`.trim());
      }
    });
    page.on('request', (request) => this.#note(request.url()));
    page.on('requestfailed', (request) => {
      // A page that is left stops its requests itself.
      const why = request.failure()?.errorText ?? '';
      if (!/ABORTED/i.test(why)) {
        this.problems.push(`request failed: ${request.url()} ${why}`.trim());
      }
    });
  }

  #note(address) {
    if (/^(data|blob|about):/.test(address)) {
      return;
    }
    this.requests.push(address);
    if (!address.startsWith(this.base)) {
      this.problems.push(`request left the page: ${address}`);
    }
  }

  #chromiumOptions() {
    const sandbox = process.env.NO_SANDBOX ? ['--no-sandbox'] : [];
    return {
      browser: 'chrome',
      executablePath: process.env.CHROME,
      headless: true,
      userDataDir: this.profile,
      args: [...CHROMIUM_FLAGS, ...sandbox],
      timeout: START_TIMEOUT_MS,
      protocolTimeout: START_TIMEOUT_MS,
      downloadBehavior: { policy: 'allow', downloadPath: this.downloads },
    };
  }

  #firefoxOptions() {
    const colours = this.dark === undefined ? {} : {
      'layout.css.prefers-color-scheme.content-override': this.dark ? 0 : 1,
    };
    // Chromium learns from the viewport that fingers point; 1 is a coarse pointer that cannot hover.
    const fingers = this.touch
      ? { 'dom.w3c_touch_events.enabled': 1, 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 }
      : {};
    return {
      browser: 'firefox',
      executablePath: process.env.FIREFOX,
      headless: true,
      userDataDir: this.profile,
      timeout: START_TIMEOUT_MS,
      protocolTimeout: START_TIMEOUT_MS,
      extraPrefsFirefox: {
        'browser.download.dir': this.downloads,
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
        'browser.helperApps.neverAsk.saveToDisk':
          'application/json,application/jsonl,application/octet-stream,text/plain,text/csv',
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
        ...colours,
        ...fingers,
      },
    };
  }
}

/** Runs in each page before its own scripts: what its policy forbids is an error like any other. */
function reportViolations() {
  addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    console.error(`against the policy: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
  });
}

/** Asks the page again and again until the function gives something true; gives a handle of that. */
async function comesTrue(page, inPage, { polling = POLL_MS, timeout = PATIENCE_MS } = {}, args = []) {
  const deadline = Date.now() + timeout;
  const pause = typeof polling === 'number' ? polling : POLL_MS;
  for (;;) {
    try {
      const handle = await page.evaluateHandle(inPage, ...args);
      if (await handle.evaluate((value) => Boolean(value))) {
        return handle;
      }
      await handle.dispose();
    } catch (error) {
      if (!isLeaving(error)) {
        throw error;
      }
    }
    if (Date.now() > deadline) {
      throw new Error(`nothing true within ${timeout} ms`);
    }
    await sleep(pause);
  }
}

/** Whether a page was loaded anew while it was asked. */
function isLeaving(error) {
  return /context was destroyed|cannot find context|detached|no such frame|realm|aborted|actor/i.test(error.message);
}

/** A new file that is whole: not a browser's unfinished one, and not growing. */
function finished(folder, before) {
  const names = readdirSync(folder);
  if (names.some((name) => /\.(crdownload|part|tmp)$/.test(name))) {
    return undefined;
  }
  const name = names.find((name) => !before.has(name));
  if (!name) {
    return undefined;
  }
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    // It has just got its whole name.
    return undefined;
  }
  // Firefox first makes an empty file to keep the name.
  return statSync(file).size > 0 ? file : undefined;
}

function killTree(pid) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    // Puppeteer starts a browser as the leader of its own process group.
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

function within(milliseconds, promise) {
  const late = sleep(milliseconds, undefined, { ref: false }).then(() => {
    throw new Error(`no answer within ${milliseconds} ms`);
  });
  return Promise.race([promise, late]);
}
