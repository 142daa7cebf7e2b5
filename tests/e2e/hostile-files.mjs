// Payloads put into files: into every field that a file can have.

import { createHash } from 'node:crypto';
import { PAYLOADS } from './payloads.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Without half characters, which UTF-8 cannot hold. */
const whole = (words) => words.toWellFormed();

/** As HTML writes text, so that the page holds the words and not the markup. */
const asText = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A paragraph that is an article by itself, another one for each number. */
const story = (number) => `The ferry number ${number} ran aground on the Skerrin bank on Tuesday evening with 64 people on board, the harbour office said. Nobody was hurt, and the ship was towed to Orvik.`;

/** Saved pages for an archive: a payload in the body as markup and as words, in the title, in what the page tells of itself. */
export function pages() {
  return PAYLOADS.map(({ words, number }) => {
    const told = { '@type': 'NewsArticle', headline: words, author: { name: words }, publisher: { name: words }, datePublished: words };
    const meta = ['og:title', 'og:site_name', 'og:url', 'og:locale', 'author', 'article:published_time', 'description']
      .map((name) => `<meta property="${name}" content="${asText(words)}">`);
    // By turns, so that each way counts for some.
    const head = [
      `<title>${words}</title>`, meta.join(''), `<script type="application/ld+json">${JSON.stringify(told)}</script>`,
      `<title>${asText(words)}</title>${meta.join('')}`, `<link rel=canonical href="${asText(words)}">`,
    ][number % 5];
    const body = `<article><h1>${asText(words)}</h1><p>${story(number)}</p><p>${asText(words)}</p><p>${words}</p></article>`;
    return [`page-${number}.html`, `<!doctype html><html><head>${head}</head><body>${body}</body></html>`];
  });
}

/** All payloads in the rows of a table, each in every column. NUL would make the file no table. */
export function table() {
  const cell = (words) => `"${whole(words).replaceAll('"', '""')}"`;
  const rows = PAYLOADS.filter(({ words }) => !words.includes('\0')).map(({ words, number }) => {
    const text = cell(`${story(number)}\n\n${words}`);
    return [...Array(7).fill(cell(words)), text].join(',');
  });
  return { count: rows.length, bytes: ['title,outlet,byline,credit,url,published,language,text', ...rows].join('\n') };
}

/** All payloads in lines of JSON, as values and as keys; half characters as escapes. */
export function lines() {
  const all = PAYLOADS.map(({ words, number }) => {
    const fields = Object.fromEntries(['title', 'outlet', 'byline', 'credit', 'url', 'published', 'language'].map((name) => [name, words]));
    const json = JSON.stringify({ ...fields, text: `A line. ${story(number)}\n\n${words}`, direction: words });
    return `${json.slice(0, -1)},${JSON.stringify(words)}:1,"__proto__":{"wxss":1},"constructor":{"prototype":{"wxss":1}}}`;
  });
  return { count: all.length, bytes: all.join('\n') };
}

/** Files that bear payloads as names: every other one is empty and refused. */
export function named() {
  return PAYLOADS.map(({ words, number }) => ({
    name: number % 2 === 0 ? `${words}.txt` : words,
    bytes: number % 2 === 0 ? `${words}\n\n${story(number)}` : '',
  }));
}

/** The same names in an archive, where a path is whatever it says. */
export function namedInArchive() {
  return PAYLOADS.map(({ words, number }) => [`${words}.txt`, `Archived ${number}\n\n${story(number)}`]);
}

const REVISION = { revision: { abcdefabcdef: 7 } };
const id = (kind, number) => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const ADA = id(1, 0);
const LAYER = id(2, 0);
const ACT = { by: ADA, at: '2031-03-01T09:26:53.123Z' };
const meta = (kind, number) => ({ id: id(kind, number), ...REVISION, created: ACT, changed: ACT });
const CONFIDENCE = '77686e63-0001-8000-8000-000000000001';
const RELIABILITY = '77686e63-0001-8000-8000-000000000003';
const LISTS = ['claim-kind', 'source-kind', 'source-role', 'relation-type', 'status'];

