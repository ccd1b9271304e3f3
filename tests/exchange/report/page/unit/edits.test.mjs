// Edits keep every sentence once, and can be undone and carried out again.

import assert from 'node:assert/strict';
import test from 'node:test';

import * as edits from '../../../../../aligner/exchange/report/page/edits.js';
import {History, parseLog} from '../../../../../aligner/exchange/report/page/history.js';
import {keys, sample, tiles} from '../sample.mjs';

/** The rows after `make`, undone and done again on the way. */
function after(make) {
  const bitext = sample();
  const history = new History(bitext);
  const before = keys(bitext);
  assert.ok(history.change(make(bitext)));
  const now = keys(bitext);
  assert.ok(tiles(bitext), now.join(' | '));
  history.undo();
  assert.deepEqual(keys(bitext), before);
  history.redo();
  assert.deepEqual(keys(bitext), now);
  return bitext;
}

test('merging joins a row with the next, and its notes', () => {
  assert.deepEqual(keys(after((bitext) => edits.merge(bitext, 1))), ['0:1 0:1', '1:3 1:3', '3:5 3:4']);
  assert.equal(edits.merge(sample(), 3), null);
});

test('splitting cuts the other text in proportion', () => {
  assert.deepEqual(keys(after((bitext) => edits.split(bitext, 3, 0, 4))), ['0:1 0:1', '1:2 1:3', '2:3 3:3', '3:4 3:3', '4:5 3:4']);
  assert.equal(edits.split(sample(), 0, 0, 0), null);
});

test('sentences are pushed down and up, also beyond the ends', () => {
  assert.deepEqual(keys(after((bitext) => edits.pushDown(bitext, 1, 1))).slice(1, 3), ['1:2 1:2', '2:3 2:3']);
  assert.deepEqual(keys(after((bitext) => edits.pushUp(bitext, 1, 1))).slice(0, 2), ['0:1 0:2', '1:2 2:3']);
  assert.deepEqual(keys(after((bitext) => edits.pushDown(bitext, 3, 0))).slice(3), ['3:4 3:4', '4:5 4:4']);
  assert.deepEqual(keys(after((bitext) => edits.pushUp(bitext, 0, 1))).slice(0, 2), ['0:0 0:1', '0:1 1:1']);
  assert.equal(edits.pushDown(sample(), 2, 1), null);
  // A row that becomes empty goes.
  assert.deepEqual(keys(after((bitext) => edits.pushUp(bitext, 2, 0))).length, 3);
});

test('unpairing makes gaps, which are judged as a whole', () => {
  const bitext = after((rows) => edits.unpair(rows, 1));
  assert.deepEqual(keys(bitext), ['0:1 0:1', '1:2 1:1', '2:2 1:3', '2:3 3:3', '3:5 3:4']);
  assert.deepEqual(bitext.rows.map(({verdict}) => verdict), ['', 'accept', 'accept', '', '']);
  const history = new History(bitext);
  history.change(edits.judge(bitext, 3, 'reject'));
  assert.deepEqual(bitext.rows.map(({verdict}) => verdict), ['', 'reject', 'reject', 'reject', '']);
});

test('what could stand here takes the place of what it overlaps', () => {
  const bitext = after((rows) => edits.place(rows, [{begin: 1, end: 2}, {begin: 1, end: 2}]));
  assert.deepEqual(keys(bitext), ['0:1 0:1', '1:2 1:2', '2:2 2:3', '2:3 3:3', '3:5 3:4']);
});

test('an edited text keeps its original; its own words undo the edit', () => {
  const bitext = after((rows) => edits.setText(rows, 0, 1, 'Esa.'));
  assert.equal(bitext.text(bitext.rows[0], 1), 'Esa.');
  assert.equal(bitext.joined(1, bitext.rows[0].ranges[1]), 'Satu.');
  new History(bitext).change(edits.setText(bitext, 0, 1, 'Satu.'));
  assert.equal(bitext.rows[0].texts[1], null);
});

