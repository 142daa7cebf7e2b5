// What an end-to-end test needs: a browser with a profile of its own, the
// address of the finished page, and eyes for everything that goes wrong there.
// `cargo xtask test e2e` sets the environment; a test looks like this:
//
//   import { eachBrowser } from './harness.mjs';
//   eachBrowser('an article survives a reload', async ({ launch }) => {
//     const session = await launch();
//     const page = await session.open();
//     …
//   });
//
// A page error, a console error or a failed request fails the test, and so does
// what the page's policy forbids, or a request to any other host.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Session } from './session.mjs';

export { selectText } from './selection.mjs';

/** Address of the served release, with a slash at its end; never the root of its host. */
export const base = needed('WHENCE_BASE');

/** Names of the browsers to test in: `chromium`, `firefox`. */
export const browserNames = needed('BROWSERS').split(',');

/** The folder of the finished page. */
export const dist = needed('WHENCE_DIST');

/** The folder for what a person may want to look at after a run. */
export const OUTPUT = needed('WHENCE_OUTPUT');
const TIMEOUT_MS = 120_000;
const LINGER_MS = 2_000;

const sessions = new Set();
const profiles = new Set();

/** A new empty profile folder; it is removed when the test file ends. */
export function newProfile() {
  const profile = mkdtempSync(path.join(tmpdir(), 'whence-profile-'));
  profiles.add(profile);
  return profile;
}

/**
 * Starts a browser. The same `profile` again shows what the browser kept.
 * `viewport` is `{ width, height }` in CSS pixels; `dark` asks for dark colours;
 * `touch` for a screen that fingers point at; `base` is the address of another
 * copy of the page.
 */
export async function launch(browserName, { profile = newProfile(), viewport, dark, touch, base: other = base } = {}) {
  const session = await Session.start(browserName, { profile, viewport, dark, touch, base: other });
  sessions.add(session);
  return session;
}

/**
 * Registers a test for each browser. `run` gets `{ browserName, launch, t }`;
 * its `launch` takes the options of the one above. `options` are those of
 * node:test; after `timeout` milliseconds the test fails, with pictures.
 */
export function eachBrowser(name, options, run) {
  if (typeof options === 'function') {
    [run, options] = [options, {}];
  }
  const { timeout = TIMEOUT_MS, ...others } = options;
  for (const browserName of browserNames) {
    test(`${name} (${browserName})`, others, async (t) => {
      const attempt = () => once({ name, browserName, run, timeout, t });
      try {
        await attempt();
      } catch (error) {
        // On a busy machine the real mouse can be late for a page that moves. What is broken
        // fails twice; what passes only now is said.
        t.diagnostic(`${name} (${browserName}) gets a second try: ${error.message}`);
        await attempt();
      }
    });
  }
}

async function once({ name, browserName, run, timeout, t }) {
  const own = [];
  const start = async (settings) => {
    const session = await launch(browserName, settings);
    own.push(session);
    return session;
  };
  try {
    await Promise.race([run({ browserName, launch: start, t }), late(timeout)]);
    mustBeQuiet(own);
  } catch (error) {
    await takePictures(own, `${name}-${browserName}`, t);
    throw withProblems(error, own);
  } finally {
    await Promise.all(own.map(end));
  }
}

function mustBeQuiet(own) {
  if (own.some((session) => session.problems.length > 0)) {
    throw new Error('the page had problems');
  }
}

/** The error, with what the pages reported before it happened. */
function withProblems(error, own) {
  for (const problem of own.flatMap((session) => session.problems)) {
    error.message += `\n  ${problem}`;
  }
  return error;
}

async function late(milliseconds) {
  await sleep(milliseconds, undefined, { ref: false });
  throw new Error(`the test took longer than ${milliseconds / 1000} s`);
}

async function takePictures(own, name, t) {
  mkdirSync(OUTPUT, { recursive: true });
  const stem = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  let number = 0;
  for (const session of own) {
    for (const file of await session.takePictures(() => path.join(OUTPUT, `${stem}-${++number}.png`))) {
      t.diagnostic(`screenshot: ${file}`);
    }
  }
}

async function end(session) {
  sessions.delete(session);
  await session.close();
}

function needed(variable) {
  const value = process.env[variable];
  if (!value) {
    throw new Error(`${variable} is not set: run the tests with \`cargo xtask test e2e\``);
  }
  return value;
}

function removeProfiles() {
  for (const profile of profiles) {
    if (existsSync(profile)) {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }
  profiles.clear();
}

after(async () => {
  await Promise.all([...sessions].map(end));
  removeProfiles();
  // A timer that a failed test left behind must not hold up the rest.
  setTimeout(() => process.exit(), LINGER_MS).unref();
});

// A test file that is stopped halfway must not leave browsers behind.
process.on('exit', () => {
  for (const session of sessions) {
    session.killNow();
  }
  try {
    removeProfiles();
  } catch {
    // A browser may still be writing while it dies; the folder is in the system's temporary place.
  }
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.exit(1));
}
