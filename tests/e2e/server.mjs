// A copy of the finished page that a test may change, and a server of its own
// for it, which sends what `_headers` says, as hosts do that read this file.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { dist } from './harness.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Where the page lies on the server; never its root. */
const WHERE = '/some/where/';

const folders = new Set();
const servers = new Set();

/** A copy of the finished page, gone when the test file ends. */
export function copyOfPage() {
  const folder = mkdtempSync(path.join(tmpdir(), 'whence-page-'));
  folders.add(folder);
  cpSync(dist, folder, { recursive: true });
  return folder;
}

/** Names of all files in a folder and below it. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => statSync(path.join(folder, name)).isFile());
}

/** Changes one byte in the middle of a file. */
export function changeByte(folder, name) {
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] ^= 1;
  writeFileSync(file, bytes);
}

/**
 * Makes another build out of a copy: other names for scripts and WebAssembly,
 * another title, another id, and hashes that fit.
 */
export function otherBuild(folder) {
  const before = new Map(filesOf(folder).map((name) => [name, integrity(folder, name)]));
  const isText = (name) => /\.(js|html)$/.test(name) || name === 'files.json';
  const replace = (old, other) => {
    for (const name of filesOf(folder).filter(isText)) {
      const file = path.join(folder, name);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(old, other));
    }
  };
  const now = new Map();
  for (const name of before.keys()) {
    const other = name.replace(/^(whence|boot)-([0-9a-f]{16})/, '$1-b$2');
    renameSync(path.join(folder, name), path.join(folder, other));
    now.set(name, other);
  }
  for (const [name, other] of now) {
    if (name !== other) {
      replace(name, other);
    }
  }
  const { build } = JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8'));
  replace(build, [...build].reverse().join(''));
  replace('content="Mark up articles', 'content="Newer: mark up articles');
  // From the inside out: a changed file changes the hash in those that hold it.
  const order = ['sw.js', /^whence-.*\.js$/, /^boot-.*\.js$/, 'index.html'];
  for (const which of order) {
    const name = [...before.keys()].find((one) => one === which || (which instanceof RegExp && which.test(one)));
    replace(before.get(name), integrity(folder, now.get(name)));
  }
}

function integrity(folder, name) {
  return `sha384-${createHash('sha384').update(readFileSync(path.join(folder, name))).digest('base64')}`;
}

/** Serves a folder; `show(folder)` changes it, `stop()` is what a dead line looks like. */
export async function serve(folder) {
  const asked = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url.split('?')[0]).replace(WHERE, '') || 'index.html';
    asked.push(name);
    const file = path.join(folder, name);
    if (!request.url.startsWith(WHERE) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const headers = headersOf(folder);
    headers['Content-Type'] = TYPES[path.extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, headers).end(readFileSync(file));
  });
  servers.add(server);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    base: `http://127.0.0.1:${port}${WHERE}`,
    /** Names of the files asked for, in order. */
    asked,
    show(other) {
      folder = other;
    },
    stop: () => stop(server),
  };
}

function headersOf(folder) {
  const lines = readFileSync(path.join(folder, '_headers'), 'utf8').trimEnd().split('\n').slice(1);
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/, 2)));
}

async function stop(server) {
  servers.delete(server);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

after(async () => {
  await Promise.all([...servers].map(stop));
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});