/** A Whence file with a payload in every field that holds words, and in fields it does not know. */
export function whenceFile() {
  const all = PAYLOADS.map(({ words, number }) => ({ words: whole(words), number }));
  const together = all.map(({ words }) => words).join(' ');
  const extra = (words) => ({ [`x_${words}`]: { [words]: words }, ['__proto__x']: words });
  // A text never begins with a byte order mark and has no CR: it would be another text.
  const paragraphs = all.map(({ words }) => `Said: ${words.replaceAll('\r', ' ').replaceAll('\n', ' ')}`);
  const whole_text = paragraphs.join('\n\n');
  let at = 0;
  const spans = paragraphs.map((paragraph) => {
    const length = [...paragraph].length;
    const span = { start: at + 6, end: at + length, quote: [...paragraph].slice(6).join('') };
    at += length + 2;
    return span;
  });
  const last = all.length;
  const article = (number, text) => ({ ...meta(6, number), rank: number + 1, text_sha256: sha256(text) });
  const texts = [whole_text, ...paragraphs];
  return {
    format: 'whence', version: 1, min_reader: 1, offsets: 'unicode-code-points', scope: 'project', generator: together,
    ...extra(together),
    project: { ...meta(9, 0), title: together, note: together, codebook: { name: together, version: 1 }, ...extra(together) },
    annotators: [{ ...meta(1, 0), name: together, note: together }, ...all.map(({ words, number }) => ({ ...meta(1, number + 1), name: words, note: words }))],
    layers: [{ ...meta(2, 0), name: together, purpose: 'own', annotator: ADA }],
    scales: [
      {
        ...meta(3, 0), id: CONFIDENCE, name: together, judges: 'claim', question: together, guideline: together, examples: [together],
        levels: all.slice(0, 60).map(({ words, number }) => ({
          code: number < 6 ? String(number) : words, name: words, meaning: words, guideline: words, examples: [words, words], key: words,
        })),
      },
      ...all.map(({ words, number }) => ({
        ...meta(3, number + 1), name: words, judges: number % 2 ? 'source' : 'claim', question: words, guideline: words, examples: [words],
        levels: [{ code: words, name: words, meaning: words, key: words, ...extra(words) }],
      })),
    ],
    terms: all.map(({ words, number }) => ({ ...meta(4, number), list: LISTS[number % 5], name: words, meaning: words, guideline: words, examples: [words], key: words })),
    events: all.map(({ words, number }) => ({ ...meta(5, number), name: words, note: words })),
    sources: all.map(({ words, number }) => ({
      ...meta(7, number), name: words, aliases: [words, `${words} again`], note: words, kind: id(4, number - (number % 5) + 1 < last ? number - (number % 5) + 1 : 1),
      reliability: [{ id: id(70, number), scale: RELIABILITY, level: words, ...ACT, reason: words }], ...extra(words),
    })),
    articles: [
      { ...article(last, whole_text), rank: 0.5, title: 'All that was said', outlet: 'Vale Courier', language: 'en' },
      ...all.map(({ words, number }) => ({
        ...article(number, paragraphs[number]), title: words, outlet: words, byline: words, credit: words, url: words, published: words, retrieved: words,
        language: words, file_sha256: words, file_name: words, encoding: words, event: id(5, number), ...extra(words),
      })),
    ],
    texts: [...new Set(texts)].map((text) => ({ sha256: sha256(text), text })),
    claims: all.map(({ words, number }) => ({
      ...meta(8, number), layer: LAYER, article: id(6, last), content: [spans[number]],
      chains: [{
        id: id(80, number),
        links: [
          { id: id(81, number), who: { source: id(7, number) }, cue: spans[number], mention: spans[number] },
          { id: id(82, number), who: { described: words }, ...extra(words) },
        ],
      }],
      confidence: [{ id: id(83, number), scale: CONFIDENCE, level: number % 2 ? words : '4', ...ACT, reason: words }],
      summary: words, note: words, tags: [words, together.slice(0, 500)], proposed_by: words, kind: id(4, number - (number % 5)), status: id(4, Math.min(last - 1, number - (number % 5) + 4)),
      quantities: [{ id: id(84, number), low: 1, unit: words, qualifier: words, of: words }], ...extra(words),
    })),
    relations: all.slice(1).map(({ words, number }) => ({ ...meta(10, number), from: id(8, number), to: id(8, number - 1), type: id(4, Math.min(last - 1, number - (number % 5) + 3)), note: words })),
    suggestions: all.map(({ words, number }) => ({ ...meta(11, number), article: id(6, number), by: words, why: words, decision: 'open' })),
  };
}

/** Files that are almost Whence files: what is wrong with each is said with words out of it. */
export function spoilt() {
  const file = { format: 'whence', version: 1, min_reader: 1, offsets: 'unicode-code-points', scope: 'project', project: { ...meta(9, 1), codebook: { name: 'a', version: 1 } } };
  return PAYLOADS.map(({ words, number }) => {
    const wrong = [{ scope: words }, { offsets: words }, { claims: [{ id: words }] }, { articles: [{ ...meta(6, 0), [words]: 1, rank: words }] }, { generator: { [words]: 1 } }];
    return JSON.stringify({ ...file, ...wrong[number % 5] });
  });
}