test('a row that is made as it was counts as the aligner\'s', () => {
  const bitext = sample();
  const history = new History(bitext);
  history.change(edits.merge(bitext, 0));
  assert.ok(bitext.rows[0].edited);
  history.change(edits.split(bitext, 0, 0, 1));
  assert.equal(bitext.rows[0].edited, false);
  assert.equal(bitext.rows[0].figure, 1);
});

test('the stretch to align again lies between rows that are right', () => {
  const bitext = sample();
  const history = new History(bitext);
  history.change(edits.judge(bitext, 0, 'accept'));
  assert.deepEqual(edits.stretch(bitext, 2), {from: 1, to: 4, ranges: [{begin: 1, end: 5}, {begin: 1, end: 4}]});
});

test('a log carried out again gives the same review, also of a thousand random edits', () => {
  const bitext = sample();
  const log = [];
  const history = new History(bitext, (line) => log.push(JSON.stringify(line)));
  let seed = 7;
  const below = (n) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  const kinds = [
    (k, v) => edits.merge(bitext, k), (k, v) => edits.pushDown(bitext, k, v), (k, v) => edits.pushUp(bitext, k, v),
    (k, v) => edits.unpair(bitext, k), (k, v) => edits.judge(bitext, k, 'accept'), (k, v) => edits.setText(bitext, k, v, 'new'),
    (k, v) => edits.split(bitext, k, v, bitext.rows[k].ranges[v].begin + 1), (k) => edits.change(bitext, k, {note: `n${seed}`}),
  ];
  for (let step = 0; step < 1000; ++step) {
    const kind = below(kinds.length + 2);
    if (kind === kinds.length) history.undo();
    else if (kind > kinds.length) history.redo();
    else history.change(kinds[kind](below(bitext.rows.length), below(2)));
    assert.ok(tiles(bitext));
  }
  const again = sample();
  const lines = parseLog(`${log.join('\n')}\n{"at": 0, "cou`);
  assert.equal(new History(again).replay(lines), lines.length);
  const state = (one) => one.rows.map(({key, verdict, note, texts, edited}) => ({key, verdict, note, texts, edited}));
  assert.deepEqual(state(again), state(bitext));
});

test('what is aligned again keeps its figures in the log, those of cells too', () => {
  const bitext = sample();
  const log = [];
  const fresh = edits.rowOf(bitext, [{begin: 0, end: 2}, {begin: 0, end: 3}], {figure: 0.8, cells: [0.9, 0.7], edited: false});
  new History(bitext, (line) => log.push(JSON.stringify(line))).change({at: 0, count: 2, rows: [fresh]});
  const again = sample();
  assert.equal(new History(again).replay(parseLog(log.join('\n'))), 1);
  const {figure, cells, edited, lowest} = again.rows[0];
  assert.deepEqual({figure, cells, edited, lowest}, {figure: 0.8, cells: [0.9, 0.7], edited: false, lowest: 0.7});
  const damaged = log[0].replace('[0.9,0.7]', '[0.9]');
  const other = sample();
  new History(other).replay(parseLog(damaged));
  assert.equal(other.rows[0].cells, null);
});

test('lines that do not fit are skipped and change nothing', () => {
  const bitext = sample();
  for (const line of [{at: 0, count: 1, rows: [{r: [0, 2, 0, 1]}]}, {at: 9, count: 1, rows: [{r: [0, 1, 0, 1]}]},
    {at: 0, count: 1, rows: [{r: [0, 1]}]}, {at: 0, count: 1}, 'x', null, {at: 0, count: 1, rows: []}]) {
    assert.equal(new History(bitext).replay([line]), 0, JSON.stringify(line));
  }
  assert.deepEqual(keys(bitext), keys(sample()));
  const good = {at: 0, count: 1, rows: [{r: [0, 1, 0, 1], n: 'note'}]};
  assert.equal(new History(bitext).replay([{at: 9}, good, {redo: 1}, {undo: 1}, good]), 3);
  assert.equal(bitext.rows[0].note, 'note');
});
