// Which rows are shown.

import {classOf} from './classes.js';

/** Chips: [name, label, test, help]. The first shows everything. */
export const kChips = [
  ['all', 'all', () => true, 'Every row'],
  ['doubtful', 'doubtful', (row) => classOf(row) === 'doubtful', 'More likely wrong than right'],
  ['look', 'worth a look', (row) => classOf(row) === 'look', 'Probability from 0.5 to 0.9'],
  ['unpaired', 'unpaired', (row) => row.filled < row.ranges.length, 'Lacks a counterpart'],
  ['merged', 'merged', (row) => row.filled > 1 && row.ranges.some(({begin, end}) => end - begin > 1),
    'Several sentences of a text in one row'],
  ['same', 'same text', isSame, 'Left in the language of the original, perhaps'],
  ['wrong', 'wrong language', (row) => row.wrong, 'A sentence is in another language than its document'],
  ['edited', 'edited', (row) => row.edited || row.texts.some((text) => text !== null), 'Changed by you'],
  ['noted', 'with a note', (row) => row.note !== '', 'Rows with a note'],
  ['review', 'later', (row) => row.verdict === 'review', 'Put off for later'],
  ['reject', 'judged wrong', (row) => row.verdict === 'reject', 'Left out of what you export'],
];

function isSame(row, bitext) {
  if (row.filled < row.ranges.length) return false;
  const length = bitext.lengthOf(row, 0);
  return row.ranges.every((range, v) => v === 0 || (bitext.lengthOf(row, v) === length && bitext.text(row, v) === bitext.text(row, 0)));
}

/** What `make` returns for `rows`, made once; edits make new lists of rows. */
function once(cache, rows, make) {
  if (!cache.has(rows)) cache.set(rows, make(rows));
  return cache.get(rows);
}

const knownCounts = new WeakMap();

/** Rows per chip, by name. */
export function chipCounts(bitext) {
  return once(knownCounts, bitext.rows, (rows) =>
    new Map(kChips.map(([name, , test]) => [name, rows.filter((row) => test(row, bitext)).length])));
}

/** Filters: `chip`; `least` and `most` for the figure; `words` to search for; `by` is text, doubt or shape. */
export const kNoFilters = {chip: 'all', least: 0, most: 1, words: '', by: 'text'};

export function visibleRows(bitext, filters) {
  const test = kChips.find(([name]) => name === filters.chip)[2];
  const has = finder(bitext, filters.words);
  const ranged = filters.least > 0 || filters.most < 1;
  const rows = bitext.rows.filter((row) => test(row, bitext) && has(row) && (!ranged ||
    (row.figure !== null && row.figure >= filters.least && (row.figure < filters.most || filters.most === 1))));
  if (filters.by === 'doubt') {
    const figure = (row) => row.lowest ?? 1;
    rows.sort((a, b) => figure(a) - figure(b) || a.index - b.index);
  }
  return rows;
}

/** A test for rows with `words` in any text or the note, whatever their case. */
export function finder(bitext, words) {
  if (words === '') return () => true;
  const wanted = new RegExp(words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'), 'i');
  return (row) => wanted.test(row.note) || row.ranges.some((range, v) => wanted.test(bitext.text(row, v)));
}

const knownDoubtful = new WeakMap();

/** Counts of doubtful rows: {all, done}. `all` is at least the number in the original alignment, so that an edited
 * row counts as done. */
export function progress(bitext) {
  const doubtful = (rows) => once(knownDoubtful, rows, () => rows.filter((row) => classOf(row) === 'doubtful'));
  const open = doubtful(bitext.rows).filter((row) => row.verdict === '' || row.verdict === 'review').length;
  const all = Math.max(open, doubtful(bitext.original).length);
  return {all, done: all - open};
}

/** What is to be judged next while `chip` is shown: of all rows, the doubtful ones come first, then those
 * worth a look. */
export function nextKind(bitext, chip) {
  if (chip !== 'all') return chip;
  return ['doubtful', 'look'].find((name) => nextOpen(bitext, name, -1)) || 'doubtful';
}

/** The next row of a kind after index `from` that has no verdict; starts again at the top; null if none. */
export function nextOpen(bitext, kind, from) {
  const test = kChips.find(([name]) => name === kind)[2];
  const count = bitext.rows.length;
  for (let step = 1; step <= count; ++step) {
    const row = bitext.rows[(((from + step) % count) + count) % count];
    if (row.verdict === '' && test(row, bitext)) return row;
  }
  return null;
}
