// Chips, search, progress, and what comes next.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';

import * as edits from '../../../../../aligner/exchange/report/page/edits.js';
import {chipCounts, kNoFilters, nextKind, nextOpen, progress, visibleRows} from '../../../../../aligner/exchange/report/page/filters.js';
import {History} from '../../../../../aligner/exchange/report/page/history.js';
import {headingsOf} from '../../../../../aligner/exchange/report/page/headings.js';
import {figureBins, kShippedReliability, ratioBins, reliability} from '../../../../../aligner/exchange/report/page/plots.js';
import {sortedPairs} from '../../../../../aligner/exchange/report/page/pairs.js';
import {ticks} from '../../../../../aligner/exchange/report/page/charts.js';
import {sample} from '../sample.mjs';

function shown(bitext, filters) {
  return visibleRows(bitext, {...kNoFilters, ...filters}).map(({index}) => index);
}

test('chips count rows and choose them', () => {
  const bitext = sample();
  const counts = chipCounts(bitext);
  assert.deepEqual(['all', 'doubtful', 'look', 'unpaired', 'merged', 'edited'].map((name) => counts.get(name)), [4, 1, 1, 1, 2, 0]);
  assert.deepEqual(shown(bitext, {chip: 'merged'}), [1, 3]);
  assert.deepEqual(shown(bitext, {least: 0.4, most: 0.8}), [1, 3]);
  assert.deepEqual(shown(bitext, {by: 'doubt'}), [2, 1, 3, 0]);
});

test('search finds any text or note, whatever its case, and no pattern', () => {
  const bitext = sample();
  assert.deepEqual(shown(bitext, {words: 'SATU'}), [0]);
  assert.deepEqual(shown(bitext, {words: '.*'}), []);
  new History(bitext).change(edits.change(bitext, 2, {note: 'a (strange) one'}));
  assert.deepEqual(shown(bitext, {words: '(STRANGE)'}), [2]);
});

test('progress counts what is doubtful, judged or edited away', () => {
  const bitext = sample();
  const history = new History(bitext);
  assert.deepEqual(progress(bitext), {all: 1, done: 0});
  assert.equal(nextKind(bitext, 'all'), 'doubtful');
  assert.equal(nextOpen(bitext, 'doubtful', 3).index, 1);
  history.change(edits.judge(bitext, 1, 'review'));
  assert.deepEqual(progress(bitext), {all: 1, done: 0});
  history.change(edits.judge(bitext, 1, 'accept'));
  assert.deepEqual(progress(bitext), {all: 1, done: 1});
  assert.equal(nextOpen(bitext, 'doubtful', 0), null);
  assert.equal(nextKind(bitext, 'all'), 'look');
  history.undo();
  history.undo();
  history.change(edits.merge(bitext, 1));
  assert.deepEqual(progress(bitext), {all: 1, done: 1});
});

test('plots count rows', () => {
  const bitext = sample();
  assert.deepEqual(figureBins(bitext.rows).map(({value}) => value), [1, 0, 0, 0, 1, 0, 0, 1, 0, 1]);
  assert.equal(ratioBins(bitext, [0, 1]).reduce((sum, {value}) => sum + value, 0), 3);
  assert.equal(ratioBins(bitext, [0, 1])[8].value, 2, 'the median is the usual ratio');
  new History(bitext).change(edits.judge(bitext, 1, 'reject'));
  new History(bitext).change(edits.judge(bitext, 0, 'accept'));
  assert.deepEqual(reliability(bitext.rows).map(({judged, value}) => [judged, value]), [[0, 0], [0, 0], [1, 0], [0, 0], [1, 1]]);
  assert.deepEqual(ticks(0, 73, 4), [0, 20, 40, 60]);
});

test('pairs are ordered by a column, ties by number', () => {
  const pairs = [{number: 0, name: 'b', doubtful: 0.1}, {number: 1, name: 'a', doubtful: 0.5}, {number: 2, name: 'c', doubtful: 0.5}];
  assert.deepEqual(sortedPairs(pairs, 'doubtful', true).map(({number}) => number), [1, 2, 0]);
  assert.deepEqual(sortedPairs(pairs, 'name', false).map(({number}) => number), [1, 0, 2]);
});

test('the curve of the reliability is the one of the documentation', () => {
  const page = readFileSync(new URL('../../../../../docs/scores.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('Reliability on ntrex-noisy'));
  const rows = [...table.matchAll(/^\| \d\.\d+-\d\.\d+ \| \d+ \| (\.\d+) \| (\.\d+) \|$/gm)];
  assert.deepEqual(rows.map(([, mean, right]) => [Number(mean), Number(right)]), kShippedReliability);
});

test('headings are short paragraphs of one sentence without punctuation', () => {
  const sentences = ['Chapter 1', 'It rained.', 'Nobody minded.', 'Why?', 'Bab dua (akhir)', 'The end.', 'It rained again.',
    'A paragraph of one sentence that is much too long for a heading of any kind of chapter', '1984', 'It rained.'];
  const side = {sentences, paragraphs: [1, 2, 1, 1, 2, 1, 1, 1]};
  assert.deepEqual(headingsOf(side), [{sentence: 0, text: 'Chapter 1'}, {sentence: 4, text: 'Bab dua (akhir)'}]);
  assert.deepEqual(headingsOf({sentences: ['a', 'b', 'c'], paragraphs: [1, 1, 1]}), [], 'a list has none');
  assert.deepEqual(headingsOf({sentences: ['第一章', '下雨了。', '下雨了。', '下雨了。', '下雨了。'], paragraphs: [1, 4]}), [{sentence: 0, text: '第一章'}]);
});
