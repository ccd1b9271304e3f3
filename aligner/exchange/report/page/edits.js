// Edits of rows. Each function returns a patch {at, count, rows}: `rows` take the place of `count` rows from
// index `at`; or null if there is nothing to do.

import {Row} from './bitext.js';

function letters(bitext, v, {begin, end}) {
  let sum = 0;
  for (let i = begin; i < end; ++i) sum += bitext.sides[v].sentences[i].length + 1;
  return sum;
}

/** A row of these sentences: the aligner's if it made the same, otherwise marked as edited. */
export function rowOf(bitext, ranges, fields = {}) {
  const known = bitext.known.get(new Row(ranges).key);
  return known ? known.with(fields) : new Row(ranges, {edited: true, ...fields});
}

/** `rows`, without those that hold nothing. */
function patch(at, count, rows) {
  return {at, count, rows: rows.filter((row) => row.filled > 0)};
}

/** Joins row `k` with the next. */
export function merge(bitext, k) {
  const [a, b] = [bitext.rows[k], bitext.rows[k + 1]];
  if (!a || !b) return null;
  const ranges = a.ranges.map(({begin}, v) => ({begin, end: b.ranges[v].end}));
  const texts = ranges.map((range, v) => (a.texts[v] === null && b.texts[v] === null ? null
    : [bitext.text(a, v), bitext.text(b, v)].filter((text) => text).join(bitext.sides[v].joiner)));
  const note = [a.note, b.note].filter((text) => text).join('; ');
  return patch(k, 2, [rowOf(bitext, ranges, {texts, note})]);
}

/** Where the range is cut so that the share of its letters before the cut comes next to `share`. */
function cutAt(bitext, v, range, share) {
  const total = letters(bitext, v, range);
  let best = range.begin;
  for (let s = range.begin; s <= range.end; ++s) {
    const off = (cut) => Math.abs(letters(bitext, v, {begin: range.begin, end: cut}) - share * total);
    if (off(s) < off(best)) best = s;
  }
  return best;
}

/** Splits row `k` before sentence `s` of text `v`; the other texts are cut in the same proportion. */
export function split(bitext, k, v, s) {
  const row = bitext.rows[k];
  const {begin, end} = row.ranges[v];
  if (s <= begin || s >= end) return null;
  const share = letters(bitext, v, {begin, end: s}) / letters(bitext, v, {begin, end});
  const cuts = row.ranges.map((range, u) => (u === v ? s : cutAt(bitext, u, range, share)));
  const first = row.ranges.map((range, u) => ({begin: range.begin, end: cuts[u]}));
  const second = row.ranges.map((range, u) => ({begin: cuts[u], end: range.end}));
  return patch(k, 1, [rowOf(bitext, first, {note: row.note}), rowOf(bitext, second)]);
}

/** `row` with another range of text `v`. */
function resized(bitext, row, v, range) {
  const ranges = row.ranges.map((old, u) => (u === v ? range : old));
  const texts = row.texts.map((text, u) => (u === v ? null : text));
  return rowOf(bitext, ranges, {texts, note: row.note});
}

/** Moves the border of rows `k` and `k` + 1 in text `v` to sentence `s`. */
export function moveBorder(bitext, k, v, s) {
  const [a, b] = [bitext.rows[k], bitext.rows[k + 1]];
  if (!a || !b) return null;
  const [{begin}, {end}] = [a.ranges[v], b.ranges[v]];
  if (s === a.ranges[v].end || s < begin || s > end) return null;
  return patch(k, 2, [resized(bitext, a, v, {begin, end: s}), resized(bitext, b, v, {begin: s, end})]);
}

/** Sends the last sentence of text `v` of row `k` to the row below. */
export function pushDown(bitext, k, v) {
  const {begin, end} = bitext.rows[k].ranges[v];
  if (begin === end) return null;
  if (k + 1 < bitext.rows.length) return moveBorder(bitext, k, v, end - 1);
  const {ranges} = bitext.rows[k];
  const last = ranges.map((range, u) => (u === v ? {begin: end - 1, end} : {begin: range.end, end: range.end}));
  if (bitext.rows[k].filled === 1 && end - begin === 1) return null;
  return patch(k, 1, [resized(bitext, bitext.rows[k], v, {begin, end: end - 1}), rowOf(bitext, last)]);
}

