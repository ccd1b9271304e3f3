// A table of decisions: tab-separated, one line per row that was judged, annotated or changed.

import {rowOf} from './edits.js';

/** The names of the texts: source and target, or their languages if there are more. */
export function sideNames(bitext) {
  return bitext.sides.length === 2 ? ['source', 'target'] : bitext.sides.map(({language}) => language);
}

function columns(bitext) {
  const names = sideNames(bitext);
  return [...names.map((name) => `${name}_sentences`), 'decision', 'bead', 'note', ...names.map((name) => `${name}_text`)];
}

/** `text` as a cell of a table. */
export function cellText(text) {
  return text.replace(/[\u0000-\u001f\u0085\u2028\u2029]+/g, ' ');
}

export function indices({begin, end}) {
  return Array.from({length: end - begin}, (_, k) => begin + k).join(' ');
}

function isChanged(bitext, row) {
  return !bitext.original.some((other) => other.key === row.key);
}

export function decisionsText(bitext) {
  const known = new Set(bitext.original.map((row) => row.key));
  const decided = bitext.rows.filter((row) =>
    !known.has(row.key) || row.verdict || row.note || row.texts.some((text) => text !== null));
  const lines = decided.map((row) => [
    ...row.ranges.map(indices),
    row.verdict || 'none',
    known.has(row.key) ? 'same' : 'changed',
    cellText(row.note),
    ...row.texts.map((text) => cellText(text ?? '')),
  ]);
  return [columns(bitext), ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}

/** The patch that carries out a table of decisions about the alignment. Throws Error if it does not fit. */
export function readDecisions(bitext, text) {
  const [head, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/).filter((line) => line);
  const places = columns(bitext).map((name) => (head || '').split('\t').indexOf(name));
  const n = bitext.sides.length;
  if (places.slice(0, n + 2).includes(-1)) throw new Error(`no table of decisions about ${n} texts; expected the columns ${columns(bitext).join(', ')}`);
  const decided = lines.map((line, k) => decidedRow(bitext, places.map((at) => line.split('\t')[at] ?? ''), k + 2));
  const meets = (a, b) => a.ranges.some((range, v) => Math.max(range.begin, b.ranges[v].begin) < Math.min(range.end, b.ranges[v].end));
  const changed = decided.filter((row) => isChanged(bitext, row));
  const same = new Map(decided.map((row) => [row.key, row]));
  const kept = bitext.original.filter((row) => !changed.some((other) => meets(row, other)));
  const rows = [...kept.map((row) => same.get(row.key) || row), ...changed];
  const place = (row) => row.ranges.reduce((sum, {begin, end}) => sum + begin + end, 0);
  rows.sort((a, b) => place(a) - place(b));
  return difference(bitext.rows, rows);
}

function decidedRow(bitext, cells, line) {
  const n = bitext.sides.length;
  const bounds = cells.slice(0, n).map((cell) => cell.split(' ').filter((index) => index).map(Number));
  if (bounds.some((list) => list.some((index) => !Number.isInteger(index)))) throw new Error(`line ${line}: malformed sentence indices; expected indices such as '3 4'`);
  const place = bounds.map((list) => list[0]);
  const ranges = bounds.map((list, v) => {
    if (list.length) return {begin: list[0], end: list[list.length - 1] + 1};
    const begin = emptyPlace(bitext, place, v);
    return {begin, end: begin};
  });
  const verdict = cells[n] === 'none' ? '' : cells[n];
  const texts = cells.slice(n + 3).map((text) => text || null);
  return rowOf(bitext, ranges, {verdict, note: cells[n + 2], texts});
}

/** Where in text `v` a decision without a sentence of it belongs: at an end of the aligner's row that holds the
 * decision's first sentence in another text. */
function emptyPlace(bitext, place, v) {
  const u = place.findIndex((begin) => begin !== undefined);
  const row = bitext.original.find(({ranges}) => ranges[u].begin <= place[u] && place[u] < ranges[u].end);
  if (!row) throw new Error(`sentence ${place[u]}: no such sentence`);
  return place[u] === row.ranges[u].begin ? row.ranges[v].begin : row.ranges[v].end;
}

/** The patch that makes `fresh` of `old`. */
function difference(old, fresh) {
  const alike = (a, b) => a && b && a.key === b.key && a.verdict === b.verdict && a.note === b.note &&
    a.texts.every((text, v) => text === b.texts[v]);
  let at = 0;
  while (at < old.length && alike(old[at], fresh[at])) ++at;
  let tail = 0;
  while (tail < old.length - at && tail < fresh.length - at && alike(old[old.length - 1 - tail], fresh[fresh.length - 1 - tail])) ++tail;
  const count = old.length - at - tail;
  return count || fresh.length - at - tail ? {at, count, rows: fresh.slice(at, fresh.length - tail)} : null;
}

