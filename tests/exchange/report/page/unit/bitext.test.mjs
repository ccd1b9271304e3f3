// Rows and texts are read from the data block of a page.

import assert from 'node:assert/strict';
import test from 'node:test';

import {Numbers} from '../../../../../aligner/exchange/report/page/numbers.js';
import {classOf, figureText} from '../../../../../aligner/exchange/report/page/classes.js';
import {encoded, keys, sample, tiles} from '../sample.mjs';

test('numbers are read as they were written; minus zero is unknown', () => {
  const numbers = new Numbers(`${encoded([0, -1, 15, 16, -511, 512, 123456789])}B`);
  assert.deepEqual(numbers.take(8), [0, -1, 15, 16, -511, 512, 123456789, null]);
  assert.ok(numbers.ended);
  assert.deepEqual(Numbers.pairs(encoded([1, 2, 3, -1])), [1, 2, 4, 1]);
});

test('rows have ranges, figures and classes', () => {
  const bitext = sample();
  assert.ok(tiles(bitext));
  assert.deepEqual(keys(bitext), ['0:1 0:1', '1:2 1:3', '2:3 3:3', '3:5 3:4']);
  assert.deepEqual(bitext.rows.map(classOf), ['sure', 'doubtful', 'unpaired', 'look']);
  assert.match(figureText(bitext.rows[1]), /0\.4000/);
  assert.equal(bitext.text(bitext.rows[1], 1), 'Dua, dan banyak lagi.');
  assert.equal(bitext.rows[3].shape, '2-1');
});

test('ties, rivals and cells are read', () => {
  const bitext = sample({
    inspected: true, margins: encoded([100, 200, 300, -50]), rivals: encoded([0, 1, 0, 1, 0, 1, 3000, 120, 0, 0]),
    ties: encoded([0, 1, 2 + 3 * (0 + 10 * 1), 0, 3, 4, 6, 0, 0]), terms: [encoded([-100, 50, 0, 1])],
  });
  const [, row] = bitext.rows;
  const insight = bitext.insightOf(row);
  assert.equal(insight.margin, 2);
  assert.equal(insight.cost, 0.5);
  assert.deepEqual(insight.rivals, [{ranges: [{begin: 1, end: 2}, {begin: 1, end: 2}], figure: 0.3, margin: 1.2}]);
  const [tie] = bitext.tiesOf(row);
  assert.equal(bitext.tieText(tie, 0), 'Two');
  assert.equal(bitext.tieText(tie, 1), 'banyak');
  const versions = sample({cells: encoded([10000, 10000, 9000, 3000, 1, 1, 8000, 8000])});
  assert.equal(versions.rows[1].lowest, 0.3);
});