/** Sends the first sentence of text `v` of row `k` to the row above. */
export function pushUp(bitext, k, v) {
  const {begin, end} = bitext.rows[k].ranges[v];
  if (begin === end) return null;
  if (k > 0) return moveBorder(bitext, k - 1, v, begin + 1);
  const {ranges} = bitext.rows[k];
  const first = ranges.map((range, u) => (u === v ? {begin, end: begin + 1} : {begin: range.begin, end: range.begin}));
  if (bitext.rows[k].filled === 1 && end - begin === 1) return null;
  return patch(k, 1, [rowOf(bitext, first), resized(bitext, bitext.rows[k], v, {begin: begin + 1, end})]);
}

/** Takes row `k` apart: each text becomes a row of its own, untranslated. */
export function unpair(bitext, k) {
  const row = bitext.rows[k];
  if (row.isGap) return null;
  const rows = [];
  row.ranges.forEach((own, v) => {
    if (own.begin === own.end) return;
    const ranges = row.ranges.map((range, u) =>
      (u === v ? range : u < v ? {begin: range.end, end: range.end} : {begin: range.begin, end: range.begin}));
    const texts = row.texts.map((text, u) => (u === v ? text : null));
    rows.push(rowOf(bitext, ranges, {texts, note: rows.length ? '' : row.note, verdict: 'accept'}));
  });
  return patch(k, 1, rows);
}

/** Makes one row of the sentences in `ranges`. It replaces the rows that these overlap, whose other sentences
 * become a row before and a row after it. */
export function place(bitext, ranges, fields = {}) {
  const meets = (a, b) => Math.max(a.begin, b.begin) < Math.min(a.end, b.end);
  const hit = bitext.rows.filter((row) => row.ranges.some((range, v) => meets(range, ranges[v])));
  if (!hit.length) return null;
  const [first, last] = [hit[0], hit[hit.length - 1]];
  const before = ranges.map(({begin}, v) => ({begin: first.ranges[v].begin, end: Math.max(begin, first.ranges[v].begin)}));
  const after = ranges.map(({end}, v) => ({begin: Math.min(end, last.ranges[v].end), end: last.ranges[v].end}));
  const own = ranges.map((range, v) => ({begin: before[v].end, end: after[v].begin}));
  return patch(first.index, last.index - first.index + 1,
    [rowOf(bitext, before), rowOf(bitext, own, fields), rowOf(bitext, after)]);
}

/** Changes `fields` of row `k`. */
export function change(bitext, k, fields) {
  return {at: k, count: 1, rows: [bitext.rows[k].with(fields)]};
}

/** Sets or takes back the verdict on row `k`; a gap, which may span several rows, is judged as a whole. */
export function judge(bitext, k, verdict) {
  const fresh = bitext.rows[k].verdict === verdict ? '' : verdict;
  let [from, to] = [k, k + 1];
  if (bitext.rows[k].isGap) {
    while (from > 0 && bitext.rows[from - 1].isGap) --from;
    while (to < bitext.rows.length && bitext.rows[to].isGap) ++to;
  }
  return {at: from, count: to - from, rows: bitext.rows.slice(from, to).map((row) => row.with({verdict: fresh}))};
}

/** Sets the text of a cell; its own sentences take back an earlier edit. */
export function setText(bitext, k, v, text) {
  const row = bitext.rows[k];
  const kept = text === bitext.joined(v, row.ranges[v]) ? null : text;
  if (kept === row.texts[v]) return null;
  return change(bitext, k, {texts: row.texts.map((old, u) => (u === v ? kept : old))});
}

/** The sentences between the rows next to `k` that were accepted or edited: {from, to, ranges}. */
export function stretch(bitext, k) {
  const firm = (row) => row.verdict === 'accept' || row.edited;
  let [from, to] = [k, k + 1];
  while (from > 0 && !firm(bitext.rows[from - 1])) --from;
  while (to < bitext.rows.length && !firm(bitext.rows[to])) ++to;
  const ranges = bitext.rows[from].ranges.map(({begin}, v) => ({begin, end: bitext.rows[to - 1].ranges[v].end}));
  return {from, to, ranges};
}
