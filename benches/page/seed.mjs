// The work of the harness as files of Whence: one article with its claims, or a
// whole newsroom. Ids are hashes of a count, so the same work gives the same file.

import { createHash } from 'node:crypto';

const AT = '2031-03-17T08:00:00.000Z';
const REPLICA = 'be0000000001';
const CONFIDENCE = '77686e63-0001-8000-8000-000000000001';
const LEVELS = ['1', '2', '3', '4', '5', '0'];
const CONTEXT_CODE_POINTS = 32;

/** `docs` are articles as the harness makes them; `extraSources` only fill the register. */
export function wholeProject({ title, docs, extraSources = 0 }) {
  const ids = idsFrom(title);
  const me = ids();
  const layer = ids();
  const record = (fields) => ({
    id: ids(),
    revision: { [REPLICA]: 1 },
    created: { by: me, at: AT },
    changed: { by: me, at: AT },
    ...fields,
  });
  const names = new Set(docs.flatMap((doc) => doc.annotations.map((a) => a.source)));
  for (let i = 0; i < extraSources; i++) {
    names.add(nameOf(i));
  }
  const sources = [...names].map((name) => record({ name, aliases: [] }));
  const sourceIds = new Map(sources.map((source) => [source.name, source.id]));
  const texts = new Map();
  const articles = [];
  const claims = [];
  for (const [rank, doc] of docs.entries()) {
    const sha256 = createHash('sha256').update(doc.text).digest('hex');
    texts.set(sha256, doc.text);
    const article = record({ rank: rank + 1, title: doc.title, language: 'en', text_sha256: sha256 });
    articles.push(article);
    for (const [i, annotation] of doc.annotations.entries()) {
      claims.push(record({
        layer,
        article: article.id,
        content: [positionOf(doc.text, annotation)],
        chains: [{ id: ids(), links: [{ id: ids(), who: { source: sourceIds.get(annotation.source) } }] }],
        confidence: [{ id: ids(), scale: CONFIDENCE, level: LEVELS[i % LEVELS.length], by: me, at: AT }],
      }));
    }
  }
  return JSON.stringify({
    format: 'whence',
    version: 1,
    min_reader: 1,
    offsets: 'unicode-code-points',
    scope: 'project',
    project: { ...record({ title }), id: ids() },
    annotators: [{ ...record({ name: 'Bench' }), id: me }],
    layers: [{ ...record({ name: 'Reading', purpose: 'own', annotator: me }), id: layer }],
    sources,
    articles,
    texts: [...texts].map(([sha256, text]) => ({ sha256, text })),
    claims,
  });
}

/** The harness writes ASCII, so its UTF-16 units are code points. */
function positionOf(text, { start, end }) {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_CODE_POINTS), start),
    suffix: text.slice(end, end + CONTEXT_CODE_POINTS),
  };
}

function nameOf(number) {
  const first = ['Anka', 'Bela', 'Cato', 'Dara', 'Edda', 'Fenn', 'Gita', 'Hale', 'Iven', 'Jora'];
  const last = ['Arden', 'Brekk', 'Corvin', 'Dorel', 'Estner', 'Faldt', 'Grewe', 'Holm', 'Ister', 'Jansk'];
  const pick = (list, n) => list[n % list.length];
  return `${pick(first, number)} ${pick(last, Math.floor(number / 10))} of the ${Math.floor(number / 100) + 1}th office`;
}

/** As random as those that the app makes, which decide the order of the store. */
function idsFrom(seed) {
  let count = 0;
  return () => {
    count += 1;
    const hex = createHash('sha256').update(`${seed} ${count}`).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  };
}
